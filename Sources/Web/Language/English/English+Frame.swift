/// The words of every page, today and the notices.
extension English {
    static let frame = #"""
        # Assets/carry.js
        サーバーとつながりません。この端末に置いた {1} の内容です。 = The server cannot be reached. This is what this device kept on {1}.
        書いたものはこの端末に置き、つながってから送ります。 = What you write stays on this device and is sent once there is a connection.
        送っていないもの = Not sent yet
        この端末に置けませんでした。書いた文をコピーして、別の場所に取っておいてください。 = It could not be kept on this device. Copy what you wrote and keep it somewhere else.
        サーバーとつながらないので、この端末に置きました。つながってから「送っていないもの」で送れます。 = The server cannot be reached, so it was kept on this device. Once there is a connection, send it from “Not sent yet”.
        この画面に書いて、まだ送っていないものが、この端末にあります。 = This device has something that was written on this page and not sent yet.
        送っている途中でサーバーが止まりました。届いているかを画面で確かめ、届いていなければ、もう一度送ってください。 = The server stopped while it was being sent. Look on the page whether it arrived; if it did not, send it again.
        確かめて送る = Check and send
        ファイルに書き出す = Save as a file
        書いたものを捨てます。取り戻せません。捨てますか？ = What you wrote will be discarded for good. Discard it?
        会合と計画を、この端末に置いています。 = Putting the meeting and the plans on this device.
        その会合は見つかりません。 = That meeting cannot be found.
        「{1}」を、この端末に置いています（{2} / {3}）。 = Putting “{1}” on this device ({2} of {3}).
        「{1}」の画面を {2} 枚、この端末に置きました。{3} まで、つながらなくても読み書きできます。 = “{1}”: {2} pages are on this device. Until {3} you can read and write in them without a connection.
        置けなかった画面が {1} 枚あります。もう一度、会合の画面から試してください。 = Pages that could not be kept: {1}. Try again from the page of the meeting.
        このブラウザーは、場所が足りないときや閉じるときに、置いたものを消すことがあります。書いたものは、そのつどファイルにも書き出します。 = This browser may delete what it keeps when it runs out of space or is closed. What you write is saved as a file each time, too.
        送っていないもの（{1}件） = Not sent yet ({1})
        ログインが終わっています。この端末に、送っていないものがあります。書いた人がログインすると開けます。 = Nobody is logged in. This device holds something that was not sent. It opens when the person who wrote it logs in.
        サーバーとつながりません。つながったら、もう一度開いてください。 = The server cannot be reached. Open this page again once there is a connection.
        サーバーとつながりません。この端末に置いたものだけを使えます。 = The server cannot be reached. Only what is kept on this device can be used.
        サーバーとつながりません。この画面は、この端末に置いてありません。 = The server cannot be reached, and this page is not kept on this device.
        この端末に置きました。つながってから、この画面で送ってください。 = Kept on this device. Send it from this page once there is a connection.
        この端末には置けません。ブラウザーが、このサーバーの証明書を信頼していないためかもしれません。情報システム担当に確かめてください。 = Nothing can be kept on this device. The browser may not trust the certificate of this server. Ask your IT staff.
        送っていないものがあります。先に、送るか捨ててください。 = Something was not sent yet. Send or discard it first.
        この端末に置いたものは、新しい版の画面で開けます。何も消していません。 = A newer version of these pages put this on the device and opens it. Nothing was deleted.
        この端末に置いたものを開けませんでした。何も消していません。 = What is kept on this device could not be opened. Nothing was deleted.

