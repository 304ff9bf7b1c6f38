/// Why bytes were refused. Carries numbers and identifiers, never contents.
package enum LedgerError: Error, Equatable, Sendable {
    /// Bytes that are not the canonical encoding of a message of this name.
    case notCanonical(String)
    /// Something is larger or more numerous than `Limits` allows.
    case tooLarge(String)
    /// A field that must have a given form has not.
    case malformed(String)
    /// A signature that does not verify.
    case badSignature(String)
    /// An entry that does not continue the log that is held.
    case notContinuing(expected: UInt64, found: UInt64)
    /// A document of another space.
    case otherSpace
    /// A member whose root key is not trusted here.
    case untrusted(member: String)
    /// A replica whose birth is not known.
    case unknownReplica
    /// A wrong member id; the reason is one of the identifiers of Protocol.md §2.2.
    case badMember(String)
    /// The suite byte names algorithms that this version does not have.
    case unknownSuite(UInt32)
    /// Nothing is wrong with it: it is not taken now, and may come again. The reason is the code.
    case putOff(String)

    /// A stable identifier for scripts and logs.
    package var code: String {
        switch self {
        case .notCanonical: "not_canonical"
        case .tooLarge: "too_large"
        case .malformed: "malformed"
        case .badSignature: "bad_signature"
        case .notContinuing: "not_continuing"
        case .otherSpace: "other_space"
        case .untrusted: "untrusted"
        case .unknownReplica: "unknown_replica"
        case .badMember: "bad_member"
        case .unknownSuite: "unknown_suite"
        case .putOff(let reason): reason
        }
    }
}
