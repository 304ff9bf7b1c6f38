internal import Records

/// What a change of a plan says about itself: the role in which it was made, and, where the note stands
/// below advice, that it answers that advice.
///
/// A note speaks of the operations of its own entry and of nothing else, so nobody can say it of a change
/// by others, or afterwards.
package enum ChangeRules {
    package static let role: UInt32 = 1
    package static let roles = [
        "member", "personnel", "section_chief", "manager", "general_affairs_chief", "adviser",
    ]

    static let changeNote = RecordKind(
        number: SharedKind.changeNote.rawValue, name: "change_note", creators: .anyMember,
        parents: [SharedKind.plan, .advice].map(\.rawValue),
        fields: [FieldRule(number: role, name: "role", shape: .choice(roles), writers: .owner)])
}
