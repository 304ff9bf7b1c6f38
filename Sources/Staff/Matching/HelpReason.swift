/// Why a helper was proposed, as a value; sentences for people are made of it.
package struct HelpReason: Hashable, Sendable, ConfidentialValue {
    /// The kind of work of the helped person.
    package let category: Int
    /// Whether it is among the helper's strengths.
    package let strengthFits: Bool
    /// Minutes that the helper could still give after everything proposed, within the limit.
    package let roomLeftMinutes: Int
    /// Minutes that the helper gave in past months.
    package let pastMinutes: Int
    package let sameSection: Bool
    package let sameDivision: Bool
}

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

/// A reason as codes, for the store: `work=5 strength=1 room=30 past=60 section=1 division=1`.
extension HelpReason {
    var codes: String {
        [
            "work=\(category)", "strength=\(strengthFits ? 1 : 0)", "room=\(roomLeftMinutes)",
            "past=\(pastMinutes)", "section=\(sameSection ? 1 : 0)",
            "division=\(sameDivision ? 1 : 0)",
        ]
        .joined(separator: " ")
    }

    /// Nil for anything that ``codes`` did not write, such as the empty text of a pair made by hand.
    init?(codes text: String) {
        var values: [String: Int] = [:]
        for part in text.split(separator: " ") {
            let sides = part.split(separator: "=")
            guard sides.count == 2, let value = Int(sides[1]) else { return nil }
            values[String(sides[0])] = value
        }
        guard let category = values["work"], let strength = values["strength"],
            let room = values["room"], let past = values["past"],
            let section = values["section"], let division = values["division"]
        else { return nil }
        self.init(
            category: category, strengthFits: strength == 1, roomLeftMinutes: room,
            pastMinutes: past, sameSection: section == 1, sameDivision: division == 1)
    }
}