        # Carry/CarryPages.swift
        この端末に置いたもの = Kept on this device
        ありません。 = None.
        つながらなくても読める画面 = Pages that can be read without a connection
        この端末に置く = Keep pages on this device
        共用のパソコンなので、この端末には何も置きません。 = This is a shared computer, so nothing is kept on it.
        開いた計画・会合・助言の画面を、暗号にしてこの端末に置いています。職員の記録の画面は置きません。ログアウトすると、送っていないもののほかは消えます。送っていないものは、あなたが次にログインするまで開けません。 = Pages of plans, meetings and advice that you open are kept on this device, encrypted. Pages with records of staff are not. When you log out, everything but what was not sent is deleted; that cannot be opened until you log in again.
        この端末に置くのをやめる = Stop keeping pages here
        会合の部屋など、つながらない所でも計画や会合を読み、議事録を書けるように、開いた画面をこの端末に置きます。あなたがログインしたときだけ開ける暗号にします。職員の記録の画面は置きません。ほかの人も使うパソコンでは、使わないでください。 = So that you can read plans and meetings and write minutes where there is no connection, such as in a meeting room, pages that you open are kept on this device, encrypted so that only your login opens them. Pages with records of staff are not kept. Do not use this on a computer that others use, too.

        # Assets/helpday.js
        ほかの人の記録も、ここに出ます（{1} に確かめました）。 = What others record is shown here, too (checked at {1}).

        # Assets/live.js
        ログアウトしました。入力した文はこの画面に残っています。別のタブで = You are signed out. What you typed stays on this page.·
        してから、続けてください。 = ·in another tab, then go on here.
        いまは、ほかの人の変更を受け取れません。入力した文はこの画面に残っています。 = Changes by others cannot be received at the moment. What you typed stays on this page.
        サーバーとつながりません。入力した文はこの画面に残っています。つながりしだい続けます。 = The server cannot be reached. What you typed stays on this page. It goes on as soon as the server answers.
        変更が届いています。かな漢字変換を終えると取り込みます。 = Changes have arrived. They are merged when you have finished the conversion.
        直しています（{1}行目あたり） = editing around line {1}
        開いています = it is open
        {1}が、いま同じ文を{2}。 = {1} is at the same text now: {2}.·
        と = ·and·
        ほかの人 = others
        {1} {2}の変更を取り込みました（{3}か所）。 = {1}: merged changes by {2} (places: {3}).
        {1}{2}行目あたりは同じところを直していたので、どちらの言葉も残しました。続けて読めるか確かめてください。 = {1} Around line {2} both had changed the same place, so both wordings stay. Check that they read on.

        # Assets/password.js
        パスワードを隠す = Hide the password
        パスワードを表示 = Show the password

        # Assets/select.js
        この言葉にコメント = Comment on these words
        この言葉に助言 = Advise on these words

        # Assets/send.js
        サーバーの返事を待っています。 = Waiting for the server.
        入力した内容はこの画面に残っています。 = ·What you typed stays on this page.
        送れませんでした（{1}）。 = It could not be sent ({1}).
        {1}進まないときは、もう一度押してください。 = {1} If nothing happens, press the button again.
        送れませんでした。 = It could not be sent.
        サーバーとつながりません。{1}少し待ってから、もう一度押してください。 = The server cannot be reached.{1} Wait a moment, then press the button again.

        # Home/HomeDivisions.swift
        まだ、終わった助け合いデーがありません。 = No Help Day is over yet.
        　報告した課 {1}/{2} = :·{1} of {2} {2|division|divisions} reported
        名簿がまだありません。「組織」で名簿を取り込むと、課がここに並びます。 = There is no staff list yet. Once it is imported in “Organisation”, the divisions are listed here.
        報告済み = Reported
        　消灯 {1} = ,·lights out {1}
        未報告 = Not reported

        # Home/HomeMonth.swift
        助 = H
        確 = C
        定 = O
        会 = M
        宿 = T
        確認の日 = Day of a check
        定時退庁日 = On-time day
        会合 = Meetings
        宿題の期限 = To-do due
        1週間前の確認 = Check a week before
        前日の確認 = Check on the day before
        （今日） = ·(today)
        今月の予定は、まだありません。 = Nothing is planned for this month yet.
         {1}　 = ·{1}:·
        「定」は、水曜日などの定時退庁日です。 = “O” marks on-time days, such as Wednesdays.

        # Home/HomeNews.swift
        お知らせを読めませんでした。 = The notices cannot be read at the moment.
        新しいお知らせはありません。 = There are no new notices.
        {1} {2}件 = {1}: {2}
        以上 = ·or more

