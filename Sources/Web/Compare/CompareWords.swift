internal import CivicCalendar

/// Indicators and judgements, for pages.
enum CompareWords {
    static var indicators: [(word: String, title: String, about: String)] {
        [
            (
                "on_time_leaving", say("定時退庁"),
                say("助け合いデーに定時で帰る予定だった職員のうち、実際に定時で帰った人の割合です。除外（夜間の処理など）は数えません。")
            ),
            (
                "lights_out", say("17時45分までの消灯"), say("助け合いデーに消灯を報告した課のうち、17時45分までに消灯した課の割合です。")
            ),
            ("section_meetings", say("係内ミーティング"), say("その月に開いた係内ミーティングの数です。")),
            ("projects", say("業務改善プロジェクト"), say("その月に始まった業務改善プロジェクトの数です。")),
            ("help_within", say("係内の応援"), say("助け合いデーに、同じ係の応援に入った回数です。10回からは5回単位に丸めています。")),
            ("help_across", say("係を越えた応援"), say("助け合いデーに、ほかの係の応援に入った回数です。10回からは5回単位に丸めています。")),
        ]
    }

    static func variation(_ word: String?) -> (text: String, tone: Tone) {
        switch word {
        case "common": (say("いつもの範囲"), .plain)
        case "special_improvement": (say("良い変化"), .good)
        case "special_concern": (say("注意"), .warn)
        case "special_neutral_high": (say("いつもより高い"), .plain)
        case "special_neutral_low": (say("いつもより低い"), .plain)
        default: (say("データ不足"), .plain)
        }
    }

    enum Tone { case plain, good, warn }

    static func decision(_ word: String?) -> String {
        switch word {
        case "continue": say("続ける")
        case "change": say("直す")
        case "stop": say("止める")
        default: word ?? ""
        }
    }

    /// 0.873 → 87.3%
    static func percent(_ value: Double?) -> String {
        guard let value, value.isFinite else { return "–" }
        let tenths = Int((min(max(value, 0), 1) * 1_000).rounded())
        return "\(tenths / 10).\(tenths % 10)%"
    }

    /// 0.873 → 87 %, where it stands large.
    static func wholePercent(_ value: Double) -> String {
        "\(Int((min(max(value, 0), 1) * 100).rounded())) %"
    }

    /// 12.345 → 12.3; never below nothing.
    static func count(_ value: Double?) -> String {
        guard let value, value.isFinite, abs(value) < 1e12 else { return "–" }
        let tenths = Int((max(value, 0) * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }

    /// 2026-11 → 2025-11
    static func yearBefore(_ text: String) -> String? {
        guard let month = try? CivicMonth(reading: text) else { return nil }
        return CivicMonth(year: month.year - 1, month: month.month)?.text
    }

    /// 2026-11 → 令和8年11月
    static func month(_ text: String) -> String {
        (try? CivicMonth(reading: text))?.said ?? text
    }
}
