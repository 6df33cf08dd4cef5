<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>Views::ActionsScreen</name>
    <message numerus="yes">
        <source>Pasted: %n action(s) changed.</source>
        <translation>
            <numerusform>Pasted: %n action changed.</numerusform>
            <numerusform>Pasted: %n actions changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n overdue</source>
        <translation>
            <numerusform>%1, %n overdue</numerusform>
            <numerusform>%1, %n overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Views::BecamePanel</name>
    <message numerus="yes">
        <source>%n letter(s) marked as come back.</source>
        <translation>
            <numerusform>%n letter marked as come back.</numerusform>
            <numerusform>%n letters marked as come back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) marked as sent again.</source>
        <translation>
            <numerusform>%n letter marked as sent again.</numerusform>
            <numerusform>%n letters marked as sent again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 letter(s) of the chosen run are recorded as sent. This cannot be taken back.</source>
        <translation>
            <numerusform>%1 letter of the chosen run is recorded as sent. This cannot be taken back.</numerusform>
            <numerusform>%1 letters of the chosen run are recorded as sent. This cannot be taken back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Views::DeadlineTable</name>
    <message numerus="yes">
        <source>%n day(s) over</source>
        <translation>
            <numerusform>%n day over</numerusform>
            <numerusform>%n days over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Views::DeadlinesScreen</name>
    <message numerus="yes">
        <source>%n deadline(s) passed since somebody last looked.</source>
        <translation>
            <numerusform>%n deadline passed since somebody last looked.</numerusform>
            <numerusform>%n deadlines passed since somebody last looked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Views::DocumentsPanel</name>
    <message numerus="yes">
        <source>%n fact(s) are still missing in it.</source>
        <translation>
            <numerusform>%n fact is still missing in it.</numerusform>
            <numerusform>%n facts are still missing in it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Views::FilterBar</name>
    <message numerus="yes">
        <source>Only the %n chosen incident(s)</source>
        <translation>
            <numerusform>Only the %n chosen incident</numerusform>
            <numerusform>Only the %n chosen incidents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Views::MailingPanel</name>
    <message numerus="yes">
        <source>%n row(s) saved as %1, each with its reasons. The file holds personal data.</source>
        <translation>
            <numerusform>%n row saved as %1 with its reasons. The file holds personal data.</numerusform>
            <numerusform>%n rows saved as %1, each with its reasons. The file holds personal data.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of the earlier run stayed as they were.</source>
        <translation>
            <numerusform>%n file of the earlier run stayed as it was.</numerusform>
            <numerusform>%n files of the earlier run stayed as they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 letter(s)</source>
        <translation>
            <numerusform>%1 letter</numerusform>
            <numerusform>%1 letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 page(s)</source>
        <translation>
            <numerusform>%1 page</numerusform>
            <numerusform>%1 pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Views::MainWindow</name>
    <message numerus="yes">
        <source>Overdue in %n incident(s)</source>
        <translation>
            <numerusform>Overdue in %n incident</numerusform>
            <numerusform>Overdue in %n incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Due within 7 days in %n incident(s)</source>
        <translation>
            <numerusform>Due within 7 days in %n incident</numerusform>
            <numerusform>Due within 7 days in %n incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) added.</source>
        <translation>
            <numerusform>%n incident added.</numerusform>
            <numerusform>%n incidents added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) were there already and stay as they are.</source>
        <translation>
            <numerusform>%n incident was there already and stays as it is.</numerusform>
            <numerusform>%n incidents were there already and stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) open</source>
        <translation>
            <numerusform>%n action open</numerusform>
            <numerusform>%n actions open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) past their date</source>
        <translation>
            <numerusform>%n report past its date</numerusform>
            <numerusform>%n reports past their date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n day(s) left</source>
        <translation>
            <numerusform>%1: %n day left</numerusform>
            <numerusform>%1: %n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) due, the next by %1: %2</source>
        <translation>
            <numerusform>%n report due by %1: %2</numerusform>
            <numerusform>%n reports due, the next by %1: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Views::MakePart</name>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>about %n second left</numerusform>
            <numerusform>about %n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make them although %n fact(s) are missing: every letter says 【要確認】 there</source>
        <translation>
            <numerusform>Make them although %n fact is missing: every letter says 【要確認】 there</numerusform>
            <numerusform>Make them although %n facts are missing: every letter says 【要確認】 there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Make the letters for %1 person(s)…</source>
        <translation>
            <numerusform>&amp;Make the letter for %1 person…</numerusform>
            <numerusform>&amp;Make the letters for %1 persons…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make them although the check found %n slip(s): I looked at each</source>
        <translation>
            <numerusform>Make them although the check found %n slip: I looked at it</numerusform>
            <numerusform>Make them although the check found %n slips: I looked at each</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Views::ProblemPanel</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Views::PromisesPanel</name>
    <message numerus="yes">
        <source>%n promise(s) were kept since the last notice. The public has not been told.</source>
        <translation>
            <numerusform>One promise was kept since the last notice. The public has not been told.</numerusform>
            <numerusform>%n promises were kept since the last notice. The public has not been told.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Views::RosterPart</name>
    <message numerus="yes">
        <source>%1 good row(s)</source>
        <translation>
            <numerusform>%1 good row</numerusform>
            <numerusform>%1 good rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) with problems</source>
        <translation>
            <numerusform>%1 row with problems</numerusform>
            <numerusform>%1 rows with problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %1 row(s) are good.</source>
        <translation>
            <numerusform>The %1 row is good.</numerusform>
            <numerusform>All %1 rows are good.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Views::SheetPanel</name>
    <message numerus="yes">
        <source>%n fact(s) missing</source>
        <translation>
            <numerusform>%n fact missing</numerusform>
            <numerusform>%n facts missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Views::SheetRow</name>
    <message numerus="yes">
        <source>%n too many</source>
        <translation>
            <numerusform>%n character too many</numerusform>
            <numerusform>%n characters too many</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Views::TemplatesPanel</name>
    <message numerus="yes">
        <source>It can be filled: %n kind(s) of tags.</source>
        <translation>
            <numerusform>It can be filled: %n kind of tags.</numerusform>
            <numerusform>It can be filled: %n kinds of tags.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Views::TestView</name>
    <message numerus="yes">
        <source>%n person(s) of a household</source>
        <translation>
            <numerusform>%n person of a household</numerusform>
            <numerusform>%n persons of a household</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) are missing in the letters. Choose one to fill it in:</source>
        <translation>
            <numerusform>%n fact is missing in the letters. Choose it to fill it in:</numerusform>
            <numerusform>%n facts are missing in the letters. Choose one to fill it in:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The check found %n slip(s) in the letters:</source>
        <translation>
            <numerusform>The check found %n slip in the letters:</numerusform>
            <numerusform>The check found %n slips in the letters:</numerusform>
        </translation>
    </message>
</context>
</TS>
