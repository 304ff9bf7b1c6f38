internal import Alliance
internal import Foundation
internal import Gate
internal import Ledger
internal import Merge
internal import Records
internal import Seeding
internal import Sync
internal import Testing

/// `history.json`, `frontier.json` and `figures.json` of `Tests/Vectors` against the code.
struct RecordsVectorTests {
    @Test
    func `The history folds into what the file says at every moment`() async throws {
        let file = try VectorFile.read("history", as: HistoryFile.self)
        let chronicle = try await file.chronicle()
        #expect(file.moments.count == 4)
        var given = file.logs.map { _ in 0 }
        for moment in file.moments {
            for index in file.logs.indices {
                try #require(file.logs[index].pieces.count >= moment.folded[index])
                while given[index] < moment.folded[index] {
                    try await chronicle.give(file.logs[index].pieces[given[index]])
                    given[index] += 1
                }
            }
            try await check(moment, chronicle.store)
        }
        #expect(given == file.logs.map(\.pieces.count), "nothing is left over")
    }

    @Test
    func `The order in which the logs come makes no difference`() async throws {
        let file = try VectorFile.read("history", as: HistoryFile.self)
        let last = try #require(file.moments.last)
        for seed in 0..<50 as Range<UInt64> {
            var random = SeededGenerator(seed: seed)
            let chronicle = try await file.chronicle()
            var rest = file.logs.map(\.pieces)
            while let index = rest.indices.filter({ !rest[$0].isEmpty }).randomElement(
                using: &random)
            {
                try await chronicle.give(rest[index].removeFirst())
            }
            #expect(await chronicle.store.stateHash().hex == last.stateHash, "seed \(seed)")
        }
    }

    private func check(_ moment: HistoryFile.Moment, _ store: InMemoryStore) async throws {
        #expect(await store.stateHash().hex == moment.stateHash, "\(moment.name)")
        let reader = AllianceReader(store: store)
        let id = try #require(OperationID(moment.plan))
        let plan = try #require(try await reader.record(id))
        let titles = plan.candidates(PlanRules.title)
        #expect(titles.map(\.author.text) == moment.titles.map(\.member))
        #expect(titles.map(\.value) == moment.titles.map { .content($0.text) })
        #expect(titles.map(\.generation) == moment.titles.map(\.generation))
        let text = plan.text(PlanRules.currentState)?.text ?? ""
        #expect(Array(text.utf8) == Array(moment.currentState.utf8), "\(moment.name)")
        let comments = try await reader.children(of: id, .comment)
        #expect(comments.map { $0.content(CommentRules.text) } == moment.comments)
        #expect(1 + comments.count == moment.records)
    }

    @Test
    func `The frontier comes back from its bytes with its digest`() throws {
        let file = try VectorFile.read("frontier", as: FrontierFile.self)
        let frontier = try Frontier(decoding: file.bytes(file.frontier))
        #expect(frontier.space.description == file.space)
        #expect(frontier.digest.hex == file.digest)
        #expect(frontier.peersDigest.hex == file.peersDigest)
        #expect(frontier.items.map(\.replica.description) == file.items.map(\.replica))
        #expect(frontier.items.map(\.member.text) == file.items.map(\.member))
        #expect(frontier.items.map(\.sequence) == file.items.map(\.sequence))
        #expect(frontier.items.map(\.hash.hex) == file.items.map(\.hash))
        var roots: [MemberID: PublicKey] = [:]
        for trusted in file.trusted {
            roots[try MemberID(trusted.member)] = PublicKey(try file.bytes(trusted.rootKey))
        }
        #expect(roots.count == 2)
        #expect(Trust(space: frontier.space, roots: roots).digest.hex == file.peersDigest)
        #expect(frontier.trusted == roots)
    }

    @Test
    func `Figures have the texts of the file, and a reader takes them`() throws {
        let file = try VectorFile.read("figures", as: FigureFile.self)
        #expect(file.figures.count > 100)
        for figure in file.figures {
            let rule = SuppressionRule(
                unitMinimum: figure.unitMinimum, allowsFull: figure.allowsFull)
            let made = SharedFigure.share(
                headcount: figure.headcount, expected: figure.expected, done: figure.onTime,
                isCity: figure.isCity, rule: rule)
            #expect(made.canonicalText == figure.text, "\(figure)")
            let key = Self.key("on_time_leaving", isCity: figure.isCity)
            #expect(SharedFigure(canonicalText: figure.text, of: key) == made, "\(figure)")
        }
        for text in file.texts {
            let key = Self.key(text.indicator, isCity: text.isCity)
            #expect(
                (SharedFigure(canonicalText: text.text, of: key) != nil) == text.accepted,
                "\(text)")
        }
    }

    @Test
    func `Months have the texts of the file`() throws {
        let file = try VectorFile.read("figures", as: FigureFile.self)
        #expect(file.months.contains { $0.groups.contains { $0.text?.hasPrefix("band") == true } })
        for month in file.months {
            let table = MonthTable(
                groups: month.groups.enumerated().map { index, group in
                    ConfidentialCount(
                        group: "\(index)", headcount: group.headcount, expected: group.expected,
                        onTime: group.onTime, isShared: group.isShared)
                }, divisions: month.divisions.count,
                lightsOut: month.divisions.map {
                    .init(groups: ["\($0.group)"], expected: $0.expected, isOut: $0.isOut)
                },
                help: .init(within: month.helpWithin, across: 0),
                lateMinutes: [.meeting: month.lateMinutes])
            let cells = MonthDisclosure(table, rule: SuppressionRule()).cells
            func text(_ key: ObservationKey) -> String? {
                cells.first { $0.key == key }?.figure.canonicalText
            }
            for (index, group) in month.groups.enumerated() {
                let key = ObservationKey(unitGroup: "\(index)", indicator: .onTimeLeaving)
                #expect(text(key) == group.text, "\(month)")
            }
            for (indicator, expected) in [
                ("on_time_leaving", month.total), ("help_within", month.help),
                ("lights_out", month.lights), ("late_work", month.late),
            ] {
                #expect(text(Self.key(indicator, isCity: true)) == expected, "\(month)")
            }
        }
    }

    private static func key(_ word: String, isCity: Bool) -> ObservationKey {
        let indicator = Indicator.allCases.first { $0.word == word } ?? .onTimeLeaving
        return ObservationKey(
            unitGroup: isCity ? ObservationRules.wholeCity : "部", indicator: indicator,
            category: indicator == .lateWork ? .meeting : nil)
    }
}
