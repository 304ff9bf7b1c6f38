/// Why a text is no municipality code.
package enum MunicipalityCodeError: Error, Hashable, Sendable {
    /// It does not consist of six digits.
    case malformed
    /// The sixth digit does not check the first five; `expected` would.
    case checkDigit(expected: Int)
}
