/// The words of plans, advice and comments.
extension English {
    static let plans = #"""
        # Plans/PlanActions.swift
        アクション = Actions
        まだありません。 = There are none yet.
        （題名なし） = (untitled)
        アクションの一覧 = List of actions
        打ち手の三つの問い = Three tests
        ・  = –·
        （{1}） = ·({1})
        {1}・{2}: {3} = {1}, {2}: {3}
        選ぶ = Choose
        「{1}」を直す = Change “{1}”
        アクションを加える = Add an action
        か = ?

        # Plans/PlanDifference.swift
        選んだ二つの版で変わったところ = What changed between the two chosen versions
        最後の修正で変わったところ = What changed last
        この二つの版の本文は同じです。 = The text is the same in these two versions.
        本文の修正はまだありません。 = The text has not been changed yet.
        書き足したところは = Added words are·
        下線 = underlined
        、消したところは = , deleted words are·
        取り消し線 = struck through
        で示します。文の多くが変わったときは、文ごと示します。 = . Where most of a sentence changed, the whole sentence is marked.

        # Plans/PlanDocument.swift
        ここが薄いままだと、打ち手が思いつきになりがちです。何が、いつ、どれだけ起きているかを書き足してみてください。 = If this part stays thin, the actions tend to be guesses. Try adding what happens, when, and how much of it.
        （空にします） = (to be emptied)
        いま共有されている{1} = “{1}” as it is shared now
        （まだ書かれていません） = (not written yet)
        未共有の変更 = Unshared change
        {1}を{2} = {2} “{1}”
        {1}だけの画面で書く = Write on a page for “{1}” only
        （ほかの市が同時に書く様子が見えます） = ·(you can see other cities writing at the same time)
        題名・テーマ・状態を直す = Change the title, theme or status
        未共有の変更 {1}か所 = {1} unshared {1|change|changes}
        未共有の変更はありません = No unshared changes
        下書きに保存 = Save the draft
        確かめて共有 = Check and share
        下書きは自分の市だけに見えます。共有する前に、出ていく内容を確かめます。 = Only your own city sees the draft. Before you share, you check what leaves the city.
        （消されました） = (erased)
        助言に答える修正のとき = If this change answers advice
        この修正が答える助言 = Advice that this change answers
        助言への答えではない = Not an answer to advice
        選ぶと、履歴に「どの助言に答えた修正か」が残ります。 = If you choose one, the history shows which advice the change answered.

        # Plans/PlanForm.swift
        いっしょに書く市 = Cities that write together
        選んだ市は、共有したあと計画の本文を書けます。 = Once the plan is shared, the chosen cities can write its text.

        # Plans/PlanPages+Actions.swift
        アクションを直す = Change the action
        確認へ進む = Continue to the check
        「{1}」（{2}） = “{1}” ({2})
        {1}があります:  = {1}:·
        。保存したものに決まります。 = .·What you save settles it.

        # Plans/PlanPages+Cities.swift
        書ける市 = Cities that can write
        ここにある市が計画の本文を書けます。ほかの市は読んで、コメントや助言をします。状態と助言への答えは、{1}だけが決めます。 = The cities listed here can write the text of the plan. Other cities read, comment and give advice. Only {1} decides its status and the answers to advice.
        計画の持ち主 = Owner of the plan

        # Plans/PlanPages+Document.swift
        計画 = Plans
        その下書きは、もう共有されたか、捨てられました。 = That draft has been shared or dropped meanwhile.
        新しい計画 = New plan
        まだ共有していない計画です。自分の市だけに見えます。 = This plan has not been shared yet. Only your own city sees it.
        計画の段階 = Stages of the plan
        下書き（自分の市だけ） = Draft (your own city only)
        履歴 = History
        名前の付いた版 = Named versions
        書ける市:  = Cities that can write:·
        市を招く = Invite cities
        くわしく = More
        アクションをExcelで = Actions as Excel
        アクションをCSVで = Actions as CSV
        助言とコメントを印刷しない = Leave advice and comments out when printing
        助言とコメントも印刷する = Print advice and comments too
        書き替えるところ（〔 〕の中）が、{1}か所に残っています。 = {1} {1|place is|places are} still to be replaced (the words in 〔 〕).
        {1}があります（{2}、{3}件） = {1} ({2}, {3})
        同じときに別々に書かれました。どれも残っています。一つを選ぶか、新しい案を書いてください。 = These were written separately at the same time. All of them are kept. Choose one, or write a new one.
        この案にする = Choose this one
        新しい{1}を書く = Write a new “{1}”

