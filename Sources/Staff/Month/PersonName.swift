/// How a person is shown to those who may see them.
package struct PersonName: Hashable, Sendable, ConfidentialValue {
    package let employeeNumber: String
    package let name: String
    package let section: String

    /// What is left of somebody who was erased.
    static let nobody = PersonName(employeeNumber: "", name: "", section: "")
}
