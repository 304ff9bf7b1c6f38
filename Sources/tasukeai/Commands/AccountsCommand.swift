internal import ArgumentParser
internal import Requests

struct AccountsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accounts",
        abstract: Words.choose(
            ja: "画面にログインする人: 最初の管理者、一度だけ使える用紙の番号、自分のパスワードと画面",
            en:
                "Logins of the pages: the first administrator, slips with one-time codes, the own login"
        ),
        subcommands: [
            First.self, Slip.self, Counts.self, OwnPassword.self, OwnRecoveryCodes.self,
            OwnAuthenticator.self, OwnSessions.self,
        ])

    struct First: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "first",
            abstract: Words.choose(
                ja: "最初の管理者のための、一度だけ使えるアドレスを出す（24時間有効）",
                en: "Print the one-time address for the first administrator (valid for 24 hours)"))

        @OptionGroup var options: CommonOptions

        func run() async throws { try await Runner.run(IssueFirstLink(), options) }
    }

    struct Slip: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "slip",
            abstract: Words.choose(
                ja: "パスワードを決めるための、一度だけ使える番号を出す（14日間有効）",
                en: "Print a one-time code for choosing a password (valid for 14 days)"))

        @OptionGroup var options: CommonOptions
        @Option(
            help: ArgumentHelp(
                Words.choose(ja: "職員番号、または職員でない人のログイン名", en: "Employee number or login name")))
        var name: String
        @Option(
            help: ArgumentHelp(
                Words.choose(
                    ja: "職員の職のほかに与える役割（personnel member adviser observer administrator）",
                    en:
                        "A role beside the posts of staff: personnel member adviser observer administrator"
                )))
        var role: String?
        @Option(
            name: .customLong("as"),
            help: ArgumentHelp(
                Words.choose(
                    ja: "幹事のログインが、どの幹事として書くか（adviser list の ID）",
                    en: "The adviser as whom an adviser's login writes (an id of adviser list)")))
        var adviser: String?
        @Flag(
            help: ArgumentHelp(
                Words.choose(ja: "認証アプリの登録を取り消す", en: "Take the second factor away")))
        var removeSecondFactor = false

        func run() async throws {
            try await Runner.run(
                IssueSlip(
                    name: name, role: role, removesSecondFactor: removeSecondFactor,
                    adviser: adviser),
                options)
        }
    }

    struct Counts: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "counts",
            abstract: Words.choose(ja: "ログインの数を示す", en: "Say how many logins there are"))

        @OptionGroup var options: CommonOptions

        func run() async throws { try await Runner.run(CountLogins(), options) }
    }
}
