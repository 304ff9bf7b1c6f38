package import Records

/// A meeting of the alliance: when, where or online, and minutes that everybody writes together. Who came
/// and who left early, the agenda and the rounds of dialogue stand below it.
package enum MeetingRules {
    package static let title: UInt32 = 1
    package static let date: UInt32 = 2
    package static let form: UInt32 = 3
    package static let place: UInt32 = 4
    package static let status: UInt32 = 5
    package static let reason: UInt32 = 6
    package static let minutes: UInt32 = 7
    /// Minutes after midnight.
    package static let begin: UInt32 = 8
    package static let end: UInt32 = 9
    /// Where the video meeting is.
    package static let link: UInt32 = 10

    /// All meetings, and those in a status, by their day.
    package static let listed = FacetRule(1, by: .field(date))
    package static let inStatus = FacetRule(2, [.field(status)], by: .field(date))

    static let meeting = KindDeclaration(
        .meeting, name: "meeting",
        KindWords(
            name: Wording("会合", "Meeting"), list: Wording("会合", "Meetings"),
            new: Wording("会合を加える", "Call a meeting"),
            purpose: Wording(
                "いつ、どこで、何を話し、何が決まったか。",
                "When, where, what was said and what came of it.")),
        KindReach(creators: .anyMember, takesComments: true, notices: .init(ofNew: .everybody)),
        fields: [
            FieldDeclaration(
                title, "title", .line(max: 200), by: .owner, Wording("題名", "Title"),
                need: .asked),
            FieldDeclaration(
                date, "date", .day, by: .owner, Wording("日", "Day"), need: .asked),
            FieldDeclaration(
                form, "form",
                .choice([
                    .init("place", "会場", "at a place"), .init("online", "オンライン", "online"),
                    .init("hybrid", "会場とオンライン", "at a place and online"),
                ]), by: .owner, Wording("開き方", "Form"), need: .asked),
            FieldDeclaration(
                place, "place", .line(max: 200), by: .owner, Wording("場所", "Place"),
                hint: Wording(
                    "会場の名前。オンラインだけなら空けます。", "Where it is; empty if online only.")),
            FieldDeclaration(
                status, "status", .choice(statuses), by: .owner, Wording("状態", "Status"),
                need: .asked, first: .word("planned")),
            FieldDeclaration(
                reason, "reason", .area(max: 1_000), by: .owner, Wording("理由", "Reason"),
                hint: Wording(
                    "中止と延期には必要です。", "A cancelled or postponed meeting needs one.")),
            FieldDeclaration(minutes, "minutes", .text, by: .anyMember, Wording("議事録", "Minutes")),
            FieldDeclaration(
                begin, "begin", .time, by: .owner, Wording("始まり", "Begins"),
                hint: Wording("13:30、13時30分 のように。", "As 13:30.")),
            FieldDeclaration(end, "end", .time, by: .owner, Wording("終わり", "Ends")),
            FieldDeclaration(
                link, "link", .line(max: 500), by: .owner,
                Wording("ビデオ会議のアドレス", "Address of the video meeting"),
                hint: Wording(
                    "https:// で始まるアドレス。会合の画面に出て、すべての市に共有されます。",
                    "It begins with https:// and is shared with all cities.")),
        ],
        order: [title, date, begin, end, form, place, link, status, reason, minutes],
        heading: title,
        columns: [.field(date), .field(title), .field(form), .owner, .field(status)],
        facets: [listed, inStatus], rules: [isSeen, endsAfterItBegins, hasSafeLink, saysWhy])

    private static let statuses: [FieldForm.FieldChoice] = [
        .init("planned", "予定", "planned"), .init("held", "開催済み", "held"),
        .init("cancelled", "中止", "cancelled"), .init("postponed", "延期", "postponed"),
    ]
}
