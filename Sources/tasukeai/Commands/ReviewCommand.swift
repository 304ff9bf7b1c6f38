internal import ArgumentParser
internal import Requests

/// `tasukeai helpday review`.
struct ReviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: Words.choose(
            ja: "見直し: 続ける・直す・止める（連合に共有されます）",
            en: "Reviews: continue, change or stop; shared with the alliance"),
        subcommands: [Add.self, List.self])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Words.choose(
                ja: "根拠と理由を添えて、続ける・直す・止めるを決める",
                en: "Decide, with evidence and a reason"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var releasing: ReleaseOptions
        @Option(help: ArgumentHelp(Words.choose(ja: "見直したもの", en: "What was reviewed")))
        var subject: String
        @Option(
            help: ArgumentHelp(
                Words.choose(
                    ja: "続ける continue、直す change、止める stop", en: "continue, change or stop")))
        var decision: String
        @Option(
            help: ArgumentHelp(
                Words.choose(ja: "根拠: 管理図から読み取れること", en: "What the control chart shows, in words")))
        var evidence: String
        @Option(help: ArgumentHelp(Words.choose(ja: "理由", en: "The reason")))
        var reason: String
        @Option(
            help: ArgumentHelp(Words.choose(ja: "見直した日（省略すると今日）", en: "The day (default: today)")))
        var on: String?
        @Option(help: ArgumentHelp(Words.choose(ja: "次に見直す日", en: "The day of the next review")))
        var next: String?
        @Option(
            help: ArgumentHelp(
                Words.choose(
                    ja: "見直した業務改善プロジェクトの ID", en: "The id of the project that was reviewed")))
        var project: String?
        @Option(
            help: ArgumentHelp(
                Words.choose(ja: "見直した計画の ID", en: "The id of the plan that was reviewed")))
        var plan: String?

        func validate() throws {
            guard project == nil || plan == nil else {
                throw ValidationError(
                    Words.choose(
                        ja: "--project と --plan は、どちらか一つだけ指定してください。",
                        en: "Give at most one of --project and --plan."))
            }
        }

        func run() async throws {
            var values = [
                "subject": subject, "decision": decision, "evidence": evidence, "reason": reason,
            ]
            values["on"] = on
            values["next"] = next
            try await Runner.run(
                AddReview(values: values, parent: project ?? plan), options,
                release: releasing.release)
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Words.choose(ja: "すべての市の見直し", en: "List the reviews of all cities"))
        @OptionGroup var options: CommonOptions
        func run() async throws { try await Runner.run(ListReviews(), options) }
    }
}
