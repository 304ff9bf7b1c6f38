package import Requests

/// Commands about the organisation of the own city; nothing of them leaves it.
package enum OrganisationRequest: Codable, Sendable {
    /// `allowsManyLeaving`: that the file names only a part of the staff is meant.
    /// `allowsNumberChanges`: so is that numbers and names are joined anew.
    case importFile(
        csv: FileContents, isDryRun: Bool, allowsManyLeaving: Bool = false,
        allowsNumberChanges: Bool = false, renamed: RenamedAnswer = RenamedAnswer())
    case export(encoding: String)
    case list(day: String?)
    case bind(account: String?, post: String?)
    case erase(employeeNumber: String)
}

/// What is said of numbers with another name than before: `same` person or `other`, of all and of each.
package struct RenamedAnswer: Codable, Sendable {
    package var all: String?
    /// By employee number.
    package var each: [String: String] = [:]

    package init(all: String? = nil, each: [String: String] = [:]) {
        self.all = all
        self.each = each
    }
}
