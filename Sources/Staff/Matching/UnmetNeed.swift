/// What remains of a need after everything proposed.
package struct UnmetNeed: Hashable, Sendable, ConfidentialValue {
    package let person: Int64
    package let minutes: Int
    package let cause: UnmetCause

    package init(person: Int64, minutes: Int, cause: UnmetCause) {
        self.person = person
        self.minutes = minutes
        self.cause = cause
    }
}
