internal import Requests

/// The codes of the journal, in words.
package enum JournalWords {
    /// What can be done with a day; the staff records have the same acts under the same codes.
    package static var acts: [(code: String, words: String)] {
        [
            ("give_forecast", say("退庁見込みの記入")), ("request_exemption", say("除外の申請")),
            ("approve_exemption", say("除外の承認")), ("propose_help", say("応援案の作成")),
            ("agree_help_within", say("係内の応援の決定")), ("order_help_across", say("係をまたぐ応援の指示")),
            ("record_departure", say("退庁の記録")), ("confirm_lights_out", say("消灯の確認")),
            ("import_results", say("結果の取り込み")), ("close_day", say("締め")),
        ]
    }

    static func act(_ code: String, _ detail: String?) -> String {
        let words = acts.first { $0.code == code }?.words ?? code
        switch detail {
        case "closed": return say("締めた")
        case "reopened": return say("締めを開いた")
        case "removed": return say("\(words)の取り消し")
        case "approved": return say("除外を承認した")
        case "refused": return say("除外を認めなかった")
        default: return words
        }
    }

    /// 係長:総務部/職員課/人事係, as people read it.
    package static func post(_ text: String) -> String {
        let parts = text.split(separator: ":", maxSplits: 1)
        guard let role = parts.first.flatMap({ CityRole(word: $0) }) else { return text }
        let section = parts.dropFirst().first.map { HelpDayWords.section(String($0)) + " " }
        return (section ?? "") + role.said
    }

    /// 2026-05-20T17:42+09:00, which is in Japan already.
    static func moment(_ text: String) -> String {
        let parts = text.split(separator: "T", maxSplits: 1)
        guard parts.count == 2 else { return text }
        return CivicDay(String(parts[0])).said + " " + parts[1].prefix(5)
    }
}
