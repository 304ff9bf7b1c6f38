internal import Records

/// What a change of a plan says about itself: the role in which it was made, and, where the note stands
/// below advice, that it answers that advice.
///
/// A note speaks of the operations of its own entry and of nothing else, so nobody can say it of a change
/// by others, or afterwards.
package enum ChangeRules {
    package static let role: UInt32 = 1
    package static let roles = roleChoices.map(\.word)

    static let changeNote = KindDeclaration(
        .changeNote, name: "change_note",
        KindWords(
            name: Wording("変更の注記", "Note on a change"),
            list: Wording("変更の注記", "Notes on changes"),
            new: Wording("注記を付ける", "Add a note"),
            purpose: Wording(
                "どの役割で直したか、どの助言に答えたかを示します。",
                "In which role a plan was changed, and which advice the change answers.")),
        KindReach(creators: .anyMember), parents: [.plan, .advice],
        fields: [
            FieldDeclaration(
                role, "role", .choice(roleChoices), by: .owner, Wording("役割", "Role"))
        ],
        columns: [.owner, .field(role)])

    private static let roleChoices: [FieldForm.FieldChoice] = [
        .init("member", "部会参加者", "programme member"),
        .init("personnel", "職員課", "personnel section"),
        .init("section_chief", "係長", "section chief"), .init("manager", "所属長", "manager"),
        .init("general_affairs_chief", "庶務担当係長", "chief of general affairs"),
        .init("adviser", "幹事", "adviser"),
    ]
}
