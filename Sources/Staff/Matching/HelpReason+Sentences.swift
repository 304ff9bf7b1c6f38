extension HelpReason {
    /// 「甲さんが乙さんを30分手伝います。得意分野（表計算）が合います。同じ係です。…」
    ///
    /// - Parameters:
    ///   - helper: how to call the helper, with さん where it belongs.
    ///   - work: the name of the kind of work.
    package func japanese(helper: String, helped: String, minutes: Int, work: String) -> String {
        var sentences = ["\(helper)が\(helped)を\(minutes)分手伝います。"]
        sentences.append(
            strengthFits ? "得意分野（\(work)）が合います。" : "得意分野としての届けはありませんが、時間に余裕があります。")
        sentences.append(
            sameSection ? "同じ係です。" : sameDivision ? "同じ課の別の係です。" : "別の課からの応援です。")
        sentences.append(
            roomLeftMinutes > 0 ? "このあとも\(roomLeftMinutes)分の余裕が残ります。" : "これで余裕を使い切ります。")
        sentences.append(
            pastMinutes > 0 ? "これまでの応援は\(pastMinutes)分です。" : "これまでに応援をした記録はありません。")
        return sentences.joined()
    }

    /// - Parameter work: the name of the kind of work.
    package func english(helper: String, helped: String, minutes: Int, work: String) -> String {
        let sentences = [
            "\(helper) helps \(helped) for \(Self.minutes(minutes)).",
            strengthFits
                ? "The work (\(work)) is one of the helper's strengths."
                : "The work (\(work)) is not a stated strength, but there is time.",
            sameSection
                ? "Both are in the same section."
                : sameDivision
                    ? "They are in different sections of one division."
                    : "They are in different divisions.",
            roomLeftMinutes > 0
                ? "The helper could still give \(Self.minutes(roomLeftMinutes)) after this."
                : "This uses up what the helper can give.",
            pastMinutes > 0
                ? "In past months the helper gave \(Self.minutes(pastMinutes))."
                : "The helper gave none in past months.",
        ]
        return sentences.joined(separator: " ")
    }

    private static func minutes(_ count: Int) -> String {
        count == 1 ? "1 minute" : "\(count) minutes"
    }
}
