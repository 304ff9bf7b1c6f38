/// Character references by name, as far as they may stand within a name, a number or an address.
enum NamedReference {
    /// `&nbsp;` and what it stands for.
    static func decoded(
        _ source: [Unicode.Scalar], _ start: Int
    ) -> (scalars: [Unicode.Scalar], end: Int)? {
        let first = start + 1
        var end = first
        while end < min(source.count, first + lengthMax), source[end].isASCII,
            source[end].properties.isAlphabetic
        {
            end += 1
        }
        guard end < source.count, source[end] == ";",
            let meaning = meanings[source[first..<end].map(\.value)]
        else { return nil }
        return ([meaning], end + 1)
    }

    private static let lengthMax = 8

    private static let meanings: [[UInt32]: Unicode.Scalar] = {
        let names: [(String, Unicode.Scalar)] = [
            ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'"),
            ("nbsp", "\u{A0}"), ("ensp", "\u{2002}"), ("emsp", "\u{2003}"), ("thinsp", "\u{2009}"),
            ("hairsp", "\u{200A}"), ("numsp", "\u{2007}"), ("puncsp", "\u{2008}"),
            ("shy", "\u{AD}"),
            ("zwj", "\u{200D}"), ("zwnj", "\u{200C}"), ("lrm", "\u{200E}"), ("rlm", "\u{200F}"),
            ("tab", "\t"), ("newline", "\n"), ("middot", "·"), ("bull", "•"), ("hellip", "…"),
            ("ndash", "–"), ("mdash", "—"), ("hyphen", "‐"), ("dash", "‐"), ("commat", "@"),
            ("period", "."), ("lowbar", "_"), ("sol", "/"), ("colon", ":"), ("num", "#"),
            ("lpar", "("), ("rpar", ")"), ("plus", "+"), ("equals", "="), ("star", "☆"),
            ("starf", "★"),
        ]
        var result: [[UInt32]: Unicode.Scalar] = [:]
        for (name, meaning) in names {
            result[name.unicodeScalars.map(\.value)] = meaning
            // `&Tab;` and `&NBSP;` are read by some.
            result[name.uppercased().unicodeScalars.map(\.value)] = meaning
            result[(name.prefix(1).uppercased() + name.dropFirst()).unicodeScalars.map(\.value)] =
                meaning
        }
        return result
    }()
}
