/// By what the records of a kind are found, and in which order they are then listed: an index that
/// every store keeps, so that a list costs what it shows and not what history holds.
///
/// A change of a kind's facets takes effect when the records are folded anew.
package struct FacetRule: Sendable {
    package enum Source: Sendable {
        case owner
        case parent
        case parentOwner
        /// What a register shows first.
        case field(UInt32)
    }

    package enum Order: Sendable {
        /// By when the creating entry was written.
        case time
        /// By the date or number that a register shows first; 0 where it shows none.
        case field(UInt32)
    }

    /// Distinct within the kind.
    package let number: UInt32
    /// What has to be the same; nothing for all records of the kind.
    package let sources: [Source]
    package let order: Order

    package init(_ number: UInt32, _ sources: [Source] = [], by order: Order = .time) {
        self.number = number
        self.sources = sources
        self.order = order
    }

    /// The fields that it reads.
    var fields: [UInt32] {
        var fields = sources.compactMap { source -> UInt32? in
            if case .field(let number) = source { number } else { nil }
        }
        if case .field(let number) = order { fields.append(number) }
        return fields
    }
}
