internal import NodeFolder
internal import Requests

/// Asks what nobody else may see: at the terminal without showing it, or line by line from a file or standard
/// input.
final class SecretLines {
    enum Question {
        case name, password, code, newPassword, newPasswordAgain, newCode

        var words: String {
            switch self {
            case .name: Words.choose(ja: "職員番号またはログイン名: ", en: "Login: ")
            case .password: Words.choose(ja: "いまのパスワード: ", en: "Current password: ")
            case .code:
                Words.choose(ja: "確認コードか回復コード: ", en: "Code of the app, or a recovery code: ")
            case .newPassword: Words.choose(ja: "新しいパスワード: ", en: "New password: ")
            case .newPasswordAgain: Words.choose(ja: "新しいパスワード（もう一度）: ", en: "New password again: ")
            case .newCode:
                Words.choose(ja: "新しいアプリに出た6桁の数字: ", en: "The six figures of the new app: ")
            }
        }
    }

    private let isTerminal: Bool
    private let isInput: Bool
    private var lines: [Substring] = []
    private var hasAsked = false

    /// Standard input is read as it comes: an answer may depend on what was printed before.
    init(_ path: String?) throws {
        isTerminal = path == nil
        isInput = path == "-"
        guard let path, path != "-" else { return }
        lines = try Runner.readText(path).split(separator: "\n", omittingEmptySubsequences: false)[
            ...
        ]
        .map { $0 }
    }

    func ask(_ question: Question) throws -> String {
        if isTerminal {
            guard let answer = try TerminalQuestion.ask(question.words) else {
                throw NodeError.answerMissing()
            }
            return answer
        }
        if isInput {
            guard let line = readLine(strippingNewline: true) else {
                throw NodeError.answerMissing()
            }
            defer { hasAsked = true }
            if hasAsked { return line }
            return String(decoding: Runner.withoutMark(Array(line.utf8)), as: UTF8.self)
        }
        guard !lines.isEmpty else { throw NodeError.answerMissing() }
        let line = lines.removeFirst()
        return String(line.hasSuffix("\r") ? line.dropLast() : line)
    }
}
