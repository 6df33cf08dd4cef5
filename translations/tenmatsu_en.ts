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
    <name>Views::MainWindow</name>
    <message numerus="yes">
        <source>Actions overdue in %n incident(s)</source>
        <translation>
            <numerusform>Actions overdue in %n incident</numerusform>
            <numerusform>Actions overdue in %n incidents</numerusform>
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
        <source>%n report(s) due, the next by %1</source>
        <translation>
            <numerusform>%n report due by %1</numerusform>
            <numerusform>%n reports due, the next by %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) past their date</source>
        <translation>
            <numerusform>%n report past its date</numerusform>
            <numerusform>%n reports past their date</numerusform>
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
</TS>
