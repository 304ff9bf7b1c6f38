/// Commands about the organisation of the own city; nothing of them leaves it.
package enum OrganisationRequest: Codable, Sendable {
    /// `allowsManyLeaving`: that the file names only a part of the staff is meant.
    /// `allowsNumberChanges`: so is that numbers and names are joined anew.
    case importFile(
        csv: FileContents, isDryRun: Bool, allowsManyLeaving: Bool = false,
        allowsNumberChanges: Bool = false)
    case export(encoding: String)
    case list(day: String?)
    case bind(account: String?, post: String?)
    case erase(employeeNumber: String)
}
