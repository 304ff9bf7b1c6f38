internal import Records

/// An action of a plan: what is done, the roles of 係長 and 所属長 in it, and the three tests of a measure:
/// 手間がかからない, 目的が明確, 自分にとって利益がある.
package enum ActionRules {
    package static let title: UInt32 = 1
    package static let sectionChief: UInt32 = 2
    package static let manager: UInt32 = 3
    package static let lowEffort: UInt32 = 4
    package static let clearPurpose: UInt32 = 5
    package static let ownBenefit: UInt32 = 6

    static let action = KindDeclaration(
        .action, name: "action",
        KindWords(
            name: Wording("アクション", "Action"), list: Wording("アクション", "Actions"),
            new: Wording("アクションを加える", "Add an action"),
            purpose: Wording(
                "だれが何をするか、そして打ち手の三つの問い。",
                "Who does what, and the three tests of a measure.")),
        KindReach(
            creators: .editorsOfParent, takesComments: true, notices: .init(ofCandidates: true)),
        parents: [.plan], isPart: true,
        fields: [
            FieldDeclaration(
                title, "title", .line(max: 200), by: .editors, Wording("題名", "Title"),
                need: .seen),
            FieldDeclaration(
                sectionChief, "section_chief", .area(max: 1_000), by: .editors,
                Wording("係長がすること", "What the section chief does")),
            FieldDeclaration(
                manager, "manager", .area(max: 1_000), by: .editors,
                Wording("所属長がすること", "What the manager does")),
            FieldDeclaration(
                lowEffort, "low_effort", .yesNo, by: .editors,
                Wording("手間がかからない", "Low effort"), absent: notYet),
            FieldDeclaration(
                clearPurpose, "clear_purpose", .yesNo, by: .editors,
                Wording("目的が明確", "Clear purpose"), absent: notYet),
            FieldDeclaration(
                ownBenefit, "own_benefit", .yesNo, by: .editors,
                Wording("自分にとって利益がある", "A benefit of one's own"), absent: notYet),
        ],
        heading: title, columns: [.field(title)])

    private static let notYet = Wording("まだ", "not yet")
}
