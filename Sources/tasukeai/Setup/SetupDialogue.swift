internal import Glibc
internal import Node
internal import Requests

/// Questions in the terminal, one line an answer. The questions go to standard error, so that standard output has
/// the result alone; answers are read from standard input, whoever types them.
final class SetupDialogue {
    /// Longer answers are slips.
    private static let bytesMax = 4_096

    func say(_ ja: String, _ en: String) {
        Output.tell(Array((Words.choose(ja: ja, en: en) + "\n").utf8))
    }

    /// A part of the guide begins.
    func title(_ number: Int, _ ja: String, _ en: String) {
        say("\n\(number). \(ja)", "\n\(number). \(en)")
    }

    /// Asks until an answer passes its check. An empty line means what stands in brackets.
    func ask<Value>(
        _ ja: String, _ en: String, usual: String = "",
        check: (String) async throws -> Value
    ) async throws -> Value {
        while true {
            let shown = usual.isEmpty ? "" : "［\(usual)］"
            Output.tell(Array("  \(Words.choose(ja: ja, en: en))\(shown): ".utf8))
            let typed = try line()
            do {
                return try await check(typed.isEmpty ? usual : typed)
            } catch {
                // The input is at its end: nothing more can be asked.
                if let error = error as? NodeError, error.code == NodeError.setupEnded().code {
                    throw error
                }
                tell(error)
            }
        }
    }

    /// What is wrong with an answer, and what to do.
    func tell(_ error: any Error) {
        let error = NodeError(wrapping: error)
        say(
            "  ✗ " + error.message.text(japanese: true),
            "  ✗ " + error.message.text(japanese: false))
        say("  → " + error.action.text(japanese: true), "  → " + error.action.text(japanese: false))
    }

    func confirm(_ ja: String, _ en: String, usual: Bool) async throws -> Bool {
        try await ask(
            ja, en,
            usual: usual ? Words.choose(ja: "はい", en: "yes") : Words.choose(ja: "いいえ", en: "no")
        ) {
            switch $0.lowercased() {
            case "はい", "y", "yes": true
            case "いいえ", "n", "no": false
            default: throw NodeError.answerUnclear(ja: "はい、いいえ", en: "yes, no")
            }
        }
    }

    /// One of several, by its number.
    func choose(_ options: [(ja: String, en: String)], usual: Int) async throws -> Int {
        for (index, option) in options.enumerated() {
            say("    \(index + 1)) \(option.ja)", "    \(index + 1)) \(option.en)")
        }
        return try await ask("番号", "Number", usual: "\(usual)") { typed in
            guard let number = Int(typed), (1...options.count).contains(number) else {
                throw NodeError.answerUnclear(ja: "1–\(options.count)", en: "1–\(options.count)")
            }
            return number
        }
    }

    private static func trimmed(_ line: String) -> String {
        let inner = line.drop(while: \.isWhitespace)
        let end = inner.lastIndex { !$0.isWhitespace }
        return end.map { String(inner[...$0]) } ?? ""
    }

    private func line() throws -> String {
        let read = readLine(strippingNewline: true)
        // A terminal shows the end of the line that was typed; what is read from elsewhere has none to show.
        if read == nil || isatty(STDIN_FILENO) == 0 { say("", "") }
        guard let line = read else { throw NodeError.setupEnded() }
        guard line.utf8.count <= Self.bytesMax else {
            throw NodeError.answerUnclear(
                ja: "\(Self.bytesMax) バイトまで", en: "at most \(Self.bytesMax) bytes")
        }
        return Self.trimmed(line)
    }
}

extension NodeError {
    static func answerUnclear(ja: String, en: String) -> NodeError {
        NodeError(
            "answer_unclear", ja: "答えを読み取れません。", en: "That is none of the answers.",
            actionJa: "使える答え: \(ja)", actionEn: "Answers: \(en)", exitStatus: 2)
    }

    static func setupEnded() -> NodeError {
        NodeError(
            "setup_ended", ja: "答えの途中で入力が終わりました。ノードは作っていません。設定も変えていません。",
            en: "The input ended before all was answered. No node was made and no setting changed.",
            actionJa: "もう一度 tasukeai setup を実行してください。", actionEn: "Run tasukeai setup again.",
            exitStatus: 2)
    }
}
