internal import Foundation
internal import Testing
internal import Web

/// The English of pages is whole: nothing is said in Japanese alone, and nothing stands in the catalogue that no
/// page says.
@Suite struct `English pages` {
    private static func isJapanese(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3000...0x30FF, 0x3400...0x9FFF, 0xFF00...0xFFEF: true
        default: false
        }
    }

    private static func placeholders(_ text: String) -> [Substring] {
        text.matches(of: #/\{(\d+)/#).map(\.output.1)
    }

    @Test func `every word that a page says is in the catalogue, and no other`() throws {
        let said = try WordSources.all().flatMap(\.said)
        let known = Set(English.lines.map(\.japanese))
        #expect(said.count > 2_000)
        #expect(Set(said).subtracting(known) == [], "say these in English, too")
        #expect(known.subtracting(said) == [], "nobody says these any more")
        #expect(known.count == English.lines.count, "some stand there twice")
    }

    @Test func `what varies in the Japanese varies in the English, and no Japanese is left there`()
    {
        /// How Japanese dates and lists are written is shown by examples.
        let examples = ["令和", "総務部", "フリガナ", "福祉", "職員課", "係員", "ワタナベ", "𠮷", "時10分", "〔"]
        for line in English.lines {
            #expect(
                Set(Self.placeholders(line.japanese)) == Set(Self.placeholders(line.english)),
                "\(line)")
            if !examples.contains(where: line.english.contains) {
                #expect(!line.english.unicodeScalars.contains(where: Self.isJapanese), "\(line)")
            }
        }
    }

    /// Words that are no words of a page: signs that are looked for, texts that a city makes its own.
    private static let silent = [
        "PlanTemplate.swift", "MeetingTemplate.swift", "MeetingWords.swift", "TextFile.swift",
        "PageLanguage.swift",
        "CivicDay.swift", "PageRequest+Days.swift", "RecordForm.swift", "CalendarPages.swift",
        "SectionMonths.swift", "HelpDayPages+Meetings.swift", "LanguagePages.swift",
    ]

    @Test func `every Japanese word of a page is said`() throws {
        for source in try WordSources.all() where !Self.silent.contains(source.name) {
            let silent = source.silent.filter { $0.unicodeScalars.contains(where: Self.isJapanese) }
            #expect(silent == [], "\(source.name)")
        }
    }

    @Test func `scripts say in English what they say in Japanese, and stay scripts`() throws {
        var count = 0
        for script in try WordSources.scripts() {
            count += script.sentences.count
            let english = ScriptText(Array(script.inEnglish.utf8))
            #expect(english.sentences == [])
            // Nothing ends a literal early, or begins an expression in it.
            for sign in ["\"", "`", "\\", "${"] {
                #expect(
                    script.inEnglish.components(separatedBy: sign).count
                        == script.text.components(separatedBy: sign).count)
            }
        }
        #expect(count > 20)
    }

    @Test func `an expression stands where English wants it`() {
        let script = ScriptText(
            Array("  // no word\n  say(`${a.b} ${of(c)}の変更を取り込みました（${d}か所）。`, \"x\");".utf8))
        #expect(script.sentences == ["{1} {2}の変更を取り込みました（{3}か所）。"])
        #expect(
            script.inEnglish
                == "say(`${a.b}: merged changes by ${of(c)} (places: ${d}).`, \"x\");\n")
    }

    @Test(arguments: [
        (2, "2件"), (1, "1件"),
    ])
    func `Japanese is said as it stands`(count: Int, words: String) {
        #expect(say("\(count)件") == words)
    }

    @Test func `values stand where the language wants them, and choose their word`() {
        PageLanguage.$current.withValue(.english) {
            #expect(say("題名なし") == English.words["題名なし"])
            #expect(say("\(1)分") == "1 minute")
            #expect(say("\(20)分") == "20 minutes")
            // A value is no pattern.
            #expect(say("\("{1}")分") == "{1} minutes")
            #expect(say("まだ訳がない\("x")") == "まだ訳がないx")
        }
    }
}

/// The string literals of the pages' sources.
private struct WordSources {
    let name: String
    /// As the catalogue has them.
    var said: [String] = []
    var silent: [String] = []

    static func all() throws -> [WordSources] {
        let files = try #require(
            FileManager.default.enumerator(at: web, includingPropertiesForKeys: nil))
        return try files.compactMap { $0 as? URL }
            .filter { !$0.path.contains("/Language/English") }
            .compactMap { url in
                var source = WordSources(name: url.lastPathComponent)
                switch url.pathExtension {
                case "swift": source.read(try String(contentsOf: url, encoding: .utf8))
                case "js": source.said = ScriptText(Array(try Data(contentsOf: url))).sentences
                default: return nil
                }
                return source
            }
    }

    static func scripts() throws -> [ScriptText] {
        let folder = web.appending(path: "Assets")
        return try FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: nil
        ).filter { $0.pathExtension == "js" }.map { ScriptText(Array(try Data(contentsOf: $0))) }
    }

    private static var web: URL {
        URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Sources/Web").standardizedFileURL
    }

    /// Literals of one line, and those within them; comments, longer literals and patterns hold no words.
    private mutating func read(_ text: String) {
        let code = text.replacing(#/"""(?s:.*?)"""/#, with: "").split(separator: "\n")
            .filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
            .replacing(#/#\/.*?\/#/#, with: "")
        var rest = Substring(code)
        pieces(&rest, isWithin: false)
    }

    private mutating func pieces(_ rest: inout Substring, isWithin: Bool) {
        var before = ""
        var depth = 0
        while let sign = rest.first {
            rest.removeFirst()
            switch sign {
            case "\"":
                let pattern = literal(&rest)
                let place = before.filter { !$0.isWhitespace }
                if place.hasSuffix("say(") {
                    said.append(pattern)
                } else if !place.hasSuffix("ja:"), !place.hasSuffix("actionJa:") {
                    // Errors have their English beside them.
                    silent.append(pattern)
                }
                before = ""
            case "(":
                depth += 1
                before.append(sign)
            case ")":
                if isWithin, depth == 0 { return }
                depth -= 1
                before.append(sign)
            default: before.append(sign)
            }
            if before.count > 200 { before = String(before.suffix(80)) }
        }
    }

    private mutating func literal(_ rest: inout Substring) -> String {
        var pattern = ""
        var count = 0
        while let sign = rest.first {
            rest.removeFirst()
            if sign == "\"" { break }
            guard sign == "\\", let next = rest.first else {
                pattern.append(sign)
                continue
            }
            rest.removeFirst()
            switch next {
            case "(":
                pieces(&rest, isWithin: true)
                count += 1
                pattern += "{\(count)}"
            case "n": pattern += "\n"
            case "u":
                let code = rest.dropFirst().prefix { $0 != "}" }
                rest = rest[code.endIndex...].dropFirst()
                if let scalar = UInt32(code, radix: 16).flatMap(Unicode.Scalar.init) {
                    pattern.unicodeScalars.append(scalar)
                }
            default: pattern.append(next)
            }
        }
        return pattern
    }
}
