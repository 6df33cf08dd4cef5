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
    <name>Views::ActionsTab</name>
    <message>
        <source>&amp;New action</source>
        <translation>新しい対策(&amp;N)</translation>
    </message>
    <message>
        <source>New action</source>
        <translation>新しい対策</translation>
    </message>
    <message>
        <source>What is to be done - Enter adds it</source>
        <translation>何をするか（Enterで追加）</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Every year in April</source>
        <translation>毎年4月</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>証拠を追加</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>メモを追加</translation>
    </message>
    <message>
        <source>Does it work, and how was that seen, or why does it need no look? Without an answer an action is not closed.</source>
        <translation>効いているか、それをどう確かめたか、または確かめなくてよい理由。書かれるまでは「完了」にできません。</translation>
    </message>
</context>
<context>
    <name>Views::AnswerField</name>
    <message>
        <source>Not known</source>
        <translation>不明</translation>
    </message>
</context>
<context>
    <name>Views::AppearancePart</name>
    <message>
        <source>Appearance</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Kept on this computer, for you alone. The View menu has the same choices.</source>
        <translation>この端末の、あなただけの設定です。「表示」メニューからも選べます。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字の大きさ</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>デスクトップに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>明るい</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>暗い</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Views::AskingDialog</name>
    <message>
        <source>Close without recording?</source>
        <translation>記録せずに閉じますか</translation>
    </message>
    <message>
        <source>What was typed here was not recorded. Closing throws it away.</source>
        <translation>ここに入力した内容は、まだ記録していません。閉じると失われます。</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>破棄する</translation>
    </message>
</context>
<context>
    <name>Views::BecamePanel</name>
    <message>
        <source>Mark all of it as &amp;sent</source>
        <translation>この回を全部「発送済み」にする(&amp;S)</translation>
    </message>
    <message>
        <source>Came &amp;back</source>
        <translation>戻ってきた(&amp;B)</translation>
    </message>
    <message>
        <source>Sent a&amp;gain</source>
        <translation>再送した(&amp;G)</translation>
    </message>
    <message>
        <source>No letters for many were made yet</source>
        <translation>まだ一括作成をしていません</translation>
    </message>
    <message>
        <source>Once they are made, this page says what went to whom, when and how, what came back, and how many persons are reached.</source>
        <translation>作成すると、いつ、どの方法で、名簿の何行目の方に送ったか、返戻と再送、届いた方の割合がここに並びます。</translation>
    </message>
    <message>
        <source>Persons reached</source>
        <translation>通知できた方</translation>
    </message>
    <message>
        <source>Letters made</source>
        <translation>作成した通数</translation>
    </message>
    <message>
        <source>Rows of the roster</source>
        <translation>名簿の行</translation>
    </message>
    <message>
        <source>12, 15-18</source>
        <translation>12, 15-18</translation>
    </message>
    <message>
        <source>Why, without a name: address unknown</source>
        <translation>理由（氏名は書かない）：宛所不明など</translation>
    </message>
    <message>
        <source>&amp;Rows of the roster</source>
        <translation>名簿の行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>メモ(&amp;N)</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>A letter is on its way to %1 of %2 persons.</source>
        <translation>%2名のうち%1名に発送しました。</translation>
    </message>
    <message>
        <source>The whole run is marked as sent.</source>
        <translation>この回を発送済みにしました。</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) marked as come back.</source>
        <translation>
            <numerusform>%n通を返戻にしました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) marked as sent again.</source>
        <translation>
            <numerusform>%n通を再送済みにしました。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 made and not marked as sent.</source>
        <translation>作成しただけで発送済みでないもの %1通。</translation>
    </message>
    <message>
        <source>%1 came back.</source>
        <translation>返戻 %1通。</translation>
    </message>
    <message>
        <source>%1 sent again.</source>
        <translation>うち再送 %1通。</translation>
    </message>
    <message>
        <source>The chosen run</source>
        <translation>選んだ回</translation>
    </message>
    <message>
        <source>For %1 no letter was made.</source>
        <translation>お手紙を作っていない方 %1名。</translation>
    </message>
    <message>
        <source>Persons concerned in the incident: %1.</source>
        <translation>事案の本人の数は%1名です。</translation>
    </message>
    <message>
        <source>Mark the whole run as sent?</source>
        <translation>この回を全部「発送済み」にしますか？</translation>
    </message>
    <message numerus="yes">
        <source>%1 letter(s) of the chosen run are recorded as sent. This cannot be taken back.</source>
        <translation>
            <numerusform>選んだ回の%1通を「発送済み」として記録します。取り消すことはできません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>発送済みにする</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>数えています…</translation>
    </message>
    <message>
        <source>The letters could not be counted.</source>
        <translation>お手紙を数えられませんでした。</translation>
    </message>
    <message>
        <source>Record it under “Information of the persons”</source>
        <translation>「本人への連絡」に記録</translation>
    </message>
    <message>
        <source>Recorded. The forms and letters of the incident tell it from now on.</source>
        <translation>記録しました。以後、この事案の様式と文書に反映されます。</translation>
    </message>
</context>
<context>
    <name>Views::CardList</name>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Remove this entry (it can be undone)</source>
        <translation>この項目を削除（元に戻せます）</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>削除: %1</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>上へ移す (Alt+↑)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>下へ移す (Alt+↓)</translation>
    </message>
    <message>
        <source>Move up: %1</source>
        <translation>上へ移す: %1</translation>
    </message>
    <message>
        <source>Move down: %1</source>
        <translation>下へ移す: %1</translation>
    </message>
</context>
<context>
    <name>Views::ChartCard</name>
    <message>
        <source>As a list</source>
        <translation>一覧で表示</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as &amp;PNG…</source>
        <translation>PNGで保存(&amp;P)…</translation>
    </message>
    <message>
        <source>PNG images (*.png)</source>
        <translation>PNG画像 (*.png)</translation>
    </message>
    <message>
        <source>Save as &amp;SVG…</source>
        <translation>SVGで保存(&amp;S)…</translation>
    </message>
    <message>
        <source>SVG drawings (*.svg)</source>
        <translation>SVG図形 (*.svg)</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>PDFで保存(&amp;D)…</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF文書 (*.pdf)</translation>
    </message>
    <message>
        <source>Save the &amp;figures as CSV…</source>
        <translation>数値をCSVで保存(&amp;F)…</translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>CSV表 (*.csv)</translation>
    </message>
    <message>
        <source>&amp;Copy the picture</source>
        <translation>画像をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>グラフを保存</translation>
    </message>
</context>
<context>
    <name>Views::ChartView</name>
    <message>
        <source>%1 %2</source>
        <comment>a number and its unit</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a category and its part</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a bar and its number</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Views::ChipsField</name>
    <message>
        <source>Choose</source>
        <translation>選ぶ</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>選ぶ: %1</translation>
    </message>
    <message>
        <source>Take away: %1</source>
        <translation>外す: %1</translation>
    </message>
</context>
<context>
    <name>Views::ChoiceField</name>
    <message>
        <source>Not known yet</source>
        <translation>不明（調査中）</translation>
    </message>
</context>
<context>
    <name>Views::ChoicesForm</name>
    <message>
        <source>This is no day; write it like 2026-12-04.</source>
        <translation>日付として読めません。2026-12-04 のように入力してください。</translation>
    </message>
    <message>
        <source>Everybody concerned</source>
        <translation>関係するすべての方</translation>
    </message>
    <message>
        <source>Those whose data leaked</source>
        <translation>情報が漏えいした方</translation>
    </message>
    <message>
        <source>Those who received it</source>
        <translation>誤って受け取った方</translation>
    </message>
    <message>
        <source>As the group&apos;s name says</source>
        <translation>区分の名称による</translation>
    </message>
    <message>
        <source>To the guardians</source>
        <translation>保護者（法定代理人）宛て</translation>
    </message>
    <message>
        <source>To the persons themselves</source>
        <translation>ご本人宛て</translation>
    </message>
    <message>
        <source>To the families of persons who have died</source>
        <translation>亡くなった方のご遺族宛て</translation>
    </message>
    <message>
        <source>Name no number of persons</source>
        <translation>人数を書かない</translation>
    </message>
    <message>
        <source>The cause is still looked into</source>
        <translation>原因は調査中とする</translation>
    </message>
    <message>
        <source>Point to the annex</source>
        <translation>別紙を案内する</translation>
    </message>
    <message>
        <source>No day</source>
        <translation>指定なし</translation>
    </message>
    <message>
        <source>For</source>
        <translation>宛先の立場</translation>
    </message>
    <message>
        <source>Minors</source>
        <translation>未成年</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>回答期限</translation>
    </message>
    <message>
        <source>Next word by</source>
        <translation>次回連絡日</translation>
    </message>
    <message>
        <source>Say so with a number</source>
        <translation>文書番号があれば記す</translation>
    </message>
    <message>
        <source>Say so</source>
        <translation>記す</translation>
    </message>
    <message>
        <source>Do not say so</source>
        <translation>記さない</translation>
    </message>
    <message>
        <source>Seal omitted</source>
        <translation>公印省略</translation>
    </message>
</context>
<context>
    <name>Views::ClosingStrip</name>
    <message>
        <source>The incident cannot be closed yet. Each action must be closed, dropped, or carried over with an owner and a date.</source>
        <translation>まだ是正完了にできません。すべての対策を、完了・取下げ・継続管理（担当者と期限つき）のいずれかにしてください。</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>この知らせを閉じる</translation>
    </message>
</context>
<context>
    <name>Views::ColumnTable</name>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>Name in kana</source>
        <translation>フリガナ</translation>
    </message>
    <message>
        <source>Form of address (様)</source>
        <translation>敬称</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>会社・団体名</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>郵便番号</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Building, second line of the address</source>
        <translation>建物名（住所の2行目）</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>Member number</source>
        <translation>会員番号</translation>
    </message>
    <message>
        <source>Household: rows with the same can share a letter</source>
        <translation>世帯（同じ値の行を連名にできる）</translation>
    </message>
    <message>
        <source>Do not post: the row is left out of letters on paper</source>
        <translation>投函不可（郵送では除く）</translation>
    </message>
    <message>
        <source>Deceased: the row is left out</source>
        <translation>故人（除く）</translation>
    </message>
    <message>
        <source>Which variant of the letter</source>
        <translation>文面の区分</translation>
    </message>
    <message>
        <source>Their data leaked</source>
        <translation>漏えいした方の印</translation>
    </message>
    <message>
        <source>They received what leaked</source>
        <translation>受信した方の印</translation>
    </message>
    <message>
        <source>the same letter for all</source>
        <translation>全員同じ文面</translation>
    </message>
    <message>
        <source>for persons whose data leaked</source>
        <translation>情報が漏えいした方向け</translation>
    </message>
    <message>
        <source>for persons who received it</source>
        <translation>誤って受信した方向け</translation>
    </message>
    <message>
        <source>for persons whose data leaked and who received it</source>
        <translation>漏えいし、かつ受信した方向け</translation>
    </message>
    <message>
        <source>Your own column; an own text can quote it: %1</source>
        <translation>独自の列（自社の文面で %1 と書けば入る）</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>見出し</translation>
    </message>
    <message>
        <source>Is read as</source>
        <translation>読み取り方</translation>
    </message>
    <message>
        <source>In the first row</source>
        <translation>最初の行の値</translation>
    </message>
