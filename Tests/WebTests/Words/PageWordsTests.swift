internal import Foundation
internal import Requests
internal import Testing
internal import Web

/// What a page says of errors whose words were written for a terminal.
@Suite("Errors in the words of a page") struct PageWordsTests {
    private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Sources")

    private static func texts(under folder: String) throws -> [String] {
        let root = sources.appending(path: folder)
        let paths = FileManager.default.enumerator(atPath: root.path)?.allObjects as? [String]
        return try (paths ?? []).filter { $0.hasSuffix(".swift") }.map {
            try String(contentsOf: root.appending(path: $0), encoding: .utf8)
        }
    }

    /// The literals of the program that are in Japanese.
    private static func sentences() throws -> [String] {
        try ["Node", "NodeFolder", "Edge", "ControlSocket", "Staff", "Accounts"].flatMap {
            try texts(under: $0)
        }.flatMap { text in
            text.matches(of: #/"((?:[^"\\\n]|\\.)*[ぁ-ん](?:[^"\\\n]|\\.)*)"/#).map { String($0.1) }
        }
    }

    @Test("every sentence with a command in it is known for one") func commands() throws {
        let names = try Self.texts(under: "tasukeai").flatMap { text in
            text.matches(of: #/commandName: "([a-z][a-z-]+)"/#).map { String($0.1) }
        }
        #expect(Set(names).count > 30)
        var found = 0
        for sentence in try Self.sentences() {
            let words = sentence.split { !($0.isASCII && ($0.isLetter || $0 == "-")) }.map(
                String.init)
            // A command is named with what it does, or as the program's own.
            let pairs = zip(words, words.dropFirst())
            let isCommand = pairs.contains { first, second in
                sentence.contains("\(first) \(second)")
                    && (names.contains(first) || first == "tasukeai")
                    && second.allSatisfy { $0.isLowercase || $0 == "-" }
            }
            guard isCommand || sentence.contains(#/(^|[^a-z0-9])--[a-z]/#) else { continue }
            found += 1
            #expect(PageWords.isOfCommands(sentence), "\(sentence)")
        }
        #expect(found > 30, "\(found)")
    }

    @Test("no message that a page shows names a command") func messages() throws {
        // What happened, and what it means for the data; what to do is another sentence.
        let messages = try Self.sentences().filter { $0.contains("いません。") }
        #expect(messages.count > 100, "\(messages.count)")
        for sentence in messages where !sentence.contains("新しい版の tasukeai で作られています") {
            let problem = NodeError("x", ja: sentence, en: "x", actionJa: "x", actionEn: "x")
            let shown = PageWords.message(problem)
            #expect(!PageWords.isOfCommands(shown), "\(shown)")
        }
    }

    @Test(
        "plain sentences are none",
        arguments: [
            "日本語ドメイン名は、xn-- で始まる形（Punycode）に直して指定してください。", "https:// で始まるアドレスを書いてください。",
            "12/11、12月11日、令和8年12月11日、2026/12/11 のように書きます。",
            "サーバーのデータフォルダーに holidays.csv を置いてください。", "この番号は 142069 です。",
        ])
    func plain(_ sentence: String) {
        #expect(!PageWords.isOfCommands(sentence))
    }

    @Test("what to do about an address keeps what is useful") func address() {
        let problem = NodeError(
            "address_not_ascii", ja: "--url のアドレスに、英数字でない文字があります。", en: "x",
            actionJa: "日本語ドメイン名は、xn-- で始まる形（Punycode）に直して指定してください。", actionEn: "x")
        #expect(PageWords.message(problem).hasPrefix("アドレスに、英数字でない文字"))
        #expect(PageWords.action(problem).contains("xn-- で始まる形"))
        let bad = NodeError.badValue("--url", "https://…")
        #expect(PageWords.message(bad) == "「アドレス」を読み取れません。何も変更していません。")
        #expect(PageWords.action(bad).contains("https://"))
    }

    @Test("no page takes a terminal's words as they are") func raw() throws {
        let root = Self.sources.appending(path: "Web")
        let paths = FileManager.default.enumerator(atPath: root.path)?.allObjects as? [String]
        for path in paths ?? [] where path.hasSuffix(".swift") && path != "Words/PageWords.swift" {
            let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
            for line in text.split(separator: "\n")
            where line.contains("message.japanese") || line.contains("action.japanese") {
                // What is no matter of input, and what the gate found in a text.
                let isKnown = line.contains("status >= 500") || line.contains("isHeldBack")
                #expect(isKnown, "\(path): \(line)")
            }
        }
    }

    @Test("every act of the audit has a title in Japanese, and every key a name") func titles()
        throws
    {
        let known = Set(AuditWords.acts.map(\.act))
        let pattern = #/(?:\.note\(|noteForPages\(|noteOwnLogin\(|act:)\s*"([a-z_]+)"/#
        let acts = try ["Node", "UseCases", "Web", "tasukeai"].flatMap { try Self.texts(under: $0) }
            .flatMap { text in text.matches(of: pattern).map { String($0.1) } }
        #expect(acts.count > 30, "\(acts.count)")
        for act in Set(acts) { #expect(known.contains(act), "\(act)") }
        for purpose in ["root", "writing", "advisers/12345678/writing", "advisers/12345678", "new"]
        {
            #expect(KeyWords.title(purpose).first?.isASCII == false, "\(purpose)")
        }
    }
}
