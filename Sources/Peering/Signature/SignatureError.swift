/// Why a signature was refused. The names are those of our own header fields; nothing that came from
/// outside is in here.
package enum SignatureError: Error, Equatable, Sendable {
    /// The field is not there.
    case missing(String)
    /// The field is there more than once.
    case duplicate(String)
    /// The field, or the part of a message, is not in the one form that we send.
    case malformed(String)
    /// The request is addressed to another member.
    case wrongRecipient
    /// The signature does not fit the message and the key.
    case wrongSignature
    /// The body is not the one that was signed.
    case wrongBody

    /// Stable, for messages and logs.
    package var code: String {
        switch self {
        case .missing: "signature_missing"
        case .duplicate: "signature_duplicate"
        case .malformed: "signature_malformed"
        case .wrongRecipient: "wrong_recipient"
        case .wrongSignature: "wrong_signature"
        case .wrongBody: "wrong_body"
        }
    }
}
