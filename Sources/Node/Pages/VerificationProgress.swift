/// How far a check of everything is that was begun from a page.
package struct VerificationProgress: Sendable {
    /// Seconds since 1970.
    package let beganSeconds: Int64
    /// Entries checked, of all that are held.
    package var done: Int
    package let all: Int
}
