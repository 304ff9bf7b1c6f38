internal import ArgumentParser
internal import Requests

/// A long text: `--text`, `--file`, or `-` for standard input.
struct TextArguments: ParsableArguments {
    @Option(help: ArgumentHelp(Words.choose(ja: "本文", en: "The text")))
    var text: String?
    @Option(
        help: ArgumentHelp(Words.choose(ja: "本文のファイル（UTF-8）", en: "A file with the text (UTF-8)")))
    var file: String?
    @Argument(help: ArgumentHelp(Words.choose(ja: "- なら標準入力から読む", en: "- reads standard input")))
    var standardInput: String?

    func read() throws -> String {
        switch (text, file, standardInput) {
        case (let text?, nil, nil): return text
        case (nil, let file?, nil): return try Runner.readText(file)
        case (nil, nil, "-"): return try Runner.readText("-")
        default: throw NodeError.oneText()
        }
    }
}

/// The passage that a comment or advice is about.
struct PassageArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            Words.choose(ja: "項目名（current_state など）", en: "A field, such as current_state")))
    var field: String?
    @Option(
        help: ArgumentHelp(
            Words.choose(ja: "項目の本文から引用する言葉", en: "Words quoted from that field's text")))
    var quote: String?
}
