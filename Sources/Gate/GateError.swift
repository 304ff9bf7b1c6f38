package import Alliance
package import Merge

/// Why an edit does not leave the city. Texts for people are Node's; a hit's excerpt is shown to the
/// writer and logged nowhere.
package enum GateError: Error, Sendable {
    /// The text seems to name people, by hits that hold it back; a person may release it with a reason.
    case screened([ScreeningHit])
    case recordNotFound(OperationID)
    case fieldNotFound
    /// The table of writers does not let this member write there.
    case notPermitted
    /// A value has another form than its field.
    case badValue
    /// A control character, and the line in which it stands.
    case controlCharacter(UInt32, line: Int)
    /// The rules of the record's kind say no: at least one problem, the first in front.
    case refused([Problem])
    case tooLong(scalarsMax: Int)
    /// The version that an edit begins from is not a version of this text.
    case unknownVersion
    /// The member's log has used up what it may do to this text.
    case textFull
    /// The quoted words do not occur in the text.
    case quoteNotFound
    case notInvited
    /// The month was taken back and stays so.
    case retracted
    /// The gate was closed for good.
    case closed
    case text(TextError)

    package var code: String {
        switch self {
        case .screened: "screened"
        case .recordNotFound: "not_found"
        case .fieldNotFound: "no_such_field"
        case .notPermitted: "not_permitted"
        case .badValue: "bad_value"
        case .controlCharacter: "control_character"
        case .refused(let problems): problems.first?.code ?? "refused"
        case .tooLong: "too_long"
        case .unknownVersion: "unknown_version"
        case .textFull: "text_full"
        case .quoteNotFound: "quote_not_found"
        case .notInvited: "not_invited"
        case .retracted: "month_retracted"
        case .closed: "gate_closed"
        case .text: "text_refused"
        }
    }
}
