/// What may give a person away in a text: the gate screens for it before anything leaves.
package struct StaffDirectoryEntry: Hashable, Sendable, ConfidentialValue {
    package let name: String
    package let employeeNumber: String
    package let mail: String?
    package let phone: String?
    package let reading: String?
}
