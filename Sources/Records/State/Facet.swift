package import Ledger
package import Merge

/// Where a record stands in one of its kind's lists: a key for what is the same, and a number by which
/// the list is ordered. Derived, local, never hashed into the state.
package struct Facet: Hashable, Sendable {
    /// What a source gives.
    package enum Part: Sendable {
        case nothing
        case member(MemberID)
        case record(OperationID)
        case value(StoredValue)
    }

    /// 63 bits of a hash (FNV-1a) of the parts. Two lists may share a key by accident or by somebody's
    /// doing, so whoever reads a list looks again at what it found.
    package let key: UInt64
    package let order: UInt32

    package init(key: UInt64, order: UInt32) {
        self.key = key & (.max >> 1)
        self.order = order
    }

    package static func key(_ parts: [Part]) -> UInt64 {
        var writer = ByteWriter()
        for part in parts {
            switch part {
            case .nothing: writer.write(byte: 0)
            case .member(let member):
                writer.write(byte: 1)
                writer.write(text: member.text)
            case .record(let id):
                writer.write(byte: 2)
                writer.write(id)
            case .value(let value):
                writer.write(byte: 3)
                writer.write(value)
            }
        }
        let hash = writer.bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
            ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3
        }
        return hash & (.max >> 1)
    }
}

extension FacetRule {
    /// Where a record stands; `view` gives the views of its fields.
    func facet(of record: FoldedRecord, _ view: (UInt32) -> FieldView?) -> Facet {
        var shown: [UInt32: StoredValue] = [:]
        for field in fields {
            if case .register(let candidates) = view(field) {
                shown[field] = candidates.first?.value
            }
        }
        let parts = sources.map { source -> Facet.Part in
            switch source {
            case .owner: .member(record.owner)
            case .parent: record.parent.map { .record($0) } ?? .nothing
            case .parentOwner: record.parentOwner.map { .member($0) } ?? .nothing
            case .field(let number): shown[number].map { .value($0) } ?? .nothing
            }
        }
        let place: UInt32 =
            switch order {
            case .time: record.quarterHours
            case .field(let number):
                switch shown[number] {
                case .choice(let value), .date(let value): value
                default: 0
                }
            }
        return Facet(key: Facet.key(parts), order: place)
    }
}
