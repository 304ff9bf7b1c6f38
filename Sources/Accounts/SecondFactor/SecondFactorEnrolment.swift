/// A second factor that was offered and is not in force before a code confirmed it.
package struct SecondFactorEnrolment: Sendable, SecretValue {
    /// For typing, in base32 (RFC 4648 §6) without padding.
    package let secretBase32: String
    /// For a QR code: `otpauth://totp/…`.
    package let uri: String
    package let expiresSeconds: Int64
}
