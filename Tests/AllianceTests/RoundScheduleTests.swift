internal import Alliance
internal import Seeding
internal import Testing

struct RoundScheduleTests {
    private typealias Schedule = RoundSchedule<Int>

    private func key(_ pair: Schedule.Pair) -> [Int] { [pair.first, pair.second].sorted() }

    @Test("Every two cities meet exactly once", arguments: 2...24)
    func everyPair(count: Int) throws {
        let schedule = try #require(
            Schedule(Array(0..<count), begin: 600, minutes: 20, pause: 5))
        let pairs = schedule.rounds.flatMap(\.pairs).map(key)
        #expect(Set(pairs).count == count * (count - 1) / 2)
        #expect(pairs.count == Set(pairs).count)
        #expect(schedule.missed.isEmpty)
        #expect(schedule.rounds.count == (count % 2 == 0 ? count - 1 : count))
        for round in schedule.rounds {
            let busy = round.pairs.flatMap { [$0.first, $0.second] }
            #expect(Set(busy).count == busy.count)
            #expect(round.resting.count == count % 2)
            #expect(Set(busy + round.resting) == Set(0..<count))
        }
        let rests = schedule.rounds.flatMap(\.resting)
        #expect(Set(rests).count == rests.count)
    }

    @Test
    func
        `Four cities with half-hour rounds from half past one, one of which leaves at ten past three`()
        throws
    {
        let schedule = try #require(
            RoundSchedule(
                ["142069", "141305", "142077", "142140"], leaving: ["142077": 15 * 60 + 10],
                begin: 13 * 60 + 30, minutes: 30))
        #expect(schedule.rounds.map(\.begin) == [810, 840, 870])
        #expect(schedule.missed.isEmpty)
        #expect(schedule.rounds.flatMap(\.pairs).count == 6)
    }

    @Test
    func `A city of five that leaves before the last round rests in it`() throws {
        let schedule = try #require(
            Schedule(Array(0..<5), leaving: [2: 600 + 4 * 20], begin: 600, minutes: 20))
        #expect(schedule.missed.isEmpty)
        #expect(schedule.rounds.last?.pairs.contains { $0.first == 2 || $0.second == 2 } == false)
        #expect(schedule.rounds.last?.resting == [])
    }

    @Test(
        "Nobody meets after leaving, and no order of the rounds loses fewer pairs",
        arguments: 0..<60)
    func early(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let count = Int.random(in: 2...7, using: &generator)
        var leaving: [Int: Int] = [:]
        for city in 0..<count where Bool.random(using: &generator) {
            leaving[city] = 600 + 20 * Int.random(in: 0...7, using: &generator)
        }
        let schedule = try #require(
            Schedule(Array(0..<count), leaving: leaving, begin: 600, minutes: 20))
        for round in schedule.rounds {
            for city in round.pairs.flatMap({ [$0.first, $0.second] }) + round.resting {
                #expect((leaving[city] ?? .max) >= round.end, "seed \(seed)")
            }
        }
        let met = schedule.rounds.flatMap(\.pairs).map(key)
        let missed = schedule.missed.map(key)
        #expect(Set(met + missed).count == count * (count - 1) / 2, "seed \(seed)")
        #expect(met.count + missed.count == count * (count - 1) / 2, "seed \(seed)")

        let free = try #require(Schedule(Array(0..<count), begin: 600, minutes: 20))
        var fewest = Int.max
        permute(free.rounds.map(\.pairs)) { order in
            let lost = order.enumerated().reduce(0) { sum, round in
                let end = 600 + 20 * (round.offset + 1)
                return sum
                    + round.element.count {
                        (leaving[$0.first] ?? .max) < end || (leaving[$0.second] ?? .max) < end
                    }
            }
            fewest = min(fewest, lost)
        }
        #expect(missed.count == fewest, "seed \(seed)")
    }

    @Test
    func `Rounds after midnight do not take place`() throws {
        let schedule = try #require(
            Schedule(Array(0..<4), begin: 23 * 60, minutes: 25))
        #expect(schedule.rounds.count == 2)
        #expect(schedule.missed.count == 2)
    }

    @Test
    func `One city, sixty-one, a city twice and impossible times have no schedule`() {
        #expect(Schedule([1], begin: 600, minutes: 20) == nil)
        #expect(Schedule(Array(0...60), begin: 600, minutes: 1) == nil)
        #expect(Schedule([1, 1], begin: 600, minutes: 20) == nil)
        #expect(Schedule([1, 2], begin: -1, minutes: 20) == nil)
        #expect(Schedule([1, 2], begin: 1_440, minutes: 20) == nil)
        #expect(Schedule([1, 2], begin: 600, minutes: 0) == nil)
        #expect(Schedule([1, 2], begin: 600, minutes: .max) == nil)
        #expect(Schedule([1, 2], begin: 600, minutes: 20, pause: -1) == nil)
    }

    private func permute<Element>(_ items: [Element], _ body: ([Element]) -> Void) {
        func go(_ chosen: [Element], _ rest: [Element]) {
            if rest.isEmpty { return body(chosen) }
            for index in rest.indices {
                var left = rest
                let next = left.remove(at: index)
                go(chosen + [next], left)
            }
        }
        go([], items)
    }
}
