#pragma once

#include "model/forms/sheet.h"
#include "tests/support/temporaryledger.h"

namespace Tests {

inline const Forms::FormBook &shippedForms()
{
    static const Forms::FormBook book = Forms::FormBook::load();
    return book;
}

inline Forms::Form shippedForm(const char *id)
{
    return expect(shippedForms().form(QString::fromLatin1(id)));
}

inline Forms::FilledField fieldOf(const Forms::Sheet &sheet, const char *id)
{
    for (const Forms::FilledField &field : sheet.fields()) {
        if (field.field.id == QLatin1String(id))
            return field;
    }
    qFatal("no field %s", id);
}

} // namespace Tests
