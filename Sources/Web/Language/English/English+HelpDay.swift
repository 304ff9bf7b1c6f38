/// The words of the Help Day.
extension English {
    static let helpDay = #"""
        # HelpDay/Calendar/HelpDayPages+Calendar.swift
        給与支給日の規則がまだ決められていません。20日（休日なら前の開庁日）と仮定した暦です。職員課が決めると、暦が変わります。 = The payday rule has not been set yet. This calendar assumes the 20th, or the working day before if that is a day off. It will change when the personnel section sets the rule.
        {1}の暦 = Calendar of {1}
        前の年度 = Previous fiscal year
        次の年度 = Next fiscal year
        今日は助け合いデーです = Today is Help Day
        次の助け合いデー = Next Help Day
        17:45に全員が退庁して消灯します。 = Everybody leaves and the lights go out at 17:45.
        前の助け合いデー = Last Help Day
        繰り返し遅くなる業務 = Work that keeps people late again and again
        形だけになっていないか = Is it only a formality?
        感謝を送る・読む = Send and read thanks
        自分の退庁や感謝は、職を「本人」に切り替えて = For your own leaving and thanks, switch to the post “Staff member”
        {1}の助け合いデーと確認の日 = Help Days and check days of {1}
        水曜日の定時退庁日（{1}日） = On-time Wednesdays ({1})

        # HelpDay/Calendar/HelpDayPages+CalendarFiles.swift
        カレンダーに取り込むファイル（.ics） = File to import into a calendar (.ics)
        水曜日の定時退庁日 = On-time Wednesday
        助け合いデーの暦_{1} = Help Day calendar_{1}
        何の日 = Kind of day

        # HelpDay/Calendar/HelpDayPages+Day.swift
        水曜日の定時退庁日などの記録です。 = These are the records of an on-time Wednesday or a day like it.
        助け合いデーです。 = This is a Help Day.
        壁に貼るポスター（A3） = Poster for the wall (A3)
        だれがいつ何をしたか（記録） = Who did what and when (records)
        自分の退庁を記録する = Record your own leaving
        記録する = Record

        # HelpDay/Calendar/HelpDayPages+Poster.swift
        ポスター = Poster
        ポスター　{1} = Poster – {1}
        印刷すると、A3の横の紙1枚になります（Ctrl+P）。A4に縮めても読めます。 = Printed (Ctrl+P) it is one A3 sheet, landscape. It can be read at A4, too.
        17:45に消灯します = Lights out at 17:45
        {1}　係長が一人ひとりに、帰れるかを聞きます。 = {1}: the section chief asks each of us whether we can leave on time.
        難しいときは、言ってください。係の中で、足りなければ課の中で、分け合います。 = Say so if you cannot. The work is shared within the section, and if need be within the division.
        {1}　もう一度、確かめます。 = {1}: we check once more.

        # HelpDay/Calendar/HelpDaySteps.swift
        応援を決める = Decide on help
        係長・所属長 = Section chief, manager
        確認のあと = After the check
        見込みの一覧・除外の承認 = Forecast list and exemption approval
        退庁と消灯 = Leaving and lights out
        所属長・庶務担当係長 = Manager, general affairs chief
        当日 17:45 = On the day, 17:45

        # HelpDay/Checks/CheckListParts.swift
        全員に聞いた = Asked everyone
        未記入の人だけを「定時退庁できる」にします。保存するまで、やり直せます。 = Sets only people who are not filled in to “Can leave on time”. You can still change it until you save.
        1週間前の答えが入っています。変わった人だけ直してください。 = The answers of a week before are filled in. Correct only what has changed.
        記入済み {1}/{2}人。この画面の情報は庁外に出ません。 = Filled in: {1} of {2}. The information on this page stays in your city.
        難しい人・除外の人のこと = People who find it difficult or are exempt
        {1}人分をまとめて保存する = Save {1} {1|answer|answers}
        未記入の人はいません。 = Everybody is filled in.
        {1}人を定時にしました。まだ保存していません。 = Set to on time: {1}. Not saved yet.
        全員の答えが選ばれています。 = Everybody’s answer is chosen.
        まだ選んでいない人: {1}人 = People still to choose for: {1}

