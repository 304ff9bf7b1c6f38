/// One act of the audit file, as written.
package struct AuditLine: Sendable {
    /// 2026-11-20T08:45:00Z
    package let at: String
    package let act: String
    /// `account:12`, or an account of the operating system; empty in older lines.
    package let by: String
    /// Everything else, in the order of the names.
    package let details: [(name: String, value: String)]

    /// nil for a line that a crash cut off. Reasons are typed by people and may name somebody, so they
    /// are for those who see the whole city.
    init?(_ bytes: some Collection<UInt8>, showsReasons: Bool) {
        guard let value = try? JSONValue(decoding: Array(bytes)), case .object(let members) = value,
            let act = members["act"]?.text, let at = members["at"]?.text
        else { return nil }
        self.act = act
        self.at = at
        by = members["by"]?.text ?? ""
        details = members.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            .filter { !["act", "at", "by", "sum"].contains($0) }
            .compactMap { name in
                guard let value = members[name], value != .null else { return nil }
                guard !["reason", "rest"].contains(name) || showsReasons else { return nil }
                let text = value.text ?? String(decoding: value.encoded(), as: UTF8.self)
                return (name, String(String.UnicodeScalarView(text.unicodeScalars.prefix(500))))
            }
    }
}
