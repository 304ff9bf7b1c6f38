/// Why a figure looks as it does. For the city's own preview only: outside it would tell what the
/// figure hides.
package enum CellReason: String, CaseIterable, Sendable {
    case shownRounded = "shown_rounded"
    case bandedSmallUnit = "banded_small_unit"
    case bandedSmallCount = "banded_small_count"
    case bandedAll = "banded_all"
    case suppressedSmallUnit = "suppressed_small_unit"
    case suppressedNone = "suppressed_none"
    case suppressedFew = "suppressed_few"
    case suppressedToProtectAnother = "suppressed_to_protect_another"
    case suppressedImpossible = "suppressed_impossible"
    case totalDropped = "total_dropped"
    case keptCorrectionTooSmall = "kept_correction_too_small"
    case retracted

    /// A sentence for `observation preview`.
    package func sentence(japanese: Bool) -> String {
        switch self {
        case .shownRounded:
            japanese ? "人数を5単位に丸めて公表します。" : "Shown, both numbers rounded to 5."
        case .bandedSmallUnit:
            japanese
                ? "58人に満たない部署なので、人数を出さず割合の幅で公表します。"
                : "A unit of fewer than 58: shown as a band, without its size."
        case .bandedSmallCount:
            japanese
                ? "該当する人、またはしない人がわずかなので、割合の幅で公表します。"
                : "Only a few did, or did not: shown as a band."
        case .bandedAll:
            japanese
                ? "全員が該当するので、割合の幅で公表します。"
                : "All of them did: shown as a band."
        case .suppressedSmallUnit:
            japanese
                ? "対象が下限の数に満たないので公表しません。"
                : "Fewer than the minimum: not published."
        case .suppressedNone:
            japanese ? "該当する人がいないので公表しません。" : "Nobody did: not published."
        case .suppressedFew:
            japanese
                ? "該当する人が少なく、0人の部署と区別させないため公表しません。"
                : "So few did that it is kept alike with nobody: not published."
        case .suppressedToProtectAnother:
            japanese
                ? "この値から別の人数が絞り込めるので公表しません。"
                : "It would narrow down another number: not published."
        case .suppressedImpossible:
            japanese
                ? "人数が合わないので公表しません。元の記録を確かめてください。"
                : "The numbers cannot be true: not published; please check the records."
        case .totalDropped:
            japanese
                ? "合計から部署の人数が絞り込めるおそれがあるので公表しません。"
                : "The total could narrow down the numbers of units: not published."
        case .keptCorrectionTooSmall:
            japanese
                ? "修正が小さく、直すと少数の人の記録が分かるので、前の公表値のままにします。"
                : "The correction is so small that it would tell of few people: stays as it was."
        case .retracted: japanese ? "取り下げました。" : "Retracted."
        }
    }
}
