<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en_US">
<context>
    <name>Views::ActionDelegate</name>
    <message>
        <source>(not stated)</source>
        <translation>（未入力）</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>未定・不明</translation>
    </message>
</context>
<context>
    <name>Views::ActionPanel</name>
    <message>
        <source>Add a note and press Enter</source>
        <translation>メモを入力して Enter</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>新しいメモ</translation>
    </message>
    <message>
        <source>Was it effective, and how was that seen?</source>
        <translation>効果はあったか、どう確かめたか</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Open the incident</source>
        <translation>事案を開く</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a fact of an action</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>実施日</translation>
    </message>
    <message>
        <source>Verified by</source>
        <translation>効果確認者</translation>
    </message>
    <message>
        <source>Closed by</source>
        <translation>完了確認者</translation>
    </message>
    <message>
        <source>No notes yet.</source>
        <translation>メモはまだありません。</translation>
    </message>
</context>
<context>
    <name>Views::ActionView</name>
    <message>
        <source>Actions</source>
        <translation>再発防止・対応</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Open the incident</source>
        <translation>事案を開く(&amp;O)</translation>
    </message>
</context>
<context>
    <name>Views::ActionsScreen</name>
    <message>
        <source>Search actions</source>
        <translation>対策を検索</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>担当</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>すべての状態</translation>
    </message>
    <message>
        <source>The cells hold what was pasted already.</source>
        <translation>貼り付けた内容は、すでに同じです。</translation>
    </message>
    <message numerus="yes">
        <source>Pasted: %n action(s) changed.</source>
        <translation>
            <numerusform>貼り付けました。%n件の対策を変更しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Any owner</source>
        <translation>すべての担当</translation>
    </message>
    <message>
        <source>Without an owner</source>
        <translation>担当なし</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>対策 %n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n overdue</source>
        <translation>
            <numerusform>%1（うち期限超過 %n件）</numerusform>
        </translation>
    </message>
    <message>
        <source>No actions yet</source>
        <translation>対策はまだありません</translation>
    </message>
    <message>
        <source>What is done so that it does not happen again is recorded on the page of an incident, and listed here with owner and due date.</source>
        <translation>再発防止などの対策は事案のページで登録します。登録すると、担当と期限とともにここに並びます。</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>該当する対策がありません</translation>
    </message>
    <message>
        <source>Show all actions</source>
        <translation>すべての対策を表示</translation>
    </message>
    <message>
        <source>There is nothing to undo here.</source>
        <translation>元に戻せる変更はありません。</translation>
    </message>
    <message>
        <source>The last change was taken back.</source>
        <translation>直前の変更を元に戻しました。</translation>
    </message>
</context>
<context>
    <name>Views::DayEdit</name>
    <message>
        <source>Choose in a calendar (Alt+Down)</source>
        <translation>カレンダーから選ぶ（Alt+↓）</translation>
    </message>
</context>
<context>
    <name>Views::MessageStrip</name>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>この知らせを閉じる</translation>
    </message>
</context>
</TS>
