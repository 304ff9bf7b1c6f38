/// The words of the organisation and its logins.
extension English {
    static let organisation = #"""
        # Organisation/CalendarPages.swift
        前の平日にする = Move it to the weekday before
        次の平日にする = Move it to the next weekday
        前の平日にする。18〜20日になるときは次の平日 = Move it to the weekday before. If that is the 18th to 20th, to the next weekday
        給与支給日 = Payday
        まだ決めていません。決めるまでは、20日（休みのときは前の平日）として暦をつくります。 = Not set yet. Until you set it, the calendar assumes the 20th, or the weekday before if that is a day off.
        毎月の支給日 = Payday of each month
        1から31の数字。 = A number from 1 to 31.
        支給日が休みのとき = If payday is a day off
        この月だけ違う日 = Different date for one month
        なければ空欄。 = ·Leave empty if there is none.
        保存する = Save
        国民の祝日が変わったとき = When national holidays change
        祝日は法律から計算しています。法律が変わったときや市の休日があるときは、サーバーのデータフォルダーに holidays.csv を置くと、その日だけ置き換わります（情報システム担当）。 = Holidays are worked out from the law. If the law changes or your city has holidays of its own, put a file holidays.csv into the data folder on the server: only the days in it are replaced (system administrator).
        保存しました。 = Saved.

        # Organisation/ErasingPages.swift
        個人情報の消去 = Erase personal data
        職員番号を確かめて、もう一度入れてください。 = Check the staff number and enter it again.
        氏名、職員番号、連絡先を消します。バックアップの中の分も、その人の鍵がなくなるため読めなくなります。過去の集計の人数だけが残ります。 = This erases the name, the staff number and contact details. What is in backups can no longer be read either, because the person’s key is gone. Only the numbers of people in past totals remain.
        その職員番号の人はいません。消去済みかもしれません。 = Nobody has that staff number. The person may have been erased already.
        消去の確認 = Confirm the erasure
        消してよければ、職員番号をもう一度入れてください。 = If you want to erase this person, enter the staff number again.
        次の人の個人情報を消します。元に戻せません。 = This erases the personal data of the following person. It cannot be undone.
        いまの職員 = on the staff now
        いまはいない職員 = not on the staff now
        確認のため、職員番号をもう一度 = To confirm, enter the staff number again
        この人の個人情報を消去する = Erase this person’s data
        職員番号が一致しません。何も消していません。 = The staff numbers do not match. Nothing has been erased.
        確かめた後に、この番号の人が変わりました。何も消していません。 = The person with this number changed after you looked. Nothing has been erased.
        消去しました。監査記録に残しました（氏名は残りません）。 = Erased. The audit log says so, without the name.

