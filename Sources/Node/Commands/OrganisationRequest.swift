/// Commands about the organisation of the own city; nothing of them leaves it.
package enum OrganisationRequest: Codable, Sendable {
    case importFile(csv: FileContents, isDryRun: Bool)
    case export(encoding: String)
    case list(day: String?)
    case bind(account: String?, post: String?)
    case erase(employeeNumber: String)
}
