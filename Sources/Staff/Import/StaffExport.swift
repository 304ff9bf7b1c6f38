internal import CivicCalendar
internal import Tables

/// Writes the staff as a file that ``StaffFile`` reads again, with Japanese headers, CRLF, and a
/// byte order mark for UTF-8 so that spreadsheet programs recognise it.
package enum StaffExport {
    package enum Encoding: String, CaseIterable, Sendable {
        case utf8
        case cp932
    }

    package static func csv(
        _ members: [StaffMember], encoding: Encoding
    ) throws(StaffError) -> [UInt8] {
        let columns = StaffFile.columns
        var bytes: [UInt8] = encoding == .utf8 ? [0xEF, 0xBB, 0xBF] : []
        try append(columns.map(\.japanese), columns, line: 1, encoding, to: &bytes)
        for (index, member) in members.enumerated() {
            try append(fields(member), columns, line: index + 2, encoding, to: &bytes)
        }
        return bytes
    }

    private static func fields(_ member: StaffMember) -> [String] {
        [
            member.section, member.name, member.reading ?? "", member.employeeNumber,
            member.mail ?? "",
            member.phone ?? "",
            member.role == .staff ? member.title ?? member.role.japanese : member.role.japanese,
            member.from?.text ?? "",
            member.until?.text ?? "",
            member.strengths.map(\.japanese).joined(separator: "、"),
            member.helpLimitMinutes.map { String($0) } ?? "",
        ]
    }

    private static func append(
        _ fields: [String], _ columns: [StaffColumn], line: Int, _ encoding: Encoding,
        to bytes: inout [UInt8]
    ) throws(StaffError) {
        for (index, field) in fields.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            let text = Array(quoted(SpreadsheetText.guarded(field)))
            switch encoding {
            case .utf8: bytes += text
            case .cp932:
                switch CP932Text.encode(text) {
                case .bytes(let encoded): bytes += encoded
                case .unmappable:
                    throw .unmappable(line: line, column: columns[index])
                case .unavailable: throw .encodingUnavailable
                }
            }
        }
        bytes += [0x0D, 0x0A]
    }

    private static func quoted(_ field: String) -> [UInt8] {
        let special = [UInt8(ascii: ","), UInt8(ascii: "\""), 0x0A, 0x0D]
        guard field.utf8.contains(where: special.contains) else { return Array(field.utf8) }
        var bytes: [UInt8] = [UInt8(ascii: "\"")]
        for byte in field.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
        return bytes
    }
}
