internal import CivicCalendar
internal import Documents
internal import HTML
internal import Requests

/// What one can take along from a page: files and paper, in one quiet row below its title.
enum Exports {
    /// `pages`: other views to print.
    static func row(
        word: PagePath? = nil, excel: PagePath? = nil, csv: PagePath? = nil,
        @MarkupBuilder more: () -> Markup = { Markup() }
    ) -> Markup {
        p(.class("row exports noprint")) {
            span(.class("muted")) { say("書き出す:") }
            if let word { a(.href(word)) { "Word" } }
            if let excel { a(.href(excel)) { "Excel" } }
            if let csv { a(.href(csv)) { "CSV" } }
            more()
            span(.class("muted keys")) { say("印刷はCtrl+P") }
        }
    }

    /// Whose file it is and of when, as it stands on each of its pages.
    private static func origin(_ visit: PageRequest) -> String {
        say("\(visit.logins.cityLabel.said)　\(visit.today.said)")
    }

    static func word(
        _ title: String, _ blocks: [WordDocument.Block], name: String, _ visit: PageRequest
    ) throws -> PageResponse {
        let document = WordDocument(
            title: title, origin: origin(visit), author: visit.logins.cityLabel.said,
            blocks: blocks)
        return .file(
            try made { () throws(DocumentFault) in try document.bytes() },
            type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            name: FileName.of(name, visit.today, "docx"))
    }

    static func excel(
        _ table: TableFile, _ visit: PageRequest
    ) throws -> PageResponse {
        let sheet = Spreadsheet(
            title: table.title, origin: origin(visit), author: visit.logins.cityLabel.said,
            heads: table.heads, rows: table.rows)
        return .file(
            try made { () throws(DocumentFault) in try sheet.bytes() },
            type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            name: FileName.of(table.title, visit.today, "xlsx"))
    }

    static func csv(_ table: TableFile, _ visit: PageRequest) -> PageResponse {
        .file(
            TextFile.csv([table.heads] + table.rows.map { $0.map(\.text) }),
            type: "text/csv; charset=utf-8", name: FileName.of(table.title, visit.today, "csv"))
    }

    private static func made(
        _ bytes: () throws(DocumentFault) -> [UInt8]
    ) throws(PageError) -> [UInt8] {
        do {
            return try bytes()
        } catch {
            throw PageError(
                status: 422, title: say("書き出せません"), message: say("一つのファイルにするには、行が多すぎます。"),
                action: say("期間や所属を絞って、もう一度書き出してください。"))
        }
    }
}

/// A table to take along, whose numbers are numbers and whose days are days.
struct TableFile {
    let title: String
    let heads: [String]
    let rows: [[Spreadsheet.Cell]]
}

extension Spreadsheet.Cell {
    /// A day as the node's answers name it; what is none stays a text.
    static func day(_ text: String?) -> Spreadsheet.Cell {
        guard let text else { return .empty }
        return CivicDay(text).date.map { .day($0.daysSinceEpoch) } ?? .text(text)
    }

    /// As CSV holds it: Excel takes 2026-11-30 for a day.
    fileprivate var text: String {
        switch self {
        case .text(let text): text
        case .number(let value): Int(exactly: value).map { "\($0)" } ?? "\(value)"
        case .share(let value): "\(value)"
        case .day(let day): CivicDate(daysSinceEpoch: day)?.text ?? ""
        case .empty: ""
        }
    }
}

/// What a file is called: in words, without the signs that Windows, a path or a header have for themselves.
enum FileName {
    private static let scalarsMax = 60
    private static let refused = "\\/:*?\"<>|%;'".unicodeScalars

    static func of(_ title: String, _ day: CivicDay, _ kind: String) -> String {
        var name = String.UnicodeScalarView()
        for scalar in title.unicodeScalars.prefix(scalarsMax) {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned,
                .surrogate:
                continue
            case .spaceSeparator: name.append("_")
            default: name.append(refused.contains(scalar) ? "_" : scalar)
            }
        }
        return String(name) + "_\(day.text).\(kind)"
    }
}
