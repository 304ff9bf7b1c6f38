internal import HTML

extension CompareWords {
    /// By which a drawing names the plans that began.
    static let signs = ["①", "②", "③", "④", "⑤"]

    /// What a chart says of the newest value, as a mark with a word.
    static func tag(_ word: String?) -> Markup {
        let (text, tone) = variation(word)
        return switch tone {
        case .plain: span(.class("tag")) { text }
        case .good: span(.class("tag good")) { "▲ " + text }
        case .warn: span(.class("tag warn")) { say("！ ") + text }
        }
    }
}