        # Home/HomePages.swift
        今日 = Today
        今日　{1} = Today, {1}
        前回から = Since last time
        ほかの市 = Other cities
        今月の予定 = This month
        はじめての方へ:  = If you are new here:·
        {1}の最初の一日 = {1}: the first day
        助け合いデーとは = What is Help Day?
        対応が必要なこと = What needs doing
        いまは、ありません。 = Nothing at the moment.·
        {1}になると、1週間前の確認がここに出ます。 = The check a week before appears here on {1}.
        定時で帰れた日は、「助け合いデー」に退庁を記録できます。 = When you have left on time, you can record it in “Help Day”.
        助け合いデーが終わると、締める日がここに出ます。 = After Help Day, the day to be closed appears here.
        「計画」で、ほかの市の計画を読んだり、新しい計画を書いたりできます。 = In “Plans” you can read the plans of other cities and write new ones.
        「計画」と「会合」で、各市の取り組みを読めます。 = In “Plans” and “Meetings” you can read what the cities are doing.
        「管理」で、このノードの様子を見られます。 = In “Administration” you can see how this node is doing.
        次の助け合いデーは、まだ暦にありません。職員課が「組織」で給与支給日を決めると、ここに出ます。 = The next Help Day is not in the calendar yet. It appears here once the personnel section has set the payday in “Organisation”.
        課の報告 = Reports of the divisions
        今日です。 = Today:·
        次は  = Next:·
        　17:45に全員が退庁して消灯します。 = .·Everyone leaves and the lights go out at 17:45.
        まだ相手が登録されていません。情報システム担当が「管理」の「ほかの市」で加えると、ここに出ます。 = No other city is registered yet. Cities appear here once the system administrator adds them in “Administration”, “Other cities”.

        # Home/HomeSeries.swift
        自分の所属 = Your unit
        {1}の定時退庁 = {1}: leaving on time
        助け合いデーの結果を記録すると、月ごとの割合がここに出ます。 = Once the results of Help Day are recorded, the rate of each month appears here.
        市全体の定時退庁（庁内の記録） = The whole city: leaving on time (internal records)
        この市の定時退庁（公開した数値） = This city: leaving on time (published figures)
        職員課が数値を公開すると、月ごとの割合がここに出ます。 = Once the personnel section publishes figures, the rate of each month appears here.
        記録なし = no record
        12か月の数字 = The numbers of 12 months
        （{1}は{2}） = ·({1}: {2})

        # Home/HomeTask.swift
        {1} {2}/{3}人 = {1}: {2} of {3}
        今日、{1} = Today, {1}
        期限を過ぎています: {1} = Overdue: {1}
        {1}まで = Due {1}

        # Home/HomeTasks+Conflicts.swift
        ほかの案から選ぶ: {1} = Choose among other proposals: {1}
        {1}が同じときに別々に書かれました。 = Written separately at the same time: {1}.
        アクションの{1} = “{1}” of an action
        宿題の「{1}」 = “{1}” of a to-do
        助言への答え = Answer to the advice

        # Home/HomeTasks+HelpDay.swift
        今日17:45: 全員の退庁を確かめて消灯する = Today 17:45: check that everyone has left, then switch off the lights
        {1}の確認をする = Do the check {1}
        {1}の助け合いデーに、定時で帰れるかを一人ずつ書きます。 = For each person, enter whether they can leave on time on Help Day, {1}.
        {1}の確認 = Check {1}
        除外を承認するか決める（{1}件） = Decide on exemptions ({1})
        {1}の助け合いデー = Help Day: {1}
        応援を決める: あと{1}分の超過見込み = Arrange help: the forecast is still {1} {1|minute|minutes} over
        {1}の助け合いデー。応援できる人は{2}人です。 = Help Day on {1}. {2} {2|person|people} can help.
        未報告: {1}の消灯が記録されていません = Not reported: lights out on {1} is not recorded
        {1}の未報告を確かめて締める = Check what is not reported for {1}, and close the day
        {1}の数値を確かめて公開する = Check and publish the figures of {1}
        人数の少ない区分は伏せて、連合に共有します。 = They are shared with the alliance. Groups of few people are withheld.
        {1}の公開した数値が、今の記録と合いません = The published figures of {1} do not match the present records
        もう一度公開すると、変わった値だけが直ります。 = If you publish again, only the values that changed are corrected.

