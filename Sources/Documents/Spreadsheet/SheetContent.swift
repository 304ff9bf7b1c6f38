internal import HTML

/// The sheet of a table.
struct SheetContent {
    private static let widthMin = 8
    private static let widthMax = 60
    /// From 30 December 1899, as Excel counts days, to 1 January 1970.
    private static let daysBefore = 25_569

    let table: Spreadsheet

    var xml: XML {
        let heads = table.heads.map(Spreadsheet.Cell.text)
        let area = "A1:\(Self.columnName(max(table.heads.count, 1) - 1))\(table.rows.count + 1)"
        return .element(
            "worksheet", ["xmlns": Spreadsheet.namespace],
            [
                .element("sheetPr", [.element("pageSetUpPr", ["fitToPage": "1"], [])]),
                views,
                .element("cols", table.heads.indices.map(column)),
                .element(
                    "sheetData",
                    [row(0, heads, isHead: true)]
                        + table.rows.enumerated().map { row($0 + 1, $1, isHead: false) }),
                .element("autoFilter", ["ref": area], []),
                .element(
                    "pageMargins",
                    [
                        "left": "0.5", "right": "0.5", "top": "0.75", "bottom": "0.75",
                        "header": "0.3", "footer": "0.3",
                    ], []),
                .element(
                    "pageSetup",
                    [
                        "paperSize": "9", "orientation": "landscape", "fitToWidth": "1",
                        "fitToHeight": "0",
                    ], []),
                .element(
                    "headerFooter",
                    [
                        .element(
                            "oddHeader",
                            [
                                .text(
                                    "&L" + SheetText.header(table.origin) + "&R"
                                        + SheetText.header(table.title))
                            ]),
                        .element("oddFooter", [.text("&C&P / &N")]),
                    ]),
            ])
    }

    private var views: XML {
        .element(
            "sheetViews",
            [
                .element(
                    "sheetView", ["workbookViewId": "0"],
                    [
                        .element(
                            "pane",
                            [
                                "ySplit": "1", "topLeftCell": "A2", "activePane": "bottomLeft",
                                "state": "frozen",
                            ], [])
                    ])
            ])
    }

    private func column(_ index: Int) -> XML {
        let texts =
            [table.heads[index]]
            + table.rows.prefix(500).map { row in
                row.indices.contains(index) ? SheetText.shown(row[index]) : ""
            }
        // One more for the arrow of the filter.
        let width = min(
            max((texts.map(SheetText.width).max() ?? 0) + 3, Self.widthMin), Self.widthMax)
        return .element(
            "col",
            [
                "min": "\(index + 1)", "max": "\(index + 1)", "width": "\(width)",
                "customWidth": "1",
            ], [])
    }

    private func row(_ number: Int, _ cells: [Spreadsheet.Cell], isHead: Bool) -> XML {
        .element(
            "row", ["r": "\(number + 1)"],
            cells.enumerated().compactMap { index, value in
                cell("\(Self.columnName(index))\(number + 1)", value, isHead: isHead)
            })
    }

    private func cell(_ place: String, _ value: Spreadsheet.Cell, isHead: Bool) -> XML? {
        func number(_ style: SheetStyle, _ text: String) -> XML {
            .element(
                "c", ["r": place, "s": style.number], [.element("v", [.text(text)])])
        }
        switch value {
        case .text(let text):
            guard !text.isEmpty else { return nil }
            return .element(
                "c",
                ["r": place, "s": (isHead ? SheetStyle.head : .text).number, "t": "inlineStr"],
                [
                    .element(
                        "is",
                        [
                            .element(
                                "t", ["xml:space": "preserve"], [.lines(SheetText.cell(text))])
                        ])
                ])
        case .number(let value): return value.isFinite ? number(.count, Self.digits(value)) : nil
        case .share(let value): return value.isFinite ? number(.share, Self.digits(value)) : nil
        case .day(let day): return number(.day, "\(day + Self.daysBefore)")
        case .empty: return nil
        }
    }

    /// 12, and not 12.0.
    private static func digits(_ value: Double) -> String {
        Int(exactly: value).map { "\($0)" } ?? "\(value)"
    }

    /// A, B, … Z, AA.
    static func columnName(_ index: Int) -> String {
        var name: [UInt8] = []
        var rest = index + 1
        while rest > 0 {
            name.insert(UInt8(ascii: "A") + UInt8((rest - 1) % 26), at: 0)
            rest = (rest - 1) / 26
        }
        return String(decoding: name, as: UTF8.self)
    }
}
