internal import JSON

/// What the keys of an answer are called on the terminal, and in which order they stand.
enum Labels {
    /// In their order; nil for what a kind of shared record declares (``FieldLabels``).
    private static let japanese: [(key: String, label: String?)] = [
        ("id", "ID"), ("city", "市"), ("title", nil), ("status", nil), ("ok", "成功"),
        ("fingerprint", "指紋"), ("name_ja", "名称"), ("name_en", "英語名"), ("url", "アドレス"),
        ("data", "データの場所"), ("space", "連合"), ("entries", "記録数"), ("waiting", "待ち"),
        ("theme", nil), ("current_state", nil), ("cause_analysis", nil),
        ("goal", nil), ("expected_effect", nil), ("editors", "編集できる市"),
        ("fields", "項目"), ("actions", "アクション"), ("section_chief", nil),
        ("manager", nil), ("low_effort", nil), ("clear_purpose", nil),
        ("own_benefit", nil), ("value", "値"), ("candidates", "案"),
        ("text", "本文"), ("field", "項目"), ("quote", "引用"), ("anchor", "引用の状態"),
        ("decision", "判断"), ("reason", "理由"), ("follow_up", nil), ("plan", "計画"),
        ("plans", "計画"), ("comments", "コメント"), ("advice", "助言"), ("source", nil),
        ("meetings", "会合"), ("date", "日付"), ("form", nil), ("place", nil),
        ("minutes", nil), ("agenda", "議題"), ("attendance", "出席"), ("rounds", "対話"),
        ("how", nil), ("left", nil), ("at", "時刻"), ("pairs", nil), ("notes", nil),
        ("period", "期間"), ("unit_group", "集計単位"), ("indicator", "指標"), ("definition", "定義の版"),
        ("revision", "改訂"), ("display", "表示"), ("suppressed", "非公表"),
        ("observations", "数値"), ("figures", "数値"), ("staff", "職員"), ("section", "所属"),
        ("name", "氏名"), ("employee_number", "職員番号"), ("mail", "メール"), ("phone", "電話"),
        ("added", "追加"), ("departed", "転出"), ("changed", "変更"), ("unchanged", "変更なし"),
        ("notice", "お知らせ"), ("recorded", "記録"),
        ("replaced", "置き換え"), ("peers", "相手"), ("last_sync", "最後の同期"),
        ("ahead", "こちらだけにある記録"), ("behind", "相手だけにある記録"), ("received", "受信"),
        ("sent", "送信"), ("requests", "要求数"), ("bytes_in", "受信バイト"), ("bytes_out", "送信バイト"),
        ("seconds", "秒"), ("error", "エラー"), ("last_error", "前回のエラー"), ("conflicts", "ほかの案"),
        ("attention", "注意"), ("message", "内容"), ("record", "記録"), ("version", "版"),
        ("history", "履歴"), ("inserted", "書き足し"), ("deleted", "削除字数"),
        ("differences", "違い"), ("changes", "変更"), ("kind", "種類"), ("code", "符号"),
        ("frontier_digest", "持っている記録の照合番号"), ("peers_digest", "登録した市の照合番号"),
        ("state_hash", "内容の照合番号"), ("fold_level", "規則の版"), ("same_peers", "信頼の一致"),
        ("compared", "表との比較"),
        ("check", "確認"), ("closed", "締め"), ("forecast", "見込み"), ("present", "在籍"),
        ("window", "見た期間"), ("work", "業務"), ("sections", "係"), ("people", "人"), ("rule", "決まり"),
        ("sentence", "まとめ"), ("result", "結果"), ("mean", "平均"), ("median", "中央値"),
        ("lower", "下限"), ("upper", "上限"), ("target", "目標"), ("variation", "変化"),
        ("assurance", "目標の見込み"), ("count", "値の数"), ("points", "値"), ("before", "前の値の数"),
        ("after", "後の値の数"), ("level", "最初の水準"), ("slope", "変化前の傾き"),
        ("level_change", "水準の変化"), ("slope_change", "傾きの変化"), ("estimate", "推定値"),
        ("standard_error", "標準誤差"), ("standard_errors", "標準誤差の種類"),
        ("neighbours", "前後の日"), ("others", "ほかの日"), ("difference", "差"),
        ("help_days", "助け合いデー"), ("help_day", "助け合いデー"), ("days_closed", "除いた閉庁日"),
        ("expected", "対象の人"), ("file", "ファイル"),
        ("degrees_of_freedom", "自由度"), ("residual_deviation", "残差の標準偏差"),
        ("durbin_watson", "ダービン・ワトソン比"),
        ("keys", "鍵"), ("descriptor", "記述書"),
        ("problem", nil), ("idea", nil),
        ("effect", nil), ("legal_basis", nil), ("owner_section", nil),
        ("size", nil), ("subject", nil), ("about", "対象の記録"),
        ("evidence", nil), ("on", nil),
        ("year", nil), ("protection", "鍵の保護"), ("purpose", "用途"),
        ("first", "最初の管理者の案内（一度だけ使えます。ほかの人に見せないでください）"), ("link", "開くアドレス"),
        ("path", "パス"), ("expires", "期限"), ("again", "新しい案内を出すには"),
        ("many_leaving", "多くの人が載っていない"), ("protected", "保護"), ("credential", "資格情報の名前"),
        ("next", "次に"),
        ("from", "から"), ("until", "まで"), ("months", "月"), ("months_late", "遅かった月数"),
        ("of", "記録した月数"), ("since", "いつから"), ("days", "対象の日"), ("month", "月"), ("state", "状態"),
        ("held", "実施日"), ("themes", "テーマ"), ("question", "問い"), ("joint", "合同の係"),
        ("record_seconds", "記録にかかった秒"), ("signs", "形骸化のきざし"), ("sign", "きざし"),
        ("can_leave", "定時退庁できる"), ("hard", "難しい"), ("short_minutes", "超過見込みの合計（分）"),
        ("hard_without_minutes", "難しい（分数の記入なし）"), ("with_room", "応援できる人"),
        ("room_minutes", "応援できる（分）"), ("exempt_requested", "除外（申請中）"),
        ("exempt_approved", "除外（承認済み）"), ("exempt_refused", "除外（却下）"),
        ("not_reported", "未記入"), ("missing", "未記入の職員番号"),
        ("in_both_checks", "2回とも記入"), ("changed_between_checks", "2回の間の変化"),
        ("divisions", "課"), ("members", "係員"), ("standing", "見込み"),
        ("over_minutes", "超過見込み（分）"), ("note", "内容"),
        ("immovable", "動かせない理由"), ("was", "1週間前"), ("on_time", "定時"),
        ("late", "遅れ"), ("exempt", "除外"), ("without_result", "結果なし"),
        ("late_by_work", "遅れの業務"), ("late_people", "遅れた人"), ("left_at", "退庁"),
        ("lights_out", "消灯"), ("by_aim", "17:45 まで"), ("entered_at", "記録した時刻"),
        ("entered_later", "後から記録"), ("still_here", "残っている人"), ("reported", "報告済み"),
        ("unreported", "未報告の課"), ("help", "応援"), ("proposals", "応援の案"),
        ("helper", "応援する人"), ("helped", "応援を受ける人"), ("reach", "範囲"),
        ("outcome", "結果"), ("change", "変更"),
        ("proposed_minutes", "案の合計（分）"), ("agreed_minutes", "決定済み（分）"),
        ("unmet", "足りないところ"), ("unmet_minutes", "足りない（分）"),
        ("unfit", "合わなくなった応援"), ("cause", "理由"), ("person", "職員"),
        ("thanks", "感謝"), ("journal", "記録"), ("post", "職"),
        ("act", "行為"), ("detail", "詳細"),
        ("holidays", "祝日と休日"), ("fiscal_year", "年度"), ("rule_is_set", "支給日の設定"),
        ("day", "支給日"), ("on_day_off", "閉庁日に当たるとき"), ("is_set", "設定済み"),
        ("overrides", "その月だけの支給日"), ("help_day", "助け合いデー"), ("help_days", "助け合いデー"),
        ("week_before", "1週間前"), ("eve", "前日"), ("checks", "確認の日"),
        ("wednesdays", "水曜日の定時退庁日"), ("ics", "カレンダーファイル"),
        ("dry_run", "試しただけ（何も変えていません）"), ("account", "利用者"), ("file", "ファイル"),
        ("rows", "行数"), ("erased", "消去"), ("role", "職"), ("strengths", "得意分野"),
        ("help_limit_minutes", "応援の上限（分）"), ("number", "番号"),
        ("category", "業務区分"), ("why", "理由"), ("unreported_divisions", "未報告の課の数"),
        ("todos", "宿題"), ("decisions", "決定"), ("done", nil), ("by", "記した市"),
        ("meeting", "会合"), ("meeting_title", "会合の題名"), ("versions", "版"),
        ("holdings", "市ごとの版"), ("last_at", "最後の変更"), ("last_city", "最後に変えた市"),
        ("current", "いまの版と同じ"), ("action", "アクション"), ("answers", "答えた助言"),
        ("retracted", "取り下げた数値"), ("cities", "各市"), ("svg", "図"),
        ("advisers", "幹事の書き込み先"), ("member", "幹事"), ("member_name", "幹事の名称"),
        ("request_fingerprint", "依頼書の指紋"), ("replica", "記録帳"), ("accounts", "利用者の番号"),
        ("is_new", "新しく開いた"), ("host", "市の番号"), ("without_data", "値のない市"),
        ("groups", "部署のまとまり"), ("headcount", "4月1日の職員数"), ("is_shared", "公開する"),
        ("is_fixed", "年度の分が決まっている"), ("is_outdated", "以前の規則によるまとまり"),
        ("is_revised", "訂正"),
        ("reading", "フリガナ"),
        ("without_reading", "フリガナのない人（文章に読みやローマ字で書かれても見つかりません）"), ("renumbered", "番号だけが変わる人"),
        ("backups", "バックアップ"), ("backup", "バックアップ"), ("folder", "置き場所"),
        ("keys_folder", "鍵の写しの置き場所"),
        ("keep", "残す数"), ("is_same_disk", "データと同じディスク"), ("is_running", "いま作っている"),
        ("made", "作った時刻"), ("bytes", "バイト"), ("tried", "試し戻しの時刻"), ("found", "見つかった異常"),
        ("failure", "前回できなかった理由"),
        ("time", "時刻"),
        ("screening_warnings", "個人のことかもしれない表現（そのまま共有しました）"),
    ]

