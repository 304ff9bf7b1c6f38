internal import Alliance
internal import Requests

extension AdviceRow {
    var title: String { planTitle ?? say("（題名なし）") }
}

/// What the list of advice can be narrowed by: no answer, or one of some.
enum AdviceWords {
    static func state(_ state: AdviceState) -> String {
        switch state {
        case .open: decision(nil)
        case .considering: decision("considering")
        case .answered: say("\(decision("adopted"))・\(decision("declined"))")
        }
    }

    private static func decision(_ word: String?) -> String {
        SharedKind.advice.shown("decision", word)
    }
}
