/// A content line of iCalendar (RFC 5545 §3.1): a name, perhaps with parameters, and a value.
struct ICalendarLine {
    /// Longer lines are folded; a line's own octets, without CR LF.
    static let octetCountMax = 75

    private let content: String

    /// A value that needs no escaping: a date, a version, a keyword.
    init(_ name: String, raw value: String) {
        content = "\(name):\(value)"
    }

    /// Text that a person wrote.
    init(_ name: String, text: String) {
        self.init(name, raw: Self.escaped(text))
    }

    /// The line, folded between scalars (so that no UTF-8 sequence is split), with its end.
    var folded: String {
        var output = String.UnicodeScalarView()
        var octetCount = 0
        for scalar in content.unicodeScalars {
            let width = UTF8.width(scalar)
            if octetCount + width > Self.octetCountMax {
                output.append(contentsOf: "\r\n ".unicodeScalars)
                octetCount = 1
            }
            output.append(scalar)
            octetCount += width
        }
        output.append(contentsOf: "\r\n".unicodeScalars)
        return String(output)
    }

    /// TEXT (RFC 5545 §3.3.11): backslash, semicolon, comma and ends of lines are escaped. Control
    /// characters, which the format cannot carry, are left out; a tab stays.
    private static func escaped(_ text: String) -> String {
        var output = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",":
                output.append("\\")
                output.append(scalar)
            case "\n" where previous == "\r": break
            case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}":
                output.append(contentsOf: "\\n".unicodeScalars)
            case "\t": output.append(scalar)
            default:
                if scalar.properties.generalCategory != .control { output.append(scalar) }
            }
            previous = scalar
        }
        return String(output)
    }
}
