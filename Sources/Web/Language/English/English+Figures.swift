/// The words of the figures of the cities.
extension English {
    static let figures = #"""
        # Compare/ComparePages.swift
        各市の数値: {1} = Figures of the cities: {1}
        自分の市の数値を確かめて公開する = Check and publish the figures of your city
        この数値は、まだどの市にもありません。 = No city has this figure yet.
        すべての月が非公表か取り下げの市:  = Cities where every month is not published or withdrawn:·
        この数値を公開していない市:  = Cities that have not published this figure:·
        数値の種類 = Kind of figure
        各市が決めたこと = What the cities decided
        {1}（{2}件） = {1} ({2})
        「非公表」や「%以上%未満」は何ですか = What do “not published” and “80% to under 90%” mean?
        一人ひとりのことが分かってしまわないように、人数は5人単位に丸めて公開しています。 = Numbers of people are published rounded to fives, so that nothing can be learned about one person.
        「約225人中約175人（約78%）」: 5人単位に丸めた人数と、そこから計算した割合です。 = “about 175 of about 225 (about 78%)”: numbers of people rounded to fives, and the rate worked out from them.
        「80%以上90%未満」: 対象が少ないか、ほぼ全員（またはわずか）なので、幅だけを公開しています。 = “80% to under 90%”: few people are concerned, or nearly all of them (or hardly any) left on time, so only a range is published.
        「20課中17課」「34回」: 課や活動の数は人の数ではないので、そのまま公開しています。 = “17 of 20”, “34”: numbers of divisions and activities are not numbers of people, so they are published as they are.
        「10回に満たない」: 応援が少ない月です。0回も含みます。 = “fewer than 10”: a month with little help. This includes none at all.
        「非公表」: 対象がとても少ないか、後から直した値がわずかな人の記録を示してしまうため、公開していません。その市が悪いという意味ではありません。 = “not published”: very few people are concerned, or a value corrected later would show the records of a few people. It does not mean that the city did anything wrong.
        「取り下げ」: その市が後から取り下げました。 = “retracted”: the city withdrew the value later.
        「（訂正）」: その市が後から直しました。直すと少数の人の記録が分かる値は、非公表に変わります。 = “(corrected)”: the city corrected the value later. If the correction would show the records of a few people, the value becomes “not published”.
        「公開なし」: その月は公開されていません。 = “nothing published”: the month has not been published.
        幅や非公表の月、公開のない月は、図の線がつながらず、平均にも入りません。見立ては、最近の月が数で分かるときだけ示します。 = Months that are a range, not published or missing interrupt the line in the chart and do not count in the average. An assessment is given only where the newest month is a number.

        # Compare/CompareTables.swift
        数字を見る = See the numbers
        （ファイルには、すべての月が入ります） = (the files hold every month)
        {1}のいまの様子 = {1}: how it stands now
        最近の月 = Newest month
        その値 = Its value
        平均 = Average
        いつもの範囲 = Usual range
        見立て = Assessment
        最近の月は数でなく、見立てなし = No assessment: the newest month is not a number
        月ごとの値（新しい順） = Values by month, newest first
        公開なし = nothing published
        各市の数値_{1} = Figures of the cities_{1}
        年月 = Year and month
        市コード = City code
        数え方の版 = Definition version
        公開した値 = Published value
        割合 = Rate
        数 = Number
        訂正 = Correction
        割合（%） = Rate (%)

        # Compare/CompareWords+Marks.swift
        ！  = !·

        # Compare/CompareWords.swift
        助け合いデーに定時で帰る予定だった職員のうち、実際に定時で帰った人の割合です。除外（夜間の処理など）は数えません。 = Of the staff who were to leave on time on Help Day, the rate of those who did. Exemptions (such as work at night) do not count.
        17時45分までの消灯 = Lights out by 17:45
        助け合いデーに消灯を報告した課のうち、17時45分までに消灯した課の割合です。 = Of the divisions that reported lights out on Help Day, the rate of those whose lights were out by 17:45.
        係内ミーティング = Section meetings
        その月に開いた係内ミーティングの数です。 = The number of section meetings held in the month.
        業務改善プロジェクト = Improvement projects
        その月に始まった業務改善プロジェクトの数です。 = The number of improvement projects begun in the month.
        係内の応援 = Help within sections
        助け合いデーに、同じ係の応援に入った回数です。10回からは5回単位に丸めています。 = How often people helped within their own section on Help Day. Rounded to fives from 10 on.
        係を越えた応援 = Help across sections
        助け合いデーに、ほかの係の応援に入った回数です。10回からは5回単位に丸めています。 = How often people helped in another section on Help Day. Rounded to fives from 10 on.
        良い変化 = Good change
        注意 = Needs attention
        いつもより高い = Higher than usual
        いつもより低い = Lower than usual
        データ不足 = Not enough data
        続ける = Continue
        直す = Change
        止める = Stop

        # Compare/ComparedCity+Words.swift
        （訂正） = ·(corrected)
        {1}（数え方の版 {2}） = {1} (definition version {2})
        〜 = –

