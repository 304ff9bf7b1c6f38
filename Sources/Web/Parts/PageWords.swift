internal import Node

/// Errors of the parts below in the words of a page: fields by their names, never an option or a command of the
/// command line.
enum PageWords {
    /// Options whose values people type on a page, by what the page calls them.
    private static let options: [(option: String, title: String)] = [
        ("--at", "時刻"), ("--arrived", "登庁した時刻"), ("--left", "途中で出る時刻"), ("--begin", "始まりの時刻"),
        ("--date", "日"), ("--held", "実施日"), ("--on", "日"), ("--from", "始まりの日"),
        ("--to", "終わりの日"), ("--until", "期限"), ("--follow-up", "見直す日"), ("--month", "月"),
        ("--section", "所属"), ("--number", "職員番号"), ("--check", "どの確認か"), ("--work", "業務"),
        ("--minutes", "分"), ("--still", "残っている人"), ("--reason", "理由"), ("--release", "公開してよい理由"),
        ("--field", "どの部分か"), ("--quote", "その中の言葉"), ("--pairs", "話す組"), ("--as", "職"),
        ("--url", "アドレス"), ("--name", "名前"), ("--role", "役割"), ("--year", "年度"),
    ]
    private static let times = ["--at", "--arrived", "--left", "--begin"]
    private static let days = [
        "--date", "--held", "--on", "--from", "--to", "--until", "--follow-up",
    ]

    static func message(_ problem: NodeError) -> String {
        let words = problem.message.japanese
        guard problem.code == "bad_value" else { return named(words) }
        let option = option(in: words)
        let title = options.first { $0.option == option }?.title ?? "入力した値"
        return "「\(title)」を読み取れません。何も変更していません。"
    }

    static func action(_ problem: NodeError) -> String {
        let option = option(in: problem.message.japanese)
        if problem.code == "bad_value", let option {
            if times.contains(option) { return ClockText.forms }
            if days.contains(option) { return CivicDay.forms }
        }
        let words = problem.action.japanese
        return isOfCommands(words) ? "入力を確かめて、もう一度送信してください。" : words
    }

    private static func option(in words: String) -> String? {
        guard
            let start = words.utf8.indices.first(where: {
                words.utf8[$0...].starts(with: "--".utf8)
            })
        else { return nil }
        return String(words[start...].prefix { $0.isASCII && ($0.isLetter || $0 == "-") })
    }

    /// A sentence with the options in it by their names.
    private static func named(_ words: String) -> String {
        var words = words
        for _ in 0..<8 {
            guard let option = option(in: words), let range = words.firstRange(of: option) else {
                break
            }
            words.replaceSubrange(range, with: options.first { $0.option == option }?.title ?? "入力")
        }
        return words
    }

    private static func isOfCommands(_ words: String) -> Bool {
        ["--", "tasukeai ", "peer ", "meeting set", "plan ", "org ", "init "].contains {
            words.firstRange(of: $0) != nil
        }
    }
}