        # HelpDay/Checks/CheckRow+HTML.swift
        {1}さんの除外の理由を書く = Write the reason for {1}’s exemption
        理由を書く ↓ = Write the reason ↓
        定時退庁できる = Can leave on time
        内容（任意） = Details (optional)
        理由（何の仕事か） = Reason (what the work is)
        動かせない理由（なぜ別の日にできないか） = Why it cannot be moved (why not on another day)
        エラー:  = Error:·

        # HelpDay/Checks/CheckRow.swift
         {1}分 = , {1} {1|minute|minutes}
        1週間前:  = A week before:·

        # HelpDay/Checks/HelpDayPages+Checks.swift
        この日に在籍している人がいません。 = Nobody is on the staff on this day.
        　{1}人のうち{2}人が記入済み = ·– {2} of {1} filled in
        はじめの{1}人です。それより多い係は、ファイルで取り込めます。 = These are the first {1} people. For a larger section, import the answers as a file.
        応援案を見る = See the proposals of help
        {1}人の入力に誤りがあります。まだだれの分も保存していません。 = {1} {1|person’s entry has a mistake|people’s entries have mistakes}. Nothing has been saved for anyone.
        まだだれも選ばれていません。何も変更していません。 = Nothing has been chosen for anyone yet. Nothing has been changed.
        一人ずつ、どれかを選んでください。 = Choose an answer for each person.

        # HelpDay/Evening/EveningPage.swift
        退庁と消灯　{1} = Leaving and lights out – {1}
        この日はまだ来ていません。退庁と消灯は、当日からここで記録できます。 = This day has not come yet. You can record leaving and lights out here from that day on.
        ほかの人が記録した退庁は、 = What others record appears here when you·
        表示し直す = load the page again
        と出ます。 = .
        遅くなった人の退庁を記録する = Record the leaving of people who were late
        退庁を記録する = Record leaving
        職員 = Member of staff
        この日の退庁は、まだだれも記録されていません。 = Nobody’s leaving has been recorded for this day yet.
        この日の退庁 = Leaving on this day
        係 = Section
        業務・内容 = Work and details
        {1}さんの退庁の記録を取り消す = Undo the record of {1}’s leaving
        取り消す = Undo

        # HelpDay/Evening/HelpDayPages+Evening.swift
        だれの退庁かが選ばれていません。何も変更していません。 = You have not chosen whose leaving it is. Nothing has been changed.
        職員を選んでください。 = Choose a member of staff.

        # HelpDay/Evening/LightsOutForm.swift
        消灯は、所属長か庶務担当係長が記録します。 = ·Lights out is recorded by the manager or the general affairs chief.
        消灯しました = Lights are out
        消灯の記録を直す = Correct the record of lights out
        別の時刻で記録する = Record a different time
        まだ残っている人 = People still here
        残っている人に印を付けてから押します。印のない人は定時の退庁になります（退庁や除外の記録がある人を除く）。 = Tick the people who are still here, then press the button. Everybody else counts as having left on time, except those with a record of leaving or an exemption.
        この画面の情報は庁外に出ません。 = The information on this page stays in your city.
        消灯した時刻（空欄なら、いま） = Time of lights out (leave empty if it is now)
        消灯した時刻 = Time of lights out
        17:45、1745、17時45分 のように。あとから入れた記録には印が付きます。 = As 17:45 or 1745. A record entered later is marked as such.