        # Compare/FigurePanels.swift
        どの市の図も同じ目盛りです。市と市の差や順位は計算しません。数え方の決まり、仕事の時期、規模が市によって違うためです。それぞれの市の、これまでとの違いを見てください。 = The charts of all cities have the same scale. No differences between cities and no ranking are worked out, because cities differ in their rules of counting, their busy times and their size. Look at how each city compares with its own past.
         {1}は{2} = ·{1}: {2}
         前年  = ·year before:·
        ＝ = =
        {1} {2}に始まった計画:  = {1} Plan begun in {2}:·
        題名なし = Untitled
        {1}から水準が{2}がりました（{3}→{4}）。 = The level {2} from {1} on ({3} → {4}).
        上 = rose
        下 = fell
        帯: いつもの範囲　横線: 平均（値が13個より少ない間は中央値）　○で囲んだ点: 最新の値　◆ 良い変化　■ 注意　× 非公表、幅、公開なし = Band: usual range; horizontal line: average (median while there are fewer than 13 values); circled point: newest value; ◆ good change; ■ needs attention; × not published, a range, or nothing published
        　縦の点線: 計画が始まった月 = ; dotted vertical line: month in which a plan began
        数で示せる月がなく、図はありません。最近の月（{1}）は{2}です。 = There is no chart, because no month is a number. Newest month ({1}): {2}.

        # Figures/FigurePages.swift
        各市の数値 = Figures of the cities
        自分の市の数値 = Figures of your city
        月が終わり、所属長の締めと消灯の報告がそろってから、月ごとに公開します。公開する前に、出ていく内容をそのまま確かめられます。 = Publish each month once it is over, the managers have closed its days and lights out has been reported. Before you publish, you can check exactly what leaves the city.
        月と公開の状態 = Months and whether they are published
        月 = Month
        状態 = Status
        公開した時刻 = Published at
        取り下げ済み = Withdrawn
        公開済み = Published
        未公開 = To be published
        月の途中（まだ公開できません） = Month not over (cannot be published yet)
        {1}の数値 = Figures of {1}
        この月は取り下げました。取り下げた月は、もう公開できません。各市の画面には「取り下げ」と表示されます。 = This month has been withdrawn. A month that is withdrawn cannot be published again. Every city sees “retracted” for it.
        この月の助け合いデーの記録が、まだありません。 = There are no records of Help Day for this month yet.
        公開した値は、今の記録と合いません。もう一度公開すると、変わった値だけが直ります。 = The published values do not match the present records. If you publish again, only the values that changed are corrected.
        連合に出ていく内容 = What goes to the alliance
        下の表の「値」だけが出ていきます。理由、氏名、職員番号、もとの人数は出ていきません。 = Only the “values” in the tables below leave the city. Reasons, names, staff numbers and the original numbers of people do not.
        未報告: 消灯の報告がない課が延べ{1}あります。 = Not reported: lights out is missing {1} {1|time|times}, counted by division and day.·
        「17時45分までの消灯」は、報告があった分だけで数えています。 = “Lights out by 17:45” counts only what was reported.
        公開する前に、所属長か庶務担当係長に報告を頼んでください。 = Before you publish, ask the manager or the general affairs chief to report.
        未報告の課はありません。 = All divisions have reported.
        月が終わるまで公開できません。途中の値を出すと、差し引きで一日分が分かってしまうためです。 = A month can be published only once it is over. From the values of part of a month, those of a single day could be worked out by subtraction.
        公開する = Publish
        もう一度公開する（変わった値だけ直る） = Publish again (corrects only the values that changed)
        連合のすべての市に届きます。いったん公開した値は、ほかの市の機械に残るため、消せません。同じ月を二度公開しても、値が変わっていなければ何も増えません。 = This reaches all cities of the alliance. A value that was published stays on the machines of the other cities and cannot be deleted. If you publish a month twice and no value has changed, nothing is added.
        上の表の値がそのまま、すべての市に届くことを確かめました = I have checked that the values in the tables above reach every city exactly as they are
        部署の名前に、個人に関わるかもしれない表現があります:  = The names of these units may refer to a person:·
        、 = ,·
        このまま公開してよい理由 = Why it may be published as it is
        部署の名前であって人の名前ではない、など。 = For example: it is the name of a unit and not of a person.
        {1}を連合に公開する = Publish {1} to the alliance
        この月を取り下げる = Withdraw this month
        公開しました。ほかの市には、次の同期で届きます。 = Published. The other cities receive it with the next sync.
        {1}を取り下げる = Withdraw {1}
        理由を書いて、もう一度送信してください。 = Give a reason, then send again.
        この月は公開していません。取り下げるものがありません。 = This month has not been published. There is nothing to withdraw.
        この月のすべての値が「取り下げ」になり、もう公開できません。値の誤りを直すだけなら、取り下げずに、もう一度公開してください。 = All values of this month become “retracted”, and the month cannot be published again. To correct wrong values, do not withdraw the month but publish it again.
        取り下げる理由 = Reason for withdrawing
        市の中の監査記録に残ります。 = It is kept in the audit log, within the city.
        取り下げる = Withdraw
        やめる = Cancel
        理由が空か、2,000字を超えています。 = The reason is empty or longer than 2,000 characters.
        理由の{1}。{2} = Reason: {1}. {2}
        取り下げました。ほかの市には、次の同期で届きます。 = Withdrawn. The other cities receive this with the next sync.

        # Figures/FigureTable.swift
        部署ごと（{1}） = By unit ({1})
        部署 = Unit
        定時退庁 = Leaving on time
        なぜこう見えるか = Why it looks like this
        理由{1} = Reason {1}
        市全体 = The whole city
        数値 = Figures
        公開する値 = Value to be published
        理由 = Reason
        遅くなった業務の種類ごと（{1}） = By kind of work that ran late ({1})
        遅くなった業務（市全体） = Work that ran late (whole city)
        業務 = Work
        遅くなった業務 = Work that ran late
        """#
}
