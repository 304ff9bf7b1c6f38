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