        # Home/HomeTasks.swift
        助言に答える: {1} = Answer advice: {1}
        下書きの続き: {1} = Draft to go on with: {1}
        助言を見直す: {1} = Review advice: {1}
        {1}に見直すと答えています。 = Your answer said that it would be reviewed on {1}.
        宿題: {1} = To-do: {1}
        招待: {1} = Invitation: {1}
        {1}からの招待です。本文をいっしょに書けます。この市のだれかが書くと、ここから消えます。 = {1} invites your city to write this together. Once someone in your city writes, this goes from here.
        このログインは、まだ読むだけです = So far, this login can only read
        まだ答えのない助言: {1}件 = Advice without an answer: {1}
        すべての市の計画への助言です。 = Advice on the plans of all cities.
        このノードの「確かめること」を見る（{1}件） = Look at “Things to check” of this node ({1})

        # Home/HomeTrack.swift
        済み = Done
        済んでいません = Not done
        いまここ = Now
        これから = To come
        月の対象日 = Help Day of the month
        当日・消灯 = On the day: lights out
        {1}/{2}課 = {1} of {2} {2|division|divisions}
        結果 = Results
        次の開庁日の朝 = Morning of the next working day
        {1}/{2}人 = {1} of {2} {2|person|people}

        # Notices/FeedPages.swift
        {1} お知らせ（助け合い） = {1} notices (Tasukeai)
        {1}の助け合い = Tasukeai of {1}

        # Notices/FeedParts.swift
        フィードと予定表で受け取る = Get notices by feed and calendar
        フィード（Atom）: ほかの市とのことのお知らせを、フィードを読むソフトで受け取れます。題名とリンクだけで、本文や職員のこと、助け合いデーのことは入りません。 = Feed (Atom): get the notices about work with other cities in a feed reader. It holds only titles and links, and nothing of the text, of staff or of Help Day.
        予定表（iCalendar）: すべての市の会合、自分の市の助け合いデーと確認の日、自分の市の宿題の期限が、Outlook などの予定表に入り、変わると替わります。職員のことは入りません。 = Calendar (iCalendar): the meetings of all cities and your city’s Help Days, days of checks and to-dos appear in Outlook or another calendar, and change there when they change. It holds nothing about staff.
        アドレスは、あなただけの秘密です。知っている人はログインせずに読めます。一度だけ表示します。もれたおそれがあるときは、新しいアドレスに替えると、前のアドレスは使えなくなります。 = The addresses are a secret of yours alone. Anyone who knows them can read without logging in. They are shown only once. If they may have leaked, change to new addresses: the old ones then stop working.
        いまのアドレスは{1}に作りました。 = The present addresses were made {1}.
        新しいアドレスに替える = Change to new addresses
        フィードと予定表をやめる = Stop the feed and calendar
        フィードと予定表のアドレスを作る = Make addresses for the feed and calendar
        フィードと予定表のアドレス = Addresses of the feed and calendar
        この画面は二度と表示されません。使うほうのアドレスを、いま登録してください。 = This page is shown only once. Register the address that you want to use now.
        フィードのアドレス = Address of the feed
        フィードを読むソフトに登録します。 = Register it in your feed reader.
        予定表のアドレス = Address of the calendar
        Outlook では、予定表の画面の「予定表を追加」から「Web から登録」（パソコンの以前の Outlook では「インターネットから」）を選び、このアドレスを貼り付けます。庁内だけで開けるアドレスは、パソコンの Outlook で登録してください。 = In Outlook, open the calendar, choose “Add calendar” and then “Subscribe from web” (“From Internet” in classic Outlook for Windows), and paste this address. If the address opens only within the city’s network, register it in Outlook on your computer.
        お知らせへ戻る = Back to Notices
        フィードと予定表をやめました。前のアドレスは、もう使えません。 = The feed and calendar have stopped. The old addresses no longer work.