    /// Labels that depend on what stands beside them or on the kind of the value.
    private static func special(_ key: String, _ value: JSONValue, _ beside: [String: JSONValue])
        -> String?
    {
        switch (key, value) {
        case ("minutes", .int): "分"
        case ("changes", _): beside["dry_run"] == nil ? nil : "変更の内容"
        case ("changed", .bool): "変わった"
        case ("changed", .array): "変わったところ"
        case ("before", _) where beside["changed"] != nil && beside["city"] != nil: "会合の前"
        case ("after", _) where beside["changed"] != nil && beside["city"] != nil: "会合の後"
        case ("before", .string): "変更前"
        case ("after", .string): "変更後"
        case ("until", .string), ("until", .null): beside["by"] == nil ? nil : "いつまでに"
        case ("name", _): beside["employee_number"] == nil ? "名称" : nil
        case ("count", _): beside["unreported"] == nil ? nil : "未報告の課の数"
        case ("reason", _): beside["why"] == nil ? nil : "扱い"
        default: nil
        }
    }

    /// The words of choices that no kind of shared record declares.
    private static let words: [String: String] = [
        "intact": "元の文のまま",
        "changed": "元の文が変わりました", "gone": "元の文はなくなりました",
        "insufficient": "データ不足", "common": "いつもの範囲",
        "special_improvement": "良い変化", "special_concern": "注意",
        "special_neutral_high": "変化（上）", "special_neutral_low": "変化（下）",
        "not_met": "届かない", "met": "達成し続ける", "hit_or_miss": "届くことも届かないこともある",
        "estimated": "推定できました",
        "proposed": "提案",
        "none": "なし", "partial": "途中", "whole": "すべて",
        "can_leave": "定時", "hard": "難しい", "exempt": "除外", "exempt_requested": "除外（申請中）",
        "exempt_approved": "除外（承認済み）", "exempt_refused": "除外（却下）", "not_reported": "未記入",
        "on_time": "定時", "late": "遅れ", "recorded": "記録", "replaced": "置き換え",
        "unchanged": "変更なし", "within": "係内", "across": "係をまたぐ", "accepted": "決定",
        "ordered": "指示", "approved": "承認", "refused": "却下", "week": "1週間前", "eve": "前日",
        "unnamed": "業務の記入なし",
        "previous": "前の開庁日", "next": "次の開庁日",
        "yokohama": "横浜市の方式", "help_days": "助け合いデー", "all_recorded": "記録したすべての日",
        "not_held": "実施せず", "staff": "係員",
        "suppressed": "非公表",
        "prepared": "委任状を待っている", "untrusted": "信頼から外されている", "damaged": "壊れている",
    ]

