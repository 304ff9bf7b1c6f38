internal import HTML

/// The forms of paragraphs. Headings have the names by which Word builds its outline and a table of contents.
enum WordStyle {
    case body, title
    case heading(Int)
    case note, item, cell, tableHead, header, footer

    static let tableID = "TableGrid"
    private static let font = "游ゴシック"

    private static let all: [WordStyle] =
        [.body, .title] + (1...3).map(WordStyle.heading) + [.note, .item, .cell, .tableHead]
        + [.header, .footer]

    var id: String {
        switch self {
        case .body: "Normal"
        case .title: "Title"
        case .heading(let level): "Heading\(min(max(level, 1), 3))"
        case .note: "Note"
        case .item: "ListParagraph"
        case .cell: "TableText"
        case .tableHead: "TableHead"
        case .header: "Header"
        case .footer: "Footer"
        }
    }

    private var name: String {
        switch self {
        case .body: "Normal"
        case .title: "Title"
        case .heading(let level): "heading \(min(max(level, 1), 3))"
        case .note: "注記"
        case .item: "List Paragraph"
        case .cell: "表の文字"
        case .tableHead: "表の見出し"
        case .header: "header"
        case .footer: "footer"
        }
    }

    /// In half points.
    private var size: Int {
        switch self {
        case .title: 36
        case .heading(let level): [28, 24, 22][min(max(level, 1), 3) - 1]
        case .body, .item: 21
        case .note, .cell, .tableHead, .header, .footer: 18
        }
    }

    private var isBold: Bool {
        switch self {
        case .title, .heading, .tableHead: true
        default: false
        }
    }

    /// In twentieths of a point, before and after.
    private var space: (before: Int, after: Int) {
        switch self {
        case .title: (0, 240)
        case .heading: (240, 80)
        case .body, .note: (0, 80)
        case .item, .cell, .tableHead, .header, .footer: (0, 0)
        }
    }

    private var paragraph: [XML] {
        var parts: [XML] = []
        if case .heading = self { parts.append(.element("w:keepNext", [])) }
        parts.append(
            .element(
                "w:spacing", ["w:before": "\(space.before)", "w:after": "\(space.after)"], []))
        switch self {
        case .item: parts.append(.element("w:ind", ["w:left": "210", "w:hanging": "210"], []))
        case .footer: parts.append(.element("w:jc", ["w:val": "center"], []))
        case .heading(let level):
            parts.append(
                .element("w:outlineLvl", ["w:val": "\(min(max(level, 1), 3) - 1)"], []))
        default: break
        }
        return parts
    }

    private var xml: XML {
        let isNormal = id.utf8.elementsEqual("Normal".utf8)
        let given: XML.Attributes =
            isNormal
            ? ["w:type": "paragraph", "w:styleId": id, "w:default": "1"]
            : ["w:type": "paragraph", "w:styleId": id]
        return .element(
            "w:style", given,
            [.element("w:name", ["w:val": name], [])]
                + (isNormal ? [] : [.element("w:basedOn", ["w:val": "Normal"], [])])
                + [
                    .element("w:qFormat", []), .element("w:pPr", paragraph),
                    .element(
                        "w:rPr",
                        (isBold ? [.element("w:b", [])] : []) + [
                            .element("w:sz", ["w:val": "\(size)"], []),
                            .element("w:szCs", ["w:val": "\(size)"], []),
                        ]),
                ])
    }

    static let xml = XML.element(
        "w:styles", WordContent.namespaces,
        [
            .element(
                "w:docDefaults",
                [
                    .element(
                        "w:rPrDefault",
                        [
                            .element(
                                "w:rPr",
                                [
                                    .element(
                                        "w:rFonts",
                                        [
                                            "w:ascii": font, "w:eastAsia": font, "w:hAnsi": font,
                                            "w:cs": font,
                                        ], []),
                                    .element(
                                        "w:lang", ["w:val": "en-US", "w:eastAsia": "ja-JP"], []),
                                ])
                        ])
                ])
        ] + all.map(\.xml) + [table])

    private static var table: XML {
        let sides: [XML] = [
            side("w:top"), side("w:left"), side("w:bottom"), side("w:right"), side("w:insideH"),
            side("w:insideV"),
        ]
        return .element(
            "w:style", ["w:type": "table", "w:styleId": tableID],
            [
                .element("w:name", ["w:val": "Table Grid"], []),
                .element("w:tblPr", [.element("w:tblBorders", sides)]),
            ])
    }

    private static func side(_ name: StaticString) -> XML {
        .element(
            name, ["w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "666666"], [])
    }

    /// Of Word 2013 and later; without it Word speaks of a document in an old form.
    static let settings = XML.element(
        "w:settings", WordContent.namespaces,
        [
            .element(
                "w:compat",
                [
                    .element(
                        "w:compatSetting",
                        [
                            "w:name": "compatibilityMode",
                            "w:uri": "http://schemas.microsoft.com/office/word", "w:val": "15",
                        ], [])
                ])
        ])
}
