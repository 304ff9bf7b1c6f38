/// A kind of record. Protocol.md §8 lists them.
package struct RecordKind: Sendable {
    package let number: UInt32
    package let name: String
    package let creators: Creators
    /// The kinds that the parent may have; empty for records that stand alone.
    package let parents: [UInt32]
    /// Whether a record may also be without a parent; true where the kind has no parents.
    package let mayStandAlone: Bool
    /// A part belongs to its parent's owner, and the parent's invitations reach it.
    package let isPart: Bool
    /// Whether its owner may invite other members to write.
    package let takesGuests: Bool
    package let fields: [FieldRule]
    /// How its records are found.
    package let facets: [FacetRule]

    package init(
        number: UInt32, name: String, creators: Creators, parents: [UInt32] = [],
        mayStandAlone: Bool = false, isPart: Bool = false, takesGuests: Bool = false,
        fields: [FieldRule], facets: [FacetRule] = []
    ) {
        precondition(!isPart || (!parents.isEmpty && !mayStandAlone), "a part has a parent")
        precondition(
            Set(fields.map(\.number)).count == fields.count && !fields.contains { $0.number == 0 },
            "field numbers are distinct and not 0")
        self.number = number
        self.name = name
        self.creators = creators
        self.parents = parents
        self.mayStandAlone = mayStandAlone || parents.isEmpty
        self.isPart = isPart
        self.takesGuests = takesGuests
        precondition(
            Set(facets.map(\.number)).count == facets.count, "numbers of facets are distinct")
        self.fields = fields
        self.facets = facets
    }

    /// Whether a record may stand below one of that kind.
    package func standsBelow(_ kind: UInt32) -> Bool { parents.contains(kind) }

    package func field(_ number: UInt32) -> FieldRule? { fields.first { $0.number == number } }

    package func field(named name: String) -> FieldRule? { fields.first { $0.name == name } }
}