</context>
<context>
    <name>Views::CorrectionPanel</name>
    <message>
        <source>Record the correction</source>
        <translation>訂正を記録</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>やめる</translation>
    </message>
    <message>
        <source>Correct: %1</source>
        <translation>訂正: %1</translation>
    </message>
</context>
<context>
    <name>Views::DashboardScreen</name>
    <message>
        <source>No figures yet</source>
        <translation>まだ集計するデータがありません</translation>
    </message>
    <message>
        <source>The trends appear here as soon as the first incident is recorded.</source>
        <translation>最初の事案を登録すると、ここに傾向が表示されます。</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部署</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始日</translation>
    </message>
    <message>
        <source>To</source>
        <translation>終了日</translation>
    </message>
    <message>
        <source>Save the whole page…</source>
        <translation>ページ全体を保存…</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>%1 に保存しました。</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>全期間</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>直近12か月</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>期間を指定</translation>
    </message>
    <message>
        <source>All departments</source>
        <translation>すべての部署</translation>
    </message>
    <message>
        <source>The period ends before it begins. Choose a later end.</source>
        <translation>期間の終わりが始まりより前です。終了日を選び直してください。</translation>
    </message>
    <message>
        <source>Save the whole page</source>
        <translation>ページ全体を保存</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf);;PNG images (*.png);;SVG drawings (*.svg)</source>
        <translation>PDF文書 (*.pdf);;PNG画像 (*.png);;SVG図形 (*.svg)</translation>
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
    <name>Views::DayStrip</name>
    <message>
        <source>Day %1: %2</source>
        <translation>%1日目：%2</translation>
    </message>
    <message>
        <source>Filled: when it is due. Hatched: closed days. Framed: today.</source>
        <translation>塗り＝期限、斜線＝休日、枠＝今日</translation>
    </message>
</context>
<context>
    <name>Views::DeadlineStrip</name>
    <message>
        <source>Deadlines</source>
        <translation>期限</translation>
    </message>
</context>
<context>
    <name>Views::DeadlineTable</name>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>残り</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>事案</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) over</source>
        <translation>
            <numerusform>%n日超過</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>あと%n日</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>without delay</source>
        <translation>速やかに</translation>
    </message>
    <message>
        <source>%1 (to %2)</source>
        <translation>%1（%2へ）</translation>
    </message>
    <message>
        <source>target passed</source>
        <translation>目標を経過</translation>
    </message>
    <message>
        <source>own target %1</source>
        <translation>組織の目標 %1</translation>
    </message>
    <message>
        <source>Law and who owes it</source>
        <translation>根拠・報告する者</translation>
    </message>
</context>
<context>
    <name>Views::DeadlinesScreen</name>
    <message>
        <source>Search deadlines</source>
        <translation>期限を検索</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>すべての種類</translation>
    </message>
    <message>
        <source>Save as calendar…</source>
        <translation>カレンダーに保存…</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Reading the deadlines …</source>
        <translation>期限を調べています…</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>未了のものはありません</translation>
    </message>
    <message>
        <source>Duties, promises and actions of every incident would stand here with their days.</source>
        <translation>すべての事案の義務、予定、対策が、期限とともにここに並びます。</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>当てはまるものがありません</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1：%2（%3）</translation>
    </message>
    <message numerus="yes">
        <source>%n deadline(s) passed since somebody last looked.</source>
        <translation>
            <numerusform>前回の確認の後に、%n件の期限が過ぎました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>確認した</translation>
    </message>
    <message>
        <source>Save as calendar</source>
        <translation>カレンダーに保存</translation>
    </message>
    <message>
        <source>deadlines.ics</source>
        <translation>期限.ics</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>カレンダー (*.ics)</translation>
    </message>
    <message>
        <source>Tenmatsu deadlines</source>
        <translation>顛末の期限</translation>
    </message>
    <message>
        <source>The calendar was written. Importing it again updates its entries.</source>
        <translation>カレンダーに書き出しました。もう一度取り込むと、同じ予定が更新されます。</translation>
    </message>
</context>
<context>
    <name>Views::DecisionForm</name>
    <message>
        <source>Why; it is kept with your name</source>
        <translation>理由（お名前とともに残ります）</translation>
    </message>
    <message>
        <source>Keep the decision</source>
        <translation>この判断を残す</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>Views::DiscoveryCard</name>
    <message>
        <source>The five duties on discovery (%1/%2)</source>
        <translation>発覚したときの五つの対応（%1/%2）</translation>
    </message>
    <message>
        <source>Guidelines on the Act, general part, 3-5-2</source>
        <translation>個人情報保護法ガイドライン（通則編）3-5-2</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1：%2。%3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: go to %2</source>
        <translation>%1：「%2」へ移動</translation>
    </message>
    <message>
        <source>What a near-miss asks for (%1/%2)</source>
        <translation>ヒヤリハットで確かめること（%1/%2）</translation>
    </message>
</context>
<context>
    <name>Views::DocumentsPanel</name>
    <message>
        <source>Saved as %1.</source>
        <translation>「%1」に保存しました。</translation>
    </message>
    <message>
        <source>Preview: %1</source>
        <translation>プレビュー：%1</translation>
    </message>
    <message>
        <source>No incident is open</source>
        <translation>事案が開かれていません</translation>
    </message>
    <message>
        <source>This letter does not fit this incident</source>
        <translation>この事案には作れない文書です</translation>
    </message>
    <message>
        <source>Write it anew</source>
        <translation>作り直す</translation>
    </message>
    <message>
        <source>Save the document</source>
        <translation>文書を保存</translation>
    </message>
    <message>
        <source>Saved as %1. This ledger is open for reading only: no record of it is kept.</source>
        <translation>「%1」に保存しました。台帳を読み取り専用で開いているため、控えは残していません。</translation>
    </message>
    <message>
        <source>Saved as %1 and kept in the ledger.</source>
        <translation>「%1」に保存し、台帳に控えを残しました。</translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) are still missing in it.</source>
        <translation>
            <numerusform>未確認の事項が%n件残っています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>引用した事実</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>控え</translation>
    </message>
    <message>
        <source>Saved (%1)</source>
        <translation>控え（%1）</translation>
    </message>
    <message>
        <source>Promises (%1)</source>
        <translation>約束（%1）</translation>
    </message>
</context>
<context>
    <name>Views::DutyRow</name>
    <message>
        <source>Proposed before, under version %1: %2</source>
        <translation>前に示した期限（版 %1）：%2</translation>
    </message>
    <message>
        <source>%1 (to %2)</source>
        <translation>%1（%2へ）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>期限：%1まで</translation>
    </message>
    <message>
        <source>Without delay; there is no fixed date.</source>
        <translation>速やかに（決まった期限はありません）</translation>
    </message>
    <message>
        <source>The date follows once it is known when the clock began.</source>
        <translation>起算日が分かれば期限が決まります</translation>
    </message>
    <message>
        <source>Yardstick: %1 to %2</source>
        <translation>目安：%1から%2まで</translation>
    </message>
    <message>
        <source>(only if the open facts turn out that way)</source>
        <translation>（未確定の事実しだいで必要）</translation>
    </message>
    <message>
        <source>Decided: %1 - %2, %3. Reason: %4</source>
        <translation>判断：%1（%2、%3）&#x3000;理由：%4</translation>
    </message>
    <message>
        <source>Filed: %1</source>
        <translation>報告：%1</translation>
    </message>
    <message>
        <source>, receipt %1</source>
        <translation>&#x3000;受付番号 %1</translation>
    </message>
    <message>
        <source>, copy kept: %1</source>
        <translation>&#x3000;控え：%1</translation>
    </message>
    <message>
        <source>, after the deadline %1</source>
        <translation>&#x3000;期限（%1）の後</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>判断する…</translation>
    </message>
    <message>
        <source>Decide anew…</source>
        <translation>判断し直す…</translation>
    </message>
    <message>
        <source>Record a filing…</source>
        <translation>報告を記録する…</translation>
    </message>
    <message>
        <source>(as the facts of the incident tell; not recorded here, no copy is kept)</source>
        <translation>（事案の記録による。ここには報告として記録されておらず、控えもありません）</translation>
    </message>
    <message>
        <source>Own target: by %1. It is the organisation&apos;s own, not the law&apos;s.</source>
        <translation>組織の目標：%1まで。法令の期限ではありません。</translation>
    </message>
    <message>
        <source>No duty</source>
        <translation>義務ではない</translation>
    </message>
    <message>
        <source>The law does not ask for it, so there is no date.</source>
        <translation>法律が求めていないため、期限はありません。</translation>
    </message>
    <message>
        <source>Notified: %1</source>
        <translation>通知：%1</translation>
    </message>
    <message>
        <source>Correct the notice…</source>
        <translation>通知の記録を訂正する…</translation>
    </message>
    <message>
        <source>Correct the filing…</source>
        <translation>報告の記録を訂正する…</translation>
    </message>
    <message>
        <source>Record a notice…</source>
        <translation>通知を記録する…</translation>
    </message>
</context>
<context>
    <name>Views::FactField</name>
    <message>
        <source>Not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>It was asked, but it is not known yet</source>
        <translation>確かめたが、まだ分からない</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>入力を取り消す</translation>
    </message>
</context>
<context>
    <name>Views::FactList</name>
    <message>
        <source>Facts of this document</source>
        <translation>この文書の事実</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>事実</translation>
    </message>
    <message>
        <source>As quoted</source>
        <translation>文書での記載</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>要確認：%1件</translation>
    </message>
    <message>
        <source>Enter…</source>
        <translation>入力する…</translation>
    </message>
    <message>
        <source>Quoted facts: %1</source>
        <translation>引用した事実：%1件</translation>
    </message>
</context>
<context>
    <name>Views::FigureTable</name>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>内訳</translation>
    </message>
</context>
<context>
    <name>Views::FilingForm</name>
    <message>
        <source>Record the correction</source>
        <translation>訂正を記録</translation>
    </message>
    <message>
        <source>Record the notice</source>
        <translation>通知を記録する</translation>
    </message>
    <message>
        <source>Record the filing</source>
        <translation>報告を記録する</translation>
    </message>
    <message>
        <source>Notified at</source>
        <translation>通知の日時</translation>
    </message>
    <message>
        <source>Filed at</source>
        <translation>報告の日時</translation>
    </message>
    <message>
        <source>Receipt number</source>
        <translation>受付番号</translation>
    </message>
    <message>
        <source>Copy as sent</source>
        <translation>送った控え</translation>
    </message>
    <message>
        <source>Why it is corrected; both records stay</source>
        <translation>訂正する理由（前の記録も残ります）</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>e.g. 11/20 17:19</source>
        <translation>例: 11/20 17:19</translation>
    </message>
    <message>
        <source>Read as %1</source>
        <translation>%1 と読みました</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選ぶ…</translation>
    </message>
    <message>
        <source>The report as it was sent</source>
        <translation>送った報告の控え</translation>
    </message>
