/// The kinds of record that are shared, their fields, and who may write what: one table, given by
/// Alliance, read by the fold.
package struct Schema: Sendable {
    private let kinds: [UInt32: RecordKind]

    /// Kinds with different numbers; a number given twice is our bug.
    package init(_ kinds: [RecordKind]) {
        self.kinds = Dictionary(uniqueKeysWithValues: kinds.map { ($0.number, $0) })
    }

    package subscript(number: UInt32) -> RecordKind? { kinds[number] }

    /// All kinds in the order of their numbers.
    package var all: [RecordKind] { kinds.values.sorted { $0.number < $1.number } }
}

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

/// One field of a kind: its number in the bytes, its name in commands, its shape, its writers.
package struct FieldRule: Sendable {
    package let number: UInt32
    package let name: String
    package let shape: FieldShape
    package let writers: Writers

    package init(number: UInt32, name: String, shape: FieldShape, writers: Writers) {
        self.number = number
        self.name = name
        self.shape = shape
        self.writers = writers
    }
}

/// Who may write a field. Permission reads only the operation, its replica's birth, the creating
/// operations of the record and of its parent, and the invitation that the operation names: nothing
/// that depends on the order of arrival. Protocol.md §7.3.
package enum Writers: String, Sendable {
    /// The record's owner.
    case owner
    /// The record's owner, and members that hold an invitation.
    case editors
    /// The owner of the parent: who is asked, answers.
    case ownerOfParent
    case anyMember
}

/// Who may create a record of a kind.
package enum Creators: String, Sendable {
    /// Cities, not advisers.
    case cities
    case anyMember
    /// Whoever may write the fields of the parent that are open to its editors.
    case editorsOfParent
}
