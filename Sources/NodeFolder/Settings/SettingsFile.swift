internal import FoundationEssentials
internal import JSON
internal import Requests

/// `tasukeai.json` as people write it: every key must be known and every value of its kind, so that a
/// slip is not taken for a default.
package enum SettingsFile {
    private static let bytesMax = 1 << 20
    private static let root = "tasukeai"

    /// What a value may be. Numbers and flags may also stand as text, as in the environment.
    package enum Kind: Sendable {
        case text
        case number
        case flag
        /// `30s`, or a number of seconds.
        case time
        case list
    }

    /// Every key that is read, under `tasukeai`. `SettingsTests` hold it against the sources.
    package static let keys: [String: Kind] = [
        "bind": .text, "port": .number, "sync.every": .time, "proxy": .text, "ca.file": .text,
        "connect.timeout": .number, "total.timeout": .number, "log.level": .text,
        "unit.minimum": .number, "allow.full": .flag, "tls.certificate": .text, "tls.key": .text,
        "pages.url": .text, "trusted.proxies": .list, "trusted.header": .text,
        "connections.max": .number, "connections.address": .number, "second.factor": .text,
        "member.budget": .number, "disk.floor": .number, "session.timeout": .number,
        "lowspeed.bytes": .number, "lowspeed.seconds": .number, "share.delay": .number,
        "mail.relay": .text, "mail.from": .text, "mail.tls": .text, "mail.user": .text,
        "mail.password.file": .text, "backup.folder": .text, "backup.keys": .text,
        "backup.time": .text, "backup.keep": .number,
    ]

    /// Refuses a file that cannot be read as settings, and names what is wrong in it.
    package static func check(_ path: String) throws {
        guard let bytes = try read(path) else { return }
        do throws(SettingsScan.Fault) {
            try SettingsScan.check(try inUTF8(bytes))
        } catch { throw NodeError.unreadableSettings(error) }
        guard let value = try? JSONValue(decoding: bytes), case .object(let members) = value else {
            throw NodeError.unreadableSettings(
                ja: "tasukeai.json を読めません", en: "tasukeai.json cannot be read")
        }
        for (name, value) in members.sorted(by: { $0.key < $1.key }) {
            guard name == root else { throw unknown(name) }
            guard case .object = value else { throw wrong(root, value, "{ … }") }
            try check(value, under: "")
        }
    }

    /// Writes settings by their keys into the file, or takes out those without a value; what else stands there
    /// stays. A file that cannot be read as settings is refused.
    package static func set(_ values: [String: String], in path: String) throws {
        try check(path)
        var settings: JSONValue = [:]
        if let bytes = try read(path) {
            settings = try JSONValue(decoding: try inUTF8(bytes))[root] ?? [:]
        }
        for (key, value) in values {
            let names = key.split(separator: ".").map(String.init)
            settings = setting(settings, names[...], to: value.isEmpty ? .null : .string(value))
        }
        let file: JSONValue = [root: settings]
        try DurableFile.write(file.encoded(pretty: true) + [0x0A], to: path)
    }

    /// What has no value, and groups of nothing else, go.
    private static func setting(
        _ value: JSONValue, _ names: ArraySlice<String>, to new: JSONValue
    ) -> JSONValue {
        guard let name = names.first else { return new }
        var members: [String: JSONValue] = [:]
        if case .object(let there) = value { members = there }
        let inner = setting(members[name] ?? [:], names.dropFirst(), to: new)
        if inner == .null || inner == .object([:]) {
            members.removeValue(forKey: name)
        } else {
            members[name] = inner
        }
        return .object(members)
    }

    private static func read(_ path: String) throws -> [UInt8]? {
        do {
            let bytes = try BoundedFile.read(path, bytesMax: bytesMax)
            return bytes.starts(with: [0xef, 0xbb, 0xbf]) ? Array(bytes.dropFirst(3)) : bytes
        } catch {
            switch error {
            case .missing: return nil
            case .tooLarge:
                throw NodeError.unreadableSettings(
                    ja: "tasukeai.json が大きすぎます（1 MiB まで）",
                    en: "tasukeai.json is too large (at most 1 MiB)")
            case .unreadable(let number): throw FileFailure(path: path, number: number)
            }
        }
    }

    /// Editors on Windows also write UTF-16, which a decoder of JSON takes.
    private static func inUTF8(_ bytes: [UInt8]) throws(SettingsScan.Fault) -> [UInt8] {
        let isLittle = bytes.starts(with: [0xFF, 0xFE])
        if isLittle || bytes.starts(with: [0xFE, 0xFF]) {
            let units = stride(from: 2, to: bytes.count - 1, by: 2).map { place in
                let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
                return isLittle ? second << 8 | first : first << 8 | second
            }
            return Array(String(decoding: units, as: UTF16.self).utf8)
        }
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        if let line = lines.firstIndex(where: { String(validating: $0, as: UTF8.self) == nil }) {
            throw SettingsScan.Fault(line: line + 1, slip: .encoding)
        }
        return bytes
    }

    private static func check(_ value: JSONValue, under path: String) throws {
        guard case .object(let members) = value else { return }
        for (name, value) in members.sorted(by: { $0.key < $1.key }) {
            let key = path.isEmpty ? name : path + "." + name
            if let kind = keys[key] {
                guard fits(value, kind) else { throw wrong(key, value, words(kind)) }
            } else if keys.keys.contains(where: { $0.hasPrefix(key + ".") }) {
                guard case .object = value else { throw wrong(key, value, "{ … }") }
                try check(value, under: key)
            } else {
                throw unknown(key)
            }
        }
    }

    private static func fits(_ value: JSONValue, _ kind: Kind) -> Bool {
        switch (kind, value) {
        case (.text, .string), (.number, .int), (.number, .string), (.flag, .bool),
            (.flag, .string), (.time, .int), (.time, .string), (.list, .string):
            return true
        case (.list, .array(let elements)): return elements.allSatisfy { $0.text != nil }
        default: return false
        }
    }

    private static func words(_ kind: Kind) -> String {
        switch kind {
        case .text: "\"…\""
        case .number: "123"
        case .flag: "true / false"
        case .time: "\"30s\" / 30"
        case .list: "[\"…\"]"
        }
    }

    private static func wrong(_ key: String, _ value: JSONValue, _ allowed: String) -> NodeError {
        let found = String(
            String(decoding: value.encoded(), as: UTF8.self).unicodeScalars.prefix(60))
        return NodeError(
            "bad_settings",
            ja: "tasukeai.json の設定「\(key)」の値 \(found) は種類が違います（例: \(allowed)）。起動していません。",
            en: "The setting \(key) in tasukeai.json is \(found), which is of another kind than "
                + "\(allowed). Nothing was started.",
            actionJa: "tasukeai.json を直してください。", actionEn: "Correct tasukeai.json.",
            exitStatus: 2)
    }

    private static func unknown(_ key: String) -> NodeError {
        let shown = String(key.unicodeScalars.prefix(60))
        let near = nearest(to: key)
        return NodeError(
            "unknown_setting",
            ja: "tasukeai.json の「\(shown)」という設定はありません（近いもの: \(near)）。起動していません。",
            en: "There is no setting \(shown) in tasukeai.json (nearest: \(near)). "
                + "Nothing was started.",
            actionJa: "設定の名前を直すか、その行を消してください。設定はすべて \"tasukeai\" の中に書きます。",
            actionEn: "Correct its name or take it out. All settings stand within \"tasukeai\".",
            exitStatus: 2)
    }

    /// The known key with the fewest letters to change; of equals the first in order.
    static func nearest(to key: String) -> String {
        let wanted = Array(key.lowercased().unicodeScalars.prefix(80))
        let candidates = keys.keys.sorted().map { key in
            (key, distance(wanted, Array(key.unicodeScalars)))
        }
        return candidates.min { $0.1 < $1.1 }?.0 ?? ""
    }

    /// How many letters are added, taken away or replaced (Levenshtein).
    private static func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
        var row = Array(0...other.count)
        for (index, letter) in one.enumerated() {
            var corner = row[0]
            row[0] = index + 1
            for place in other.indices {
                let cost = min(
                    row[place] + 1, row[place + 1] + 1, corner + (other[place] == letter ? 0 : 1))
                corner = row[place + 1]
                row[place + 1] = cost
            }
        }
        return row[other.count]
    }
}
