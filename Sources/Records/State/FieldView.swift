package import Ledger
package import Merge

/// A field as people read it: derived from the field's history, kept by the store, rebuilt at will.
package enum FieldView: Equatable, Sendable {
    /// All current values, the one to show first in front.
    case register([Candidate])
    /// The elements of a set.
    case elements([Candidate])
    case text(TextView)
    case membership(Membership)

    /// A value and who gave it.
    package struct Candidate: Equatable, Sendable {
        package let id: OperationID
        package let author: MemberID
        package let value: StoredValue
        /// How many values this one took the place of, one after another: 0 for a first one.
        package let generation: UInt32

        package init(id: OperationID, author: MemberID, value: StoredValue, generation: UInt32) {
            self.id = id
            self.author = author
            self.value = value
            self.generation = generation
        }
    }
}

extension FieldView {
    /// The field's part of the state hash. The ids commit to everything in their entries; texts add
    /// the order of what is visible. Protocol.md §7.5.
    package static func digest(ids: [OperationID], shape: UInt8) -> Digest {
        var hasher = Hasher256(domain: "tasukeai field v1")
        hasher.update(byte: shape)
        let ids = ids.sorted()
        hasher.update(number: UInt64(ids.count))
        for id in ids { hasher.update(id) }
        return hasher.digest()
    }

    package static func digest(text runs: [VisibleRun]) -> Digest {
        var hasher = Hasher256(domain: "tasukeai text v1")
        hasher.update(number: UInt64(runs.count))
        for run in runs {
            hasher.update(run.insert)
            hasher.update(number: UInt64(run.offset))
            hasher.update(number: UInt64(run.length))
        }
        return hasher.digest()
    }
}

/// A text as people read it, with the version that a change of it must name.
package struct TextView: Equatable, Sendable {
    package let text: String
    package let version: [OperationID]

    package init(text: String, version: [OperationID]) {
        self.text = text
        self.version = version
    }

    package static func == (left: TextView, right: TextView) -> Bool {
        left.version == right.version && left.text.utf8.elementsEqual(right.text.utf8)
    }
}
