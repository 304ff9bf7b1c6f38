import Alliance

/// What a reader knows besides everything that is published and every rule.
enum Knowledge: CaseIterable {
    case nothing
    /// The staff of each group on 1 April, from the directory; nobody more is expected to leave.
    case headcounts
    /// How many were expected to leave on time in each group of the month, exactly.
    case bases
}

/// Solves for the exact numbers behind one version of a month.
///
/// It reads canonical texts only, and shares no code with the gate.
struct Attacker {
    struct Group {
        let name: String
        let headcount: Int
        let expected: Int
        /// The people of each of its 課, as far as the reader knows them.
        var divisions: [Int] = []
    }

    /// A count of a group or the city, and the values that are left of it.
    struct Count {
        let name: String
        let interval: Interval
        /// How many values there are without any publication.
        let before: Int
    }

    private var problem = BoundPropagation()
    private var counts: [(name: String, number: Int, before: Int, isSize: Bool)] = []
    private let knowledge: Knowledge

    /// - Parameters:
    ///   - groups: all groups of the city.
    ///   - exactTotal: the city's numbers, leaked, for a control.
    init(
        _ texts: [ObservationKey: String], groups: [Group], knowledge: Knowledge,
        exactTotal: (size: Int, done: Int)? = nil
    ) {
        self.knowledge = knowledge
        var sizes: [(Int, Int)] = []
        var dones: [(Int, Int)] = []
        var lit: [(Int, Int)] = []
        for group in groups {
            let key = ObservationKey(unitGroup: group.name, indicator: .onTimeLeaving)
            let (size, done, rest) = add(
                group.name, texts[key], group.headcount, group.expected, isCity: false)
            sizes.append((size, 1))
            dones.append((done, 1))
            lit.append((addLights(group.divisions, rest), 1))
        }
        let headcount = groups.reduce(0) { $0 + $1.headcount }
        let expected = groups.reduce(0) { $0 + $1.expected }
        let (size, done, rest) = add(
            "city", texts[.closing], headcount, expected, isCity: true)
        problem.require(sizes + [(size, -1)], 0, 0)
        problem.require(dones + [(done, -1)], 0, 0)
        if let exactTotal {
            problem.narrow(size, exactTotal.size, exactTotal.size)
            problem.narrow(done, exactTotal.done, exactTotal.done)
        }
        late(texts, rest)
        lights(texts, lit, rest)
        problem.solve()
    }

    /// The 課 of a group with their lights on: somebody was late in each, and nobody in the others.
    private mutating func addLights(_ divisions: [Int], _ rest: Int) -> Int {
        let lit = problem.number(0, divisions.count)
        problem.require([(rest, 1), (lit, -1)], 0, BoundPropagation.unbounded)
        var room = 0
        for (index, size) in divisions.sorted(by: >).enumerated() where knowledge != .nothing {
            // As many as the largest have, and from there on no more for each than the next has.
            problem.require(
                [(rest, 1), (lit, -size)], -BoundPropagation.unbounded, room - index * size)
            room += size
        }
        return lit
    }

    private mutating func lights(
        _ texts: [ObservationKey: String], _ lit: [(Int, Int)], _ rest: Int
    ) {
        for (key, text) in texts where key.indicator == .lightsOut && text.hasPrefix("exact") {
            let parts = text.split { !$0.isNumber }.compactMap { Int($0) }
            problem.require(lit, parts[1] - parts[0], parts[1] - parts[0])
            problem.narrow(rest, parts[1] - parts[0], BoundPropagation.unbounded)
        }
    }

    var result: [Count] {
        counts.filter { !($0.isSize && knowledge == .bases) }.map {
            Count(name: $0.name, interval: problem.numbers[$0.number], before: $0.before)
        }
    }

    private mutating func add(
        _ name: String, _ text: String?, _ headcount: Int, _ expected: Int, isCity: Bool
    ) -> (size: Int, done: Int, rest: Int) {
        let sizeMax = knowledge == .nothing ? BoundPropagation.unbounded : headcount
        let size = problem.number(
            knowledge == .bases ? expected : 0, knowledge == .bases ? expected : sizeMax)
        let done = problem.number(0, BoundPropagation.unbounded)
        let rest = problem.number(0, BoundPropagation.unbounded)
        problem.require([(size, 1), (done, -1), (rest, -1)], 0, 0)
        let before = knowledge == .bases ? expected + 1 : sizeMax + 1
        counts.append((name + " n", size, before, true))
        counts.append((name + " y", done, before, false))
        counts.append((name + " n − y", rest, before, false))
        read(text ?? "suppressed", size, done, rest, headcount, isCity: isCity)
        return (size, done, rest)
    }

    private mutating func read(
        _ text: String, _ size: Int, _ done: Int, _ rest: Int, _ headcount: Int, isCity: Bool
    ) {
        let parts = text.split { !$0.isNumber }.compactMap { Int($0) }
        if text.hasPrefix("rounded"), parts.count == 2 {
            problem.narrow(done, parts[0] - 2, parts[0] + 2)
            guard knowledge != .nothing else {
                problem.narrow(size, parts[1] - 4, parts[1] + 4)
                return
            }
            // The block of five, counted from the headcount, in which the multiple of five lies.
            let high = (0..<5).map { parts[1] + $0 }.first { (headcount - $0) % 5 == 0 } ?? parts[1]
            problem.narrow(size, high - 4, high)
        } else if text.hasPrefix("band"), let low = parts.first {
            let high = parts.count > 1 ? parts[1] : low + 10
            problem.require([(done, 100), (size, -low)], 0)
            if high < 100 { problem.require([(done, 100), (size, -high)], -1_000_000_000, -1) }
            switch high - low {
            case 20: problem.narrow(size, 41, BoundPropagation.unbounded)
            case 50: problem.narrow(size, 10, 40)
            case _ where low > 0 && low < 90: problem.narrow(size, 50, BoundPropagation.unbounded)
            default:
                problem.narrow(size, 41, BoundPropagation.unbounded)
                // Of a city from 170 on an end band is few persons.
                if isCity, problem.numbers[size].low >= 174 {
                    problem.narrow(low == 0 ? done : rest, 0, 17)
                }
            }
        }
    }

    /// Nobody works later than midnight, so hours tell of so many late persons at least.
    private mutating func late(_ texts: [ObservationKey: String], _ rest: Int) {
        var hours = 0
        for (key, text) in texts where key.indicator == .lateWork && text.hasPrefix("hours") {
            hours += text.split { !$0.isNumber }.compactMap { Int($0) }.first ?? 0
        }
        problem.narrow(rest, (hours * 60 + 404) / 405, BoundPropagation.unbounded)
    }
}
