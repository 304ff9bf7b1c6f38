/// Rounds of dialogue in which every two cities talk once, by the circle method: one city stays, the
/// others move on by a seat. With an odd number one city rests in each round, each city once.
///
/// Cities that leave early are placed early: the rounds are put in the order in which the fewest pairs
/// fail to meet (an assignment problem). Who has nobody to talk with because the other left, rests.
/// The same cities give the same rounds. Pure: it knows neither clock nor records.
package struct RoundSchedule<City: Hashable & Sendable>: Sendable {
    package struct Pair: Hashable, Sendable {
        package let first: City
        package let second: City
    }

    package struct Round: Sendable {
        /// Minutes after midnight.
        package let begin: Int
        package let end: Int
        package let pairs: [Pair]
        /// Who is there and rests, in the order of the cities given.
        package let resting: [City]
    }

    package static var citiesMax: Int { 60 }

    package let rounds: [Round]
    /// The pairs that cannot meet, because one of them leaves before their round would end.
    package let missed: [Pair]

    /// `leaving` gives minutes after midnight. nil for fewer than two cities, more than
    /// ``citiesMax``, a city twice, or times that are not of one day.
    package init?(
        _ cities: [City], leaving: [City: Int] = [:], begin: Int, minutes: Int, pause: Int = 0
    ) {
        let timetable = RoundTimetable(begin: begin, minutes: minutes, pause: pause)
        guard (2...Self.citiesMax).contains(cities.count), Set(cities).count == cities.count,
            let timetable
        else { return nil }
        let circle = Self.circle(cities)
        let isPossible = { (pair: Pair, slot: Int) -> Bool in
            guard let end = timetable.end(slot) else { return false }
            return (leaving[pair.first] ?? .max) >= end && (leaving[pair.second] ?? .max) >= end
        }
        let losses = circle.map { pairs in
            circle.indices.map { slot in pairs.count { !isPossible($0, slot) } }
        }
        var rounds: [Round] = []
        var missed: [Pair] = []
        for (slot, number) in CheapestAssignment.rows(forColumns: losses).enumerated() {
            let pairs = circle[number].filter { isPossible($0, slot) }
            missed += circle[number].filter { !isPossible($0, slot) }
            guard !pairs.isEmpty, let start = timetable.begin(slot), let end = timetable.end(slot)
            else { continue }
            let busy = Set(pairs.flatMap { [$0.first, $0.second] })
            rounds.append(
                Round(
                    begin: start, end: end, pairs: pairs,
                    resting: cities.filter { !busy.contains($0) && (leaving[$0] ?? .max) >= end }))
        }
        self.rounds = rounds
        self.missed = missed
    }

    /// The pairs of each round where nobody leaves early.
    private static func circle(_ cities: [City]) -> [[Pair]] {
        // nil is the seat whose neighbour rests.
        var seats: [City?] = cities
        if seats.count % 2 == 1 { seats.append(nil) }
        var rounds: [[Pair]] = []
        for _ in 1..<seats.count {
            var pairs: [Pair] = []
            for index in 0..<seats.count / 2 {
                guard let first = seats[index], let second = seats[seats.count - 1 - index] else {
                    continue
                }
                pairs.append(Pair(first: first, second: second))
            }
            rounds.append(pairs)
            seats.insert(seats.removeLast(), at: 1)
        }
        return rounds
    }
}
