/// The words of meetings.
enum MeetingWords {
    static let forms = ["place", "online", "hybrid"]
    static let statuses = ["planned", "held", "postponed", "cancelled"]
    static let ways = ["place", "online", "absent"]

    static func title(_ field: String) -> String {
        switch field {
        case "title": "題名"
        case "date": "日"
        case "form": "開き方"
        case "place": "場所"
        case "status": "状態"
        case "reason": "理由"
        case "minutes": "議事録"
        case "begin": "始まり"
        case "end": "終わり"
        case "link": "ビデオ会議のアドレス"
        default: field
        }
    }

    static func form(_ word: String?) -> String {
        switch word {
        case "place": "会場"
        case "online": "オンライン"
        case "hybrid": "会場とオンライン"
        default: "–"
        }
    }

    static func status(_ word: String?) -> String {
        switch word {
        case "planned": "予定"
        case "held": "開催済み"
        case "cancelled": "中止"
        case "postponed": "延期"
        default: "–"
        }
    }

    static func way(_ word: String?) -> String {
        switch word {
        case "place": "会場で参加"
        case "online": "オンラインで参加"
        case "absent": "欠席"
        default: "まだ分かりません"
        }
    }

    static func shown(_ field: String, _ value: String?) -> String {
        switch field {
        case "date": value.map { CivicDay($0).japanese } ?? "–"
        case "form": form(value)
        case "status": status(value)
        default: value ?? "–"
        }
    }

    static func todo(_ word: String?) -> String {
        switch word {
        case "done": "済み"
        case "dropped": "取りやめ"
        default: "これから"
        }
    }

    static let todoStates = ["open", "done", "dropped"]

    static func moment(_ word: String) -> String { word == "before" ? "会合の前" : "会合の後" }

    /// What minutes begin with. What was decided and what is to be done are records of their own.
    static let beginning = """
        ■ 話したこと


        ■ 次回に話すこと

        """
}

/// Pairs of cities in words. A pair is two ids with a hyphen; ids of cities have none.
enum RoundWords {
    static func pair(_ pair: String?, _ cities: CityNames) -> String {
        guard let pair else { return "（消されました）" }
        let members = pair.split(separator: "-", maxSplits: 1).map(String.init)
        guard members.count == 2 else { return pair }
        return cities[members[0]] + " と " + cities[members[1]]
    }
}
