internal import Alliance
internal import CivicCalendar

/// The words of the forms and reports of a Help Day.
enum HelpDayWords {
    static func standing(_ code: String) -> String {
        switch code {
        case "can_leave": say("定時")
        case "hard": say("難しい")
        case "exempt_requested": say("除外を申請中")
        case "exempt_approved": say("除外（承認）")
        case "exempt_refused": say("除外は認められず")
        default: say("未記入")
        }
    }

    static func outcome(_ code: String?) -> String {
        code.flatMap { HelpDayOutcome(rawValue: $0)?.said } ?? say("未報告")
    }

    static func work(_ code: String?) -> String? {
        code.flatMap(WorkCategory.init(word:))?.name(japanese: PageLanguage.isJapanese)
    }

    static func checkTitle(_ check: String) -> String {
        check == "eve" ? say("前日の確認") : say("1週間前の確認")
    }

    static func check(_ check: String) -> String { check == "eve" ? say("前日") : say("1週間前") }

    static func state(_ code: String) -> String {
        switch code {
        case "proposed": say("提案")
        case "accepted": say("決定（係内）")
        case "ordered": say("決定（所属長の指示）")
        default: say("見送り")
        }
    }

    /// 総務部/職員課/人事係, as people read it.
    static func section(_ path: String) -> String {
        path.split(separator: "/").joined(separator: " ")
    }

    static func last(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// What a page says after an act.
    static func done(_ code: String) -> String? {
        switch code {
        case "check": say("保存しました。")
        case "approved": say("除外を承認しました。")
        case "refused": say("除外を認めないことにしました。係長が見込みを付け直します。")
        case "accepted": say("応援を決めました。")
        case "ordered": say("応援を指示しました。")
        case "declined": say("見送りました。")
        case "lights": say("消灯を記録しました。お疲れさまでした。")
        case "leaving": say("退庁を記録しました。")
        case "removed": say("退庁の記録を取り消しました。")
        case "closed": say("この日を締めました。月が終わったら、「自分の市の数値」でその月を公開できます。")
        case "opened": say("締めを開きました。訂正が終わったら、もう一度締めてください。")
        case "meeting": say("係内ミーティングを記録しました。")
        case "thanks": say("感謝を送りました。")
        case "thanks_again": say("感謝を送り直しました。前に送ったことばは、今のことばと入れ替わりました。")
        default: nil
        }
    }

    /// What to do about an error, where a page says it better than a command line.
    static func action(_ code: String) -> String? {
        switch code {
        case "day_closed": say("訂正が必要なら、職員課に締めを開くよう頼んでください。")
        case "not_a_help_day": say("助け合いデーの暦から日を選び直してください。")
        case "time_needed": say("消灯した時刻を入れてください。")
        case "time_past_midnight":
            say("日付が変わった後は 24:30 か 翌0:30、午後なら 16:30 か 午後4時30分 のように書いてください。")
        case "left_in_the_morning":
            say("夕方なら 18:20 か 午後6時20分、夜通しの仕事なら 翌6:20 のように書いてください。朝のうちに帰った人は、職員課に頼んでください。")
        case "still_here_needed": say("17:45までに消灯していたら、その時刻を入れてください。だれかが残っていたら、その人に印を付けてください。")
        case "reopening_reason_needed": say("理由を書いて、もう一度送信してください。")
        case "unreported": say("報告を頼むか、未報告の課があることを確かめて印を付けてください。")
        case "meeting_reason_missing": say("実施しなかった理由を書いてください。")
        case "not_a_division": say("課を選んでください。")
        case "order_needed": say("所属長に相談してください。")
        case "help_unknown": say("応援案が作り直されています。「応援」の画面を開き直して、選び直してください。")
        default: nil
        }
    }
}
