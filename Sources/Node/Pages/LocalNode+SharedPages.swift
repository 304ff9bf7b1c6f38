internal import Alliance
internal import Ledger
internal import Requests
internal import UseCases

extension LocalNode {
    func performSharedPage(_ request: SharedPageRequest) async throws -> JSONValue {
        switch request {
        case .list(let request): return try await performList(request)
        case .proposeRounds(let cities, let leaving, let begin, let minutes, let pause):
            return try Self.proposeRounds(cities, leaving, begin, minutes, pause)
        }
    }

    /// Rounds as a proposal: `{"rounds":[{"at","end","pairs","resting"}],"missed"}`. Nothing is written.
    private static func proposeRounds(
        _ cities: [String], _ leaving: [String: String], _ begin: String, _ minutes: Int,
        _ pause: Int
    ) throws -> JSONValue {
        let time = { (text: String) throws -> Int in
            guard let minutes = ClockTime.minutes(text) else {
                throw NodeError.badValue("at", "HH:MM")
            }
            return Int(minutes)
        }
        let members = try cities.map { try member($0) }
        var left: [String: Int] = [:]
        for (city, text) in leaving { left[city] = try time(text) }
        guard
            let schedule = RoundSchedule(
                members.map(\.text), leaving: left, begin: try time(begin), minutes: minutes,
                pause: pause)
        else {
            throw NodeError.badValue("rounds", "2–\(RoundSchedule<String>.citiesMax)")
        }
        let pair = { (pair: RoundSchedule<String>.Pair) in
            JSONValue.string(pair.first + "-" + pair.second)
        }
        return [
            "rounds": .array(
                schedule.rounds.map { round in
                    [
                        "at": .string(ClockTime.text(UInt32(clamping: round.begin))),
                        "end": .string(ClockTime.text(UInt32(clamping: round.end))),
                        "pairs": .array(round.pairs.map(pair)),
                        "resting": .array(round.resting.map(JSONValue.string)),
                    ]
                }),
            "missed": .array(schedule.missed.map(pair)),
        ]
    }
}
