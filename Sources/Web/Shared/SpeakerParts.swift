internal import HTML
internal import Node
internal import Staff

/// What is said to an adviser whose login writes in nobody's name.
enum SpeakerParts {
    static let words =
        "この市に、あなたの名前で書くための書き込み先がまだないか、止められています。情報システム担当に、管理の「幹事の書き込み先」での結び付けを頼んでください。それまで、読むことはできます。"

    /// Whether this is an adviser who can only read.
    static func isMute(_ cities: CityNames, _ visit: Visit) -> Bool {
        visit.reader?.role == .adviser && cities.speaker == nil
    }

    static var notice: Markup { p(.class("notice warn")) { words } }

    static let refusal = PageError(
        status: 403, title: "いまは書けません", message: "このログインは、読むことだけができます。何も共有していません。",
        action: words)
}

extension Faults {
    /// An adviser may not release what seems to name people here, so it is said while the text can
    /// still be changed.
    mutating func names(_ visit: Visit, _ field: String) async throws {
        guard visit.reader?.role == .adviser, let text = visit.form.typed(field) else { return }
        let words = try await visit.node.screenedWords(in: text)
        guard !words.isEmpty else { return }
        add(
            field,
            "個人に関わるかもしれない表現があります（\(words.joined(separator: "、"))）。役職などの言い方に直してください。")
    }
}
