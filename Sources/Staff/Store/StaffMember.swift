/// A member of staff, for the city's own eyes.
package struct StaffMember: Hashable, Sendable, ConfidentialValue {
    /// As typed.
    package let employeeNumber: String
    /// As typed.
    package let name: String
    /// 部/課/係 with plain slashes.
    package let section: String
    package let mail: String?
    package let phone: String?
    /// False for a person whom a later import no longer contained.
    package let isPresent: Bool
}
