package import Requests

/// What is wrong in the text of `tasukeai.json`, and in which line. A decoder of JSON says neither, and
/// of a key that stands there twice it takes one value without a word.
struct SettingsScan {
    enum Slip: Sendable, Equatable {
        case empty, encoding, comment, quote, comma, number, end, sign, tooDeep
        /// By its whole name.
        case twice(String)
    }

    struct Fault: Error, Equatable {
        /// From 1.
        let line: Int
        let slip: Slip
    }

    private static let depthMax = 32

    private let bytes: [UInt8]
    private var place = 0
    private var line = 1
    /// Names with the line of each, in which objects and their dotted forms are the same.
    private var names: Set<[UInt8]> = []

    /// `bytes` are UTF-8.
    static func check(_ bytes: [UInt8]) throws(Fault) {
        var scan = SettingsScan(bytes: bytes)
        scan.skipBlanks()
        guard scan.next != nil else { throw Fault(line: 1, slip: .empty) }
        try scan.value([], depth: 0)
        scan.skipBlanks()
        if scan.next != nil { throw scan.fault }
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func skipBlanks() {
        while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) {
            if byte == 0x0A { line += 1 }
            place += 1
        }
    }

    /// What a sign that cannot stand here probably was meant for.
    private var fault: Fault {
        let rest = bytes[min(place, bytes.count)...]
        let quotes = ["'", "‘", "’", "“", "”", "＂", "「", "`"]
        let slip: Slip =
            switch next {
            case nil: .end
            case UInt8(ascii: "/"), UInt8(ascii: "#"): .comment
            case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: "\""): .comma
            case _ where quotes.contains { rest.starts(with: $0.utf8) }: .quote
            default: .sign
            }
        return Fault(line: line, slip: slip)
    }

    private mutating func take(_ sign: Character) throws(Fault) {
        skipBlanks()
        guard let byte = next, byte == sign.asciiValue else { throw fault }
        place += 1
    }

    private mutating func value(_ path: [UInt8], depth: Int) throws(Fault) {
        guard depth < Self.depthMax else { throw Fault(line: line, slip: .tooDeep) }
        skipBlanks()
        switch next {
        case UInt8(ascii: "{"):
            try parts(until: "}") { (scan) throws(Fault) in
                try scan.member(of: path, depth)
            }
        case UInt8(ascii: "["):
            try parts(until: "]") { (scan) throws(Fault) in
                try scan.value([], depth: depth + 1)
            }
        case UInt8(ascii: "\""): _ = try string()
        default: try word()
        }
    }

    /// What stands between two brackets, with a comma between each two and none at the end.
    private mutating func parts(
        until bracket: Character, _ part: (inout SettingsScan) throws(Fault) -> Void
    ) throws(Fault) {
        place += 1
        skipBlanks()
        if next == bracket.asciiValue {
            place += 1
            return
        }
        while true {
            try part(&self)
            skipBlanks()
            if next == bracket.asciiValue { break }
            try take(",")
        }
        place += 1
    }

    private mutating func member(of path: [UInt8], _ depth: Int) throws(Fault) {
        skipBlanks()
        guard next == UInt8(ascii: "\"") else { throw fault }
        let start = line
        let key = try string()
        let whole = depth == 0 ? [] : path.isEmpty ? key : path + [UInt8(ascii: ".")] + key
        let name = depth == 0 ? key : whole
        // Of the key around all settings the own name counts, which no setting has.
        guard names.insert([UInt8(clamping: min(depth, 1))] + name).inserted else {
            throw Fault(line: start, slip: .twice(String(decoding: name, as: UTF8.self)))
        }
        try take(":")
        try value(whole, depth: depth + 1)
    }

    /// The bytes between the quotation marks, as they stand there.
    private mutating func string() throws(Fault) -> [UInt8] {
        place += 1
        let start = place
        while let byte = next, byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { throw Fault(line: line, slip: .end) }
            place += byte == UInt8(ascii: "\\") ? 2 : 1
        }
        guard next != nil else { throw Fault(line: line, slip: .end) }
        defer { place += 1 }
        return Array(bytes[start..<place])
    }

    /// A number, `true`, `false` or `null`.
    private mutating func word() throws(Fault) {
        let start = place
        while let byte = next, byte < 0x80,
            Unicode.Scalar(byte).properties.isAlphabetic || (0x30...0x39).contains(byte)
                || [0x2B, 0x2D, 0x2E].contains(byte)
        {
            place += 1
        }
        let text = String(decoding: bytes[start..<place], as: UTF8.self)
        if ["true", "false", "null"].contains(text) { return }
        guard let first = text.utf8.first, (0x30...0x39).contains(first) || first == 0x2D else {
            place = start
            throw fault
        }
        guard let number = Double(text) else { throw Fault(line: line, slip: .sign) }
        guard number.isFinite else { throw Fault(line: line, slip: .number) }
    }
}

extension NodeError {
    /// The file as a whole cannot be read.
    static func unreadableSettings(_ fault: SettingsScan.Fault) -> NodeError {
        let words = fault.slip.words
        return unreadableSettings(
            ja: "tasukeai.json の\(fault.line)行目を読めません。\(words.japanese)",
            en: "Line \(fault.line) of tasukeai.json cannot be read: \(words.english)")
    }

    package static func unreadableSettings(ja: String, en: String) -> NodeError {
        NodeError(
            "bad_settings", ja: "\(ja)。起動していません。", en: "\(en). Nothing was started.",
            actionJa:
                "JSON の形に直し、UTF-8 で保存してください（名前と文字は半角の \" で囲み、注釈は書けません）。例: {\"tasukeai\": {\"port\": 8420}}",
            actionEn: "Make it JSON in UTF-8: names and texts in plain double quotes, no comments. "
                + "For example: {\"tasukeai\": {\"port\": 8420}}", exitStatus: 2)
    }
}

extension SettingsScan.Slip {
    fileprivate var words: PersonMessage {
        switch self {
        case .empty: PersonMessage(ja: "中身が空です", en: "it is empty")
        case .encoding:
            PersonMessage(
                ja: "UTF-8 でない文字（Shift_JIS など）があります",
                en: "it has letters that are not UTF-8 (Shift_JIS or the like)")
        case .comment:
            PersonMessage(ja: "注釈（// や #）は書けません", en: "comments are not allowed")
        case .quote:
            PersonMessage(
                ja: "引用符が半角の \" ではありません", en: "the quotation mark is no plain \"")
        case .comma:
            PersonMessage(
                ja: "「,」が足りないか余っています（最後の項目の後には書きません）",
                en: "a comma is missing or too many (none after the last one)")
        case .number: PersonMessage(ja: "数が大きすぎます", en: "a number is too large")
        case .end:
            PersonMessage(
                ja: "途中で終わっています（かっこか \" の閉じ忘れです）",
                en: "it ends too early: a bracket or quotation mark is not closed")
        case .sign:
            PersonMessage(ja: "そこに書けない文字があります", en: "a sign cannot stand there")
        case .tooDeep: PersonMessage(ja: "かっこの入れ子が深すぎます", en: "it is nested too deep")
        case .twice(let name):
            PersonMessage(
                ja: "設定「\(name.prefix(60))」が二度書かれています",
                en: "the setting \(name.prefix(60)) stands there twice")
        }
    }
}
