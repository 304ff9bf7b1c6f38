/// What a file is that holds no text of a table, whatever its name says.
package enum FileSort: Hashable, Sendable {
    /// A workbook of Excel or LibreOffice, old or new.
    case workbook
    /// A web page; systems give theirs out as .xls.
    case page
    /// PDF.
    case print

    /// Nil for what may be a table.
    init?(_ bytes: [UInt8]) {
        if Self.workbooks.contains(where: bytes.starts) {
            self = .workbook
        } else if bytes.starts(with: "%PDF".utf8) {
            self = .print
        } else if Self.isPage(bytes) {
            self = .page
        } else {
            return nil
        }
    }

    /// ZIP, and the compound files of Office before 2007.
    private static let workbooks: [[UInt8]] = [
        [0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0],
    ]
    private static let tags = ["<!doctype", "<html", "<head", "<meta", "<table", "<?xml"]

    private static func isPage(_ bytes: [UInt8]) -> Bool {
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        let start = bytes.dropFirst(hasMark ? 3 : 0).drop { $0 <= 0x20 }.prefix(16)
        let word = String(decoding: start, as: UTF8.self).lowercased()
        return tags.contains { word.hasPrefix($0) }
    }

    var japanese: String {
        switch self {
        case .workbook: "Excel などのブックで、CSV ではありません。何も変更していません。"
        case .page: "Web ページ（HTML か XML）の形のファイルで、CSV ではありません。何も変更していません。"
        case .print: "PDF のファイルで、CSV ではありません。何も変更していません。"
        }
    }

    var english: String {
        switch self {
        case .workbook: "This is a workbook and no CSV file. Nothing was changed."
        case .page: "This is a page (HTML or XML) and no CSV file. Nothing was changed."
        case .print: "This is a PDF file and no CSV file. Nothing was changed."
        }
    }

    var action: (japanese: String, english: String) {
        switch self {
        case .workbook, .page:
            (
                "表計算ソフトで開き、「CSV UTF-8（コンマ区切り）」で保存して、そのファイルを選んでください。",
                "Open it in a spreadsheet, save it as “CSV UTF-8 (comma delimited)”, and choose that file."
            )
        case .print:
            (
                "もとの表を「CSV UTF-8（コンマ区切り）」で書き出して、そのファイルを選んでください。",
                "Export the table itself as “CSV UTF-8 (comma delimited)”, and choose that file."
            )
        }
    }
}
