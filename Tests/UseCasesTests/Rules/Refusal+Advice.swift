internal import Requests

extension Refusal {
    static let advice: [Refusal] = [
        Refusal("advice that says nothing", "blank") {
            GiveAdvice(plan: $0.plan, text: "\n", field: nil, quote: nil)
        },
        Refusal("advice that says too much", "too_long") {
            GiveAdvice(plan: $0.plan, text: scalars(20_001), field: nil, quote: nil)
        },
        Refusal("advice on words that are not there", "quote_not_found") {
            GiveAdvice(plan: $0.plan, text: "直す", field: "goal", quote: "二十時")
        },
        Refusal("advice on a field that there is not", "no_such_field") {
            GiveAdvice(plan: $0.plan, text: "直す", field: "colour", quote: nil)
        },
        Refusal("advice on a meeting", "not_found") {
            GiveAdvice(plan: $0.meeting, text: "直す", field: nil, quote: nil)
        },
        Refusal("an answer that there is not", "bad_value") {
            AnswerAdvice(advice: $0.advice, decision: "maybe", reason: "未定", followUp: nil)
        },
        Refusal("an answer that is looked at again in the past", "follow_up_past") {
            AnswerAdvice(
                advice: $0.advice, decision: "considering", reason: "未定", followUp: "2026-05-20")
        },
        Refusal("an answer that is looked at again on no day", "bad_value") {
            AnswerAdvice(
                advice: $0.advice, decision: "considering", reason: "未定", followUp: "いつか")
        },
        Refusal("an answer with too long a reason", "too_long") {
            AnswerAdvice(
                advice: $0.advice, decision: "declined", reason: scalars(4_001), followUp: nil)
        },
        Refusal("an answer to what is no advice", "not_found") {
            AnswerAdvice(advice: $0.plan, decision: "adopted", reason: "はい", followUp: nil)
        },
        Refusal("the words of another's advice", "not_permitted") {
            SetField(kind: "advice", id: $0.advice, field: "text", value: "別の言葉")
        },
        Refusal("a comment that says nothing", "blank") {
            AddComment(record: $0.plan, text: "", field: nil, quote: nil, source: nil)
        },
        Refusal("a comment that says too much", "too_long") {
            AddComment(
                record: $0.plan, text: scalars(20_001), field: nil, quote: nil, source: nil)
        },
        Refusal("a comment on words that are not there", "quote_not_found") {
            AddComment(record: $0.plan, text: "よい", field: "goal", quote: "二十時", source: nil)
        },
        Refusal("a comment on a to-do, which takes none", "bad_value") {
            AddComment(record: $0.todo, text: "よい", field: nil, quote: nil, source: nil)
        },
        Refusal("a comment from a town with too long a name", "too_long") {
            AddComment(
                record: $0.plan, text: "よい", field: nil, quote: nil, source: scalars(101))
        },
        Refusal("a guest's words that name one of the staff", "screened", as: .adviser) {
            AddComment(record: $0.plan, text: "カナリア一さんへ", field: nil, quote: nil, source: nil)
        },
    ]
}
