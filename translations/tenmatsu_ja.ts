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
            <source>%1 (%2)</source>
            <comment>title of a chart and its unit</comment>
            <translation>%1（%2）</translation>
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
            <translation>部門</translation>
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
            <translation>すべての部門</translation>
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
        <name>Views::DeadlineStrip</name>
        <message>
            <source>Deadlines</source>
            <translation>期限</translation>
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
            <source>Actions overdue in %n incident(s)</source>
            <translation>
                <numerusform>期限切れの対策：%n件の事案</numerusform>
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
            <source>Whole ledger (*.json)</source>
            <translation>台帳全体 (*.json)</translation>
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
</TS>