        # Notices/NoticePages.swift
        お知らせ = Notices
        いまのところ、お知らせはありません。 = There are no notices at the moment.
        未読のお知らせはありません。 = There are no unread notices.
        未読 = Unread
        読んだもの = Read
        お知らせのページ = Pages of notices
        180日を過ぎたものと、種類ごとに500件を超えた古いものは消えます。 = Notices disappear after 180 days. Where there are more than 500 of a kind, the oldest disappear.
        　{1} = ··{1}
        既読にする:  = Mark as read:·
        既読にする = Mark as read
        すべて既読にする = Mark all as read

        # Notices/NoticeWords.swift
        「\u{2068}{1}\u{2069}」 = ·“\u{2068}{1}\u{2069}”
        計画{1}に助言が届きました = New advice on the plan{1}
        計画{1}への助言に答えが出ました（{2}） = Advice on the plan{1} was answered ({2})
        {1}{2}にコメントがつきました = New comment: {1}{2}
        会合{1}の案内が出ました = New meeting{1}
        会合{1}が中止になりました = The meeting{1} was cancelled
        会合{1}が延期になりました = The meeting{1} was postponed
        会合{1}の中止または延期は取り消されました = The meeting{1} is no longer cancelled or postponed
        会合{1}の日時か場所が変わりました = The time or place of the meeting{1} has changed
        会合{1}の議事録が書き足されました = The minutes of the meeting{1} were added to
        {1}{2}に招待されました = Your city was invited: {1}{2}
        ほかの案があります: {1}{2}の{3} = There are other proposals: {1}{2}, {3}
        両方が同時に直したところがあります: {1}{2}の{3} = Changed on two sides at the same time: {1}{2}, {3}
        {1}{2}が共有されました = Shared: {1}{2}
        {1}と3日以上同期できていません = No sync with {1} for 3 days or more
        相手の市 = the other city
        {1}の数値を確かめて公開できます = The figures of {1} can be checked and published
        前日 = on the day before
        1週間前 = a week before
        {1}の確認をする日です: {2}の助け合いデー = Today is the day of the check {1}: Help Day on {2}
        あなたの所属に応援が来ます: {1}の助け合いデー = Help is coming to your unit: Help Day on {1}
        あなたの所属から応援に行きます: {1}の助け合いデー = Your unit is to help others: Help Day on {1}
        助言 = Advice
        コメント = Comments
        招待 = Invitations
        ほかの案 = Other proposals
        同時の修正 = Changes at the same time
        共有 = Shared
        同期 = Sync
        助け合いデー = Help Day
        解決済みです。 = This has been settled.
        いまは同期できています。 = Sync works again.
        公開済みです。 = Published already.
        終わった日のお知らせです。 = This notice is about a day that is over.
        元の記録は、いまは表示されません。 = The record is no longer shown.
        記録 = Record
        助言をした計画 = Plan that you gave advice on

        # Parts/CityNames.swift
        {1}の名前で共有されます。個人の名前は書かないでください。 = This is shared in the name of {1}. Do not write the names of people.
        この市に、あなたの名前で書くための書き込み先がまだないか、止められています。情報システム担当に、管理の「幹事の書き込み先」での結び付けを頼んでください。それまで、読むことはできます。 = This city does not have a writing place in your name yet, or it has been stopped. Ask the system administrator to link it in “Administration”, “Advisers’ writing places”. Until then, you can read.
        いまは書けません = You cannot write at the moment
        このログインは、読むことだけができます。何も共有していません。 = This login can only read. Nothing was shared.

        # Parts/ContactLine.swift
        まだ同期していません = not synced yet
        たった今、同期 = synced just now
        {1}に同期 = synced {1}
        を、いま呼び出せません（{1}）。書いたものは失われず、つながりしだい届きます。 = :·cannot be reached at the moment ({1}). What you write is not lost and arrives as soon as there is a connection.
        とは、まだ同期していません。 = :·no sync yet.
        前 = some time ago
        からは、{1}を最後に、何も届いていません。書いたものは失われず、つながりしだい届きます。 = :·the last news came {1}, and nothing since. What you write is not lost and arrives as soon as there is a connection.
        同期しています = in sync
        相手からの同期で届いています = in sync, by calls from their side
        何日も届いていません = nothing has arrived for days
        いま呼び出せません = cannot be reached at the moment

