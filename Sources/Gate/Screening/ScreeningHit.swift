/// A passage of a text that seems to concern a person, for people to look at before it leaves.
///
/// It says where and why, not who: a hit is shown to the writer, who may not know the directory.
package struct ScreeningHit: Sendable, Equatable {
    /// What a hit does.
    package enum Level: UInt8, Sendable, CaseIterable {
        /// Nothing leaves until somebody gives a reason.
        case hold
        /// The words are shown, and pass without a reason.
        case warn
    }

    package enum Kind: UInt8, Sendable, CaseIterable {
        case fullName
        case surnameWithTitle
        case givenNameWithTitle
        case employeeNumber
        case mailAddress
        case phoneNumber
        /// A name behind character references, percent signs or base64.
        case encodedName
        case mailLocalPart
        case bareNumber
        case surname
        case givenName
        case initials

        package var level: Level { rawValue <= Kind.phoneNumber.rawValue ? .hold : .warn }
    }

    package let kind: Kind
    /// Unicode scalars of the screened text, as it was given.
    package let range: Range<Int>
    /// The passage itself, or its first 80 scalars and an ellipsis. Personal: never logged.
    package let excerpt: String

    package var level: Level { kind.level }

    static let excerptScalarsMax = 80
}

/// A hit before hits are united: places of the folded text.
struct Finding {
    let kind: ScreeningHit.Kind
    let range: Range<Int>
}
