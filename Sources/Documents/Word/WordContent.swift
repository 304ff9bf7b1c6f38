internal import HTML

/// The parts of a document that hold its words.
struct WordContent {
    /// Twentieths of a point: A4, and what stays between margins of 25 mm.
    private static let (width, height, margin) = (11_906, 16_838, 1_418)
    private static var textWidth: Int { width - 2 * margin }

    static let namespaces: XML.Attributes = [
        "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ]

    let document: WordDocument

    var main: XML {
        .element(
            "w:document", Self.namespaces,
            [
                .element(
                    "w:body",
                    [Self.paragraph(document.title, .title)]
                        + document.blocks.flatMap(Self.block) + [section])
            ])
    }

    var header: XML {
        .element(
            "w:hdr", Self.namespaces,
            [Self.paragraph(document.origin + "　" + document.title, .header)])
    }

    /// 1 / 12: Word counts.
    var footer: XML {
        .element(
            "w:ftr", Self.namespaces,
            [
                .element(
                    "w:p",
                    [
                        Self.properties(.footer), Self.field("PAGE"), Self.run(" / "),
                        Self.field("NUMPAGES"),
                    ])
            ])
    }

    private var section: XML {
        let margin = "\(Self.margin)"
        return .element(
            "w:sectPr",
            [
                .element(
                    "w:headerReference", ["w:type": "default", "r:id": OfficeFile.relationID(2)],
                    []),
                .element(
                    "w:footerReference", ["w:type": "default", "r:id": OfficeFile.relationID(3)],
                    []),
                .element("w:pgSz", ["w:w": "\(Self.width)", "w:h": "\(Self.height)"], []),
                .element(
                    "w:pgMar",
                    [
                        "w:top": margin, "w:right": margin, "w:bottom": margin, "w:left": margin,
                        "w:header": "720", "w:footer": "720", "w:gutter": "0",
                    ], []),
            ])
    }

    private static func block(_ block: WordDocument.Block) -> [XML] {
        switch block {
        case .heading(let level, let text): [paragraph(text, .heading(level))]
        case .text(let text): lines(text).map { paragraph($0, .body) }
        case .note(let text): lines(text).map { paragraph($0, .note) }
        case .list(let items): items.map { paragraph("・" + $0, .item) }
        // Word wants a paragraph between two tables, and after the last.
        case .table(let heads, let rows, let widths):
            [table(heads, rows, widths), paragraph("", .body)]
        }
    }

    /// Every end of a line that people and machines have.
    private static func lines(_ text: String) -> [String] {
        text.split(separator: /\r\n|\n|\r/, omittingEmptySubsequences: false).map(String.init)
    }

    private static func properties(_ style: WordStyle) -> XML {
        .element("w:pPr", [.element("w:pStyle", ["w:val": style.id], [])])
    }

    private static func paragraph(_ text: String, _ style: WordStyle) -> XML {
        .element(
            "w:p",
            [properties(style)]
                + (text.isEmpty
                    ? []
                    : lines(text).enumerated().flatMap { index, line in
                        (index > 0 ? [.element("w:r", [.element("w:br", [])])] : []) + [run(line)]
                    }))
    }

    private static func run(_ text: String) -> XML {
        .element("w:r", [.element("w:t", ["xml:space": "preserve"], [.text(text)])])
    }

    private static func field(_ code: String) -> XML {
        .element("w:fldSimple", ["w:instr": code], [run("1")])
    }

    private static func table(_ heads: [String], _ rows: [[String]], _ widths: [Int]) -> XML {
        let total = max(widths.reduce(0, +), 1)
        let columns = heads.indices.map { index in
            textWidth * (widths.indices.contains(index) ? widths[index] : 1) / total
        }
        return .element(
            "w:tbl",
            [
                .element(
                    "w:tblPr",
                    [
                        .element("w:tblStyle", ["w:val": WordStyle.tableID], []),
                        .element("w:tblW", ["w:w": "\(textWidth)", "w:type": "dxa"], []),
                        .element("w:tblLayout", ["w:type": "fixed"], []),
                    ]),
                .element(
                    "w:tblGrid",
                    columns.map { .element("w:gridCol", ["w:w": "\($0)"], []) }),
                row(heads, columns, isHead: true),
            ] + rows.map { row($0, columns, isHead: false) })
    }

    private static func row(_ cells: [String], _ columns: [Int], isHead: Bool) -> XML {
        let kept: [XML] =
            [.element("w:cantSplit", [])] + (isHead ? [.element("w:tblHeader", [])] : [])
        return .element(
            "w:tr",
            [.element("w:trPr", kept)]
                + columns.enumerated().map { index, width in
                    let text = cells.indices.contains(index) ? cells[index] : ""
                    return .element(
                        "w:tc",
                        [
                            .element(
                                "w:tcPr",
                                [.element("w:tcW", ["w:w": "\(width)", "w:type": "dxa"], [])]
                                    + (isHead
                                        ? [
                                            .element(
                                                "w:shd",
                                                [
                                                    "w:val": "clear", "w:color": "auto",
                                                    "w:fill": "E6E6E6",
                                                ], [])
                                        ] : []))
                        ] + lines(text).map { paragraph($0, isHead ? .tableHead : .cell) })
                })
    }
}