        # Parts/Controls.swift
        連合に共有されます = This is shared with the alliance
        ※必須 = ·(required)

        # Parts/Exports.swift
        書き出す: = Export:
        印刷はCtrl+P = Print with Ctrl+P
        書き出せません = Cannot be exported
        一つのファイルにするには、行が多すぎます。 = There are too many rows for one file.
        期間や所属を絞って、もう一度書き出してください。 = Choose a shorter period or a smaller unit, then export again.

        # Parts/Faults.swift
        {1}の{2}。{3} = {1}: {2}. {3}
        {1}は{2}字までです（いま{3}字）。 = “{1}” can have up to {2} characters (it now has {3}).
        {1}を選んでください。 = Choose an answer for “{1}”.
        {1}を読み取れません。{2} = “{1}” cannot be read. {2}
        {1}は、明日以降の日にしてください（{2}は{3}）。今日までの日では、お知らせが出ません。 = “{1}” must be a day from tomorrow on ({2} {3}). For a day up to today, no notice appears.
        今日です = is today
        過ぎています = is past
        {1}は、今日までの日にしてください（{2}はまだ来ていません）。 = “{1}” must be a day up to today ({2} is still to come).
        {1}か所を確かめてください。まだ何も共有していません。 = Check {1} {1|place|places}. Nothing has been shared yet.
        エラー = Error

        # Parts/Frame.swift
        {1}｜{2}｜助け合い = {1} | {2} | Tasukeai
        本文へ移動 = Skip to main content
        助け合い = Tasukeai
        メニュー = Menu
        いまの場所 = You are here
         ＞  = ·>·
        {1}　{2}　印刷日: {3} = {1} – {2} – printed {3}
        {1}　助け合い（Tasukeai） = {1} – Tasukeai
        この画面の使い方 = Help with this page
        この画面の = {}
        交代する = Switch user

        # Parts/KeptParts.swift
        書きかけの内容（{1}）を入れてあります。まだ共有していません。 = Your unfinished text ({1}) has been put back in. It has not been shared yet.
        書きかけ（{1}件） = Unfinished text ({1})
        この書きかけを捨てる = Discard this text

        # Parts/Menu.swift
        改善・ナイス賞 = Improvements and awards

        # Parts/NoticeLink.swift
        （未読{1}件{2}） = ·({1}{2} unread)

        # Parts/PageError+Page.swift
        ログインの画面へ = Go to the login page
        「今日」へ戻る = Back to “Today”
        入力した内容 = What you entered
        共有していません。必要なら、ここから写してください。 = It has not been shared. If you need it, copy it from here.

        # Parts/Paging.swift
        前の{1}件 = Previous {1}
        {1}／{2}ページ（全{3}件） = Page {1} of {2} ({3} in all)
        次の{1}件 = Next {1}
        ページ = Pages
        前のページ = Previous page
        {1}ページ目 = Page {1}
        次のページ = Next page

        # Shared/GuestParts.swift
        {1}の招待を取り消す = Withdraw the invitation to {1}
        登録されている市は、すべて書けます。 = All registered cities can write.
        招く市 = Cities to invite
        招くのは{1}です。 = Only {1} can invite cities.
        招く市を選んでください。 = Choose a city to invite.
        いままでの文 = Text so far
        これまでに書かれた分は残ります。 = What has been written until now stays.

        # Shared/MarkedTexts.swift
        両方が同時に直したところがあります（{1}か所）。どちらの言葉も残してあります。続けて読めるか確かめてください。 = Changed on two sides at the same time ({1} {1|place|places}). The words of both are kept. Check that the text still reads well.·
        直して保存すると、この印は消えます。 = The marks go once you change and save the text.
        （ここ） = (here)
        〔両方が同時に直したところ〕 = ·[changed on two sides at the same time]

