internal import JSON
internal import Requests

extension AuditLine {
    private static let scalarsMax = 500

    /// nil for a line that a crash cut off. Reasons are typed by people and may name somebody, so they
    /// are for those who see the whole city.
    init?(_ bytes: some Collection<UInt8>, showsReasons: Bool) {
        guard let value = try? JSONValue(decoding: Array(bytes)), case .object(let members) = value,
            let act = members["act"]?.text, let at = members["at"]?.text
        else { return nil }
        let details = members.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            .filter { !["act", "at", "by", "sum"].contains($0) }
            .compactMap { name -> Detail? in
                guard let value = members[name], value != .null else { return nil }
                guard !["reason", "rest"].contains(name) || showsReasons else { return nil }
                let text = value.text ?? String(decoding: value.encoded(), as: UTF8.self)
                let shown = text.unicodeScalars.prefix(Self.scalarsMax)
                return Detail(name: name, value: String(String.UnicodeScalarView(shown)))
            }
        self.init(at: at, act: act, by: members["by"]?.text ?? "", details: details)
    }
}

extension AuditFilter {
    func admits(_ line: AuditLine, day: String) -> Bool {
        if let acts, !acts.contains(where: { Array($0.utf8) == Array(line.act.utf8) }) {
            return false
        }
        if let from, day < from { return false }
        if let until, day > until { return false }
        return true
    }
}
