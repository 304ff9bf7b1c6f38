internal import ArgumentParser
internal import Requests

/// What a 係内ミーティング is recorded with.
struct SectionMeetingArguments: ParsableArguments {
    @Option(help: ArgumentHelp(Words.choose(ja: "月 YYYY-MM", en: "Month, YYYY-MM")))
    var month: String
    @Option(
        help: ArgumentHelp(
            Words.choose(ja: "係（既定: 自分の職の所属）", en: "The section (default: the post's own)")))
    var section: String?
    @Option(help: ArgumentHelp(Words.choose(ja: "実施した日", en: "The day on which it was held")))
    var held: String?
    @Option(help: ArgumentHelp(Words.choose(ja: "何分話したか（1〜600）", en: "Minutes, 1 to 600")))
    var minutes: MinutesArgument?
    @Option(
        help: ArgumentHelp(
            Words.choose(
                ja: "テーマ（テーマ集の符号・名前・番号、コンマ区切り、6まで）",
                en:
                    "Themes of the library, by code, name or number, separated by commas (at most 6)"
            )))
    var themes: String?
    @Option(
        help: ArgumentHelp(
            Words.choose(
                ja: "合同で行ったほかの係（コンマ区切り、10まで）",
                en: "Other sections with which it was held, separated by commas (at most 10)")))
    var joint: String?
    @Option(
        help: ArgumentHelp(
            Words.choose(ja: "60秒の記録（400文字まで）", en: "A minute's record, at most 400 characters")))
    var record: String?
    @Option(
        help: ArgumentHelp(
            Words.choose(ja: "記録にかかった秒（1〜3600）", en: "Seconds that the record took, 1 to 3600")))
    var recordSeconds: Int?
    @Flag(help: ArgumentHelp(Words.choose(ja: "実施せず（理由が必要）", en: "Not held; needs the reason")))
    var notHeld = false
    @Option(help: ArgumentHelp(Words.choose(ja: "実施しなかった理由", en: "Why it was not held")))
    var reason: String?

    var values: SectionMeetingValues {
        var values = SectionMeetingValues(month: month)
        values.section = section
        values.held = held
        values.minutes = minutes?.minutes
        values.themes = Self.list(themes)
        values.joint = Self.list(joint)
        values.record = record
        values.recordSeconds = recordSeconds
        values.isNotHeld = notHeld
        values.reason = reason
        return values
    }

    private static func list(_ text: String?) -> [String] {
        (text ?? "").unicodeScalars.split { $0 == "," || $0 == "、" || $0 == "，" }.map(String.init)
    }
}