</context>
<context>
    <name>Views::FilterBar</name>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Kind of case</source>
        <translation>種別</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部署</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Search all texts</source>
        <translation>すべての文章から検索</translation>
    </message>
    <message>
        <source>Search all texts of all incidents</source>
        <translation>すべての事案のすべての文章から検索</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>すべて解除</translation>
    </message>
    <message>
        <source>All causes</source>
        <translation>すべての原因</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>すべての状態</translation>
    </message>
    <message>
        <source>Not closed yet</source>
        <translation>未完了（是正完了以外）</translation>
    </message>
    <message>
        <source>All deadlines</source>
        <translation>すべての期限</translation>
    </message>
    <message>
        <source>All periods</source>
        <translation>すべての期間</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>今月</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>過去12か月</translation>
    </message>
    <message>
        <source>This fiscal year (from April)</source>
        <translation>今年度</translation>
    </message>
    <message>
        <source>Last fiscal year</source>
        <translation>前年度</translation>
    </message>
    <message>
        <source>Year %1</source>
        <translation>%1年</translation>
    </message>
    <message>
        <source>All departments</source>
        <translation>すべての部署</translation>
    </message>
    <message>
        <source>Filters (%1)</source>
        <translation>絞り込み（%1）</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>絞り込み</translation>
    </message>
    <message numerus="yes">
        <source>Only the %n chosen incident(s)</source>
        <translation>
            <numerusform>選んだ%n件だけを表示中</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>すべての種別</translation>
    </message>
</context>
<context>
    <name>Views::Findings</name>
    <message>
        <source>What the check found</source>
        <translation>点検で見つかったこと</translation>
    </message>
    <message>
        <source>Certain: %1</source>
        <translation>誤り：%1</translation>
    </message>
    <message>
        <source>Worth a look: %1</source>
        <translation>要確認：%1</translation>
    </message>
    <message>
        <source>Check: %1 certain, %2 worth a look</source>
        <translation>点検：誤り %1 件、要確認 %2 件</translation>
    </message>
    <message>
        <source>The letter that is shown is checked here.</source>
        <translation>表示中の文書をここで点検します。</translation>
    </message>
    <message>
        <source>No slips found. Dates, numbers, names and wording of this letter were checked.</source>
        <translation>誤りは見つかりませんでした。日付・数・名称・言い回しを点検しました。</translation>
    </message>
