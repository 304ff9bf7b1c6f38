package import Records

/// A ナイス賞: a city nominates a section (係・課・部) of its own or of another city, never a person.
package enum AwardRules {
    package static let city: UInt32 = 1
    package static let section: UInt32 = 2
    package static let reason: UInt32 = 3
    package static let year: UInt32 = 4

    package static let listed = FacetRule(1)

    static let award = KindDeclaration(
        .award, name: "award",
        KindWords(
            name: Wording("ナイス賞", "Nice Award"), list: Wording("ナイス賞", "Nice Awards"),
            new: Wording("推薦する", "Nominate"),
            purpose: Wording(
                "よい工夫をしている係・課・部を、市をこえて推薦します。個人は推薦しません。",
                "Sections that do well are nominated across cities; persons are not."),
            owner: Wording("推薦した市", "Nominated by")),
        KindReach(creators: .cities, takesComments: true),
        fields: [
            FieldDeclaration(
                city, "city", .city, by: .owner, Wording("市", "City"),
                need: .held(allowed: "142069")),
            FieldDeclaration(
                section, "section", .line(max: 200), by: .owner,
                Wording("係・課・部", "Section"),
                hint: Wording(
                    "係・課・部の名前を書きます。個人の名前は書きません。",
                    "The name of a section, never of a person."), need: .held(allowed: "1–")),
            FieldDeclaration(
                reason, "reason", .area(max: 2_000), by: .owner, Wording("理由", "Reason"),
                need: .held(allowed: "1–")),
            FieldDeclaration(
                year, "year", .fiscalYear, by: .owner, Wording("年度", "Fiscal year"),
                first: .fiscalYear),
        ],
        heading: section,
        columns: [.field(year), .field(city), .field(section), .field(reason), .owner],
        facets: [listed],
        general: GeneralNames(plural: "awards", owner: "nominated_by", begin: "nominate"))
}