        # Organisation/ImportPages.swift
        名簿を取り込む = Import the staff list
        人事の台帳から書き出したCSVを選びます。まず、何が変わるかだけを表示します。その画面で「取り込む」を押すまで、何も変わりません。 = Choose the CSV file exported from the personnel register. First you only see what would change. Nothing changes until you press the import button on that page.
        CSVファイル = CSV file
        UTF-8かCP932。列: 係, 氏名, 職員番号（必須）、フリガナ, メール, 電話, 職, 開始日, 終了日, 得意分野, 応援上限分。 = UTF-8 or CP932. Columns, under their Japanese names or these: section, name, employee_number (all required), reading, mail, phone, role, from, until, strengths, help_limit_minutes.
        何が変わるかを見る = See what would change
        書き方の決まり = How to write the file
        係は「総務部/職員課/給与係」のように、上から順に「/」で区切ります。 = Write the section from the top down, with “/” between the parts: department/division/section, as in 総務部/職員課/給与係.
        職は「係員」「係長」「庶務担当係長」「所属長」です。空欄は係員です。 = The post is 係員, 係長, 庶務担当係長 or 所属長, or in English staff, section_chief, general_affairs_chief or manager. Empty means staff.
        開始日・終了日が空欄の行は、いまの配置です。4月1日付の異動は、開始日を書いた行で前もって取り込めます（内示）。 = Rows without a first and a last day are current placements. You can import transfers ahead of time (for 1 April, for example) as rows with a first day.
        フリガナの列があると、共有する文章に読みやローマ字で書かれた氏名も見つけられます（例: ワタナベ マユミ）。 = With a column “reading” (フリガナ), names are also found in texts to be shared when they are written as they sound or in Latin letters (such as ワタナベ マユミ).
        いまの配置のファイルに載っていない人は「いなくなる」として扱います。記録は残ります。 = People who are not in a file of current placements count as “Leaves”. Their records are kept.
        ファイルをもう一度選んでください = Choose the file again
        確かめてから30分が過ぎたか、すでに取り込んだか、ノードが動き直したため、ファイルは残っていません。 = The file is no longer here: 30 minutes have passed since you looked at it, it has been imported already, or the node has restarted.
        「組織」の「名簿を取り込む」から、もう一度ファイルを選んでください。 = Choose the file again under “Organisation”, “Import the staff list”.
        取り込む前の確認 = Check before importing
        まだ何も変わっていません。この情報は庁外に出ません。 = Nothing has changed yet. This information stays in your city.
        {1}人が「いなくなる」になります。部署の一部だけのファイルを選んでいないか、確かめてください。 = {1} {1|person|people} would leave. Make sure that you have not chosen a file of only some units.
        新しい部署:  = New units:·
        など{1}か所 = ·and others, {1} in all
        。書き間違いがあると、その部署の数値は初めからになります。 = . If one is misspelt, the figures of that unit start from the beginning.
        {1}人にはフリガナがありません。共有する文章に読みやローマ字で書かれても、見つけられません。 = {1} {1|person has|people have} no reading of the name. They are not found in texts to be shared when they are written as they sound or in Latin letters.·
        フリガナの列を加えたファイルを取り込むと、見つけられます。 = They are found once you import a file with the column “reading” (フリガナ).
        変わるところはありません。 = Nothing would change.
        変わるところ = What would change
        変わり方 = Change
        氏名 = Name
        取り込んだ後 = After the import
        この内容で取り込む = Import this
        同じ人（氏名が変わった） = The same person (with a new name)
        別の人（番号を引き継いだ） = Another person (who took over the number)
        前と同じ職員番号で、氏名が違う人が{1}人います。別の人なら、前の人の記録とログインは引き継がれず、新しい用紙が要ります。 = {1} {1|person has|people have} the same staff number as before but another name. If it is another person, the records and login of the person before are not taken over, and a new slip is needed.
        この{1}人は = Each of these {1} people is
        人によって違うときは、ファイルを分けてください。 = If it differs from person to person, split the file.
        {1}　{2} → {3} = {1} – {2} → {3}
        いまいる{1}人のうち{2}人が、このファイルに載っていません。 = {2} of the {1} {1|person|people} on the staff now are not in this file.·
        部署の一部だけのファイルではありませんか。取り込むと、この{1}人は「いなくなる」になります。 = Is it a file of only some units? If you import it, {1} {1|person|people} will leave.
        確認 = Confirmation
        {1}人がいなくなるのは、意図したことです = It is intended that {1} {1|person leaves|people leave}
        意図したことなら、チェックを入れてください。 = If it is intended, tick the box.
        同じ係の同じ氏名の{1}人が、別の職員番号になっています。先頭の0が消えていませんか。 = {1} {1|person|people} with the same name in the same section {1|has|have} another staff number. Have the zeros at the beginning been lost?·
        取り込むと、いまの番号の人は「いなくなる」になり、新しい番号の人が入ります。 = If you import this, the people with the current numbers leave and people with the new numbers join.
        職員番号と氏名の組み合わせが変わるのは、意図したことです = It is intended that staff numbers and names are combined anew
        すべて {1}人 = All: {1}
        新しく入る {1}人 = Joins: {1}
        変わる {1}人 = Changes: {1}
        いなくなる {1}人 = Leaves: {1}
        氏名が違う {1}人 = Different name: {1}
        変わらない {1}人は表示しません。 = Not shown: {1} without changes.
        取り込みました。 = The staff list has been imported.

