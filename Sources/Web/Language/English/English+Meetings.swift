/// The words of meetings.
extension English {
    static let meetings = #"""
        # Meetings/MeetingForm+Attendance.swift
        途中で出る時刻は、最後までいる市では空けます。15:10、15時10分 のように書きます。 = Leave the time empty for cities that stay to the end. Write it as 15:10 or 15時10分.
        市ごとの参加 = Attendance by city
        {1}の参加 = Attendance of {1}
        {1}が途中で出る時刻 = When {1} leaves early
        対話の組み合わせ = Rounds of dialogue
        対話の組み合わせは、市が二つ以上になると作れます。 = Rounds of dialogue can be made once there are two cities or more.
        対話の記録 = Notes of the dialogues
        {1}から:  = From {1}:·
        {1}からの記録 = Notes of the round at {1}
        組み合わせの案（どの二市も一度ずつ） = Proposed rounds (every two cities talk once)
        話す市 = Cities that talk
        休む市 = Cities that pause
        途中で出る市があるため、話せない組:  = Pairs that cannot talk because a city leaves early:·
        組み合わせを加える = Add rounds
        組み合わせ = Rounds
        この組み合わせを、いまの組み合わせの下に加える = Add these rounds below the present ones
        この組み合わせにする = Use these rounds
        参加や時刻をこの画面で変えたときは、それに合わせて組み直したものを、確認の画面に出します。 = If you change attendance or times on this page, the rounds are worked out again to match. You see them on the check page.
        話す市と時間を変える = Change which cities talk and when
        欠席の市は、選んであっても入りません。 = Absent cities are left out, even if they are chosen.
        最初の回の始まり = First round begins at
        空けると、会合の始まりの時刻（決まっていなければ13:30）です。 = If empty, the time when the meeting begins (13:30 if that is not decided).
        一回の長さ（分） = Length of a round (minutes)
        回と回の間（分） = Pause between rounds (minutes)
        案をつくり直す = Work out a new proposal

        # Meetings/MeetingForm+Outcomes.swift
        決まったこと = Decisions
        宿題 = To-dos
        宿題は、担当する市の「今日」に出ます。使わない行は空けておきます。 = A to-do appears in “Today” of the city in charge. Leave rows that you do not use empty.
        行を増やす = Add rows
        {1}の内容 = Text of {1}

        # Meetings/MeetingForm.swift
        この画面に書いたことは、連合に共有されます。個人の名前は書かないでください。 = What you write on this page is shared with the alliance. Do not write the names of people.
        まだ何も共有していません。次の画面で、出ていく内容を確かめます。 = Nothing has been shared yet. On the next page you check what leaves the city.
        日時と場所 = Time and place
        状態:  = Status:·
        （開催済み・中止・延期にする） = ·(set to held, cancelled or postponed)
        {1}があります（{2}）。この画面で共有すると、書いてあるものに決まります。 = {1} exist for “{2}”. If you share this page, what is written here settles it.
        議題 = Agenda
        加える議題 = Add to the agenda
        1行に1件ずつ書きます。 = Write one item a line.
        話したことと、次回に話すこと。ほかの市が同じときに書いた分は消えません。 = What was discussed, and what to discuss next time. What other cities write at the same time is not lost.
        議事録だけの画面で書く = Write on a page for the minutes only

        # Meetings/MeetingInput.swift
        一度決めた{1}の時刻は空けられません（いま{2}）。変わったときは、新しい時刻を書いてください。 = “{1}” has been set and cannot be left empty (it is now {2}). If it has changed, write the new time.
        議題を一度に加えられるのは、{1}件までです（いま{2}件）。 = You can add up to {1} agenda items at once (there are now {2}).
        議題は、1件に{1}字までです。 = An agenda item can have up to {1} characters.
        途中で出る時刻を書いた市は、参加も選んでください。 = For a city that leaves early, also choose how it takes part.
        「欠席」の市は、途中で出られません。時刻を空けるか、参加のしかたを選び直してください。 = A city that is “absent” cannot leave early. Leave the time empty, or choose again how the city takes part.
        途中で出る時刻（{1}）が、会合の始まり（{2}）より前です。来なかった市は「欠席」にしてください。 = The time of leaving ({1}) is before the meeting begins ({2}). If the city did not come, choose “absent”.

