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