        # Shared/ReachParts.swift
        各市に届いているところ = What has reached each city
        ここで分かるのは、それぞれの市と最後に同期したときの様子です。会合の前と後に各市が持っていた計画の版は、会合のページから記録できます。 = This shows how things stood at the last sync with each city. The versions of the plan that each city had before and after a meeting can be noted on the page of the meeting.
        まだ相手が登録されていません。 = No other city is registered yet.
        まだ同期していません。 = not synced yet
        いまの版まで、すべて届いています。 = everything has arrived, up to the present version
        {1}件の変更が、まだ届いていません。 = {1} {1|change has|changes have} not arrived yet

        # Shared/TextEditing.swift
        ほかの市が同じときに書いた分は消えません。保存すると一つに合わさります。 = What other cities write at the same time is not lost. When you save, it is merged.
        書く = Write

        # Kept/KeptPages.swift
        半日たつか、ノードが止まると消えます。{1}件を超えると、古いものから消えます。 = Unfinished text is lost after half a day, or when the node stops. If there is more than {1}, the oldest is lost first.
        書きかけ = Unfinished text
        まだ共有していない内容です。あなただけに見えます。{1} = This has not been shared yet. Only you can see it. {1}
        書きかけはありません。 = There is no unfinished text.
        続きを書く = Continue writing
        選んだだけで、書いた文はありません。 = Only choices were made. No text was written.
        変わったところがないので、何も共有していません。 = Nothing has changed, so nothing was shared.
        書きかけをどうしますか = What should happen to the unfinished text?
        入力した内容は、まだ共有していません。預けた内容は、{1} = What you entered has not been shared yet. You can have it kept. {1}
        預けておく（半日） = Keep it (half a day)

        # Publishing/DirectSharing.swift
        このまま共有されます。氏名などが見つかったときは、先に確認の画面を出します。 = This is shared as it is. If names or the like are found, you see a check page first.
        共有する = Share

        # Publishing/Publishing.swift
        {1}たつと共有します。それまでは、下の「取り戻す」でやめられます。 = This will be shared in {1}. Until then you can stop it with “Take it back” below.
        共有しました。ほかの市には、次の同期で届きます。 = Shared. Other cities receive it with the next sync.
        個人に関わるかもしれない表現があります（{1}）。役職などの言い方に直してください。 = This has words that may be about a person ({1}). Use the post or role instead.
        公開前の確認 = Check before sharing
        次の内容が、 = The following will be shared with every city of the alliance, in the name of·
        の名前で、連合のすべての市に共有されます。{1}のあいだは取り戻せます。そのあとは、ほかの市の機械に届くため取り戻せません。 = . It goes to all cities of the alliance. You can take it back for {1}; after that it reaches the other cities' machines and cannot be taken back.
        の名前で、連合のすべての市に共有されます。いったん共有したものは、ほかの市の機械に届くため取り戻せません。 = . Once shared, it reaches the machines of other cities and cannot be taken back.
        確かめた後に、出ていく内容が変わりました。まだ共有していません。もう一度確かめてください。 = What will be shared changed after you looked at it. Nothing has been shared yet. Please check it again.
        役職などの言い方に直してください。 = Use the post or role instead.
        表現を役職などに直すか、確認のうえ、公開してよい理由を書いてください（市の中の監査記録に残ります）。 = Use the post or role instead or, once you have checked it, write why it may be shared as it is (this is kept in the audit log within your city).
        幹事のログインでは、このまま共有できません。言い方を直してください。 = An adviser’s login cannot share this as it is. Change the wording.
        {1}分 = {1} {1|minute|minutes}
        {1}秒 = {1} {1|second|seconds}
        このままでは共有できません。 = This cannot be shared as it is.
        （取り消します） = ·(taken back)
        ほかの市が同時に書いた分との順で、次のように読まれることもあります。 = Depending on the order with what another city wrote at the same time, it may also read like this.
        …（同じ）… = … (the same) …
        使えない文字があります = Some characters cannot be used
        入力した内容の{1}。何も共有していません。 = In what you typed, {1}. Nothing has been shared.
        前の画面に戻り、その文字を消して、もう一度送信してください。 = Go back to the page before, delete the character and send again.
        職員の氏名、電話番号、メールアドレスは見つかりませんでした。あだ名や、名前を出さない描写は見つけられません。 = No names, phone numbers or email addresses of staff were found. Nicknames, and descriptions without a name, cannot be found.
        個人に関わるかもしれない表現:  = Words that may be about a person:·
        念のため確かめてください。職員の姓や名、番号と同じ表現です:  = Please check to be sure. These words are also names or numbers of staff:·
        。職員のことでなければ、このまま共有できます。 = . If this is not about staff, you can share it as it is.
        氏名などが含まれていても公開してよいと判断したときだけ書きます。 = Fill this in only if you have decided that it may be shared although it has names or the like.
        もとの画面へ戻る = Back to the page you came from
        連合に共有する = Share with the alliance
        書き直す = Rewrite

