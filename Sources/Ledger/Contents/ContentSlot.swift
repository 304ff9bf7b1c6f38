package import Merge

/// One content of an entry, or what is left of it. Protocol.md §3.7.
package enum ContentSlot: Equatable, Sendable {
    /// The value, whose salt follows from the entry's seed.
    case value(String)
    /// The value and its salt, after the seed was given up because a neighbour was erased.
    case salted(String, salt: [UInt8])
    /// Only the commitment: erased, or not yet fetched.
    case missing(commitment: Digest)

    /// The text, unless it is missing.
    package var text: String? {
        switch self {
        case .value(let text), .salted(let text, _): text
        case .missing: nil
        }
    }

    // Swift compares strings by canonical equivalence; contents are compared by bytes.
    package static func == (left: ContentSlot, right: ContentSlot) -> Bool {
        switch (left, right) {
        case (.value(let one), .value(let other)): one.utf8.elementsEqual(other.utf8)
        case (.salted(let one, let salt), .salted(let other, let otherSalt)):
            salt == otherSalt && one.utf8.elementsEqual(other.utf8)
        case (.missing(let one), .missing(let other)): one == other
        default: false
        }
    }
}