        # Plans/PlanPages+Drafts.swift
        {1}を下書きに入れました。〔 〕のところを、自分の市のことに書き替えてください。まだ自分の市だけに見えます。 = “{1}” is now in the draft. Replace the words in 〔 〕 with those of your own city. So far, only your own city sees it.
        変わったところがないので、下書きには何もありません。 = Nothing has changed, so the draft is empty.
        下書きが変わったので、予定していた共有を取りやめました。 = The draft has changed, so it will not be shared as planned.
        下書きに保存しました。未共有の変更が{1}か所あります。自分の市だけに見えます。 = The draft is saved. There {1|is|are} {1} unshared {1|change|changes}. Only your own city sees {1|it|them}.
        アクションの = Action:·
        答える助言 = Advice answered
        同じ市のほかの人も直していました（{1}）。長い文は両方の言葉を合わせ、短い項目はあとの入力にしてあります。続けて読めるか確かめてください。 = Someone else in your city was changing the same parts ({1}). Long texts hold the words of both, and short fields hold what was entered last. Check that they still read well.
        取り戻しました。何も共有していません。下書きは、そのまま自分の市だけに見えます。 = Taken back. Nothing was shared. The draft is still there, for your own city only.
        {1}に共有します。 = This will be shared at {1}.·
        それまでは、まだどこにも出ていないので、取り戻せます。下書きを直しても、共有は取りやめになります。 = Until then nothing of it has left, and you can take it back. Changing the draft also stops it.
        取り戻す = Take it back
        いま共有する = Share it now
        承認した下書きを、予定の時刻に共有できませんでした（{1}）。何も共有していません。もう一度確かめて、共有してください。 = The approved draft could not be shared when it was due ({1}). Nothing was shared. Look at it again and share it.
        未共有の変更が{1}か所あります。自分の市だけに見えます。 = There {1|is|are} {1} unshared {1|change|changes}. Only your own city sees {1|it|them}.
        下書きを捨てる = Discard the draft
        まだ共有していない変更がすべて消えます。共有している内容はそのままです。 = All changes that have not been shared are lost. What is shared stays as it is.
        捨てる = Discard
        下書きを捨てました。共有している計画はそのままです。 = The draft is discarded. The shared plan stays as it is.
        まだ共有していない下書き = Drafts not shared yet
        自分の市だけに見えます。 = Only your own city sees them.
        　{1}に共有します = ·– to be shared at {1}
        　{1}　 = ·–·{1}··
        変更{1}か所 = {1} {1|change|changes}

        # Plans/PlanPages+Exports.swift
        市: {1} = City: {1}
        計画_{1} = Plan_{1}
        {1}（{2}） = {1} ({2})
        アクション_{1} = Actions_{1}

        # Plans/PlanPages+History.swift
        項目 = Part
        すべて = All
        だれが何を変えたか = Who changed what
        本文の版を一つずつ見比べるには、上から項目を選んでください。 = To compare the versions of a text one by one, choose its part above.
        変更のページ = Pages of changes
        版を見比べる = Compare versions
        {1}の版（新しい順） = Versions of “{1}”, newest first
        もと = From
        あと = To
        時刻 = Time
        市 = City
        変更 = Change
        いまの本文を、あとの版にする = Compare to the text now
        いま = Now
        いまの本文（各市の分を合わせたもの） = The text now (of all cities, merged)
        {1} {2}の版を、 = {1}, {2}:·
        もとにする = compare from this version
        あとの版にする = compare to this version
        書かれる前を、もとにする = Compare from before it was written
        はじめ = Start
        書かれる前（空） = Before it was written (empty)
        見比べる = Compare
        版のページ = Pages of versions
        「 = added “
        」を書き足し = ”
        {1}字を削除 = deleted {1} {1|character|characters}

        # Plans/PlanPages+Versions.swift
        版の一覧 = List of versions
        名前の付いた版（新しい順、{1}件） = Named versions, newest first ({1})
        名前 = Name
        いまとの違い = Difference from now
        付けた市と時刻 = Named by, and when
        中身 = What it holds
        いまの計画と同じです = Same as the plan now
        「{1}」といまを見比べる = Compare “{1}” with the plan now
        {1}　{2} = {1} – {2}
        　{1}　{2} = ·–·{1}, {2}
        （いまの計画と同じ） = ·(same as the plan now)
        版に名前を付ける・見比べる = Name or compare versions

        # Plans/PlanPages.swift
        まだ計画がありません。 = There are no plans yet.
        この条件に合う計画はありません。 = No plan matches these filters.
        各市の計画（{1}件） = Plans of the cities ({1})
        計画のページ = Pages of plans
        すべての市 = All cities
        絞り込む = Filter
        まず下書きになります。共有するまで、自分の市だけに見えます。 = It begins as a draft. Until you share it, only your own city sees it.
        何から始めますか = What do you want to start from?
        ひな形は、〔 〕のところを自分の市のことに書き替えて使います。 = In a template, replace the words in 〔 〕 with those of your own city.
        計画を書き始める = Start writing the plan

        # Plans/PlanRemarks.swift
        助言{1}件 = {1} {1|piece of advice|pieces of advice}
        コメント{1}件 = {1} {1|comment|comments}
        ・ = ,·
        {1}への{2} = {1}: {2}
        {1}の助言　{2} = Advice from {1} – {2}
        見直す日も決めて答える・話し合い = Answer with a review date, or discuss
        答えと話し合い = Answer and discussion
        （{1}の声） = ·(from {1})

