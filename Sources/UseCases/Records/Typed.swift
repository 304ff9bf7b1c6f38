package import Alliance
package import CivicCalendar
internal import Gate
package import Ledger
package import Requests

/// Reads what people typed; the errors say what is wrong with it.
package enum Typed {
    /// Whether nothing of a typed text can be seen: one rule for the gate, for commands and for the pages.
    package static func isBlank(_ text: String) -> Bool { SharedWords.isBlank(text) }

    /// Why something is done that only the audit hears of.
    package static func reason(_ text: String) throws -> String {
        guard !isBlank(text), text.unicodeScalars.count <= 500 else {
            throw NodeError.badValue("--reason", "1–500")
        }
        try ControlCharacter.refuse(in: text)
        return text
    }

    package static func civicDate(_ text: String, _ field: String) throws -> CivicDate {
        do { return try CivicDate(reading: text) } catch { throw NodeError.badDay(field, error) }
    }

    /// A day as shared records hold it, 20261120.
    package static func day(_ text: String, _ field: String) throws -> UInt32 {
        number(try civicDate(text, field))
    }

    package static func number(_ date: CivicDate) -> UInt32 {
        UInt32(clamping: date.year * 10_000 + date.month * 100 + date.day)
    }

    /// A day on which something was done: none that is still to come.
    package static func checkPast(_ text: String, _ field: String, _ call: Call) throws {
        guard let today = call.today, try day(text, field) > number(today) else { return }
        throw NodeError.dayToCome(field, text)
    }

    /// A municipality code, or an adviser's id.
    package static func member(_ text: String) throws -> MemberID {
        do { return try MemberID(foldedCode(text)) } catch {
            throw NodeError.wrongMember(text, error)
        }
    }

    /// A municipality code as it is typed and copied: in full width, with spaces or signs that nobody sees
    /// around it. Any other text as it is.
    private static func foldedCode(_ text: String) -> String {
        guard text.utf8.count <= 64 else { return text }
        var digits = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x30...0x39: digits.unicodeScalars.append(scalar)
            case 0xFF10...0xFF19:
                guard let narrow = Unicode.Scalar(scalar.value - 0xFEE0) else { return text }
                digits.unicodeScalars.append(narrow)
            default:
                let properties = scalar.properties
                guard properties.isWhitespace || properties.generalCategory == .format else {
                    return text
                }
            }
        }
        return digits.utf8.count == 6 ? digits : text
    }
}

extension ControlCharacter {
    /// Refuses a text that stays in the city, as the gate refuses what leaves it.
    package static func refuse(in text: String) throws {
        guard let found = ControlCharacter(in: text) else { return }
        throw GateError.controlCharacter(found.value, line: found.line)
    }
}
