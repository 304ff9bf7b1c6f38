internal import Alliance
internal import Gate
internal import Merge
internal import Records
internal import Seeding

/// Four cities that plan, advise, meet and publish, month after month, and sync at each month's end.
struct InventedAlliance {
    let cities: [InventedCity]
    let clock: InventedClock
    var words = InventedText(chance: SeededGenerator(seed: 20_261_123))
    var plans: [InventedPlan] = []
    /// Advice that waits for an answer, with the city that owns the plan.
    var openAdvice: [(id: OperationID, owner: Int)] = []
    /// The unit groups of each city with their sizes.
    private var groups: [[(name: String, size: Int)]] = []

    private static let groupCount = 20

    init(cities: [InventedCity], clock: InventedClock) {
        self.cities = cities
        self.clock = clock
        let names = "総務 企画 財務 税務 市民 福祉 健康 子ども 環境 経済 農政 観光 都市 建設 建築 会計 教育 文化 消防 広報"
            .split(separator: " ")
        for _ in cities {
            groups.append(
                names.prefix(Self.groupCount).map { ("\($0)部", words.number(50...140)) })
        }
    }

    mutating func live(months: Int) async throws {
        for month in 0..<months {
            for city in cities {
                clock.set(month, day: 2, quarters: city.index)
                if month == 0 || month % 12 == city.index * 3 { try await begin(city, month) }
            }
            try await exchange()
            for city in cities {
                clock.set(month, day: 6 + city.index, quarters: city.index)
                try await work(city, month)
                try await talk(city, month)
                try await share(city, month)
                try await publish(city, month)
            }
            try await exchange()
            try await meet(month)
            try await exchange()
            try await settle(month)
        }
        try await exchange()
    }

    func report() async throws {
        let hashes = Set(try await cities.asyncMap { try await $0.stateHash().hex })
        let counts = try await SharedKind.allCases.asyncMap { kind in
            (kind.rules.name, try await cities[0].reader.all(kind).count)
        }
        let members = counts.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",")
        let entries = await cities[0].entryCount()
        let agree = hashes.count == 1
        print(
            "{\"workload\":\"data\",\"entries\":\(entries),\"agree\":\(agree),\(members)}")
    }

    private func exchange() async throws {
        for city in cities {
            for other in cities where other.index != city.index {
                try await city.fetch(from: other)
            }
        }
    }

    private mutating func publish(_ city: InventedCity, _ month: Int) async throws {
        let counts = groups[city.index].map { group -> ConfidentialCount in
            let exempt = words.number(0...group.size / 12)
            let expected = group.size - exempt
            let late = words.number(0...max(1, expected / 7))
            return ConfidentialCount(
                group: group.name, headcount: group.size, expected: expected,
                onTime: expected - late,
                isShared: group.name != groups[city.index].first?.name)
        }
        let late = Dictionary(
            WorkCategory.allCases.map { ($0, words.number(180...5_400)) },
            uniquingKeysWith: { $1 })
        let table = MonthTable(
            groups: counts, divisions: 60,
            lightsOut: (0..<60).map { index in
                let group = counts[index % counts.count]
                return MonthTable.Division(
                    groups: [group.group], expected: group.expected * counts.count / 60,
                    isOut: words.number(0...9) < 7)
            },
            sectionMeetings: words.number(60...180), projects: words.number(0...4),
            help: .init(within: words.number(0...120), across: words.number(0...30)),
            lateMinutes: late)
        try await city.publish(table, period: clock.day(month, 1))
    }
}

extension Array where Element: Sendable {
    func asyncMap<Value>(_ transform: (Element) async throws -> Value) async rethrows -> [Value] {
        var mapped: [Value] = []
        for element in self { mapped.append(try await transform(element)) }
        return mapped
    }
}
