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

    static let project = RecordKind(
        number: SharedKind.project.rawValue, name: "project", creators: .cities,
        takesGuests: true,
        fields: [
            FieldRule(
                number: title, name: "title", shape: .content(scalarsMax: 200), writers: .editors),
            FieldRule(number: problem, name: "problem", shape: .text, writers: .editors),
            FieldRule(number: idea, name: "idea", shape: .text, writers: .editors),
            FieldRule(number: effect, name: "effect", shape: .text, writers: .editors),
            FieldRule(number: legalBasis, name: "legal_basis", shape: .text, writers: .editors),
            FieldRule(
                number: ownerSection, name: "owner_section", shape: .content(scalarsMax: 200),
                writers: .editors),
            FieldRule(
                number: size, name: "size", shape: .choice(["small", "section", "city"]),
                writers: .editors),
            FieldRule(
                number: status, name: "status",
                shape: .choice(["proposed", "trying", adopted, "ended"]), writers: .owner),
        ],
        facets: [listed, ofCity, inStatus, ofCityInStatus])
}