        # Organisation/OrganisationPages.swift
        組織 = Organisation
        この情報は庁外に出ません。 = This information stays in your city.
        所属をさがす = Find a unit
        所属の名前の一部 = Part of the unit’s name
        例: 職員課、福祉 = For example 職員課 or 福祉
        さがす = Search
        まだ職員が取り込まれていません。 = No staff have been imported yet.
        その名前の所属はありません。 = There is no unit of that name.
        すべての所属 = All units
        見つかった所属 = Units found
        人数 = People
        名簿を書き出す = Export the staff list
        全職員の氏名と連絡先が入ったCSVです。そのまま取り込み直せます。書き出したことは監査記録に残ります。 = A CSV file with the names and contact details of all staff. It can be imported again as it is. The export is recorded in the audit log.
        CSVを選ぶと、まず何が変わるかを表示します。 = Choose a CSV file and first see what would change.
        これからの異動（内示） = Transfers to come (advance notice)
        日付の前は、職員課だけが見られます。 = Only the personnel section sees them before the date.
        ログイン用紙 = Login slips
        一人分、または所属ごとに印刷します。 = Print them for one person or by unit.
        利用者と役割 = Users and roles
        部会参加者・幹事・傍聴・職員課の役割、停止と再開。 = Roles of alliance members, advisers, observers and the personnel section; suspending and reactivating.
        助け合いデーの暦のもとになります。 = The Help Day calendar is made from it.
        公開と取り下げの記録 = Records of sharing and withdrawing
        氏名などを含む文を公開した理由、取り下げた理由。 = Why texts with names and the like were shared, and why something was withdrawn.
        退職から年数がたった人など。元に戻せません。 = For people who left years ago, for example. It cannot be undone.
        この所属のログイン用紙をつくる = Make login slips for this unit
        今日、この所属にいる職員はいません。 = Nobody is in this unit today.
        今日の職員（下の所属を含む） = Staff today (with the units below)
        連絡先 = Contact details
        発令の日まで、職員課のほかには見えません。画面を開いたまま席を離れないでください。 = Only the personnel section sees these until the day they take effect. Do not leave your desk with this page open.
        明日より後に始まる配置は、取り込まれていません。 = No placements that begin after today have been imported.
        明日より後に始まる配置（近い順） = Placements that begin after today (nearest first)
        始まる日 = First day
        新しい所属 = New unit
        終わる日 = Last day
        文字コード = Character encoding
        UTF-8（ふつうはこちら） = UTF-8 (usually this one)
        CP932（古い表計算ソフト） = CP932 (old spreadsheet programs)
        CP932にない字（𠮷など）があると、どの行かを表示して止まります。 = If there is a character that CP932 does not have (such as 𠮷), the export stops and shows you the row.
        書き出す = Export

        # Organisation/ReasonPages.swift
        記録はありません。 = There are no records.
        ここまでには見つかりませんでした。 = None were found so far back.
        記録（新しい順） = Records (newest first)
        何をしたか = What was done
        だれが = Who
        さらに古い記録 = Older records

        # Organisation/SlipPages.swift
        一度だけ使える番号が入った用紙です。14日間使えます。初めての人にも、パスワードを忘れた人にも、同じ用紙を渡します。 = A slip has a code that can be used once, within 14 days. Give the same kind of slip to people who are new and to people who forgot their password.
        一人分 = One person
        所属ごと = By unit
        名簿にいない人（幹事、傍聴など）は、新しいログイン名を決めて入れます。 = For people not on the staff list (advisers, observers and others), enter a new login name of your choice.
        加える役割 = Role to add
        なし（名簿の職だけ） = None (only the post from the staff list)
        幹事は、情報システム担当がログインを幹事の書き込み先に結び付けるまで、読むだけです。 = An adviser can only read until the system administrator binds the login to the adviser’s writing place.
        認証アプリをなくした人 = If the authenticator app is lost
        認証アプリの登録を取り消す（本人を確かめてから） = Cancel the registration of the authenticator app (after making sure who it is)
        用紙をつくる = Make the slip
        例: 総務部/職員課。下の係も含みます。一度に5,000人までです。 = For example 総務部/職員課. The sections below are included. At most 5,000 people at once.
        だれの分をつくるか = Whose slips to make
        まだパスワードを決めていない人だけ = Only people who have not set a password yet
        全員 = Everybody
        つくり直すと、前に配った用紙の番号は使えなくなります。 = Once you make new slips, the codes on slips given out before no longer work.
        用紙は一度だけ表示します = Slips are shown only once
        番号は保存していないため、もう一度表示することはできません。印刷した用紙は、そのまま使えます。 = The codes are not stored, so they cannot be shown again. Slips that you have printed work as they are.
        印刷していないときは、用紙をつくり直してください。前の番号は使えなくなります。 = If you have not printed them, make new slips. The earlier codes will no longer work.
        用紙をつくる画面へ = Go to the page for making slips

