/// What must hold of a review.
extension ReviewRules {
    /// A decision without evidence and a reason convinces nobody.
    static let hasGrounds: KindRule = { change in
        let missing = [evidence, reason].filter {
            change.touches($0) && SharedWords.isBlank(change.written.text($0))
        }
        guard let first = missing.first, let field = review.field(first) else { return [] }
        return [
            Problem(
                "review_without_grounds", field: field.name,
                Wording(
                    "見直しには、根拠（evidence）と理由（reason）の両方が必要です。何も書き込んでいません。",
                    "A review needs evidence and a reason. Nothing was written."),
                action: Wording(
                    "--evidence に管理図から読み取れること、--reason に判断の理由を書いてください。",
                    "Say what the chart shows in --evidence, and why in --reason."),
                beside: Wording(
                    "\(field.label.japanese)を書いてください。", "Please write: \(field.label.english)."))
        ]
    }

    static let isPast: KindRule = { change in
        guard let on = change.written.day(day), on > change.day, let field = review.field(day)
        else { return [] }
        return [.dayToCome(field, on)]
    }

    static let looksAhead: KindRule = { change in
        guard change.touches(day, next), let on = change.after.day(day),
            let ahead = change.after.day(next), ahead <= on, let field = review.field(next)
        else { return [] }
        return [
            .badValue(
                field, allowed: "> \(SharedDay.words(on).english)",
                beside: Wording(
                    "次に見直す日は、見直した日より後にしてください。",
                    "The next review comes after this one."))
        ]
    }
}