    /// Words that mean something else under one key.
    private static let wordsOfKeys: [String: String] = [
        "kind added": "追加", "kind changed": "変更", "kind left": "転出", "state held": "実施",
        "state declined": "断り", "act give_forecast": "退庁見込みの記入",
        "state active": "使用中", "state stopped": "止めた",
        "act request_exemption": "除外の申請", "act approve_exemption": "除外の承認",
        "act propose_help": "応援案の作成", "act agree_help_within": "係内の応援の決定",
        "act order_help_across": "係をまたぐ応援の指示", "act record_departure": "退庁の記録",
        "act confirm_lights_out": "消灯の確認", "act import_results": "結果の取り込み",
        "act close_day": "締め",
    ]

    /// The keys whose values are choices.
    private static let choices: Set<String> = [
        "status", "decision", "anchor", "form", "how", "indicator", "low_effort",
        "clear_purpose", "own_benefit", "variation", "assurance", "result", "size",
        "protection", "state", "standing", "outcome", "reach", "change", "was", "check", "work",
        "on_day_off", "role", "strengths", "days", "category", "late_by_work",
    ]

    /// Choices of kinds of work under other names than the field of shared figures.
    private static let works: Set<String> = ["work", "strengths", "late_by_work"]

    static func word(_ value: String, of key: String?) -> String {
        guard Words.isJapanese, let key else { return value }
        if let word = wordsOfKeys[key + " " + value] { return word }
        let field = works.contains(key) ? "category" : key
        if let word = FieldLabels.word(value, of: field) { return word }
        return choices.contains(key) ? words[value] ?? value : value
    }

    /// What a member of an answer is called, given the members beside it.
    static func text(
        _ key: String, _ value: JSONValue = .null, beside members: [String: JSONValue] = [:]
    ) -> String {
        guard Words.isJapanese else { return key }
        return special(key, value, members) ?? FieldLabels.text(key, beside: members.keys)
            ?? japanese.first { $0.key == key }?.label ?? FieldLabels.text(key) ?? key
    }

    /// The place of a key in the table; then fields that are not named there; unknown ones last, by name.
    static func order(_ key: String) -> String {
        let place =
            japanese.firstIndex { $0.key == key }
            ?? FieldLabels.order.firstIndex(of: key).map { japanese.count + $0 }
            ?? japanese.count + FieldLabels.order.count
        let digits = String(place)
        return String(repeating: "0", count: 4 - min(4, digits.utf8.count)) + digits + key
    }
}
