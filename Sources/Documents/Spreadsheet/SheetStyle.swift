internal import HTML

/// The forms of cells, by the number under which a sheet names them.
enum SheetStyle: Int, CaseIterable {
    case text, head, count, share, day

    var number: String { "\(rawValue)" }

    private static let shareFormat = "164"
    private static let dayFormat = "165"

    private var cell: XML {
        switch self {
        case .text: Self.cell(font: "0", fill: "0", border: "0", format: "0", wraps: true)
        case .head: Self.cell(font: "1", fill: "2", border: "1", format: "0", wraps: true)
        case .count: Self.cell(font: "0", fill: "0", border: "0", format: "0", wraps: false)
        case .share:
            Self.cell(font: "0", fill: "0", border: "0", format: Self.shareFormat, wraps: false)
        case .day:
            Self.cell(font: "0", fill: "0", border: "0", format: Self.dayFormat, wraps: false)
        }
    }

    private static func cell(
        font: String, fill: String, border: String, format: String, wraps: Bool
    ) -> XML {
        .element(
            "xf",
            [
                "numFmtId": format, "fontId": font, "fillId": fill, "borderId": border,
                "xfId": "0", "applyNumberFormat": "1", "applyFont": "1", "applyFill": "1",
                "applyBorder": "1", "applyAlignment": "1",
            ],
            [.element("alignment", ["vertical": "top", "wrapText": wraps ? "1" : "0"], [])])
    }

    static let xml = XML.element(
        "styleSheet", ["xmlns": Spreadsheet.namespace],
        [
            list("numFmts", formats), list("fonts", [font([]), font([.element("b", [])])]),
            list("fills", fills), list("borders", borders),
            list(
                "cellStyleXfs",
                [
                    .element(
                        "xf", ["numFmtId": "0", "fontId": "0", "fillId": "0", "borderId": "0"],
                        [])
                ]),
            list("cellXfs", allCases.map(\.cell)),
            list(
                "cellStyles",
                [.element("cellStyle", ["name": "標準", "xfId": "0", "builtinId": "0"], [])]),
        ])

    private static func list(_ name: StaticString, _ items: [XML]) -> XML {
        .element(name, ["count": "\(items.count)"], items)
    }

    private static var formats: [XML] {
        [
            (shareFormat, "0.0%"),
            // 令和8年11月30日
            (dayFormat, "[$-411]ggge\"年\"m\"月\"d\"日\""),
        ].map { .element("numFmt", ["numFmtId": $0.0, "formatCode": $0.1], []) }
    }

    private static func font(_ more: [XML]) -> XML {
        .element(
            "font",
            more + [
                .element("sz", ["val": "11"], []), .element("name", ["val": "游ゴシック"], []),
                .element("family", ["val": "3"], []), .element("charset", ["val": "128"], []),
            ])
    }

    /// The first two are always these.
    private static var fills: [XML] {
        ["none", "gray125"].map {
            .element("fill", [.element("patternFill", ["patternType": $0], [])])
        } + [
            .element(
                "fill",
                [
                    .element(
                        "patternFill", ["patternType": "solid"],
                        [
                            .element("fgColor", ["rgb": "FFE6E6E6"], []),
                            .element("bgColor", ["indexed": "64"], []),
                        ])
                ])
        ]
    }

    private static var borders: [XML] {
        let sides = { (bottom: XML) in
            XML.element(
                "border",
                [.element("left", []), .element("right", []), .element("top", []), bottom]
                    + [.element("diagonal", [])])
        }
        return [
            sides(.element("bottom", [])),
            sides(
                .element(
                    "bottom", ["style": "thin"], [.element("color", ["rgb": "FF666666"], [])])),
        ]
    }
}
