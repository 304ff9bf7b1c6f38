internal import FoundationEssentials

/// The local audit: one JSON line for each act that a city must be able to account for. It never leaves
/// the city and holds no text of a record.
actor AuditFile {
    let path: String

    init(_ folder: DataFolder) {
        self.path = folder.audit
    }

    func note(_ act: String, _ details: [String: JSONValue]) throws {
        var line = details
        line["act"] = .string(act)
        line["at"] = .string(Date().ISO8601Format())
        // Who acted: an account of the pages or of the operating system, never a name.
        let account = Caller.current.account
        if !account.isEmpty { line["by"] = .string(account) }
        try DurableFile.append(JSONValue.object(line).encoded() + [0x0a], to: path)
    }
}
