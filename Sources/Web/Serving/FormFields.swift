internal import Alliance
internal import HTML

/// What a form or a query says: names and values as they were typed, in order.
package struct FormFields: Sendable {
    /// A check list of a large section has some hundreds of fields.
    static let countMax = 5_000

    private var values: [[UInt8]: [String]] = [:]

    init() {}

    /// Reads `application/x-www-form-urlencoded` (WHATWG URL, §5.1). nil where it is malformed, is no
    /// UTF-8 or has more than ``countMax`` fields.
    package init?(encoded bytes: some Collection<UInt8>) {
        var count = 0
        for pair in bytes.split(separator: UInt8(ascii: "&")) {
            count += 1
            guard count <= Self.countMax else { return nil }
            let cut = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
            let rest = cut == pair.endIndex ? pair[cut...] : pair[pair.index(after: cut)...]
            guard let name = Self.decoded(pair[..<cut]), let value = Self.decoded(rest),
                String(validating: name, as: UTF8.self) != nil,
                let text = String(validating: value, as: UTF8.self)
            else { return nil }
            values[name, default: []].append(Self.unified(text))
        }
    }

    /// The first value of a name; nil where the form has none.
    subscript(name: String) -> String? { values[Array(name.utf8)]?.first }

    func all(_ name: String) -> [String] { values[Array(name.utf8)] ?? [] }

    /// The value, or nil where nothing of it can be seen.
    func typed(_ name: String) -> String? {
        guard let text = self[name], !SharedWords.isBlank(text) else { return nil }
        return text
    }

    /// Every name with each of its values, in the order of the names' bytes.
    var pairs: [(name: String, value: String)] {
        values.keys.sorted { $0.lexicographicallyPrecedes($1) }.flatMap { name in
            (values[name] ?? []).map { (String(decoding: name, as: UTF8.self), $0) }
        }
    }

    /// Every name and value with their lengths, without the fields named: the same bytes for the same form and
    /// for no other.
    package func canonical(without left: [String] = []) -> [UInt8] {
        var bytes: [UInt8] = []
        for (name, value) in pairs where !left.contains(name) {
            for text in [name, value] {
                let text = Array(text.utf8)
                bytes += Array("\(text.count):".utf8) + text
            }
        }
        return bytes
    }

    /// The names that begin with a prefix, without it; in the order of their bytes.
    func names(after prefix: String) -> [String] {
        let prefix = Array(prefix.utf8)
        return values.keys.filter { $0.starts(with: prefix) }
            .sorted { $0.lexicographicallyPrecedes($1) }
            .map { String(decoding: $0.dropFirst(prefix.count), as: UTF8.self) }
    }

    /// Adds a field, as the parts of a form with files do.
    mutating func add(_ name: [UInt8], _ text: String) {
        values[name, default: []].append(Self.unified(text))
    }

    private static func decoded(_ bytes: some Collection<UInt8>) -> [UInt8]? {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var iterator = bytes.makeIterator()
        while let byte = iterator.next() {
            switch byte {
            case UInt8(ascii: "+"): decoded.append(0x20)
            case UInt8(ascii: "%"):
                guard let high = iterator.next().flatMap(digit),
                    let low = iterator.next().flatMap(digit)
                else { return nil }
                decoded.append(high << 4 | low)
            default: decoded.append(byte)
            }
        }
        return decoded
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    /// Browsers send a line's end as CR LF; texts hold LF.
    private static func unified(_ text: String) -> String {
        guard text.utf8.contains(0x0D) else { return text }
        var scalars = String.UnicodeScalarView()
        var wasReturn = false
        for scalar in text.unicodeScalars {
            if scalar == "\r" {
                scalars.append("\n")
            } else if scalar != "\n" || !wasReturn {
                scalars.append(scalar)
            }
            wasReturn = scalar == "\r"
        }
        return String(scalars)
    }
}

extension PagePath {
    /// What stands behind the question mark, read as a form is.
    var query: FormFields {
        guard let mark = text.utf8.firstIndex(of: UInt8(ascii: "?")) else { return FormFields() }
        let rest = text.utf8[text.utf8.index(after: mark)...]
        return FormFields(encoded: rest.prefix { $0 != UInt8(ascii: "#") }) ?? FormFields()
    }
}

extension String {
    /// Byte for byte, as employee numbers and the marks of what was looked at are compared; never the same as nothing.
    func isSame(as other: String?) -> Bool { other.map { utf8.elementsEqual($0.utf8) } ?? false }
}
