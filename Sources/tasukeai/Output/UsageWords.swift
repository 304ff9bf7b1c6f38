/// What ArgumentParser finds wrong with a command line, in Japanese; it knows English only.
enum UsageWords {
    /// A sentence of ours, or one that is not known here, as it is.
    static func japanese(_ message: String) -> String {
        if let match = message.wholeMatch(of: #/(?s)The value '(.*)' is invalid for '(.*?)'(.*)/#) {
            return "「\(option(match.2))」の値「\(match.1)」を読み取れません。"
        }
        if let match = message.wholeMatch(of: #/Missing expected argument '(.*)'/#) {
            return "「\(option(match.1))」を指定してください。"
        }
        if let match = message.wholeMatch(of: #/Missing one of: '(.*)'/#) {
            let options = match.1.split(separator: "', '").map { "「\(option($0))」" }
            return options.joined(separator: "か") + "を指定してください。"
        }
        if let match = message.wholeMatch(of: #/Missing value for '(.*?)'.*/#) {
            return "「\(option(match.1))」の後に値がありません。"
        }
        if let match = message.wholeMatch(
            of: #/(?s)Unknown option '(.*?)'(?:\. Did you mean '(.*)'\?)?/#)
        {
            let guess = match.2.map { "「\($0)」のことでしょうか。" } ?? ""
            return "「\(match.1)」という指定はありません。\(guess)"
        }
        if let match = message.wholeMatch(of: #/(?s)Unexpected argument '(.*)'/#) {
            return "「\(match.1)」は、ここには書けません。"
        }
        if let match = message.wholeMatch(of: #/(?s)\d+ unexpected arguments: '(.*)'/#) {
            let values = match.1.split(separator: "', '").map { "「\($0)」" }
            return values.joined(separator: "、") + "は、ここには書けません。"
        }
        if let match = message.wholeMatch(
            of: #/(?s)The option '(.*?)' does not take any value, but '(.*)' was specified\./#)
        {
            return "「\(match.1)」に値（\(match.2)）は付けられません。"
        }
        if message == "Missing required subcommand." { return "どのコマンドかを指定してください。" }
        return message
    }

    /// `--minutes` of `--minutes <minutes>`.
    private static func option(_ words: Substring) -> Substring {
        words.hasPrefix("-") ? words.prefix { $0 != " " } : words
    }
}