        # Plans/PlanTemplate.swift
        白紙 = Blank
        助け合いデーのひな形 = Template for Help Day
        業務改善のひな形 = Template for an improvement

        # Plans/PlanTimeline.swift
        答えた助言:  = Advice answered:·
        アクション「{1}」の{2} = Action “{1}”: {2}

        # Plans/VersionComparison.swift
        いまの計画 = The plan now
        会合で記録した版 = Version noted at a meeting
        二つの版を見比べる = Compare two versions
        変わったところ = What changed
        「{1}」から「{2}」まで = From “{1}” to “{2}”
        この二つの版は同じです。 = These two versions are the same.
        「{1}」 = ·“{1}”
        の = ,·
        {1}回目の変更までを含む版 = Version up to change {1}
        {1}回目の変更までを含む版（最後は{2}、{3}） = Version up to change {1} (the last by {2}, {3})

        # Advice/AdvicePages+Giving.swift
        {1}が、{2}のどれかで、理由を添えて答えます。 = {1} answers with one of these, and gives a reason: {2}.
        計画の本文を見る = See the text of the plan

        # Advice/AdvicePages.swift
        この条件に合う助言はありません。 = No advice matches these filters.
        助言の一覧（新しい順、{1}件） = Advice, newest first ({1})
        計画の市 = City of the plan
        だれから = From
        答え = Answer
        助言のページ = Pages of advice
        助言は、計画を開いて「助言をする」から書きます。 = To give advice, open a plan and choose “Give advice”.
        助言と答え = Advice and answer
        計画:  = Plan:·

        # Advice/AdviceParts.swift
        新しい{1}件を示しています。すべては助言の一覧にあります。 = The newest {1} are shown. See all of them in the list of advice.
        助言をする = Give advice
        答えの理由 = Reason for the answer
        見直す日: {1} = Review date: {1}
        「{1}」の答えと話し合い = Answer and discussion of “{1}”
        「{1}」をくわしく = More about “{1}”
        この助言に答えて{1}を{2} = {2} “{1}” in answer to this advice
        答える = Answer
        もう一度答える = Answer again
        助言と、その後の修正 = Advice and the changes since
        助言はまだありません。 = There is no advice yet.
        「答えた修正」は、直した人がこの助言に答えたと書いたものです。「そのほか」は、助言の後に同じ項目が何回直されたかを示します（時刻は15分きざみなので、同じ15分の修正も数えます）。 = “Changes in answer” are those whose writer said that they answer this advice. “Other changes” shows how often the same part was changed after the advice (times are kept to the quarter of an hour, so changes in the same quarter count too).
        助言ごとの答えと、その項目の修正 = Each piece of advice with its answer and the changes to its part
        答えた修正 = Changes in answer
        その項目のそのほかの修正 = Other changes to that part
        なし = None
        {1} {2}回 = {1} ({2} {2|change|changes})
        引用された文は変わりました。 = The quoted words have changed.·

        # Advice/AdviceWords.swift
        {1}・{2} = {1} or {2}

        # Comments/CommentPages.swift
        もとの画面 = Original page

        # Comments/CommentParts.swift
        　{1}について = ·– on {1}
        コメントのページ = Pages of comments
        元の文が変わりました。 = The original words have changed.

        # Comments/Passage.swift
        どの部分の言葉かを選んでください。 = Choose the part that the words are from.
        どの部分についてかを選び直してください。 = Choose again which part it is about.
        「{1}」に、この言葉は見つかりません。本文から写し取るか、空けてください。 = These words are not in “{1}”. Copy them from the text, or leave this empty.
        ある一文についてなら、本文からその言葉を写し取ってください。全体についてなら空けます。 = To write about one sentence, copy its words from the text. To write about all of it, leave this empty.

        # Live/LivePages.swift
        この市の{1} = {1} of this city
        この市のほかの人 = Someone else in this city

        # Records/RecordForm.swift
        いくつかあれば「、」で区切ります。 = If there are several, separate them with commas.
        {1}は数字で書いてください。 = Write “{1}” as a number.

        # Records/RecordPages+Guests.swift
        ここにある市が{1}の本文を書けます。ほかの市は読んで、コメントをします。 = The cities listed here can write the text ({1}). Other cities read and comment.·
        {1}は、{2}だけが決めます。 = Only {2} decides “{1}”.
        {1}の持ち主 = Owner ({1})

        # Records/RecordPages+Record.swift
        。直して保存したものに決まります。 = .·What you change and save settles it.
        変更（新しい順、{1}件） = Changes, newest first ({1})
        いつ = When
        どこを = Which part
        何を = What changed
        履歴のページ = Pages of the history
        「{1}」を書きました。 = Wrote “{1}”.·
        {1}字を消しました。 = Deleted {1} {1|character|characters}.

        # Records/RecordPages+Writing.swift
        {1}を書いてください。 = Fill in “{1}”.

        # Records/RecordPages.swift
        この条件に合うものはありません。 = Nothing matches these filters.
        {1}（新しい順、{2}件） = {1}, newest first ({2})
        {1}のページ = {1}: pages
        {1}を見る = See {1}
        """#
}
