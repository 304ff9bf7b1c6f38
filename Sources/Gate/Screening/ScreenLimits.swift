/// Limits that keep a hostile text or a broken directory from costing more than its length.
enum ScreenLimits {
    static let nameScalarsMax = 200
    /// A mail address: 64 before the sign, 253 after it (RFC 5321 §4.5.3.1).
    static let mailLocalScalarsMax = 64
    static let mailDomainScalarsMax = 253
    /// E.164 numbers have at most 15 digits.
    static let phoneDigitsMax = 15
    static let titleScalarsMax = 40
    /// How far after its label an employee number of the directory is looked for.
    static let labelReachScalars = 24
}
