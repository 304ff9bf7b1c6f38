/// A second factor that is in force from now on.
package struct ConfirmedEnrolment: Sendable, SecretValue {
    package let begun: BegunSession
    /// Ten codes to be shown once and kept on paper; each serves once.
    package let recoveryCodes: [String]
}