        # HelpDay/Evening/PresenceLines.swift
        まだ消灯が記録されていません。退庁の記録がない人: {1}人 = Lights out has not been recorded yet. People with no record of leaving: {1}.
        消灯 {1} = Lights out at {1}
        （残っていた人 {1}人） = ·({1} {1|person was|people were} still here)
        （除外） = ·(exempt)
        （{1}退庁） = ·(left at {1})

        # HelpDay/Help/HelpDayPages+Help.swift
        応援する人、受ける人、分数（1〜1440）をすべて入れてください。何も変更していません。 = Fill in who helps, who is helped and the minutes (1 to 1440). Nothing has been changed.
        応援を直接決める欄へ = Go to where help is decided directly
        新しい提案はありません。 = There are no new proposals.
        {1}件、{2}分の応援案があります。 = {1} {1|proposal|proposals} of help, {2} {2|minute|minutes} in all.
        係の中で残る超過見込みは、所属長が係をまたぐ応援で減らします。 = The manager reduces the overtime that remains within the section with help across sections.

        # HelpDay/Help/HelpPage.swift
        応援 = Help
        応援　{1} = Help – {1}
        応援案をつくる = Propose help
        応援案をつくり直す = Propose help again
        提案（{1}件） = Proposals ({1})
        決める前の提案はありません。 = There are no proposals to decide on.
        決まった応援（{1}件） = Help decided ({1})
        まだ決まった応援はありません。 = No help has been decided yet.
        見送り（{1}件） = Declined ({1})
        超過見込み  = Expected overtime:·
        、応援できる人  = ; people who can help:·
        {1}人・{2}分 = {1} {1|person|people}, {2} {2|minute|minutes}
        、決まった応援  = ; help decided:·
        。難しい人のうち{1}人は分数が不明です。 = . For {1} of those who find it difficult, the minutes are not known.
        （{1}） →  = ·({1}) →·
        （{1}）　{2}分　 = ·({1}) – {2} {2|minute|minutes}·
        係をまたぐ = Across sections
        係内 = Within the section
        係をまたぐ応援は、所属長が決めます。 = The manager decides on help across sections.
        係内で決める = Decide within the section
        指示する = Order
        見送る = Decline
        {1}（{2}から{3}へ） = {1} ({2} to {3})
        応援を直接指示する = Order help directly
        係の中で応援を直接決める = Decide on help within the section directly
        応援する人 = Who helps
        応援を受ける人 = Who is helped
        分数 = Minutes
        この応援を指示する = Order this help
        この応援に決める = Decide on this help
        超過見込み {1}分 = expected overtime {1} {1|minute|minutes}
        {1}分できる = can help {1} {1|minute|minutes}
        {1}（{2}、{3}） = {1} ({2}, {3})

        # HelpDay/Meetings/HelpDayPages+Meetings.swift
        まだ記録がありません。 = Nothing has been recorded yet.
        これまでの記録（新しい順） = Records so far (newest first)
        実施 = Was it held?
        テーマ = Themes
        記録・理由 = Record or reason
        実施した = Held
        実施せず = Not held
        月を読み取れません。何も変更していません。 = The month cannot be read. Nothing has been changed.
        時間は 1〜600 の分数にしてください。何も変更していません。 = The time must be a number of minutes from 1 to 600. Nothing has been changed.

        # HelpDay/Meetings/SectionMeetingForm.swift
        60秒で記録する = Record it in 60 seconds
        部/課/係 の形で書きます。 = As department/division/section.
        実施しなかった理由 = Why it was not held
        「実施せず」も立派な記録です。 = “Not held” is a perfectly good record.
        話したこと・決めたこと = What was talked about and decided
        一行でかまいません（400字まで）。 = One line is enough (up to 400 characters).
        実施日（任意） = Date held (optional)
        時間（分、任意） = Length (minutes, optional)
        テーマを選ぶ（任意） = Choose themes (optional)
        テーマ（6つまで） = Themes (up to 6)
        この情報は庁外に出ません = This information stays in your city
        ほかの係と合同のとき = If it was held with other sections
        合同の係（任意） = Sections that took part (optional)
        部/課/係 の形で、1行に一つ。 = As department/division/section, one a line.

