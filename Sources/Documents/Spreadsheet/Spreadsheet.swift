internal import HTML

/// A table as a file of Excel: one sheet, its heads bold and always in sight, to be filtered, and printed on A4
/// with the heads on every page. Texts are texts: nothing in a cell is ever taken for a formula.
package struct Spreadsheet: Sendable {
    package enum Cell: Sendable, Equatable {
        case text(String)
        case number(Double)
        /// From 0 to 1, shown as per cent.
        case share(Double)
        /// Days since 1 January 1970.
        case day(Int)
        case empty

        package static func count(_ count: Int) -> Cell { .number(Double(count)) }
    }

    package static let rowsMax = 50_000
    private static let columnsMax = 200

    /// Also the sheet's name, as far as a name may say it.
    package let title: String
    /// Whose table it is and of when: on top of each printed page.
    package let origin: String
    /// Of the file.
    package let author: String
    package let heads: [String]
    package let rows: [[Cell]]

    package init(
        title: String, origin: String, author: String, heads: [String], rows: [[Cell]]
    ) {
        self.title = title
        self.origin = origin
        self.author = author
        self.heads = heads
        self.rows = rows
    }

    package func bytes() throws(DocumentFault) -> [UInt8] {
        guard rows.count <= Self.rowsMax, heads.count <= Self.columnsMax,
            rows.allSatisfy({ $0.count <= heads.count })
        else { throw .tooLarge }
        return try OfficeFile(
            folder: "xl",
            main: .init(
                path: "workbook.xml", type: "spreadsheetml.sheet.main",
                relation: "officeDocument", content: workbook),
            others: [
                .init(
                    path: "worksheets/sheet1.xml", type: "spreadsheetml.worksheet",
                    relation: "worksheet", content: SheetContent(table: self).xml),
                .init(
                    path: "styles.xml", type: "spreadsheetml.styles", relation: "styles",
                    content: SheetStyle.xml),
            ], title: title, author: author
        ).bytes()
    }

    static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

    private var workbook: XML {
        let name = SheetText.sheetName(title)
        // It has none of these signs itself.
        let quoted = "'" + name + "'"
        let last = SheetContent.columnName(max(heads.count, 1) - 1)
        return .element(
            "workbook",
            [
                "xmlns": Self.namespace,
                "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            ],
            [
                .element(
                    "sheets",
                    [
                        .element(
                            "sheet",
                            ["name": name, "sheetId": "1", "r:id": OfficeFile.relationID(0)], [])
                    ]),
                .element(
                    "definedNames",
                    [
                        .element(
                            "definedName",
                            ["name": "_xlnm._FilterDatabase", "localSheetId": "0", "hidden": "1"],
                            [.text("\(quoted)!$A$1:$\(last)$\(rows.count + 1)")]),
                        .element(
                            "definedName", ["name": "_xlnm.Print_Titles", "localSheetId": "0"],
                            [.text("\(quoted)!$1:$1")]),
                    ]),
            ])
    }
}