</context>
<context>
    <name>Views::FirstStart</name>
    <message>
        <source>Welcome to Tenmatsu</source>
        <translation>顛末へようこそ</translation>
    </message>
    <message>
        <source>There is no ledger on this computer yet. Begin your own, or look around in one that holds sample cases; it can be thrown away at any time.</source>
        <translation>このコンピューターにはまだ台帳がありません。自分の台帳を始めるか、見本の事案が入った台帳を見て回ることができます。見本はいつでも捨てられます。</translation>
    </message>
    <message>
        <source>&amp;Begin my ledger</source>
        <translation>自分の台帳を始める(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Look at the sample cases</source>
        <translation>見本の事案を見る(&amp;L)</translation>
    </message>
    <message>
        <source>Name of your &amp;organisation:</source>
        <translation>組織の名称(&amp;O)：</translation>
    </message>
    <message>
        <source>Not chosen yet</source>
        <translation>まだ選ばない</translation>
    </message>
    <message>
        <source>&amp;Kind (decides which law asks):</source>
        <translation>組織の種類（適用される法律が決まります）(&amp;K)：</translation>
    </message>
</context>
<context>
    <name>Views::HeadPanel</name>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>not written yet</source>
        <translation>未記入</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Go to: %1</source>
        <translation>%1へ移動</translation>
    </message>
    <message>
        <source>Responded on %1</source>
        <translation>対応終結 %1</translation>
    </message>
    <message>
        <source>Closed on %1</source>
        <translation>是正完了 %1</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>元に戻す変更はありません</translation>
    </message>
    <message>
        <source>Undo the change of: %1</source>
        <translation>次の変更を元に戻す: %1</translation>
    </message>
</context>
<context>
    <name>Views::HistoryTab</name>
    <message>
        <source>Undo the last change</source>
        <translation>最後の変更を元に戻す</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
</context>
<context>
    <name>Views::IncidentDelegate</name>
    <message>
        <source>%1 persons</source>
        <translation>%1名</translation>
    </message>
</context>
<context>
    <name>Views::IncidentList</name>
    <message>
        <source>Incidents</source>
        <translation>事案</translation>
    </message>
    <message>
        <source>Whole list</source>
        <translation>一覧に戻る</translation>
    </message>
    <message>
        <source>Close the incident and show the whole list (Alt+Left)</source>
        <translation>事案を閉じて一覧全体を表示します（Alt+←）</translation>
    </message>
    <message>
        <source>%1 of %2 incidents</source>
        <translation>%2件中 %1件</translation>
    </message>
    <message>
        <source>%1 incidents</source>
        <translation>%1件</translation>
    </message>
    <message>
        <source>Reading the ledger …</source>
        <translation>台帳を読み込んでいます…</translation>
    </message>
    <message>
        <source>(so far only titles are searched)</source>
        <translation>（全文検索の準備中：今は件名などだけを探しています）</translation>
    </message>
    <message>
        <source>No incident matches</source>
        <translation>条件に合う事案はありません</translation>
    </message>
    <message>
        <source>Nothing in this ledger has all that you asked for.</source>
        <translation>検索語と絞り込みのすべてに合うものが、この台帳にはありません。</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>検索と絞り込みを解除</translation>
    </message>
    <message>
        <source>No incident yet</source>
        <translation>まだ事案がありません</translation>
    </message>
    <message>
        <source>Record a leak in five questions, note a near-miss in one minute, or bring in what you have.</source>
        <translation>漏えいは5つの質問で、ヒヤリハットは1分で記録できます。これまでの記録を取り込むこともできます。</translation>
    </message>
    <message>
        <source>Record a leak</source>
        <translation>漏えいを記録</translation>
    </message>
    <message>
        <source>Note a near-miss</source>
        <translation>ヒヤリハットを記録</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>取り込む…</translation>
    </message>
</context>
<context>
    <name>Views::IncidentPage</name>
    <message>
        <source>Before: %1 (until %2)</source>
        <translation>以前: %1（%2まで）</translation>
    </message>
    <message>
        <source>F&amp;acts</source>
        <translation>事実(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>経過(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Persons</source>
        <translation>本人と公表(&amp;P)</translation>
    </message>
    <message>
        <source>P&amp;revention</source>
        <translation>再発防止(&amp;R)</translation>
    </message>
    <message>
        <source>H&amp;istory</source>
        <translation>履歴(&amp;I)</translation>
    </message>
    <message>
        <source>No incident is chosen</source>
        <translation>事案が選ばれていません</translation>
    </message>
    <message>
        <source>Choose one in the list, or record a new one.</source>
        <translation>一覧から選ぶか、新しく記録してください。</translation>
    </message>
    <message>
        <source>&amp;Next things to do</source>
        <translation>次にすること(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Documents</source>
        <translation>文書(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Judgement</source>
        <translation>判断(&amp;J)</translation>
    </message>
    <message>
        <source>For&amp;ms</source>
        <translation>転記(&amp;B)</translation>
    </message>
    <message>
        <source>Go to the judgement</source>
        <translation>判断を開く</translation>
    </message>
</context>
<context>
    <name>Views::JudgementPanel</name>
    <message>
        <source>By contract: %1</source>
        <translation>契約上の期限：%1</translation>
    </message>
    <message>
        <source>By contract: %1 - until %2</source>
        <translation>契約上の期限：%1（%2まで）</translation>
    </message>
    <message>
        <source>What does not apply, and why</source>
        <translation>当てはまらないものと理由</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答える</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Views::KeptPanel</name>
    <message>
        <source>No document was saved yet. Press “Save” above the page: a copy is kept here.</source>
        <translation>保存した文書はまだありません。ページの上の「保存」を押すと、ここに控えが残ります。</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>開く(&amp;O)</translation>
    </message>
    <message>
        <source>Save &amp;copy…</source>
        <translation>写し(&amp;C)…</translation>
    </message>
    <message>
        <source>The same letter with the facts of now</source>
        <translation>同じ文書を、いまの事実で作り直します</translation>
    </message>
    <message>
        <source>“%1” of %2 is out of date.</source>
        <comment>a letter and when it was kept</comment>
        <translation>%2に保存した「%1」は、いまの事実と異なります。</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>写しを保存</translation>
    </message>
    <message>
        <source>&amp;Write anew</source>
        <translation>作り直す(&amp;W)</translation>
    </message>
    <message>
        <source>Saved documents</source>
        <translation>保存した文書</translation>
    </message>
</context>
<context>
    <name>Views::KeptTable</name>
    <message>
        <source>(nothing)</source>
        <translation>（なし）</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>a fact, before and now</comment>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>By</source>
        <translation>作成者</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存日時</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>確認済み</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>承認済み</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>発行済み</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>差戻し</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>取下げ</translation>
    </message>
    <message>
        <source>   in “%1”</source>
        <comment>the sentence of the document</comment>
        <translation>   文書の文：「%1」</translation>
    </message>
    <message>
        <source>%1, out of date</source>
        <comment>state of a document</comment>
        <translation>%1・要更新</translation>
    </message>
</context>
<context>
    <name>Views::LanesView</name>
    <message>
        <source>Timeline as a picture</source>
        <translation>経過の図</translation>
    </message>
</context>
<context>
    <name>Views::LedgerPart</name>
    <message>
        <source>Ledger</source>
        <translation>台帳</translation>
    </message>
    <message>
        <source>The file that holds the incidents and the organisation. Keep a copy of it in another place.</source>
        <translation>事案と組織の情報を収めたファイルです。写しを別の場所にも保管してください。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Changes are recorded in the name of</source>
        <translation>変更履歴に記録される名前</translation>
    </message>
    <message>
        <source>Write the name that changes are recorded with; until then it is %1.</source>
        <translation>変更履歴に記録する名前を入力してください。それまでは %1 のままです。</translation>
    </message>
</context>
<context>
    <name>Views::LedgerTrouble</name>
    <message>
        <source>The ledger cannot be opened</source>
        <translation>台帳を開けません</translation>
    </message>
    <message>
        <source>Nothing was changed. A copy takes its place; the file that is there now is kept beside it.</source>
        <translation>台帳には何も変更していません。控えから戻すと、今のファイルは別の名前で同じ場所に残ります。</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>もう一度試す(&amp;T)</translation>
    </message>
    <message>
        <source>Open &amp;another ledger…</source>
        <translation>別の台帳を開く…(&amp;A)</translation>
    </message>
    <message>
        <source>Open another ledger</source>
        <translation>別の台帳を開く</translation>
    </message>
    <message>
        <source>&amp;Restore a copy…</source>
        <translation>控えから戻す…(&amp;R)</translation>
    </message>
    <message>
        <source>The copy of the ledger</source>
        <translation>台帳の控え</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>Ledgers (*.tenmatsu);;All files (*)</source>
        <translation>台帳 (*.tenmatsu);;すべてのファイル (*)</translation>
    </message>
</context>
<context>
    <name>Views::LetterChoice</name>
    <message>
        <source>%1 (in English)</source>
        <translation>%1（英語）</translation>
    </message>
    <message>
        <source>%1 (own template)</source>
        <translation>%1（自社のひな形）</translation>
    </message>
</context>
<context>
    <name>Views::LetterForm</name>
    <message>
        <source>As usual for this incident</source>
        <translation>この事案の標準</translation>
    </message>
    <message>
        <source>Japanese era (令和8年)</source>
        <translation>和暦（令和8年）</translation>
    </message>
    <message>
        <source>Western year (2026)</source>
        <translation>西暦（2026年）</translation>
    </message>
    <message>
        <source>Day of the last thing it tells</source>
        <translation>内容のうち最後の日</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>As the letter has it</source>
        <translation>ひな形のとおり</translation>
    </message>
    <message>
        <source>&amp;Years</source>
        <translation>年の表記(&amp;Y)</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>文書番号</translation>
    </message>
    <message>
        <source>Addressee</source>
        <translation>宛名</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>&amp;Series</source>
        <translation>回(&amp;N)</translation>
    </message>
    <message>
        <source>Without a number</source>
        <translation>回を付けない</translation>
    </message>
    <message>
        <source>Date, number and other choices</source>
        <translation>日付・文書番号・その他の指定</translation>
    </message>
</context>
<context>
    <name>Views::LetterPart</name>
    <message>
        <source>Long 3 (長形3号), window</source>
        <translation>長形3号 窓付き</translation>
    </message>
    <message>
        <source>C5 (洋形), window</source>
        <translation>洋形・C5 窓付き</translation>
    </message>
    <message>
        <source>Print 親展 (&amp;confidential)</source>
        <translation>「親展」を入れる(&amp;C)</translation>
    </message>
    <message>
        <source>One letter a &amp;household (names together)</source>
        <translation>世帯ごとに1通（連名）(&amp;H)</translation>
    </message>
    <message>
        <source>Years, date, number</source>
        <translation>年の表記・日付・文書番号</translation>
    </message>
    <message>
        <source>One PDF of all letters</source>
        <translation>全員分を1つの PDF に</translation>
    </message>
    <message>
        <source>PDF files for a printer</source>
        <translation>印刷会社向けに PDF を分割</translation>
    </message>
    <message>
        <source>One e-mail a person (.eml)</source>
        <translation>1人1通のメール（.eml）</translation>
    </message>
    <message>
        <source> letters each</source>
        <translation>通ずつ</translation>
    </message>
    <message>
        <source>No window: address as in the letter</source>
        <translation>窓なし（文面の宛名のまま）</translation>
    </message>
    <message>
        <source>As usual for this incident</source>
        <translation>この事案の標準</translation>
    </message>
    <message>
        <source>Japanese era (令和8年)</source>
        <translation>和暦（令和8年）</translation>
    </message>
    <message>
        <source>Western year (2026)</source>
        <translation>西暦（2026年）</translation>
    </message>
    <message>
        <source>Filled in by the mail program</source>
        <translation>メールソフトが入れます</translation>
    </message>
    <message>
        <source>Day of the last thing it tells</source>
        <translation>文中の最後の出来事の日</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>&amp;Years</source>
        <translation>年の表記(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Dated</source>
        <translation>日付(&amp;D)</translation>
    </message>
    <message>
        <source>N&amp;umber</source>
        <translation>文書番号(&amp;U)</translation>
    </message>
    <message>
        <source>2. Letter</source>
        <translation>2. お手紙</translation>
    </message>
    <message>
        <source>&amp;Letter</source>
        <translation>文書(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Output</source>
        <translation>作り方(&amp;O)</translation>
    </message>
    <message>
        <source>En&amp;velope</source>
        <translation>封筒(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>差出人(&amp;F)</translation>
    </message>
    <message>
        <source>This is not one e-mail address.</source>
        <translation>一つのメールアドレスではありません。</translation>
    </message>
    <message>
        <source>This is no day; write it like 2026-12-04.</source>
        <translation>日付として読めません。2026-12-04 のように書いてください。</translation>
    </message>
</context>
<context>
    <name>Views::LifePanel</name>
    <message>
        <source>&amp;Reviewed…</source>
        <translation>確認(&amp;R)…</translation>
    </message>
    <message>
        <source>A&amp;pprove…</source>
        <translation>承認(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Issue…</source>
        <translation>発行(&amp;I)…</translation>
    </message>
    <message>
        <source>Send &amp;back…</source>
        <translation>差戻し(&amp;B)…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>取下げ…</translation>
    </message>
    <message>
        <source>What was done with the document</source>
        <translation>この文書の履歴</translation>
    </message>
    <message>
        <source>Issued and frozen: bytes, template and facts stay as they are.</source>
        <translation>発行済みです。内容・ひな形・元の事実は固定され、変わりません。</translation>
    </message>
    <message>
        <source>Reviewed. Approval %1 of %2 is next: %3.</source>
        <translation>確認済みです。次は %2 件中 %1 件目の承認です（%3）。</translation>
    </message>
    <message>
        <source>as deputy for %1</source>
        <translation>%1の代理</translation>
    </message>
    <message>
        <source>orally, written down by %1</source>
        <translation>口頭（記録：%1）</translation>
    </message>
    <message>
        <source>Issue before the others were told?</source>
        <translation>先に知らせる相手が残っています</translation>
    </message>
    <message>
        <source>Staff first, then the persons concerned, then the public:</source>
        <translation>社内周知、本人通知、公表の順に進めます。まだ記録がないもの：</translation>
    </message>
    <message>
        <source>Issue all the same…</source>
        <translation>それでも発行する…</translation>
    </message>
</context>
<context>
    <name>Views::LongTextField</name>
    <message>
        <source>Not known yet</source>
        <translation>不明（調査中）</translation>
    </message>
</context>
<context>
    <name>Views::MailingButton</name>
    <message>
        <source>Letters for &amp;many…</source>
        <translation>名簿から一括作成(&amp;M)…</translation>
    </message>
    <message>
        <source>A letter or an e-mail for each person of a roster, and what became of them</source>
        <translation>名簿の一人ずつにお手紙やメールを作り、その後の状況を残します</translation>
    </message>
</context>
<context>
    <name>Views::MailingPanel</name>
    <message>
        <source>Save the test letter</source>
        <translation>見本を保存</translation>
    </message>
    <message>
        <source>Saved as %1. It holds the data of a real person: delete it after you looked at it.</source>
        <translation>%1 に保存しました。実在の方の情報が入っています。確かめたら削除してください。</translation>
    </message>
    <message>
        <source>Save the bad rows</source>
        <translation>問題のある行を保存</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) saved as %1, each with its reasons. The file holds personal data.</source>
        <translation>
            <numerusform>%n行を理由とともに %1 に保存しました。個人情報が入っています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save all letters</source>
        <translation>全員分を保存</translation>
    </message>
    <message>
        <source>Choose the folder for the letters</source>
        <translation>お手紙を入れるフォルダーを選ぶ</translation>
    </message>
    <message>
        <source>Letters were begun in %1 and not finished, or they are all there. What is whole stays; only what is missing is made.</source>
        <translation>%1 には、途中まで（または全部）作成したお手紙があります。できている分はそのままにし、足りない分だけを作ります。</translation>
    </message>
    <message>
        <source>Go on there</source>
        <translation>続きを作る</translation>
    </message>
    <message>
        <source>Read the roster again</source>
        <translation>名簿を読み直す</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was made and nothing was recorded.</source>
        <translation>中止しました。何も作られず、記録もされていません。</translation>
    </message>
    <message>
        <source>Cancelled. The files that were whole stay in %1; nothing was recorded yet.</source>
        <translation>中止しました。できあがったファイルは %1 に残っています。まだ記録はされていません。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of the earlier run stayed as they were.</source>
        <translation>
            <numerusform>前回の%nファイルはそのままです。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Columns of the roster</source>
        <translation>名簿の列</translation>
    </message>
    <message>
        <source>Test letter</source>
        <translation>見本</translation>
    </message>
    <message>
        <source>3. Look at it before one page is made</source>
        <translation>3. 作る前の確認</translation>
    </message>
    <message>
        <source>No test letter yet</source>
        <translation>見本はまだありません</translation>
    </message>
    <message>
        <source>Choose the roster: the letter of its first person is shown here.</source>
        <translation>名簿を選ぶと、最初の方へのお手紙がここに出ます。</translation>
    </message>
    <message>
        <source>This letter cannot be written</source>
        <translation>この文書は作れません</translation>
    </message>
    <message>
        <source>The roster cannot be used as it is</source>
        <translation>この名簿はこのままでは使えません</translation>
    </message>
    <message>
        <source>No row is good</source>
        <translation>作れる行がありません</translation>
    </message>
    <message>
        <source>Mend the rows that are listed under “Problems” and read the roster again.</source>
        <translation>「問題」に並ぶ行を直して、名簿を読み直してください。</translation>
    </message>
    <message>
        <source>This ledger is open for reading only. Letters can be looked at but not made: no record of them could be kept.</source>
        <translation>この台帳は読み取り専用で開いています。記録を残せないため、見本だけ確かめられます。</translation>
    </message>
    <message>
        <source>First choose the roster (step 1).</source>
        <translation>まず名簿を選んでください（手順1）。</translation>
    </message>
    <message>
        <source>First mend what the message on top says.</source>
        <translation>まず上の案内のとおりに直してください。</translation>
    </message>
    <message>
        <source>The roster is being read.</source>
        <translation>名簿を確かめています。</translation>
    </message>
    <message>
        <source>No row is good: see “Problems”.</source>
        <translation>作れる行がありません。「問題」をご覧ください。</translation>
    </message>
    <message>
        <source>The letter cannot be written yet: see “Test letter”.</source>
        <translation>まだ作れません。「見本」をご覧ください。</translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>問題 (%1)</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Columns (%1)</source>
        <translation>列 (%1)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message numerus="yes">
        <source>%1 letter(s)</source>
        <translation>
            <numerusform>%1通</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 page(s)</source>
        <translation>
            <numerusform>%1ページ</numerusform>
        </translation>
    </message>
    <message>
        <source>Done: %1, saved as %2. Once they are posted or mailed, mark them as sent under “What became of them”.</source>
        <translation>できました：%1。保存先：%2。発送したら「その後の状況」で発送済みにしてください。</translation>
    </message>
    <message>
        <source>The roster is checked first; then the letter of its first good row is shown here.</source>
        <translation>まず名簿を確かめます。そのあと、問題のない最初の行のお手紙がここに出ます。</translation>
    </message>
    <message>
        <source>Letters are being made into %1. If you stop now, there will be no file and no record; they would have to be made from the start.</source>
        <translation>お手紙を %1 に作成しています。いま中止すると、ファイルも記録も残らず、最初から作り直すことになります。</translation>
    </message>
    <message>
        <source>Letters are being made in %1. If you stop now, the files that are whole stay there without a record, and you can go on there later.</source>
        <translation>お手紙を %1 に作成しています。いま中止すると、できあがったファイルはそこに残りますが、まだ記録はされません。あとで続きから作成できます。</translation>
    </message>
</context>
<context>
    <name>Views::MailingWindow</name>
    <message>
        <source>Letters for many - %1</source>
        <translation>名簿から一括作成 - %1</translation>
    </message>
    <message>
        <source>Ma&amp;ke letters</source>
        <translation>作成(&amp;K)</translation>
    </message>
    <message>
        <source>What beca&amp;me of them (%1)</source>
        <translation>その後の状況 (%1)(&amp;M)</translation>
    </message>
    <message>
        <source>What beca&amp;me of them</source>
        <translation>その後の状況(&amp;M)</translation>
    </message>
    <message>
        <source>Stop making the letters?</source>
        <translation>作成を中止しますか？</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>中止する</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>Help: letters for many</source>
        <translation>説明：名簿から一括作成</translation>
    </message>
</context>
<context>
    <name>Views::MainWindow</name>
    <message>
        <source>Tenmatsu</source>
        <translation>顛末</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>事案</translation>
    </message>
    <message>
        <source>%1 - Tenmatsu</source>
        <translation>%1 - 顛末</translation>
    </message>
    <message numerus="yes">
        <source>Overdue in %n incident(s)</source>
        <translation>
            <numerusform>期限切れ：%n件の事案</numerusform>
        </translation>
    </message>
    <message>
        <source>The oldest was due on %1.</source>
        <translation>最も古い期限は%1です。</translation>
    </message>
    <message numerus="yes">
        <source>Due within 7 days in %n incident(s)</source>
        <translation>
            <numerusform>7日以内に期限：%n件の事案</numerusform>
        </translation>
    </message>
    <message>
        <source>The next is due on %1.</source>
        <translation>次の期限は%1です。</translation>
    </message>
    <message>
        <source>Nothing is due within 7 days.</source>
        <translation>7日以内に期限の来る対策はありません。</translation>
    </message>
    <message>
        <source>This ledger can only be read: the file or its folder is write-protected.</source>
        <translation>この台帳は読むことしかできません。ファイルかフォルダーが書き込み禁止になっています。</translation>
    </message>
    <message>
        <source>%1 on %2 has had this ledger open since %3. Until it is closed there, you can read and print here, but change nothing.</source>
        <translation>%3から、%2の%1さんがこの台帳を開いています。そちらで閉じるまで、こちらでは閲覧と印刷だけができます。</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>Record a &amp;leak …</source>
        <translation>漏えいを記録(&amp;L)…</translation>
    </message>
    <message>
        <source>Note a near-&amp;miss …</source>
        <translation>ヒヤリハットを記録(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Import …</source>
        <translation>取り込む(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export the ledger …</source>
        <translation>台帳を書き出す(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo the last change of the record</source>
        <translation>事案の直前の変更を取り消す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>検索(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>言語 / Language(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>文字の大きさ(&amp;T)</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>配色(&amp;C)</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>デスクトップに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>明るい</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>暗い</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Help for this screen</source>
        <translation>この画面の説明(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About Tenmatsu</source>
        <translation>「顛末」について(&amp;A)</translation>
    </message>
    <message>
        <source>Import incidents</source>
        <translation>事案を取り込む</translation>
    </message>
    <message>
        <source>Incident files (*.json)</source>
        <translation>事案のファイル (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) added.</source>
        <translation>
            <numerusform>%n件を取り込みました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) were there already and stay as they are.</source>
        <translation>
            <numerusform>%n件はすでに台帳にあるため、そのままにしました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the ledger</source>
        <translation>台帳を書き出す</translation>
    </message>
    <message>
        <source>ledger.json</source>
        <translation>台帳.json</translation>
    </message>
    <message>
        <source>Exporting the ledger …</source>
        <translation>台帳を書き出しています…</translation>
    </message>
    <message>
        <source>The ledger was written to %1.</source>
        <translation>台帳を「%1」に書き出しました。</translation>
    </message>
    <message>
        <source>Choose the incident whose last change is to be taken back.</source>
        <translation>変更を取り消す事案を選んでください。</translation>
    </message>
    <message>
        <source>The last change of the incident was taken back. Again takes back the one before.</source>
        <translation>事案の直前の変更を取り消しました。もう一度行うと、その前の変更を取り消します。</translation>
    </message>
    <message>
        <source>Help: %1</source>
        <translation>説明：%1</translation>
    </message>
    <message>
        <source>About Tenmatsu</source>
        <translation>「顛末」について</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>再発防止</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) open</source>
        <translation>
            <numerusform>未了の対策 %n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Recorded. What is still missing stands beside the facts; fill it in as it becomes known.</source>
        <translation>記録しました。まだ足りない事実は右の「次にすること」に並びます。分かりしだい書き足してください。</translation>
    </message>
    <message>
        <source>The near-miss is recorded. Thank you for noting it.</source>
        <translation>ヒヤリハットを記録しました。ご報告ありがとうございます。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Whole ledger (*.json);;List of incidents for Excel (*.xlsx);;List of incidents (*.csv)</source>
        <translation>台帳の全体 (*.json);;事案の一覧・Excel (*.xlsx);;事案の一覧 (*.csv)</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>The next date; all stand on the screen of deadlines.</source>
        <translation>最も近い期限です。すべては「期限」の画面に並びます。</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) past their date</source>
        <translation>
            <numerusform>期限を過ぎた報告 %n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Neither filed nor decided away.</source>
        <translation>報告も、不要の判断もまだです。</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1：%2（%3）</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>まもなく期限です</translation>
    </message>
    <message>
        <source>%1: open</source>
        <translation>%1 未了</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n day(s) left</source>
        <translation>
            <numerusform>%1 あと%n日</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: own target %2</source>
        <translation>%1 組織の目標%2</translation>
    </message>
    <message>
        <source>The next that is neither filed nor decided away; all stand on the screen of deadlines.</source>
        <translation>報告も不要の判断もまだのもののうち、次に来るものです。すべては「期限」画面にあります。</translation>
    </message>
    <message>
        <source>Stop and change</source>
        <translation>中止して変更</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>中止して終了</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) due, the next by %1: %2</source>
        <translation>
            <numerusform>報告期限 %n件（次は%1 %2）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Views::MakePart</name>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>残り約%n秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>残り約%n分</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2通中 %1通</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>毎秒%1通</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>中止(&amp;C)</translation>
    </message>
    <message>
        <source>Letters made</source>
        <translation>作成した通数</translation>
    </message>
    <message>
        <source>4. Make the letters</source>
        <translation>4. 全員分の作成</translation>
    </message>
    <message>
        <source>Make the %1 good ones and leave out the %2 with problems</source>
        <translation>問題のない%1行だけを作り、問題のある%2行は除く</translation>
    </message>
    <message numerus="yes">
        <source>Make them although %n fact(s) are missing: every letter says 【要確認】 there</source>
        <translation>
            <numerusform>足りない%n件が【要確認】のまま全員に届くことを承知で作る</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Make the letters…</source>
        <translation>全員分を作成(&amp;M)…</translation>
    </message>
    <message>
        <source>You are asked where to.</source>
        <translation>次に保存先を選びます。</translation>
    </message>
    <message>
        <source>Fill in the missing facts, or tick what you accept.</source>
        <translation>足りない事実を記入するか、承知する項目に印を付けてください。</translation>
    </message>
    <message>
        <source>Mend the rows and read again, or tick the box.</source>
        <translation>名簿を直して読み直すか、上の項目に印を付けてください。</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Make the letters for %1 person(s)…</source>
        <translation>
            <numerusform>%1名分を作成(&amp;M)…</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing down what was made: %1 of %2</source>
        <translation>作成したことを記録しています: %1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>Make them although the check found %n slip(s): I looked at each</source>
        <translation>
            <numerusform>点検で見つかった誤り（%n件）を確かめたうえで作成する</numerusform>
        </translation>
    </message>
    <message>
        <source>Make them although facts are missing (every letter says 【要確認】 there) and the check found slips</source>
        <translation>足りない事実（どの通知にも【要確認】と載る）と、点検で見つかった誤りを、承知のうえで作成する</translation>
    </message>
    <message>
        <source>Correct what the check found, or tick what you accept.</source>
        <translation>点検で見つかった誤りを直すか、承知のうえなら印を付けてください。</translation>
    </message>
</context>
<context>
    <name>Views::ManyLetterChoice</name>
    <message>
        <source>Letter</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>Text file of your own…</source>
        <translation>自分のテキストファイル…</translation>
    </message>
    <message>
        <source>%1 (in English)</source>
        <translation>%1（英文）</translation>
    </message>
    <message>
        <source>Own: %1</source>
        <translation>自社：%1</translation>
    </message>
    <message>
        <source>Choose the text of the letter</source>
        <translation>文面のファイルを選ぶ</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>テキスト</translation>
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
<context>
    <name>Views::NearMissDialog</name>
    <message>
        <source>Note a near-miss</source>
        <translation>ヒヤリハットの記録</translation>
    </message>
    <message>
        <source>What nearly happened?</source>
        <translation>何が起こりそうになりましたか</translation>
    </message>
    <message>
        <source>When and where?</source>
        <translation>いつ、どこでですか</translation>
    </message>
    <message>
        <source>How was it noticed in time?</source>
        <translation>どうやって気づきましたか</translation>
    </message>
    <message>
        <source>What would prevent it?</source>
        <translation>どうすれば防げますか</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>記録する</translation>
    </message>
</context>
<context>
    <name>Views::NewLeakDialog</name>
    <message>
        <source>Record a leak</source>
        <translation>漏えい等の記録</translation>
    </message>
    <message>
        <source>1. What happened?</source>
        <translation>1. 何が起きましたか</translation>
    </message>
    <message>
        <source>2. When was it noticed, and by whom?</source>
        <translation>2. いつ、だれが気づきましたか</translation>
    </message>
    <message>
        <source>3. About how many people?</source>
        <translation>3. おおよそ何人分ですか</translation>
    </message>
    <message>
        <source>4. Which data?</source>
        <translation>4. どの情報ですか</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>記録する</translation>
    </message>
    <message>
        <source>5. Is it stopped?</source>
        <translation>5. 今は止まっていますか</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>No, it goes on</source>
        <translation>いいえ、続いています</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>まだ分からない</translation>
    </message>
</context>
<context>
    <name>Views::NextStepsPanel</name>
    <message>
        <source>Next things to do</source>
        <translation>次にすること</translation>
    </message>
    <message>
        <source>Nothing is missing and nothing is due.</source>
        <translation>不足している事実も、期限の来ている対策もありません。</translation>
    </message>
    <message>
        <source>Next things to do (%1)</source>
        <translation>次にすること（%1）</translation>
    </message>
</context>
<context>
    <name>Views::NumberButton</name>
    <message>
        <source>%1: %2</source>
        <comment>what is counted and its number</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Shows the incidents</source>
        <translation>該当する事案を表示</translation>
    </message>
</context>
<context>
    <name>Views::NumberField</name>
    <message>
        <source>Not known yet</source>
        <translation>不明（調査中）</translation>
    </message>
</context>
<context>
    <name>Views::OccurrenceField</name>
    <message>
        <source>It happened again</source>
        <translation>別の日時にも起きた</translation>
    </message>
</context>
<context>
    <name>Views::OrganisationPart</name>
    <message>
        <source>Saved as soon as the name is there.</source>
        <translation>氏名を入力すると保存されます。</translation>
    </message>
    <message>
        <source>Saved as soon as the name, the phone number or the e-mail address is there.</source>
        <translation>名称、電話番号、メールアドレスのどれかを入力すると保存されます。</translation>
    </message>
    <message>
        <source>Own organisation</source>
        <translation>自組織</translation>
    </message>
    <message>
        <source>Every document quotes what stands here. What is missing is marked there.</source>
        <translation>すべての文書がここから引用します。書かれていないものは、文書の中に【要確認】と表示されます。</translation>
    </message>
    <message>
        <source>13 digits</source>
        <translation>13桁の数字</translation>
    </message>
    <message>
        <source>Only where a minister takes the reports in the place of the commission.</source>
        <translation>個人情報保護委員会に代わって事業所管大臣が報告を受ける場合だけ書きます。</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>代表者</translation>
    </message>
    <message>
        <source>Privacy Mark and insurance</source>
        <translation>プライバシーマークと保険</translation>
    </message>
    <message>
        <source>To be told before costs arise.</source>
        <translation>費用が発生する前に連絡する先です。</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>{year}, {era} and {number} stand for the year, the year of the era and the number.</source>
        <translation>{year} は西暦の年、{era} は和暦の年、{number} は番号に置き換わります。</translation>
    </message>
    <message>
        <source>Contact desks</source>
        <translation>問い合わせ窓口</translation>
    </message>
    <message>
        <source>Printed in the documents of every incident that names no desk of its own.</source>
        <translation>事案に窓口が書かれていないとき、文書に載る窓口です。</translation>
    </message>
    <message>
        <source>No desk yet. A notice without one leaves people nobody to ask.</source>
        <translation>まだ窓口がありません。窓口のない通知では、本人が問い合わせる先がありません。</translation>
    </message>
    <message>
        <source>Add a contact desk</source>
        <translation>窓口を追加</translation>
    </message>
    <message>
        <source>Signatories</source>
        <translation>署名者</translation>
    </message>
    <message>
        <source>They sign the letters, in this order.</source>
        <translation>文書にこの順で署名する人です。</translation>
    </message>
    <message>
        <source>Nobody yet: the representative signs.</source>
        <translation>まだいません。代表者が署名します。</translation>
    </message>
    <message>
        <source>Add a signatory</source>
        <translation>署名者を追加</translation>
    </message>
    <message>
        <source>Call chain</source>
        <translation>連絡網</translation>
    </message>
    <message>
        <source>Whom to call when a leak is noticed, in this order, also at night and on holidays.</source>
        <translation>漏えいに気づいたとき、この順に連絡します。夜間や休日も同じです。</translation>
    </message>
    <message>
        <source>Nobody yet. Add first whoever is to be called first.</source>
        <translation>まだだれもいません。最初に連絡する人から順に追加してください。</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>連絡先を追加</translation>
    </message>
    <message>
        <source>Own targets</source>
        <translation>組織の目標</translation>
    </message>
    <message>
        <source>Your own aims, not the law&apos;s: shown as such, never as overdue. Left open, 24 hours and 30 days hold; 0 means none.</source>
        <translation>法令の期限ではなく、自社で決める目標です。目標として表示し、期限切れとは扱いません。空欄なら24時間と30日、0なら目標なしです。</translation>
    </message>
    <message>
        <source>For a duty without a fixed date, from the time of knowing.</source>
        <translation>日数の定めのない義務について、知った時から数えます。</translation>
    </message>
    <message>
        <source>Until a finished action is looked at for its effect, and a decision made while facts were open.</source>
        <translation>実施した対策の効果と、不明な事実を残したまま不要とした判断を、見直すまでの日数です。</translation>
    </message>
    <message>
        <source>Saved as soon as the title or the name is there.</source>
        <translation>職名か氏名を書くと保存されます。</translation>
    </message>
    <message>
        <source>Approval of documents</source>
        <translation>文書の承認</translation>
    </message>
    <message>
        <source>Everyone here approves a document, in this order, before it can be issued.</source>
        <translation>文書を発行する前に、ここに書いた全員がこの順に承認します。</translation>
    </message>
    <message>
        <source>Nobody: one approval is enough, and anyone may give it.</source>
        <translation>承認者は決まっていません。誰か一人の承認で発行できます。</translation>
    </message>
    <message>
        <source>Add an approver</source>
        <translation>承認者を追加</translation>
    </message>
    <message>
        <source>Contact for authorities</source>
        <translation>当局への報告の担当者（事務連絡者）</translation>
    </message>
    <message>
        <source>Who answers the questions of the commission; stands in its reports only, never in a letter or notice.</source>
        <translation>個人情報保護委員会からの照会に答える人です。委員会への報告にだけ載り、お詫び状や公表文には載りません。</translation>
    </message>
</context>
<context>
    <name>Views::PageBar</name>
    <message>
        <source>Smaller</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>ページの幅に合わせる</translation>
    </message>
    <message>
        <source>File format</source>
        <translation>ファイルの形式</translation>
    </message>
    <message>
        <source>Word (.docx)</source>
        <translation>Word（.docx）</translation>
    </message>
    <message>
        <source>PDF (.pdf)</source>
        <translation>PDF（.pdf）</translation>
    </message>
    <message>
        <source>OpenDocument (.odt)</source>
        <translation>OpenDocument（.odt）</translation>
    </message>
    <message>
        <source>Web page (.html)</source>
        <translation>Webページ（.html）</translation>
    </message>
    <message>
        <source>Text (.txt)</source>
        <translation>テキスト（.txt）</translation>
    </message>
    <message>
        <source>Markdown (.md)</source>
        <translation>Markdown（.md）</translation>
    </message>
    <message>
        <source>E-mail (.eml)</source>
        <translation>電子メール（.eml）</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>This ledger is open for reading only: the file is saved, but no record of it is kept.</source>
        <translation>この台帳は読み取り専用で開いています。ファイルは保存できますが、台帳に控えは残りません。</translation>
    </message>
    <message>
        <source>Saves the file and keeps it in the ledger with the facts it was made from: when one of them changes, you are told.</source>
        <translation>ファイルを保存し、元になった事実とともに台帳に控えを残します。事実が変わると、この文書が古くなったことをお知らせします。</translation>
    </message>
    <message>
        <source>The template is a file of this format.</source>
        <translation>このひな形は、この形式のファイルです。</translation>
    </message>
</context>
<context>
    <name>Views::ProblemPanel</name>
    <message>
        <source>Copy as te&amp;xt</source>
        <translation>文字としてコピー(&amp;X)</translation>
    </message>
    <message>
        <source>Save the &amp;bad rows as a file…</source>
        <translation>問題のある行をファイルに(&amp;B)…</translation>
    </message>
    <message>
        <source>Problems of the roster</source>
        <translation>名簿の問題</translation>
    </message>
    <message>
        <source>A CSV of these rows with the reasons, to be mended and read as a roster of its own</source>
        <translation>理由を添えた CSV です。直せばそのまま名簿として読み込めます</translation>
    </message>
    <message>
        <source>No row has a problem</source>
        <translation>問題のある行はありません</translation>
    </message>
    <message>
        <source>Look at the test letter next.</source>
        <translation>次は「見本」を確かめてください。</translation>
    </message>
    <message>
        <source>The first %1 of %2 problems; the file of the bad rows has them all.</source>
        <translation>%2件のうち最初の%1件です。すべては「問題のある行をファイルに」で書き出せます。</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>問題 %n件</numerusform>
        </translation>
    </message>
    <message>
        <source>No roster was checked yet</source>
        <translation>まだ名簿を確かめていません</translation>
    </message>
    <message>
        <source>Each row is checked before one page is made.</source>
        <translation>1枚も作らないうちに、すべての行を確かめます。</translation>
    </message>
</context>
<context>
    <name>Views::ProblemTable</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <comment>of a roster</comment>
        <translation>列</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>対処</translation>
    </message>
</context>
<context>
    <name>Views::PromisesPanel</name>
    <message>
        <source>Write the next notice</source>
        <translation>次の公表文を書く</translation>
    </message>
    <message>
        <source>Promises of the issued notices</source>
        <translation>公表した文書での約束</translation>
    </message>
    <message>
        <source>no longer listed</source>
        <translation>今の対策にありません</translation>
    </message>
    <message>
        <source>%1 of %2: %3 → %4</source>
        <comment>a notice, its day, what it promised, what became of it</comment>
        <translation>%1（%2）：%3 → %4</translation>
    </message>
    <message>
        <source>promised by %1</source>
        <translation>期限 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) were kept since the last notice. The public has not been told.</source>
        <translation>
            <numerusform>前回の公表後に %n 件の約束が実施済みになりました。まだ公表していません。</numerusform>
        </translation>
    </message>
    <message>
        <source>What the issued notices promised, and what became of it.</source>
        <translation>公表した文書で約束した対策と、今の状況です。</translation>
    </message>
    <message>
        <source>%1 of %2: %3, unchanged</source>
        <comment>a notice, its day, what it promised</comment>
        <translation>%1（%2）：%3のまま</translation>
    </message>
</context>
<context>
    <name>Views::RecordDialog</name>
    <message>
        <source>Say in a few words what happened; everything else may stay open.</source>
        <translation>何が起きたかだけは短く書いてください。ほかは空のままで構いません。</translation>
    </message>
</context>
<context>
    <name>Views::RosterPart</name>
    <message>
        <source>Read &amp;again</source>
        <translation>読み直す(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>文字コード(&amp;E)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Shift_JIS (Windows)</source>
        <translation>Shift_JIS（Windows）</translation>
    </message>
    <message>
        <source>If names are unreadable, choose another one.</source>
        <translation>氏名が文字化けするときは、別の文字コードを選んでください。</translation>
    </message>
    <message>
        <source>After you mended the file in another program</source>
        <translation>名簿を別のソフトで直したあとに押してください</translation>
    </message>
    <message>
        <source>Reading the roster</source>
        <translation>名簿を読んでいます</translation>
    </message>
    <message>
        <source>1. Roster</source>
        <translation>1. 名簿</translation>
    </message>
    <message>
        <source>Choose the roster</source>
        <translation>名簿を選ぶ</translation>
    </message>
    <message>
        <source>Rosters</source>
        <translation>名簿</translation>
    </message>
    <message>
        <source>Another &amp;roster…</source>
        <translation>別の名簿(&amp;R)…</translation>
    </message>
    <message>
        <source>Choose the &amp;roster…</source>
        <translation>名簿を選ぶ(&amp;R)…</translation>
    </message>
    <message>
        <source>As found: %1</source>
        <translation>自動：%1</translation>
    </message>
    <message>
        <source>Checking row by row … %1</source>
        <translation>1行ずつ確かめています … %1</translation>
    </message>
    <message>
        <source>CSV or Excel (.xlsx) with headings in the first row. Drop the file here or choose it. It is only read: no name and no address is kept.
Needed: a column for the name; for envelopes the address, for e-mails the e-mail address.</source>
        <translation>1行目が見出しの CSV または Excel（.xlsx）を、選ぶか、ここに置いてください。読むだけで、氏名も住所も保存しません。
必要な列：氏名。封筒には住所、メールにはメールアドレスも。</translation>
    </message>
    <message numerus="yes">
        <source>%1 good row(s)</source>
        <translation>
            <numerusform>問題なし %1行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) with problems</source>
        <translation>
            <numerusform>問題あり %1行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %1 row(s) are good.</source>
        <translation>
            <numerusform>%1行すべて問題ありません。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Views::RunTable</name>
    <message>
        <source>E-mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>郵送</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>作成日時</translation>
    </message>
    <message>
        <source>By</source>
        <translation>作成者</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>As</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Rows left out</source>
        <translation>除いた行</translation>
    </message>
</context>
<context>
    <name>Views::Section</name>
    <message>
        <source>It is stored once it says something.</source>
        <translation>内容を書くと保存されます。</translation>
    </message>
    <message>
        <source>It is stored once it has a title.</source>
        <translation>名称を書くと保存されます。</translation>
    </message>
    <message>
        <source>persons</source>
        <translation>名</translation>
    </message>
    <message>
        <source>Point in time, part of a total, no figure</source>
        <translation>時点・内訳・数が書けない理由</translation>
    </message>
    <message>
        <source>Empty for the total.</source>
        <translation>合計なら空のまま。</translation>
    </message>
    <message>
        <source>Then it is not added up.</source>
        <translation>重複するものは合計に足しません。</translation>
    </message>
    <message>
        <source>Type an item and press Enter</source>
        <translation>項目を入力してEnter（例: 氏名）</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>何人・何件か</translation>
    </message>
    <message>
        <source>An estimate will do at first. Persons, addresses and messages delivered are different figures: one entry for each.</source>
        <translation>最初は見込みで構いません。本人・メールアドレス・送信通数などは別の数です。一つずつ書いてください。</translation>
    </message>
    <message>
        <source>Add a figure</source>
        <translation>数を追加</translation>
    </message>
    <message>
        <source>Which data</source>
        <translation>どのデータか</translation>
    </message>
    <message>
        <source>Add a group of persons</source>
        <translation>対象者の区分を追加</translation>
    </message>
    <message>
        <source>It is stored once the other reference is written.</source>
        <translation>関連先の管理番号を書くと保存されます。</translation>
    </message>
    <message>
        <source>Protection, recovery, secondary damage</source>
        <translation>保護・回収・二次被害</translation>
    </message>
    <message>
        <source>By which way</source>
        <translation>どこから、何で</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>証拠</translation>
    </message>
    <message>
        <source>Keep it before it is deleted: the message as sent, the file, the log.</source>
        <translation>消える前に保全します。送ったままのメール、ファイル、ログなど。</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>証拠を追加</translation>
    </message>
    <message>
        <source>There is none</source>
        <translation>ない</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>管理</translation>
    </message>
    <message>
        <source>Add a related incident</source>
        <translation>関連する事案を追加</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>It is stored once the authority is chosen.</source>
        <translation>報告・相談先を選ぶと保存されます。</translation>
    </message>
    <message>
        <source>First notice</source>
        <translation>第一報</translation>
    </message>
    <message>
        <source>Why it is published, or why not.</source>
        <translation>公表する理由、またはしない理由。</translation>
    </message>
    <message>
        <source>The persons concerned</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>Add an information of the persons</source>
        <translation>本人への連絡を追加</translation>
    </message>
    <message>
        <source>Nobody is informed</source>
        <translation>連絡しない</translation>
    </message>
    <message>
        <source>Authorities</source>
        <translation>当局等</translation>
    </message>
    <message>
        <source>Add a report or consultation</source>
        <translation>報告・相談を追加</translation>
    </message>
    <message>
        <source>The public</source>
        <translation>公表</translation>
    </message>
    <message>
        <source>Add a publication</source>
        <translation>公表を追加</translation>
    </message>
    <message>
        <source>Not published</source>
        <translation>公表しない</translation>
    </message>
    <message>
        <source>Contact desks</source>
        <translation>問い合わせ窓口</translation>
    </message>
    <message>
        <source>Add a contact desk</source>
        <translation>窓口を追加</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>何が起きたか</translation>
    </message>
    <message>
        <source>When</source>
        <translation>いつ</translation>
    </message>
    <message>
        <source>Write times as you know them: 11/20 17:19, about 5 pm, 2021-05, before 20 Nov. The line below each says how it is understood.</source>
        <translation>分かっているとおりに書いてください（11/20 17:19、17時頃、令和8年11月、11/20以前、11/20〜11/22 など）。どう読み取ったかは下の行に出ます。</translation>
    </message>
    <message>
        <source>When any department first knew: deadlines count from here.</source>
        <translation>どの部署でも、最初に知った日時。報告期限の起点です。</translation>
    </message>
    <message>
        <source>Is it stopped?</source>
        <translation>今は止まっているか</translation>
    </message>
    <message>
        <source>Sending cancelled, page taken down, account blocked, recipients asked to delete - note each step in the timeline.</source>
        <translation>送信の中止、公開の停止、アカウントの停止、削除の依頼など。一つずつ「経過」に書いてください。</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>誰が関わったか</translation>
    </message>
    <message>
        <source>Organisation that publishes</source>
        <translation>公表する組織</translation>
    </message>
    <message>
        <source>Add a party</source>
        <translation>関係者を追加</translation>
    </message>
    <message>
        <source>Nobody else</source>
        <translation>ほかにいない</translation>
    </message>
    <message>
        <source>Questions that decide what to do</source>
        <translation>対応を左右する質問</translation>
    </message>
    <message>
        <source>&quot;Not known&quot; is an answer. It stays among the next things to do.</source>
        <translation>「不明」も答えです。「次にすること」に残ります。</translation>
    </message>
    <message>
        <source>Health, disability, criminal record, creed ...</source>
        <translation>病歴、障害、犯罪歴、信条など</translation>
    </message>
    <message>
        <source>Card numbers, passwords of payment services ...</source>
        <translation>カード番号、決済サービスのパスワードなど</translation>
    </message>
    <message>
        <source>Attack, theft, taken out by an insider ...</source>
        <translation>不正アクセス、盗難、内部者の持ち出しなど</translation>
    </message>
    <message>
        <source>Asked by some laws only</source>
        <translation>一部の法令だけが尋ねる事項</translation>
    </message>
</context>
<context>
    <name>Views::SettingsScreen</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation>組織(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Desks and signatories</source>
        <translation>窓口と署名者(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Call chain</source>
        <translation>連絡網(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>プログラム(&amp;P)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>The ledger can only be read now, so what it says of the organisation cannot be changed here. The appearance can.</source>
        <translation>この台帳はいま読み取り専用のため、組織の情報は変更できません。「プログラム」の表示の設定は変えられます。</translation>
    </message>
    <message>
        <source>Undo the change of: %1</source>
        <translation>次の変更を元に戻す: %1</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>元に戻すものはありません</translation>
    </message>
    <message>
        <source>There is nothing to undo here.</source>
        <translation>この画面で元に戻すものはありません。</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>元に戻しました: %1</translation>
    </message>
    <message>
        <source>&amp;Templates</source>
        <translation>ひな形(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Approval</source>
        <translation>承認(&amp;A)</translation>
    </message>
</context>
<context>
    <name>Views::SheetPanel</name>
    <message>
        <source>Form</source>
        <translation>様式</translation>
    </message>
    <message>
        <source>No incident is open</source>
        <translation>事案が開かれていません</translation>
    </message>
    <message>
        <source>This form is not for this incident</source>
        <translation>この様式は、この事案のものではありません</translation>
    </message>
    <message>
        <source>No fact is missing</source>
        <translation>足りない事実はありません</translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) missing</source>
        <translation>
            <numerusform>足りない事実：%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;Unverified&quot;: the field&apos;s name or options were not compared with the live form. Check them there: %1 (from material of %2)</source>
        <translation>「未確認」の欄は、欄の名称や選択肢を様式の現物と照合していません。転記の際に確かめてください：%1（%2 時点の資料による）</translation>
    </message>
    <message>
        <source>Ctrl+C copies the field and moves to the next one.</source>
        <translation>Ctrl+C で欄の文をコピーし、次の欄へ進みます。</translation>
    </message>
    <message>
        <source>As the facts stand, no law asks for this report; it may be made voluntarily.</source>
        <translation>今の事実のかぎりでは報告の義務はありません。任意で報告することはできます。</translation>
    </message>
</context>
<context>
    <name>Views::SheetRow</name>
    <message>
        <source>Changed since last time</source>
        <translation>前回から変更</translation>
    </message>
    <message>
        <source>Last time: nothing</source>
        <translation>前回：記載なし</translation>
    </message>
    <message>
        <source>Last time: %1</source>
        <translation>前回：%1</translation>
    </message>
    <message>
        <source>Unverified</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>The name of this field or its options were not compared with the live form.</source>
        <translation>この欄の名称や選択肢は、様式の現物と照合していません。</translation>
    </message>
    <message>
        <source>The facts do not decide it: choose on the form.</source>
        <translation>事実からは決まりません。様式の画面で選んでください。</translation>
    </message>
    <message>
        <source>The ledger holds no fact for it: fill it in by hand.</source>
        <translation>台帳に事実がない欄です。手で記入してください。</translation>
    </message>
    <message numerus="yes">
        <source>%n too many</source>
        <translation>
            <numerusform>%n字超えています</numerusform>
        </translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必須</translation>
    </message>
    <message>
        <source>To be chosen by a person</source>
        <translation>人が選択</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手で記入</translation>
    </message>
    <message>
        <source>, </source>
        <translation>・</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>要確認：%1</translation>
    </message>
    <message>
        <source>Go to where it is entered</source>
        <translation>入力する場所へ移ります</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピー済み</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>コピー済み：%1</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>コピー：%1</translation>
    </message>
    <message>
        <source>Not copied as long as this is missing: %1</source>
        <translation>次が足りないため、コピーできません：%1</translation>
    </message>
</context>
<context>
    <name>Views::StepDialog</name>
    <message>
        <source>Given &amp;orally, by phone or at the desk</source>
        <translation>口頭（電話など）で承認を受けた(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Write the publication into the facts</source>
        <translation>公表を事実に記録する(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>氏名(&amp;N)</translation>
    </message>
    <message>
        <source>In their own name</source>
        <translation>本人として</translation>
    </message>
    <message>
        <source>As deputy for %1</source>
        <translation>%1の代理として</translation>
    </message>
    <message>
        <source>A&amp;cts</source>
        <translation>立場(&amp;C)</translation>
    </message>
    <message>
        <source>S&amp;aid at</source>
        <translation>承認を受けた日時(&amp;A)</translation>
    </message>
    <message>
        <source>Issued a&amp;t</source>
        <translation>発行日時(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Where or to whom</source>
        <translation>発行先(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>理由(&amp;W)</translation>
    </message>
    <message>
        <source>Re&amp;mark</source>
        <translation>備考(&amp;M)</translation>
    </message>
    <message>
        <source>Why all the &amp;same</source>
        <translation>それでも進める理由(&amp;S)</translation>
    </message>
    <message>
        <source>Note that it was reviewed</source>
        <translation>確認済みにする</translation>
    </message>
    <message>
        <source>Approve the document</source>
        <translation>文書を承認する</translation>
    </message>
    <message>
        <source>Issue the document</source>
        <translation>文書を発行する</translation>
    </message>
    <message>
        <source>Send the document back</source>
        <translation>文書を差し戻す</translation>
    </message>
    <message>
        <source>Withdraw the document</source>
        <translation>文書を取り下げる</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>確認済みにする</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>承認する</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>発行する</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>差し戻す</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>取り下げる</translation>
    </message>
    <message>
        <source>Write the name of the person who does this.</source>
        <translation>氏名を入力してください。</translation>
    </message>
    <message>
        <source>Issue without saying to whom?</source>
        <translation>発行先を書かずに発行しますか</translation>
    </message>
    <message>
        <source>The document is frozen when it is issued; where it went cannot be written in later.</source>
        <translation>発行すると文書は固定され、発行先を後から書き足すことはできません。</translation>
    </message>
    <message>
        <source>Issue all the same</source>
        <translation>このまま発行する</translation>
    </message>
</context>
<context>
    <name>Views::StepRow</name>
    <message>
        <source>Record</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>&amp;New entry</source>
        <translation>新しい記録(&amp;N)</translation>
    </message>
    <message>
        <source>New entry: time and what happened</source>
        <translation>新しい記録: 時刻と出来事</translation>
    </message>
    <message>
        <source>17:19 noticed inside the company</source>
        <translation>17:19 社内で発覚</translation>
    </message>
    <message>
        <source>Write the time and what happened, then press Enter. About, until and dates before it are understood.</source>
        <translation>時刻と出来事を書いてEnter。日付、頃、〜、以前も読み取ります。</translation>
    </message>
    <message>
        <source>Without a time: %1</source>
        <translation>時刻なし: %1</translation>
    </message>
    <message>
        <source>%1 (the day or year was added): %2</source>
        <translation>%1（年・日を補いました）: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Views::TagPicker</name>
    <message>
        <source>Tags for templates</source>
        <translation>ひな形のタグ</translation>
    </message>
    <message>
        <source>Search by name, English name or value</source>
        <translation>名前・英語名・値で検索</translation>
    </message>
    <message>
        <source>Search tags</source>
        <translation>タグを検索</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Copy a tag and paste it into your Word or LibreOffice file: it is replaced by the value.</source>
        <translation>タグをコピーして、Word や LibreOffice の文書に貼り付けてください。文書を作るときに値に置き換わります。</translation>
    </message>
    <message>
        <source>Format of the value</source>
        <translation>値の書式</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>書式(&amp;F)</translation>
    </message>
    <message>
        <source>As the letter has it</source>
        <translation>文書の設定に従う</translation>
    </message>
</context>
<context>
    <name>Views::TagTable</name>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数</translation>
    </message>
    <message>
        <source>List</source>
        <translation>繰り返し</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>%1 › %2</source>
        <comment>a list and its field</comment>
        <translation>%1 › %2</translation>
    </message>
    <message>
        <source>(inside {{#%1}})</source>
        <translation>（{{#%1}} の中で使えます）</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英語名</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Value for this incident</source>
        <translation>この事案での値</translation>
    </message>
</context>
<context>
    <name>Views::TemplateForm</name>
    <message>
        <source>Add a template</source>
        <translation>ひな形の追加</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>日本語</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英語</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>For the &amp;letter</source>
        <translation>文書(&amp;L)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>言語(&amp;G)</translation>
    </message>
    <message>
        <source>Offered first for the &amp;causes</source>
        <translation>先に候補にする原因(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Review by</source>
        <translation>見直し期限(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>追加(&amp;A)</translation>
    </message>
    <message>
        <source>Write the day of review as in 2027-04-01, or leave it empty.</source>
        <translation>見直し期限は 2027-04-01 の形で入力するか、空欄にしてください。</translation>
    </message>
</context>
<context>
    <name>Views::TemplateStrip</name>
    <message>
        <source>Somebody was to look at this template again by %1.</source>
        <translation>このひな形の見直し期限（%1）が過ぎています。</translation>
    </message>
    <message>
        <source>The words of %1, filled in. The layout is the file&apos;s own: you see it when you open what you save.</source>
        <translation>%1 に差し込んだ後の文章だけを表示しています。体裁はファイルのとおりで、保存したものを開くと確かめられます。</translation>
    </message>
</context>
<context>
    <name>Views::TemplateTable</name>
    <message>
        <source>English</source>
        <translation>英語</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>日本語</translation>
    </message>
    <message>
        <source>%1 (overdue)</source>
        <translation>%1（期限切れ）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>For the letter</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版</translation>
    </message>
    <message>
        <source>Offered first for</source>
        <translation>先に候補にする原因</translation>
    </message>
    <message>
        <source>Review by</source>
        <translation>見直し期限</translation>
    </message>
</context>
<context>
    <name>Views::TemplatesButton</name>
    <message>
        <source>&amp;Own templates…</source>
        <translation>自社のひな形(&amp;O)…</translation>
    </message>
    <message>
        <source>Own templates</source>
        <translation>自社のひな形</translation>
    </message>
    <message>
        <source>Add, check and renew the Word, LibreOffice and text files of your office; they stand among the letters above</source>
        <translation>自社の Word・LibreOffice・テキストのひな形を追加・点検・更新します。上の文書の一覧に並びます</translation>
    </message>
</context>
<context>
    <name>Views::TemplatesPanel</name>
    <message>
        <source>&amp;Add…</source>
        <translation>追加(&amp;A)…</translation>
    </message>
    <message>
        <source>New &amp;version…</source>
        <translation>新しい版(&amp;V)…</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>削除(&amp;M)…</translation>
    </message>
    <message>
        <source>Save a &amp;copy…</source>
        <translation>写しを保存(&amp;C)…</translation>
    </message>
    <message>
        <source>C&amp;heck</source>
        <translation>点検(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Tags…</source>
        <translation>タグの一覧(&amp;T)…</translation>
    </message>
    <message>
        <source>Own templates</source>
        <translation>自社のひな形</translation>
    </message>
    <message>
        <source>There is no template of your own yet</source>
        <translation>自社のひな形はまだありません</translation>
    </message>
    <message>
        <source>Choose a template</source>
        <translation>ひな形の選択</translation>
    </message>
    <message>
        <source>Documents (*.docx *.odt *.txt)</source>
        <translation>文書 (*.docx *.odt *.txt)</translation>
    </message>
    <message>
        <source>The file cannot be read, or is too large: %1</source>
        <translation>ファイルを読み取れないか、大きすぎます: %1</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>追加しました: %1</translation>
    </message>
    <message>
        <source>Remove the template?</source>
        <translation>ひな形を削除しますか</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no longer offered. Documents made from it keep it.</source>
        <translation>「%1」を候補から外します。このひな形から作った文書には残ります。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Save a copy of the template</source>
        <translation>ひな形の写しの保存</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>%1 に保存しました。</translation>
    </message>
    <message numerus="yes">
        <source>It can be filled: %n kind(s) of tags.</source>
        <translation>
            <numerusform>ひな形として使えます（タグ %n種類）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Type tags such as {{occurred}} into a Word, LibreOffice or text file and add it here. It is checked, and from then on stands among the letters.</source>
        <translation>Word・LibreOffice・テキストの文書に {{発生日時}} などのタグを入れて、ここに追加してください。点検のうえ、文書の一覧に並びます。</translation>
    </message>
</context>
<context>
    <name>Views::TestView</name>
    <message>
        <source>(filled in by the mail program)</source>
        <translation>（メールソフトが入れます）</translation>
    </message>
    <message>
        <source>From: %1</source>
        <translation>差出人：%1</translation>
    </message>
    <message>
        <source>To: %1</source>
        <translation>宛先：%1</translation>
    </message>
    <message>
        <source>Subject: %1</source>
        <translation>件名：%1</translation>
    </message>
    <message>
        <source>&amp;First row</source>
        <translation>先頭の行(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Next row</source>
        <translation>次の行(&amp;N)</translation>
    </message>
    <message>
        <source>Save the &amp;test letter…</source>
        <translation>見本を保存(&amp;T)…</translation>
    </message>
    <message>
        <source>Test letter</source>
        <translation>見本</translation>
    </message>
    <message>
        <source>Test message</source>
        <translation>見本のメール</translation>
    </message>
    <message>
        <source>Missing facts</source>
        <translation>足りない事実</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>%1行目</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) of a household</source>
        <translation>
            <numerusform>世帯の%n名連名</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%nページ</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter goes to where it is filled in</source>
        <translation>Enter で記入する欄に移ります</translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) are missing in the letters. Choose one to fill it in:</source>
        <translation>
            <numerusform>お手紙に必要な事実が%n件足りません。選ぶと記入する欄に移ります：</numerusform>
        </translation>
    </message>
    <message>
        <source>The dashed line is the window of the envelope; it is not printed.</source>
        <translation>破線は封筒の窓の位置です。印刷されません。</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>「%1」：%2</translation>
    </message>
    <message numerus="yes">
        <source>The check found %n slip(s) in the letters:</source>
        <translation>
            <numerusform>点検で、通知に誤りが%n件見つかりました：</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Views::TextField</name>
    <message>
        <source>Not known yet</source>
        <translation>不明（調査中）</translation>
    </message>
</context>
<context>
    <name>Views::TimeField</name>
    <message>
        <source>e.g. 11/20 17:19</source>
        <translation>例: 11/20 17:19</translation>
    </message>
    <message>
        <source>Words alone, no date: %1</source>
        <translation>日付なし、言葉のまま: %1</translation>
    </message>
    <message>
        <source>%1 (source: &quot;%2&quot;)</source>
        <translation>%1（原文「%2」）</translation>
    </message>
    <message>
        <source>Read as %1 - the year was added</source>
        <translation>%1 と読みました（年を補いました）</translation>
    </message>
    <message>
        <source>Read as %1 - the day was added</source>
        <translation>%1 と読みました（日を補いました）</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>不明（調査中）</translation>
    </message>
</context>
<context>
    <name>Views::TimelineTab</name>
    <message>
        <source>Correct this entry</source>
        <translation>この記録を訂正</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>経過</translation>
    </message>
    <message>
        <source>Nothing is noted yet</source>
        <translation>まだ記録がありません</translation>
    </message>
    <message>
        <source>Note each step as it happens: who did what, and when.</source>
        <translation>誰がいつ何をしたかを、その都度書き留めます。</translation>
    </message>
</context>
<context>
    <name>Views::VerdictCard</name>
    <message>
        <source>%1 - %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>To be found out first:</source>
        <translation>先に確かめること：</translation>
    </message>
    <message>
        <source>How it was judged</source>
        <translation>判断の内訳</translation>
    </message>
    <message>
        <source>%1: %2 - %3</source>
        <translation>%1：%2（%3）</translation>
    </message>
    <message>
        <source>Part of this rule is unverified. %1</source>
        <translation>規則の一部が未確認です。%1</translation>
    </message>
    <message>
        <source>Version %1, %2</source>
        <translation>版：%1&#x3000;出典：%2</translation>
    </message>
    <message>
        <source>Likely %1: %2</source>
        <translation>見込み：%1（%2）</translation>
    </message>
    <message>
        <source>Decide or report all the same</source>
        <translation>義務ではないが、判断または任意の報告を記録する</translation>
    </message>
</context>
<context>
    <name>Views::WhoElseCard</name>
    <message>
        <source>Who else to tell</source>
        <translation>ほかに知らせる先</translation>
    </message>
    <message>
        <source>To be gone through, not a verdict: you decide who is told.</source>
        <translation>確かめるための一覧です。知らせるかどうかは、ご自身で決めてください。</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1：%2。%3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>A suggestion; no rule is cited for it.</source>
        <translation>提案です（根拠とする定めは示していません）。</translation>
    </message>
    <message>
        <source>A duty. Source: %1</source>
        <translation>義務です。出典：%1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>出典：%1</translation>
    </message>
    <message>
        <source>Show the entry</source>
        <translation>記録を開く</translation>
    </message>
    <message>
        <source>Add as planned</source>
        <translation>予定に加える</translation>
    </message>
</context>
</TS>