        # Organisation/StaffAccountPages.swift
        まだ用紙を出していない人は、先に「ログイン用紙」で用紙を出してください。 = If no slip has been made for the person yet, first make one under “Login slips”.
        係長・所属長などの職は、名簿から毎日自動で決まります。ここでは、それ以外の役割を与えます。 = Posts such as section chief and manager follow the staff list, every day. Here you give the other roles.
        その番号や名前の利用者はいません。 = There is no user with that number or name.
        いまは名簿にいないため、職員としてはログインできません。表示している所属と職は、いまのものではありません。 = This person is not on the staff list now and cannot log in as a member of staff. The unit and post shown are not current.
        名簿にいない利用者です（幹事、傍聴など）。ログイン名は保存していないため、表示できません。 = This user is not on the staff list (an adviser or observer, for example). The login name is not stored, so it cannot be shown.

        # Organisation/StaffWords.swift
        係員 = Member of staff
        係長 = Section chief
        庶務担当係長 = General affairs chief
        所属長 = Manager
        新しく入る = Joins
        変わる = Changes
        氏名が違う = Different name
        番号を譲る = Gives up the number
        いなくなる = Leaves

        # Logins/AccountPart.swift
        役割を与える・外す = Give and remove roles
        職員課と情報システム担当の役割は、認証アプリの登録を求めます。 = The roles of the personnel section and the system administrator require an authenticator app.
        停止 = Suspend
        再開 = Reactivate
        退職や紛失のときに止めます。開いている画面もすぐに使えなくなります。 = Use this when someone leaves or a login is lost. Pages that are open stop working at once, too.
        前のパスワードで、また使えるようになります。 = The user can log in again with the same password as before.
        停止する = Suspend
        再開する = Reactivate
        {1}の役割を外す = Remove the role {1}
        {1}の役割を与える = Give the role {1}
        外す = Remove
        与える = Give
        役割を与えました。 = The role has been given.
        役割を外しました。 = The role has been removed.
        この利用者を停止しました。開いている画面も使えません。 = The user is suspended. Pages that were open no longer work, either.
        この利用者を再開しました。 = The user is active again.

        # Logins/AccountWords.swift
        停止中（ログインできません） = Suspended (cannot log in)
        使えません（いまは名簿にいません） = Cannot log in (not on the staff list now)
        使えます = Can log in
        パスワード = Password
        決めてある = Set
        まだ決めていない = Not set yet
        認証アプリ = Authenticator app
        登録済み（残りの回復コード {1}） = Registered ({1} recovery {1|code|codes} left)
        登録していない = Not registered
        用紙 = Slip
        まで使える用紙がある = ·is the last day of a usable slip
        使える用紙はない = No usable slip
        最後のログイン = Last login
        まだない = None yet
        役割 = Role
        職員（職は名簿から） = Staff (post from the staff list)
        職員課 = Personnel section
        部会参加者 = Alliance member
        幹事 = Adviser
        傍聴 = Observer
        情報システム担当 = System administrator

        # Logins/SlipSheet.swift
        ログイン用紙（{1}枚） = Login slips ({1})
        用紙が要る人はいません。全員がパスワードを決めているか、その所属に人がいません。 = Nobody needs a slip. Everybody has set a password, or nobody is in that unit.
        番号はこの画面にしか出ません。いま印刷してください（Ctrl＋P）。切り離して、本人だけに渡してください。 = The codes appear on this page only. Print it now (Ctrl+P). Cut the slips apart and give each one only to the person it is for.
        助け合い　ログイン用紙 = Tasukeai login slip
        {1}　 = {1} –·
        　 = ·–·
         様 = {}
        アドレス = Address
        職員番号（ログイン名） = Staff number (login name)
        一度だけ使える番号 = One-time code
        使える期限 = Valid until
        アドレスのQRコード = QR code of the address
        上のアドレスをEdgeかChromeで開き、「初めて使う／パスワードを忘れた」を選びます。 = Open the address above in Edge or Chrome and choose “First time here, or forgot your password?”.
        職員番号と、一度だけ使える番号を入れます。 = Enter your staff number and the one-time code.
        自分だけが知っているパスワード（10文字以上）を決めます。 = Set a password that only you know (at least 10 characters).
        係長・所属長などの職では、続けて認証アプリを登録します（画面のQRコードを読み取るだけです）。この用紙は細かく裁断してください。 = Section chiefs, managers and some others then register an authenticator app (just scan the QR code on the screen). Shred this slip afterwards.
        """#
}
