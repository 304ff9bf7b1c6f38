package import CivicCalendar

/// A sign that something goes on for its form only (形骸化, `statistics.md`): about a section, never
/// about a person, and an offer to talk.
package struct HollowSign: Hashable, Sendable {
    /// 部/課/係.
    package let section: String
    package let kind: Kind

    package enum Kind: Hashable, Sendable {
        /// The same words were filed for months in a row.
        case sameRecord(months: [CivicMonth])
        /// The same themes, for months in a row.
        case sameThemes(months: [CivicMonth])
        /// Held, and no word about what was said.
        case heldWithoutContent(months: [CivicMonth])
        /// No forecast changed between the two checks.
        case forecastsNeverChange(forecasts: Int, helpDays: Int)
    }

    /// A name for programs.
    package var code: String {
        switch kind {
        case .sameRecord: "same_record"
        case .sameThemes: "same_themes"
        case .heldWithoutContent: "held_without_content"
        case .forecastsNeverChange: "forecasts_never_change"
        }
    }

    package var months: [CivicMonth] {
        switch kind {
        case .sameRecord(let months), .sameThemes(let months), .heldWithoutContent(let months):
            months
        case .forecastsNeverChange: []
        }
    }

    /// The evidence, in a sentence.
    package func sentence(japanese: Bool) -> String {
        let span = Self.span(months, japanese: japanese)
        switch kind {
        case .sameRecord(let months):
            return japanese
                ? "\(span)の\(months.count)か月続けて、係内ミーティングの記録が同じ文です。テーマを変えるか、やり方を見直してはどうでしょうか。"
                : "The meeting's record is the same text \(months.count) months in a row (\(span)). "
                    + "Another theme, or another form, may help."
        case .sameThemes(let months):
            return japanese
                ? "\(span)の\(months.count)か月続けて、係内ミーティングのテーマが同じです。テーマ集から別のものを選んではどうでしょうか。"
                : "The themes are the same \(months.count) months in a row (\(span)). "
                    + "The library has others."
        case .heldWithoutContent(let months):
            return japanese
                ? "「実施」とあるのに内容の記録がない月が\(months.count)か月あります（\(span)）。"
                    + "60秒の記録で足ります。実施していなければ「実施せず」と理由で構いません。"
                : "Held, with no word about what was said, in \(months.count) months (\(span)). A minute's "
                    + "record is enough; if it was not held, saying so with the reason is fine."
        case .forecastsNeverChange(let forecasts, let helpDays):
            return japanese
                ? "\(helpDays)回の助け合いデーで、1週間前と前日の見込み\(forecasts)件が一つも変わっていません。"
                    + "前日の確認が形だけになっていないか、話してみてはどうでしょうか。"
                : "Over \(helpDays) Help Days, none of \(forecasts) forecasts changed between the two "
                    + "checks. Is the second one still asked?"
        }
    }

    private static func span(_ months: [CivicMonth], japanese: Bool) -> String {
        guard let first = months.first, let last = months.last else { return "" }
        let texts = [first, last].map { japanese ? $0.japanese : $0.text }
        return first == last ? texts[0] : texts.joined(separator: japanese ? "〜" : " to ")
    }
}