        # Words/BrowserWords.swift
        そのほかのブラウザー = Another browser

        # Words/CivicDay.swift
        12/11、12月11日、令和8年12月11日、2026/12/11 のように書きます。 = Write it as 2026-12-11, 12/11 (month/day) or 令和8年12月11日.
        11月、令和8年11月、2026-11 のように書きます。 = Write it as 2026-11, 11 or 令和8年11月.

        # Words/PageTime.swift
        たった今 = just now
        {1}分前 = {1} {1|minute|minutes} ago
        {1}時間前 = {1} {1|hour|hours} ago
        {1}日前 = {1} {1|day|days} ago

        # Words/PageWords.swift
        登庁した時刻 = Time of arrival
        途中で出る時刻 = Time of leaving early
        始まりの時刻 = Start time
        日 = Date
        実施日 = Date held
        始まりの日 = First day
        終わりの日 = Last day
        期限 = Deadline
        見直す日 = Review date
        所属 = Unit
        職員番号 = Staff number
        どの確認か = Which check
        分 = Minutes
        残っている人 = People still here
        公開してよい理由 = Reason why it may be shared
        どの部分か = Which part
        その中の言葉 = Words in it
        話す組 = Pairs
        職 = Post
        年度 = Fiscal year
        別の市への委任状か、終わった依頼のものです。依頼書を作り直して、幹事に渡してください。 = It is a delegation for another city or for a request that is over. Make a new request and give it to the adviser.
        幹事から、依頼書に署名したファイルをもう一度受け取ってください。 = Get the file with the signed request from the adviser again.
        作り直すときは、先にその書き込み先を止めてください。 = To make it anew, stop that writing place first.
        使わないものを止めてください。 = Stop those that are not used.
        指紋を本人と照合し、正しければ、その市を外してから加え直してください。 = Compare the fingerprint with the city itself. If it is right, remove the city and add it again.
        相手の市から記述書をもう一度受け取り、指紋を電話などで照合してください。 = Get the descriptor from the other city again and compare the fingerprint, by phone for example.
        ほかの市から届くアドレスの記述書を受け取るか、下の欄にアドレスを書いてください。 = Get a descriptor with an address that other cities can reach, or write the address in the field below.
        名簿を取り込んでください（「組織」の画面）。 = Import the staff list (under “Organisation”).
        このような文字は、入力欄では改行か空白に置き換えてあります。確かめて、もう一度送信してください。 = Such characters have been replaced by line breaks or spaces in the form. Check it and send again.
        {1}行目、 = on line {1},·
        先頭 = at the beginning
        「{1}」のすぐ後 = right after “{1}”
        {1}{2}に、使えない制御文字（{3}）があります = {1}{2}, there is a control character that cannot be used ({3})
        アドレスに、英数字でない文字があります（日本語ドメイン名など）。何も変更していません。 = The address has characters other than Latin letters and digits (such as a Japanese domain name). Nothing has been changed.
        入力した値 = What you typed
        「{1}」を読み取れません。何も変更していません。 = “{1}” cannot be read. Nothing has been changed.
        https:// で始まるアドレスを書いてください。 = Write an address that begins with https://.
        入力を確かめて、もう一度送信してください。 = Check what you typed and send again.
        入力 = Entry

        # Words/TypedNumber.swift
        17:45、1745、17時45分、17時半 のように書いてください。 = Write it as 17:45, 1745 or 5:45 PM.
        """#
}