        # HelpDay/Parts/HelpDayParts.swift
        この日は締められています。 = This day is closed.·
        訂正するときは、 = To correct something, go to·
        から開いてください。 = .
        訂正は職員課に頼んでください。 = Ask the personnel section for corrections.
        選んでください = Choose
        遅くなった業務（任意、遅くなったとき） = Work that caused the delay (optional, if late)
        退庁した時刻 = Time of leaving
        ほかの時刻 = Another time
        17:40、1740、17時40分 のように。日付が変わった後は 24:30 か 翌0:30 のように。17:45までが定時です。 = As 17:40 or 1740. After midnight, as 24:30. Up to 17:45 is on time.

        # HelpDay/Parts/HelpDayWords.swift
        除外を申請中 = Exemption requested
        除外（承認） = Exempt (approved)
        除外は認められず = Exemption refused
        提案 = Proposed
        決定（係内） = Decided (within the section)
        決定（所属長の指示） = Decided (ordered by the manager)
        見送り = Declined
        除外を承認しました。 = The exemption has been approved.
        除外を認めないことにしました。係長が見込みを付け直します。 = The exemption has been refused. The section chief will give a new forecast.
        応援を決めました。 = The help has been decided.
        応援を指示しました。 = The help has been ordered.
        見送りました。 = The help has been declined.
        消灯を記録しました。お疲れさまでした。 = Lights out has been recorded. Thank you for your work today.
        退庁を記録しました。 = The leaving has been recorded.
        退庁の記録を取り消しました。 = The record of leaving has been undone.
        この日を締めました。月が終わったら、「自分の市の数値」でその月を公開できます。 = This day is closed. When the month is over, you can publish it in “Figures of your city”.
        締めを開きました。訂正が終わったら、もう一度締めてください。 = The day is open again. Close it again when the corrections are made.
        係内ミーティングを記録しました。 = The section meeting has been recorded.
        感謝を送りました。 = Your thanks have been sent.
        感謝を送り直しました。前に送ったことばは、今のことばと入れ替わりました。 = Your thanks have been sent again. The new words have replaced those you sent before.
        訂正が必要なら、職員課に締めを開くよう頼んでください。 = If something needs correcting, ask the personnel section to reopen the day.
        助け合いデーの暦から日を選び直してください。 = Choose the day again from the Help Day calendar.
        消灯した時刻を入れてください。 = Enter the time of lights out.
        日付が変わった後は 24:30 か 翌0:30、午後なら 16:30 か 午後4時30分 のように書いてください。 = Write a time after midnight as 24:30, a time in the afternoon as 16:30 or 4:30 PM.
        夕方なら 18:20 か 午後6時20分、夜通しの仕事なら 翌6:20 のように書いてください。朝のうちに帰った人は、職員課に頼んでください。 = Write a time in the evening as 18:20 or 6:20 PM, a time after a night of work as 30:20. For someone who left in the morning, ask the personnel section.
        17:45までに消灯していたら、その時刻を入れてください。だれかが残っていたら、その人に印を付けてください。 = If the lights were out by 17:45, enter that time. If someone was still here, tick that person.
        報告を頼むか、未報告の課があることを確かめて印を付けてください。 = Ask for the reports, or tick that you have checked which divisions have not reported.
        実施しなかった理由を書いてください。 = Write why it was not held.
        課を選んでください。 = Choose a division.
        所属長に相談してください。 = Talk to the manager.
        応援案が作り直されています。「応援」の画面を開き直して、選び直してください。 = The proposals of help have been made again. Open the “Help” page again and choose once more.

        # HelpDay/Parts/QuickTimes.swift
        退庁した時刻を選んで記録する = Choose the time of leaving and record it
        退庁した時刻（押すと記録します） = Time of leaving (recorded when you press)

