package import CivicCalendar

/// How a day ended within the post's reach.
package struct ResultReport: Sendable, ConfidentialValue {
    package let day: CivicDate
    package let isClosed: Bool
    package let total: ResultSummary
    /// By path.
    package let divisions: [DivisionResult]

    package var unreported: [DivisionResult] { divisions.filter(\.isUnreported) }
}

/// How a day ended for a 課, as far as the post may see it.
package struct DivisionResult: Sendable, ConfidentialValue {
    /// When the lights went out, and when that was entered.
    package struct LightsOut: Hashable, Sendable {
        package let at: DayTime
        package let enteredSeconds: Int64
        /// Entered long after it happened, or made without a connection.
        package let enteredLater: Bool
        package let stillHere: Int
    }

    package let section: String
    package let lightsOut: LightsOut?
    package let summary: ResultSummary
    /// By employee number; empty for a post that sees the whole city and named no section.
    package let late: [LateLine]

    /// 未報告: somebody has no result, and nobody has put the lights out.
    package var isUnreported: Bool { lightsOut == nil && summary.withoutResult > 0 }
}

/// Somebody who left late, for those who may see names.
package struct LateLine: Sendable, ConfidentialValue {
    package let person: PersonName
    package let left: DayTime?
    package let work: WorkKind?
    package let note: String?
}

/// How a day ended, in numbers of people.
package struct ResultSummary: Hashable, Sendable {
    package internal(set) var present = 0
    package internal(set) var onTime = 0
    package internal(set) var late = 0
    package internal(set) var exempt = 0
    /// Nobody said how the day ended for them: neither on time nor late.
    package internal(set) var withoutResult = 0
    /// Late departures by the work they were about; nil for work nobody named.
    package internal(set) var lateByWork: [WorkKind?: Int] = [:]

    mutating func add(_ result: DayResult?, isExempt: Bool, work: WorkKind?) {
        present += 1
        switch result?.outcome {
        case .onTime: onTime += 1
        case .late:
            late += 1
            lateByWork[work, default: 0] += 1
        case .exempt: exempt += 1
        case nil: if isExempt { exempt += 1 } else { withoutResult += 1 }
        }
    }

    static func + (left: ResultSummary, right: ResultSummary) -> ResultSummary {
        var sum = left
        sum.present += right.present
        sum.onTime += right.onTime
        sum.late += right.late
        sum.exempt += right.exempt
        sum.withoutResult += right.withoutResult
        sum.lateByWork.merge(right.lateByWork, uniquingKeysWith: +)
        return sum
    }
}
