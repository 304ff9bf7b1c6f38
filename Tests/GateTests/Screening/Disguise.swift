import Testing

/// A way in which a name of the staff may stand in a text.
struct Disguise: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Nil where the disguise does not apply to the name.
    let apply: @Sendable (_ surname: String, _ given: String) -> String?

    init(_ name: String, _ apply: @escaping @Sendable (String, String) -> String?) {
        testDescription = name
        self.apply = apply
    }

    static let all: [Disguise] = [
        Disguise("as it is") { $0 + $1 },
        Disguise("space") { $0 + " " + $1 },
        Disguise("ideographic space") { $0 + "\u{3000}" + $1 },
        Disguise("no-break and thin spaces") { $0 + "\u{A0}\u{2009}\u{202F}" + $1 },
        Disguise("tab") { $0 + "\t" + $1 },
        Disguise("line feed") { $0 + "\n" + $1 },
        Disguise("carriage return, line feed and indent") { $0 + "\r\n　　" + $1 },
        Disguise("line separator") { $0 + "\u{2028}" + $1 },
        Disguise("spaced letters") { spread($0 + $1, " ") },
        Disguise("a line for each character") { spread($0 + $1, "\n") },
        Disguise("zero-width spaces") { spread($0 + $1, "\u{200B}") },
        Disguise("zero-width joiners, word joiners, byte order marks") {
            spread($0 + $1, "\u{200D}\u{2060}\u{FEFF}\u{200C}")
        },
        Disguise("bidi marks and isolates") {
            "\u{202E}\u{2067}" + spread($0 + $1, "\u{200E}\u{2069}\u{202C}")
        },
        Disguise("soft hyphens") { spread($0 + $1, "\u{AD}") },
        Disguise("ideographic variation sequences") { spread($0 + $1, "\u{E0101}") + "\u{E0101}" },
        Disguise("variation selectors") { spread($0 + $1, "\u{FE00}") + "\u{FE0E}" },
        Disguise("tags and annotation marks") { spread($0 + $1, "\u{E0061}\u{FFF9}") },
        Disguise("control characters") { spread($0 + $1, "\u{0}\u{7}\u{1B}") },
        Disguise("signs for what was lost") { spread($0 + $1, "\u{FFFD}\u{FFFC}") },
        Disguise("variant kanji") { variants($0 + $1, table) },
        Disguise("variant kanji, the other way") { variants($0 + $1, reverseTable) },
        Disguise("compatibility ideographs and radicals") { variants($0 + $1, compatibility) },
        Disguise("hiragana for katakana") { differing($0 + $1, hiragana($0 + $1)) },
        Disguise("katakana for hiragana") { differing($0 + $1, katakana($0 + $1)) },
        Disguise("half-width katakana") { differing($0 + $1, halfWidth(katakana($0 + $1))) },
        Disguise("decomposed kana") { differing($0 + $1, decomposed($0 + $1)) },
        Disguise("small kana") { variants($0 + $1, smallKana) },
        Disguise("repeated kanji for 々") { differing($0 + $1, unrepeated($0 + $1)) },
        Disguise("が for ヶ, の for ノ") {
            variants($0 + $1, ["ヶ": "が", "ノ": "の"])
        },
        Disguise("middle dot") { $1.unicodeScalars.count > 1 ? $0 + "・" + $1 : nil },
        Disguise("comma, as in a table") { $1.unicodeScalars.count > 1 ? $0 + "," + $1 : nil },
        Disguise("everything at once") {
            spread((variants($0, table) ?? $0), "\u{200B}") + "\u{3000}\n"
                + spread(halfWidth(katakana(variants($1, table) ?? $1)), "\u{FE00}\u{2060}")
        },
    ]

    static let surnames: [Disguise] =
        [
            "さん", "氏", "様", "さま", "くん", "君", "殿", "ちゃん", "サン", "ｻﾝ", "クン", "係長", "課長", "部長", "主任",
            "主査", "主事", "主幹", "副主幹", "課長補佐", "次長", "局長", "所長", "室長", "参事", "館長", "技師", "副課長",
            "保健師", "先生",
        ].map { title in Disguise("surname + \(title)") { surname, _ in surname + title } }
        + [
            Disguise("surname + space + 係長") { surname, _ in surname + "　係長" },
            Disguise("surname + line break + さん") { surname, _ in surname + "\nさん" },
            Disguise("variant surname + zero width + 課長") { surname, _ in
                (variants(surname, table) ?? surname) + "\u{200B}課\u{200D}長"
            },
        ]

    private static func spread(_ text: String, _ between: String) -> String {
        text.unicodeScalars.map { String($0) }.joined(separator: between)
    }

    private static func variants(_ text: String, _ table: [Unicode.Scalar: String]) -> String? {
        let result = text.unicodeScalars.map { table[$0] ?? String($0) }.joined()
        return differing(text, result)
    }

    private static func differing(_ text: String, _ other: String) -> String? {
        text.unicodeScalars.elementsEqual(other.unicodeScalars) ? nil : other
    }

    private static func map(_ text: String, _ change: (UInt32) -> UInt32) -> String {
        var view = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            view.append(Unicode.Scalar(change(scalar.value)) ?? scalar)
        }
        return String(view)
    }

    private static func hiragana(_ text: String) -> String {
        map(text) { (0x30A1...0x30F6).contains($0) ? $0 - 0x60 : $0 }
    }

    private static func katakana(_ text: String) -> String {
        map(text) { (0x3041...0x3096).contains($0) ? $0 + 0x60 : $0 }
    }

    private static func halfWidth(_ text: String) -> String {
        text.unicodeScalars.map { halfWidthTable[$0] ?? String($0) }.joined()
    }

    private static func decomposed(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            guard let half = halfWidthTable[Unicode.Scalar(scalar.value + 0x60) ?? scalar],
                half.unicodeScalars.count == 2, (0x3041...0x3096).contains(scalar.value)
            else { return String(scalar) }
            let isVoiced = half.unicodeScalars.last == "\u{FF9E}"
            let base = Unicode.Scalar(scalar.value - (isVoiced ? 1 : 2)) ?? scalar
            return String(base) + (isVoiced ? "\u{3099}" : "\u{309A}")
        }.joined()
    }

    private static func unrepeated(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            result.append(scalar == "々" ? result.last ?? scalar : scalar)
        }
        return String(result)
    }

    private static let halfWidthTable: [Unicode.Scalar: String] = {
        let full = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン"
        var table: [Unicode.Scalar: String] = [:]
        for (offset, scalar) in full.unicodeScalars.enumerated() {
            guard let half = Unicode.Scalar(0xFF66 + UInt32(offset)) else { continue }
            table[scalar] = String(half)
        }
        for scalar in "ガギグゲゴザジズゼゾダヂヅデドバビブベボ".unicodeScalars {
            guard let base = Unicode.Scalar(scalar.value - 1) else { continue }
            table[scalar] = (table[base] ?? "") + "\u{FF9E}"
        }
        for scalar in "パピプペポ".unicodeScalars {
            guard let base = Unicode.Scalar(scalar.value - 2) else { continue }
            table[scalar] = (table[base] ?? "") + "\u{FF9F}"
        }
        return table
    }()

    private static let smallKana: [Unicode.Scalar: String] = [
        "ユ": "ュ", "ゆ": "ゅ", "ヶ": "ケ", "つ": "っ", "あ": "ぁ", "ア": "ァ", "エ": "ェ",
    ]

    private static let pairs =
        "髙高 﨑崎 邊辺 邉辺 齋斎 齊斎 斉斎 澤沢 濵浜 濱浜 嶋島 德徳 瀨瀬 廣広 國国 櫻桜 眞真 惠恵 𠮷吉 冨富 瀧滝 愼慎 晄晃 凜凛 靜静 "
        + "舘館 峯峰 曾曽 薗園 龍竜 圓円 淺浅 萬万 與与 實実 榮栄 學学 壽寿 豐豊 黑黒 莊荘 穗穂 彌弥 禮礼 勳勲 衞衛"

    private static let table: [Unicode.Scalar: String] = {
        var table: [Unicode.Scalar: String] = [:]
        for pair in pairs.split(separator: " ") {
            guard let first = pair.unicodeScalars.first, let last = pair.unicodeScalars.last,
                first != "薗"
            else { continue }
            table[first] = String(last)
        }
        return table
    }()

    private static let reverseTable: [Unicode.Scalar: String] = {
        var result: [Unicode.Scalar: String] = [:]
        for (variant, common) in table.sorted(by: { $0.key.value < $1.key.value }) {
            guard let key = common.unicodeScalars.first else { continue }
            result[key] = String(variant)
        }
        return result
    }()

    private static let compatibility: [Unicode.Scalar: String] = [
        "山": "\u{2F2D}", "田": "\u{2F65}", "大": "\u{2F24}", "小": "\u{2F29}", "一": "\u{2F00}",
        "子": "\u{2F26}", "木": "\u{2F4A}", "長": "\u{2ED1}", "西": "\u{2EC4}", "福": "\u{FA1B}",
        "神": "\u{FA19}", "祐": "\u{FA4F}", "隆": "\u{F9DC}", "朗": "\u{F929}", "都": "\u{FA26}",
        "高": "\u{2FBC}", "金": "\u{2FA6}", "石": "\u{2F6F}", "青": "\u{2ED8}", "羽": "\u{FA1E}",
        "勇": "\u{FA76}", "博": "\u{2F82E}", "成": "\u{2F8B2}",
    ]
}
