internal import Alliance
package import Requests

/// Errors of the parts below in the words of a page: fields by their names, never an option or a command of the
/// command line.
package enum PageWords {
    /// Options whose values people type on a page, by what the page calls them.
    private static var options: [(option: String, title: String)] {
        [
            ("--at", say("時刻")), ("--arrived", say("登庁した時刻")), ("--left", say("途中で出る時刻")),
            ("--begin", say("始まりの時刻")),
            ("--date", say("日")), ("--held", say("実施日")), ("--on", say("日")),
            ("--from", say("始まりの日")),
            ("--to", say("終わりの日")), ("--until", say("期限")), ("--follow-up", say("見直す日")),
            ("--month", say("月")),
            ("--section", say("所属")), ("--number", say("職員番号")), ("--check", say("どの確認か")),
            ("--work", say("業務")),
            ("--minutes", say("分")), ("--still", say("残っている人")), ("--reason", say("理由")),
            ("--release", say("公開してよい理由")),
            ("--field", say("どの部分か")), ("--quote", say("その中の言葉")), ("--pairs", say("話す組")),
            ("--as", say("職")),
            ("--url", say("アドレス")), ("--name", say("名前")), ("--role", say("役割")),
            ("--year", say("年度")),
        ]
    }
    private static let times = ["--at", "--arrived", "--left", "--begin"]
    private static let days = [
        "--date", "--held", "--on", "--from", "--to", "--until", "--follow-up",
    ]

    /// What to do on a page, where the words for a terminal name a command.
    private static var actions: [(code: String, action: String)] {
        [
            ("delegation_unasked", say("別の市への委任状か、終わった依頼のものです。依頼書を作り直して、幹事に渡してください。")),
            ("bad_delegation", say("幹事から、依頼書に署名したファイルをもう一度受け取ってください。")),
            ("adviser_hosted", say("作り直すときは、先にその書き込み先を止めてください。")),
            ("too_many_advisers", say("使わないものを止めてください。")),
            ("other_root_key", say("指紋を本人と照合し、正しければ、その市を外してから加え直してください。")),
            ("bad_descriptor", say("相手の市から記述書をもう一度受け取り、指紋を電話などで照合してください。")),
            ("address_only_here", say("ほかの市から届くアドレスの記述書を受け取るか、下の欄にアドレスを書いてください。")),
            ("control_character", replaced), ("meeting_control_character", replaced),
            ("staff_list_missing", say("名簿を取り込んでください（「組織」の画面）。")),
        ]
    }

    /// No field of a browser can hold a control character; see ``Controls``.
    static var replaced: String {
        say("このような文字は、入力欄では改行か空白に置き換えてあります。確かめて、もう一度送信してください。")
    }

    /// Where a control character stands and what it is called, to follow the name of a field.
    static func place(of found: ControlCharacter) -> String {
        let line = found.line == 1 ? "" : say("\(found.line)行目、")
        let place = found.before.isEmpty ? say("先頭") : say("「\(found.before)」のすぐ後")
        return say("\(line)\(place)に、使えない制御文字（\(found.name.said)）があります")
    }

    /// Sentences in which the option is no part that could be replaced by a field's name.
    private static var messages: [(code: String, message: String)] {
        [
            ("address_not_ascii", say("アドレスに、英数字でない文字があります（日本語ドメイン名など）。何も変更していません。"))
        ]
    }

    package static func message(_ problem: NodeError) -> String {
        if let known = messages.first(where: { $0.code == problem.code }) { return known.message }
        let words = problem.message.said
        guard problem.code == "bad_value" else { return named(words) }
        let option = option(in: words)
        let title = options.first { $0.option == option }?.title ?? say("入力した値")
        return say("「\(title)」を読み取れません。何も変更していません。")
    }

    package static func action(_ problem: NodeError) -> String {
        let option = option(in: problem.message.said)
        if problem.code == "bad_value", let option {
            if times.contains(option) { return ClockText.forms }
            if days.contains(option) { return CivicDay.forms }
            if option == "--url" { return say("https:// で始まるアドレスを書いてください。") }
        }
        if let known = actions.first(where: { $0.code == problem.code }) { return known.action }
        return isOfCommands(problem.action.japanese)
            ? say("入力を確かめて、もう一度送信してください。") : problem.action.said
    }

    /// `--name` where a word begins: no part of a longer one, such as the `xn--` of a name of the Internet.
    private static func option(in words: String) -> String? {
        words.firstMatch(of: #/(?:^|[^A-Za-z0-9-])(--[a-z][a-z-]*)/#).map { String($0.1) }
    }

    /// A sentence with the options in it by their names.
    private static func named(_ words: String) -> String {
        var words = words
        for _ in 0..<8 {
            guard let option = option(in: words), let range = words.firstRange(of: option) else {
                break
            }
            words.replaceSubrange(
                range, with: options.first { $0.option == option }?.title ?? say("入力"))
        }
        return words
    }

    /// Whether a sentence names an option, or a command: two words in small Latin letters beside each other, or
    /// the program's own name. Sentences of ours have no other such words.
    package static func isOfCommands(_ words: String) -> Bool {
        option(in: words) != nil
            || words.firstMatch(of: #/(?:^|[^A-Za-z])[a-z][a-z-]+ [a-z][a-z-]+/#) != nil
            || words.firstMatch(of: #/(?:^|[^A-Za-z])tasukeai /#) != nil
    }
}