        # HelpDay/Recurring/HelpDayPages+Recurring.swift
        何か月も続いて、偶然とは思えないほど遅くなっている業務です。{1}か月分の記録から。庁外には出ません。 = This work has kept people late for months, too often to be chance. It is found in the records of {1} {1|month|months} and stays in your city.
        業務ごと = By work
        繰り返している業務は見つかっていません。 = No work has been found that keeps people late again and again.
        係ごと = By section
        どう数えているか = How this is counted
        「{1}」の業務改善プロジェクトをつくる = Start an improvement project on “{1}”
        業務改善プロジェクトにするときは、職員課か部会参加者に、この業務を伝えてください。 = To make this an improvement project, tell the personnel section or an alliance member about the work.
        「{1}」のために、{2}か月のうち{3}か月で定時に帰れない人がいる = Because of “{1}”, some people could not leave on time in {3} of {2} {2|month|months}
        「{1}」の見直し = Review of “{1}”
        声をかけたい人 = People to have a word with
        評価や順位ではありません。支えるために、係長と所属長だけに見えています。 = This is no assessment and no ranking. Only section chiefs and managers see it, so that they can give support.
        （{1}）　{2}か月のうち{3}か月 = ·({1}) – {3} of {2} {2|month|months}
        責めるためではなく、やり方を変えるきっかけにするためのきざしです。庁外には出ません。 = These signs are not for blaming anyone. They are a reason to change how things are done. They stay in your city.
        きざしは見つかっていません。 = No signs have been found.

        # HelpDay/Report/HelpDayPages+Report.swift
        退庁見込みの一覧 = Forecast list
        　印刷するとA4の報告になります（ブラウザの印刷、Ctrl+P）。 = ·– Prints as a report on A4 (print in the browser, Ctrl+P).
        氏名は、所属を選ぶと出ます。 = To see names, choose a unit.
        この一覧は庁外に出ません。 = This list stays in your city.
        部長 = Department head
        担当 = In charge
        決裁 = Approval
        合計 = Total
        係ごとの人数 = People by section
        難しい = Difficult
        超過見込み（分） = Expected overtime (minutes)
        応援できる（分） = Can help (minutes)
        申請中 = Requested
        はじめの{1}係です。所属を選ぶと、その中を見られます。 = These are the first {1} sections. Choose a unit to see what is in it.
        ＋{1}人不明 = ·+ {1} not known
        承認を待つ除外（{1}件） = Exemptions waiting for approval ({1})
        動かせない理由 = Why it cannot be moved
        {1}さんの除外を承認する = Approve {1}’s exemption
        認めない = Refuse
        定時退庁が難しいと答えた人は、まだいません（未記入{1}人）。 = Nobody has answered yet that leaving on time is difficult ({1} not filled in).
        定時退庁が難しい人はいません。 = Nobody finds it difficult to leave on time.
        定時退庁が難しい人 = People who find it difficult to leave on time
        承認した除外 = Approved exemptions
        答えがまだの人（{1}人） = No answer yet ({1})
        確かめた後に、除外の申請が変わりました。まだ決めていません。 = The request for an exemption changed after you looked at it. Nothing has been decided.
        下の理由をもう一度読んでから、決めてください。 = Read the reason below again, then decide.

        # HelpDay/Results/HelpDayPages+Months.swift
        課ごとの12か月 = Divisions over 12 months
        この日に人のいる課がありません。 = No division has staff on this day.
        色が濃いほど、遅くなった人が多い月です。 = The darker the colour, the more people were late in that month.
        「少」（斜線）: 予定していた人が10人に満たない日のある月。少ない人数の割合は、一人のことになるため示しません。　「–」: 記録のない月 = “few” (hatched): a month with a day on which fewer than 10 people were expected. A share of so few would say what one person did, so it is not shown. “–”: a month with no record.
        課 = Division
        結果と未報告にもどる = Back to results and missing reports

