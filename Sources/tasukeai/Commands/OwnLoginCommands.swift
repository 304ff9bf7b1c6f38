internal import ArgumentParser
internal import JSON
internal import NodeFolder
internal import Requests

/// What somebody does with the own login at the node's machine. Names, passwords and codes are asked for, at
/// the terminal or from a file, and never given as arguments, which others see with `ps`.
extension AccountsCommand {
    struct OwnPassword: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "password",
            abstract: Words.choose(
                ja: "自分のパスワードを変える（ほかの画面はログアウトする）",
                en: "Change the own password; ends all other sessions"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var answers: OwnAnswers

        func run() async throws {
            try await answers.signedIn(options) { login in
                let new = try login.ask(.newPassword)
                guard try login.ask(.newPasswordAgain) == new else {
                    throw NodeError.newPasswordsDiffer()
                }
                let answer = try await login.perform(
                    ChangeOwnPassword(
                        session: login.session, current: login.password, new: new))
                login.session = answer["session"]?.text ?? login.session
                return ["ok": true]
            }
        }
    }

    struct OwnRecoveryCodes: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "recovery-codes",
            abstract: Words.choose(
                ja: "自分の回復コードを作り直す（前のものは使えなくなる）",
                en: "Make new recovery codes in place of the own ones"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var answers: OwnAnswers

        func run() async throws {
            try await answers.signedIn(options) { login in
                try await login.perform(RenewRecoveryCodes(session: login.session))
            }
        }
    }

    struct OwnAuthenticator: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "authenticator",
            abstract: Words.choose(
                ja: "自分の認証アプリを登録する、登録し直す", en: "Register the own authenticator app, or another"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var answers: OwnAnswers

        func run() async throws {
            try await answers.signedIn(options) { login in
                let offered = try await login.perform(
                    BeginAuthenticator(session: login.session))
                // To standard error: standard output has the answer alone.
                Output.tell(
                    Array("\(offered["secret"]?.text ?? "")\n\(offered["uri"]?.text ?? "")\n".utf8))
                let answer = try await login.perform(
                    ConfirmAuthenticator(
                        session: login.session, code: try login.ask(.newCode)))
                login.session = answer["session"]?.text ?? login.session
                return ["recovery_codes": answer["recovery_codes"] ?? .array([])]
            }
        }
    }

    struct OwnSessions: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "sessions",
            abstract: Words.choose(
                ja: "自分がログインしている画面を示す、ログアウトする",
                en: "List the own sessions, or end some"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var answers: OwnAnswers
        // An id may begin with a hyphen.
        @Option(
            parsing: .unconditional,
            help: ArgumentHelp(
                Words.choose(ja: "ログアウトする画面の ID", en: "The id of a session to end")))
        var end: String?
        @Flag(
            help: ArgumentHelp(
                Words.choose(ja: "ほかの画面をすべてログアウトする", en: "End all other sessions")))
        var endOthers = false

        func run() async throws {
            try await answers.signedIn(options) { login in
                if endOthers || end != nil {
                    _ = try await login.perform(
                        EndOwnSessions(session: login.session, id: endOthers ? nil : end))
                }
                return try await login.perform(ListOwnSessions(session: login.session))
            }
        }
    }
}

/// A session at the command line: who, begun with the password, ended with the command.
final class OwnLogin {
    var session: String
    let password: String
    private let folder: DataFolder
    private let lines: SecretLines

    fileprivate init(_ folder: DataFolder, _ lines: SecretLines) async throws {
        self.folder = folder
        self.lines = lines
        let name = try lines.ask(.name)
        password = try lines.ask(.password)
        session = ""
        let begun = try await perform(BeginOwnLogin(name: name, password: password))
        session = begun["session"]?.text ?? ""
        guard begun["needs_code"] == true else { return }
        let entered = try await perform(
            EnterLoginCode(session: session, code: try lines.ask(.code)))
        session = entered["session"]?.text ?? session
    }

    func ask(_ question: SecretLines.Question) throws -> String { try lines.ask(question) }

    func perform(_ request: some NodeRequest) async throws -> JSONValue {
        try await Runner.json(request, folder, nil)
    }
}

/// Where names, passwords and codes come from.
struct OwnAnswers: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            Words.choose(
                ja: "聞かれる順に一行ずつ書いたファイル（- は標準入力）: ログイン名、パスワード、必要なら確認コード、続けて新しいもの",
                en:
                    "A file with a line for each question in order (- is standard input): login, password,"
                    + " a code if one is asked for, then what is new")))
    var answers: String?

    func signedIn(
        _ options: CommonOptions, _ work: (OwnLogin) async throws -> JSONValue
    ) async throws {
        try await Runner.reporting(options) {
            let login = try await OwnLogin(options.folder, try SecretLines(answers))
            let answer: JSONValue
            do { answer = try await work(login) } catch {
                _ = try? await login.perform(LeaveOwnLogin(session: login.session))
                throw error
            }
            _ = try? await login.perform(LeaveOwnLogin(session: login.session))
            try Output.print(answer, json: options.json)
        }
    }
}
