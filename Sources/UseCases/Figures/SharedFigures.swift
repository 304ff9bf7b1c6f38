package import Alliance
package import CivicCalendar
package import Gate
internal import Ledger
internal import Records
internal import Requests

extension SharedRecord {
    /// The figure of an observation; nil where a peer published what the floor forbids, and for
    /// definitions that are not ours.
    package var figure: SharedFigure? {
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
package enum FigurePeriod {
    package static func number(of month: CivicMonth) -> UInt32 {
        UInt32(clamping: month.year * 10_000 + month.month * 100 + 1)
    }

    /// `2026-11`.
    package static func text(_ number: UInt32?) -> String {
        number.map { String(RequestHandler.dayText($0).prefix(7)) } ?? ""
    }

    /// 令和8年11月
    static func japanese(_ number: UInt32) -> String {
        let text = text(number)
        return (try? CivicMonth(reading: text))?.japanese ?? text
    }

    /// Reads a month as it was typed.
    static func month(_ text: String) throws -> CivicMonth {
        do { return try CivicMonth(reading: text) } catch {
            throw NodeError.badDay("--month", error, "YYYY-MM")
        }
    }
}

extension SharedFigure {
    var isSuppressed: Bool { if case .suppressed = shape { true } else { false } }
}