        # HelpDay/Results/HelpDayPages+ResultFiles.swift
        助け合いデーの結果_{1} = Help Day results_{1}
        消灯 = Lights out
        後から入力 = Entered later
        定時 = On time
        遅れ = Late
        除外 = Exempt
        後から = Later

        # HelpDay/Results/HelpDayPages+Results.swift
        結果と未報告 = Results and missing reports
        結果と未報告　{1} = Results and missing reports – {1}
        この日はまだ来ていません。 = This day has not come yet.
        課ごとの12か月を見る = See the divisions over 12 months
        未報告の課（{1}） = Divisions that have not reported ({1})
        消灯の記録がなく、結果の分からない人がいます。黙っていても定時とはみなしません。 = Lights out is not recorded, and the results of some people are not known. No report does not count as on time.
        所属長か庶務担当係長に、報告を頼んでください。 = Ask the manager or the general affairs chief to report.
        消灯の時刻を入れる = Enter the time of lights out
        課ごとの結果 = Results by division
        遅くなった人（支えるための記録です） = People who were late (recorded to support them)
        内容 = Details
        不明 = Not known
        未記入 = Not filled in
        締めを開く = Reopen the day
        この日を締める = Close this day
        開く理由 = Reason for reopening
        訂正の理由は記録に残ります。 = The reason for the correction stays in the records.
        締めたあとは、開くまでだれも記録を変えられません。 = Once the day is closed, nobody can change its records until it is reopened.
        未報告のまま、この日を締める = Close this day with reports missing
        未報告の課があることを確かめました。この{1}課（ = I have checked that divisions have not reported. I close the day without knowing the results of {1} {1|division|divisions} (
        ）の結果が分からないまま締めます。 = ).
        記録　{1} = Records – {1}
        だれがどの職で何をしたか。新しい順に{1}件です。庁外には出ません。 = Who did what in which post: {1} {1|record|records}, the newest first. They stay in your city.
        この日についての操作 = What was done about this day

        # HelpDay/Results/Journal.swift
        退庁見込みの記入 = Forecast
        除外の申請 = Request for an exemption
        除外の承認 = Approval of an exemption
        応援案の作成 = Proposals of help
        係内の応援の決定 = Decision on help within the section
        係をまたぐ応援の指示 = Order of help across sections
        退庁の記録 = Record of leaving
        消灯の確認 = Confirmation of lights out
        結果の取り込み = Import of results
        締め = Closing of the day
        締めた = Day closed
        締めを開いた = Day reopened
        {1}の取り消し = {1} (undone)
        除外を承認した = Exemption approved
        除外を認めなかった = Exemption refused

        # HelpDay/Results/SectionMonths.swift
        助け合いデーに定時で帰った人の割合（%、延べ） = Share of people who left on time on Help Days (%, each day counted)
        少 = few

        # HelpDay/Thanks/HelpDayPages+Thanks.swift
        感謝 = Thanks
        感謝を送る = Send thanks
        助け合った相手がまだいません。応援が決まると、ここから送れます。 = You have not helped or been helped by anyone yet. Once help is decided, you can send thanks from here.
        相手と日 = Person and day
        ことば = Words
        相手だけが読めます。数えたり並べたりはしません。同じ日のことでもう一度送ると、前のことばと入れ替わります。 = Only that person can read them. They are not counted or ranked. If you send again for the same day, the new words replace the earlier ones.
        送る = Send
        自分に届いた感謝 = Thanks you have received
        さんから　{1} = , {1}
        相手が選ばれていません。何も送っていません。 = You have not chosen a person. Nothing has been sent.
        相手を選んでください。 = Choose a person.
        応援した = you helped them
        応援してもらった = they helped you
        {1}さん（{2}に{3}分{4}） = {1} ({4}, {2}, {3} {3|minute|minutes})
        """#
}
