/// A passage of a text that seems to concern a person, for people to look at before it leaves.
///
/// It says where and why, not who: a hit is shown to the writer, who may not know the directory.
package struct ScreeningHit: Sendable, Equatable {
    package enum Kind: UInt8, Sendable, CaseIterable {
        case fullName
        case surnameWithTitle
        case employeeNumber
        case mailAddress
        case phoneNumber
    }

    package let kind: Kind
    /// Unicode scalars of the screened text, as it was given.
    package let range: Range<Int>
    /// The passage itself, or its first 80 scalars and an ellipsis. Personal: never logged.
    package let excerpt: String

    static let excerptScalarsMax = 80
}
