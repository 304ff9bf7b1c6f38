/// One step of a request on its way through proxies, as a header tells it.
struct ForwardedHop: Hashable, Sendable {
    /// A header with more steps than these is no honest one.
    static let countMax = 32
    private static let bytesMax = 4_096

    /// Who asked the proxy; nil where the proxy hides it or wrote something else.
    let address: NetworkAddress?
    /// Whether it was asked over an encrypted line; nil where this step does not say.
    let isEncrypted: Bool?

    /// The steps of `X-Forwarded-For`, the nearest one last; nil for a header beyond all limits.
    static func list(xForwardedFor lines: [String], proto: [String]) -> [ForwardedHop]? {
        guard let words = Self.words(lines), let schemes = Self.words(proto) else { return nil }
        // Proxies differ in whether they replace the scheme or append it: the last was written by
        // the nearest one, which is the one that is trusted.
        let isEncrypted = schemes.last.map { $0.lowercased() == "https" }
        return words.map { ForwardedHop(address: address($0), isEncrypted: isEncrypted) }
    }

    /// The steps of `Forwarded` (RFC 7239, §4), the nearest one last; nil for a header beyond all
    /// limits or of another form.
    static func list(forwarded lines: [String]) -> [ForwardedHop]? {
        let text = lines.joined(separator: ",")
        guard text.utf8.count <= bytesMax, let elements = split(text, at: ",") else { return nil }
        guard elements.count <= countMax else { return nil }
        var hops: [ForwardedHop] = []
        for element in elements {
            guard let pairs = split(element, at: ";") else { return nil }
            var (address, isEncrypted): (NetworkAddress?, Bool?) = (nil, nil)
            for pair in pairs {
                let parts = pair.split(separator: "=", maxSplits: 1)
                guard parts.count == 2 else { continue }
                let value = unquoted(trimmed(parts[1]))
                switch trimmed(parts[0]).lowercased() {
                case "for": address = self.address(value)
                case "proto": isEncrypted = value.lowercased() == "https"
                default: break
                }
            }
            hops.append(ForwardedHop(address: address, isEncrypted: isEncrypted))
        }
        return hops
    }

    private static func words(_ lines: [String]) -> [String]? {
        let text = lines.joined(separator: ",")
        guard text.utf8.count <= bytesMax else { return nil }
        let words = text.split(separator: ",").map { trimmed($0) }
        return words.count <= countMax ? words : nil
    }

    /// An address with or without a port: `192.0.2.1`, `192.0.2.1:4711`, `[2001:db8::1]:4711`.
    private static func address(_ word: String) -> NetworkAddress? {
        if let plain = NetworkAddress(word) { return plain }
        if word.utf8.first == UInt8(ascii: "[") {
            return NetworkAddress(word.dropFirst().prefix { $0 != "]" })
        }
        let parts = word.split(separator: ":", omittingEmptySubsequences: false)
        return parts.count == 2 ? NetworkAddress(parts[0]) : nil
    }

    /// Splits where no quotes stand around; nil where quotes are left open.
    private static func split(_ text: String, at separator: Unicode.Scalar) -> [String]? {
        var parts: [String] = []
        var part = String.UnicodeScalarView()
        var (isQuoted, isEscaped) = (false, false)
        for scalar in text.unicodeScalars {
            if scalar == separator, !isQuoted {
                parts.append(String(part))
                part = String.UnicodeScalarView()
                continue
            }
            part.append(scalar)
            if isEscaped {
                isEscaped = false
            } else if isQuoted, scalar == "\\" {
                isEscaped = true
            } else if scalar == "\"" {
                isQuoted.toggle()
            }
        }
        parts.append(String(part))
        return isQuoted ? nil : parts.filter { !trimmed($0).isEmpty }
    }

    private static func unquoted(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        guard scalars.count >= 2, scalars.first == "\"", scalars.last == "\"" else { return text }
        var inner = String.UnicodeScalarView()
        inner.append(contentsOf: scalars.dropFirst().dropLast().filter { $0 != "\\" })
        return String(inner)
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        let scalars = text.unicodeScalars
        let isSpace = { (scalar: Unicode.Scalar) in scalar == " " || scalar == "\t" }
        let start = scalars.drop(while: isSpace)
        var kept = Array(start)
        while let last = kept.last, isSpace(last) { kept.removeLast() }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: kept)
        return String(view)
    }
}
