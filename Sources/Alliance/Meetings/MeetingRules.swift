package import Records

/// A meeting of the alliance: when, where or online, who came and who left early, the agenda, the
/// rounds of dialogue, and minutes that everybody writes together. Cancelled only with a reason.
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

    static let meeting = RecordKind(
        number: SharedKind.meeting.rawValue, name: "meeting", creators: .anyMember,
        fields: [
            FieldRule(
                number: title, name: "title", shape: .content(scalarsMax: 200), writers: .owner),
            FieldRule(number: date, name: "date", shape: .date, writers: .owner),
            FieldRule(
                number: form, name: "form", shape: .choice(["place", "online", "hybrid"]),
                writers: .owner),
            FieldRule(
                number: place, name: "place", shape: .content(scalarsMax: 200), writers: .owner),
            FieldRule(
                number: status, name: "status",
                shape: .choice(["planned", "held", "cancelled", "postponed"]), writers: .owner),
            FieldRule(
                number: reason, name: "reason", shape: .content(scalarsMax: 1_000),
                writers: .owner),
            FieldRule(number: minutes, name: "minutes", shape: .text, writers: .anyMember),
            FieldRule(number: begin, name: "begin", shape: .number(max: 1_439), writers: .owner),
            FieldRule(number: end, name: "end", shape: .number(max: 1_439), writers: .owner),
            FieldRule(
                number: link, name: "link", shape: .content(scalarsMax: 500), writers: .owner),
        ],
        facets: [listed, inStatus])

    /// How one member takes part; whoever notes it owns the note. `left` is minutes after midnight.
    static let attendance = RecordKind(
        number: SharedKind.attendance.rawValue, name: "attendance", creators: .anyMember,
        parents: [SharedKind.meeting.rawValue],
        fields: [
            FieldRule(number: 1, name: "member", shape: .member, writers: .owner),
            FieldRule(
                number: 2, name: "how", shape: .choice(["place", "online", "absent"]),
                writers: .owner),
            FieldRule(number: 3, name: "left", shape: .number(max: 1_439), writers: .owner),
        ])

    static let agendaItem = RecordKind(
        number: SharedKind.agendaItem.rawValue, name: "agenda_item", creators: .anyMember,
        parents: [SharedKind.meeting.rawValue],
        fields: [
            FieldRule(number: 1, name: "text", shape: .content(scalarsMax: 1_000), writers: .owner)
        ])

    /// The pairs of a round: two member ids with a hyphen.
    package static let pairs = FieldRule(
        number: 2, name: "pairs", shape: .contentSet(scalarsMax: 65), writers: .owner)

    /// A round of dialogue: when it begins, which cities talk with each other, what was said.
    static let dialogueRound = RecordKind(
        number: SharedKind.dialogueRound.rawValue, name: "dialogue_round", creators: .anyMember,
        parents: [SharedKind.meeting.rawValue],
        fields: [
            FieldRule(number: 1, name: "at", shape: .number(max: 1_439), writers: .owner),
            pairs,
            FieldRule(number: 3, name: "notes", shape: .text, writers: .anyMember),
        ])
}