        # Assets/room.js
        あと {1}:{2} = {1}:{2} left
        あと {1}時間{2}分 = {1} h {2} min left

        # Meetings/MeetingRoom+After.swift
        議事録 = Minutes
        各市が持ち帰った版 = Versions that each city took home
        {1}:  = {1}:·
        まだ記録がありません。会合の前と後に、各市が「版を記録する」を押すと、ここに並びます。 = Nothing is noted yet. When the cities note their versions before and after the meeting, they are listed here.
        同じところを二つの市が直したもの = What two cities changed at once
        （{1}か所） = ·({1} {1|place|places})
        決めるのを待っているもの = Waiting for a decision
        会合の後の版を記録する = Note the versions after the meeting
        議事録をWordで = Minutes as Word
        印刷できる記録（会合の画面） = A record to print (the meeting’s page)
        （会合の前） = ·(before the meeting)
        　会合の間に変わりました = ·changed during the meeting
        ほかの案があります:  = Several readings stand:·
        宿題 {1}件 = {1} {1|to-do|to-dos}

        # Meetings/MeetingRoom+During.swift
        決まったこと・宿題を書く = Write decisions and to-dos
        参加を直す = Correct who attends
        {1}〜{2} = {1}–{2}
        　{1}まで = ·by {1}

        # Meetings/MeetingRoom.swift
        会合を進める = Run the meeting
        会合の前、間、後 = Before, during and after the meeting
        会合の画面へ = To the meeting’s page
        いま、全員と同期する = Sync with everyone now
        会合の前の版を記録する = Note the versions before the meeting
        だれが、どの計画をどこまで持っているか（最後に同期したとき） = Who holds which plan, and how much of it (at the last sync)
        分からない = unknown
        ✓ いまの版 = ✓ current
        あと{1}件 = {1} {1|change|changes} missing
        いまつながらない市: {1}。いまの版が届いていないかもしれません。 = Cities that cannot be reached now: {1}. They may not hold the current versions.
        会合の部屋に回線がないときは、その市の職員が、出る前に「会合に持っていく」を押しておきます。 = If there is no line in the meeting room, their staff press “Take it to the meeting” before they leave.
        {1}の相手と同期しました。 = Synced with {1} {1|peer|peers}.
        {1}の相手と同期しました。つながらない相手: {2} = Synced with {1} {1|peer|peers}. Not reached: {2}

        # Meetings/MeetingPages+Document.swift
        会合に持っていく = Take it to the meeting
        議題を引き継いで、次の会合をつくる = Call the next meeting with this agenda
        会合の前と後に、各市が持っていた計画の版 = Versions of the plans that each city had before and after the meeting
        この会合の記録が、どの市に届いているか = Which cities the records of this meeting have reached
        どの市に届いているか = Which cities it has reached
        {1}の理由 = Why it was {1}
        （書かれていません） = (not written)
        日時 = Date and time
        〜{1} = –{1}
        書いた市 = Written by
        {1}があります（{2}）:  = {1} ({2}):·
        会合を書く = Write up the meeting
        予定表に入れる（ファイル） = Add to your calendar (file)
        まだ書かれていません。 = Nothing has been written yet.
        参加 = Attendance
        （{1}に途中で出る） = ·(leaves early, at {1})
        まだ分からない市:  = Not known yet:·
        {1} から = From {1}
        {1}からの記録を{2} = {2} the notes of the round at {1}
        議事録を{1} = {1} the minutes

