package import Records

/// A 業務改善プロジェクト: what troubles the work again and again, an idea, the effect that is
/// expected of it and its legal basis. Small ideas are welcome. It belongs to a city; the owner and
/// the cities it invited write it, and only the owner says how far it is.
package enum ProjectRules {
    package static let title: UInt32 = 1
    package static let problem: UInt32 = 2
    package static let idea: UInt32 = 3
    package static let effect: UInt32 = 4
    package static let legalBasis: UInt32 = 5
    package static let ownerSection: UInt32 = 6
    package static let size: UInt32 = 7
    package static let status: UInt32 = 8

    /// The word of `status` that asks for an effect and a legal basis.
    package static let adopted = "adopted"

    /// All projects, those of a city, those in a status, and both.
    package static let listed = FacetRule(1)
    package static let ofCity = FacetRule(2, [.owner])
    package static let inStatus = FacetRule(3, [.field(status)])
    package static let ofCityInStatus = FacetRule(4, [.owner, .field(status)])

    static let project = KindDeclaration(
        .project, name: "project",
        KindWords(
            name: Wording("業務改善プロジェクト", "Improvement project"),
            list: Wording("業務改善プロジェクト", "Improvement projects"),
            new: Wording("プロジェクトを提案する", "Propose a project"),
            purpose: Wording(
                "毎月同じところで遅くなる仕事などを、小さな工夫から直していきます。",
                "What makes work late at the same place every month is mended by small ideas."),
            guidance: Wording(
                "小さな工夫も歓迎です。効果と根拠は、採用を決めるときまでに書けばかまいません。",
                "Small ideas are welcome. Effect and legal basis can wait until it is adopted.")),
        KindReach(
            creators: .cities, takesGuests: true, takesComments: true,
            notices: .init(ofCandidates: true)),
        fields: [
            FieldDeclaration(
                title, "title", .line(max: 200), by: .editors, Wording("題名", "Title"),
                need: .seen),
            FieldDeclaration(
                problem, "problem", .text, by: .editors,
                Wording("困っていること", "What is troublesome")),
            FieldDeclaration(idea, "idea", .text, by: .editors, Wording("考え", "Idea")),
            FieldDeclaration(
                effect, "effect", .text, by: .editors, Wording("期待する効果", "Expected effect")),
            FieldDeclaration(
                legalBasis, "legal_basis", .text, by: .editors,
                Wording("法令などの根拠", "Legal basis")),
            FieldDeclaration(
                ownerSection, "owner_section", .line(max: 200), by: .editors,
                Wording("進める課・係", "Section in charge"),
                hint: Wording(
                    "課や係の名前を書きます。個人の名前は書きません。",
                    "The name of a section, never of a person."), option: "section"),
            FieldDeclaration(
                size, "size",
                .choice([
                    .init("small", "小さな工夫", "a small idea"),
                    .init("section", "係・課で取り組む", "for a section"),
                    .init("city", "全庁で取り組む", "for the whole city hall"),
                ]), by: .editors, Wording("規模", "Size")),
            FieldDeclaration(
                status, "status",
                .choice([
                    .init("proposed", "提案", "proposed"), .init("trying", "試行中", "on trial"),
                    .init(adopted, "採用", "adopted"), .init("ended", "終了", "ended"),
                ]), by: .owner, Wording("状態", "Status"),
                hint: Wording(
                    "採用には、期待する効果と法令などの根拠が必要です。",
                    "An adopted project needs an effect and a legal basis."),
                need: .asked, first: .word("proposed")),
        ],
        heading: title,
        columns: [.owner, .field(title), .field(ownerSection), .field(size), .field(status)],
        facets: [listed, ofCity, inStatus, ofCityInStatus], rules: [standsOnGrounds],
        remarks: lacking, general: GeneralNames(plural: "projects"))
}
