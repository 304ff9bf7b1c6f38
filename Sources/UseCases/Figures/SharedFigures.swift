internal import Alliance
internal import CivicCalendar
internal import Gate
internal import Ledger
internal import Records
internal import Requests

extension SharedRecord {
    /// The figure of an observation; nil where a peer published what the floor forbids, and for
    /// definitions that are not ours.
    var figure: SharedFigure? {
        guard let key = observationKey else { return nil }
        return content(ObservationRules.value).flatMap {
            SharedFigure(canonicalText: $0, of: key)
        }
    }

    /// What people read of an observation, whoever published it.
    func display(_ call: Call) -> String {
        guard let key = observationKey, let figure else {
            return call.words(ja: "規則に合わない値（表示しません）", en: "breaks the floor (not shown)")
        }
        return figure.display(key.indicator, japanese: call.isJapanese)
    }
}

/// Months as shared records hold them, by their first day: 20261101.
enum FigurePeriod {
    static func number(of month: CivicMonth) -> UInt32 {
        UInt32(clamping: month.year * 10_000 + month.month * 100 + 1)
    }

    /// `2026-11`.
    static func text(_ number: UInt32?) -> String {
        number.map { String(RequestHandler.dayText($0).prefix(7)) } ?? ""
    }
}
