/// A check of a section in numbers of people and minutes.
package struct ForecastSummary: Hashable, Sendable {
    package private(set) var present = 0
    package private(set) var standings: [ForecastStanding: Int] = [:]
    /// Of those for whom leaving is hard.
    package private(set) var shortMinutes = 0
    /// Hard, and nobody said by how much.
    package private(set) var withoutMinutes = 0
    package private(set) var withRoom = 0
    package private(set) var roomMinutes = 0
    /// Members with a forecast in both checks, and those of them whose forecast changed. Where
    /// nothing ever changes, the second check may have become a form.
    package private(set) var inBothChecks = 0
    package private(set) var changed = 0

    init(_ members: [MemberForecast] = [], _ check: ForecastCheck) {
        for member in members { add(member, check) }
    }

    package subscript(standing: ForecastStanding) -> Int { standings[standing] ?? 0 }

    private mutating func add(_ member: MemberForecast, _ check: ForecastCheck) {
        present += 1
        let standing = member.standing(check)
        standings[standing, default: 0] += 1
        if let forecast = member.forecast(check) {
            if standing == .hard {
                shortMinutes += forecast.overMinutes
                if forecast.overMinutes == 0 { withoutMinutes += 1 }
            }
            if standing == .canLeave, forecast.roomMinutes > 0 {
                withRoom += 1
                roomMinutes += forecast.roomMinutes
            }
        }
        if let week = member.week, let eve = member.eve {
            inBothChecks += 1
            if week != eve { changed += 1 }
        }
    }

    static func + (left: ForecastSummary, right: ForecastSummary) -> ForecastSummary {
        var sum = left
        sum.present += right.present
        sum.standings.merge(right.standings, uniquingKeysWith: +)
        sum.shortMinutes += right.shortMinutes
        sum.withoutMinutes += right.withoutMinutes
        sum.withRoom += right.withRoom
        sum.roomMinutes += right.roomMinutes
        sum.inBothChecks += right.inBothChecks
        sum.changed += right.changed
        return sum
    }
}

/// Where somebody stands in a check. 未記入 is one of them: nothing is assumed about anybody.
package enum ForecastStanding: String, CaseIterable, Hashable, Sendable {
    case canLeave = "can_leave"
    case hard
    case exemptRequested = "exempt_requested"
    case exemptApproved = "exempt_approved"
    /// 除外 was asked for and refused; no other forecast was given since.
    case exemptRefused = "exempt_refused"
    case notReported = "not_reported"
}

/// What the checks say about one member of a section.
struct MemberForecast: Sendable {
    let person: PlacedPerson
    let week: StoredForecast?
    let eve: StoredForecast?
    let exemption: ExemptionState?

    func forecast(_ check: ForecastCheck) -> StoredForecast? { check == .week ? week : eve }

    /// Where the member stands in one check; a request that waits or was approved goes first.
    func standing(_ check: ForecastCheck) -> ForecastStanding {
        switch exemption {
        case .approved: return .exemptApproved
        case .requested: return .exemptRequested
        case .refused, nil: break
        }
        switch forecast(check)?.outlook {
        case .canLeave: return .canLeave
        case .hard: return .hard
        case .exempt: return .exemptRefused
        case nil: return .notReported
        }
    }
}