        # Meetings/MeetingPages+Editing.swift
        題名・日時・場所は、会合を開く{1}が書きます。 = The title, time and place are written by {1}, the city that calls the meeting.
        「{1}」の議題を引き継ぎます。 = The agenda of “{1}” is carried over.
        この時間では、どの市も話せません。始まりか長さを変えてください。 = No cities can talk at these times. Change when the rounds begin or how long they are.
        {1}の{2} = {1}: {2}
        この画面を開いたあとに、ほかの人が{1}を「{2}」に直しました。あなたの入力は残してあります。このまま確認へ進むと、あなたの入力に替わります。 = After you opened this page, someone else changed “{1}” to “{2}”. What you entered is still here. If you continue to the check, it replaces theirs.

        # Meetings/MeetingPages+Exports.swift
        宿題をExcelで = To-dos as Excel
        宿題をCSVで = To-dos as CSV
        議事録_{1} = Minutes_{1}
        日時: {1} = Date and time: {1}
        途中で出た時刻 = Left early at
        （取り下げ） = ·(withdrawn)
        （担当: {1}） = ·(in charge: {1})
        いつまで = Due
        宿題_{1} = To-dos_{1}
        済んだ日 = Done on

        # Meetings/MeetingPages+Minutes.swift
        議事録を書く = Write the minutes

        # Meetings/MeetingPages+Outcomes.swift
        決まったこと・宿題 = Decisions and to-dos
        担当: {1} = In charge: {1}
        書いた市: {1} = Written by: {1}
        「{1}」を{2} = {2} “{1}”
        有効に戻す = Restore
        済んだ日: {1} = Done on {1}
        期限を過ぎています = Overdue

        # Meetings/MeetingPages+Todo.swift
        担当: {1}　書いた市: {2} = In charge: {1} – written by: {2}
        空けると変わりません。 = If you leave it empty, it stays as it is.

        # Meetings/MeetingPages+Versions.swift
        会合の前と後の版 = Versions before and after the meeting
        「{1}」の版 = Versions of “{1}”
        前と後の違い = Difference between before and after
        会合の前 = Before the meeting
        会合の後 = After the meeting
        {1}に記録 = Noted {1}
        いまの計画と同じ = Same as the plan now
        この版といまを見比べる = Compare this version with the plan now
        記録がありません = Nothing noted
        同じ版です = The same version
        が変わりました = ·changed
        {1}の前と後を見比べる = Compare before and after for {1}
        {1}が持っている版を記録する = Note the versions that {1} has
        進行中の計画がありません。 = No plan is under way.
        いつの版ですか = Which versions are these?
        会合の直前と直後に、それぞれ記録します。同じ計画をもう一度記録すると、新しいほうが示されます。 = Note them just before and just after the meeting. If you note the same plan again, the newer version is shown.
        計画を選んでください。 = Choose a plan.

        # Meetings/MeetingPages.swift
        Outlook などの予定表で受け取る = Get meetings in Outlook or another calendar
        まだ会合がありません。 = There are no meetings yet.
        この状態の会合はありません。 = No meeting has this status.
        会合（日の新しい順、{1}件） = Meetings, newest day first ({1})
        会合のページ = Pages of meetings

        # Meetings/MeetingTemplate.swift
        定例の会合 = Regular meeting
        オンラインの打合せ = Online meeting
        年度の振り返り = Review of the year
        ひな形 = Templates

        # Meetings/MeetingWords.swift
         と  = ·and·

        # Meetings/RoundOptions.swift
        対話の組み合わせには、欠席でない市が二つ以上いります。 = Rounds of dialogue need two or more cities that are not absent.
        対話の始まりの時刻を読み取れません。{1} = The time when the dialogues begin cannot be read. {1}
        一回の長さは、1分から59分までの数で書いてください。 = Write the length of a round as a number from 1 to 59 minutes.
        回と回の間は、0分から59分までの数で書いてください。 = Write the pause between rounds as a number from 0 to 59 minutes.
        """#
}
