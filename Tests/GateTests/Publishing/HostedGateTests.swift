import Alliance
import Gate
import Ledger
import Merge
import Records
internal import Seeding
import Synchronization
import TestSupport
import Testing

/// A city's node that hosts an adviser's replica: two gates over one chronicle.
@Suite struct `Two gates in one node` {
    private struct Stage {
        let host: TestNode
        let elsewhere: TestNode
        let hosted: LogWriter
        let city: Gatekeeper
        let adviser: Gatekeeper
        let plan: OperationID

        init(seed: UInt64) async throws {
            let circle = try Circle()
            host = try await TestNode(circle[0], trust: circle.trust)
            elsewhere = try await TestNode(circle[1], trust: circle.trust)
            hosted = try circle.another(4, seed: seed &+ 99)
            _ = try await host.chronicle.learn(birth: hosted.birth.bytes)
            city = try Self.gate(host.writer, host, seed)
            adviser = try Self.gate(hosted, host, seed &+ 1)
            plan = try await city.publish(
                .create(
                    .plan, parent: nil,
                    values: [.init(field: PlanRules.title, value: .content("助け合いの日"))],
                    passage: nil), by: "test"
            ).first.required()
        }

        private static func gate(
            _ writer: LogWriter, _ node: TestNode, _ seed: UInt64
        ) throws -> Gatekeeper {
            let random = Mutex(SeededGenerator(seed: seed))
            return try Gatekeeper(
                birth: writer.birth, key: try writer.writingKey(), chronicle: node.chronicle,
                store: node.store,
                surroundings: GateSurroundings(
                    quarterHours: { 1_784_000 },
                    randomBytes: { count in random.withLock { $0.bytes(count) } },
                    screen: {
                        // The directory is read from a file meanwhile: others have their turn.
                        for _ in 0..<10 { await Task.yield() }
                        return Screen(GateStage.staff)
                    }, audit: { _ in }))
        }

        func advice(_ text: String) -> ShareableEdit {
            .create(
                .advice, parent: plan,
                values: [.init(field: AdviceRules.text, value: .content(text))], passage: nil)
        }

        /// Everything that an installation wrote, as it would travel.
        func pieces(of writer: LogWriter) async throws -> [Piece] {
            guard let log = await host.chronicle.state(of: writer.replica), log.held > 0 else {
                return []
            }
            return try await PieceReader(storage: host.store).pieces(
                of: log, after: 0, hash: nil, bytesAim: 1 << 20, countMax: 1_000
            ).required().pieces
        }
    }

    @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
    func `what both write at once stands in the log of whoever wrote it`(
        seed: UInt64
    ) async throws {
        let stage = try await Stage(seed: seed)
        var random = SeededGenerator(seed: seed)
        let sides = (0..<40).map { _ in random.chance(50) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (number, isCity) in sides.enumerated() {
                group.addTask {
                    let gate = isCity ? stage.city : stage.adviser
                    _ = try await gate.publish(
                        stage.advice("\(isCity ? "市" : "幹事")の\(number)番目"), by: "test")
                }
            }
            try await group.waitForAll()
        }
        let all = try await stage.host.reader.children(of: stage.plan, .advice)
        #expect(all.count == sides.count, "seed \(seed)")
        for advice in all {
            let text = try advice.content(AdviceRules.text).required()
            let isCity = text.hasPrefix("市")
            #expect(
                advice.owner == (isCity ? stage.host.writer.member : stage.hosted.member), "\(text)"
            )
        }
        let city = try await stage.host.chronicle.state(of: stage.host.writer.replica).required()
        let hosted = try await stage.host.chronicle.state(of: stage.hosted.replica).required()
        #expect(Int(city.held) == 1 + sides.count(where: { $0 }))
        #expect(Int(hosted.held) == sides.count(where: { !$0 }))

        // Somebody else verifies both logs and comes to the same state, in either order of the logs.
        let logs = [stage.host.writer, stage.hosted]
        for writer in random.chance(50) ? logs : logs.reversed() {
            for piece in try await stage.pieces(of: writer) {
                _ = try await stage.elsewhere.chronicle.receive(piece)
            }
        }
        let (ours, theirs) = (
            try await stage.host.store.stateHash(), try await stage.elsewhere.store.stateHash()
        )
        #expect(ours == theirs)
        #expect(await stage.elsewhere.waiting == 0)
    }

    @Test func `neither gate does what only the other's member may`() async throws {
        let stage = try await Stage(seed: 7)
        let given = try await stage.adviser.publish(stage.advice("数字で示すと伝わります。"), by: "test")
        let advice = try given.first.required()
        let title = ShareableEdit.set(
            record: stage.plan, field: PlanRules.title, value: .content("別の名"))
        let words = ShareableEdit.set(
            record: advice, field: AdviceRules.text, value: .content("別の助言"))
        let answer: [ShareableEdit] = [
            .set(record: advice, field: AdviceRules.decision, value: .choice(1)),
            .set(record: advice, field: AdviceRules.reason, value: .content("そのとおり")),
        ]
        let refused = [
            try await refusal { _ = try await stage.adviser.publish(title, by: "test") },
            try await refusal { _ = try await stage.city.publish(words, by: "test") },
            try await refusal { _ = try await stage.adviser.publish(answer, by: "test") },
            try await refusal {
                _ = try await stage.adviser.publish(
                    .create(
                        .plan, parent: nil,
                        values: [.init(field: PlanRules.title, value: .content("幹事の計画"))],
                        passage: nil), by: "test")
            },
        ]
        #expect(refused == Array(repeating: "not_permitted", count: 4))
        _ = try await stage.city.publish(answer, by: "test")
        _ = try await stage.adviser.publish(words, by: "test")
    }

    @Test func `a gate takes no other replica's key`() async throws {
        let stage = try await Stage(seed: 8)
        let host = stage.host
        #expect(throws: LedgerError.badSignature("writing key")) {
            _ = try Gatekeeper(
                birth: stage.hosted.birth, key: try host.writer.writingKey(),
                chronicle: host.chronicle, store: host.store,
                surroundings: GateSurroundings(
                    quarterHours: { 0 }, randomBytes: { [UInt8](repeating: 0, count: $0) },
                    screen: { Screen([]) }, audit: { _ in }))
        }
    }

    @Test func `the host's screen holds back what the adviser writes of its staff`() async throws {
        let stage = try await Stage(seed: 9)
        let code = try await refusal {
            _ = try await stage.adviser.publish(stage.advice("根府崎太一郎の仕事を分けてください。"), by: "test")
        }
        #expect(code == "screened")
        #expect(await stage.host.chronicle.state(of: stage.hosted.replica)?.held == 0)
    }

    @Test func `a closed gate has written all or nothing of each edit, and writes no more`()
        async throws
    {
        let stage = try await Stage(seed: 10)
        let written = try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<20 {
                group.addTask {
                    let code = try await refusal {
                        _ = try await stage.adviser.publish(
                            stage.advice("\(number)番目の助言"), by: "test")
                    }
                    #expect(code == nil || code == "gate_closed")
                    return code == nil
                }
            }
            for _ in 0..<15 { await Task.yield() }
            await stage.adviser.close()
            let held = await stage.host.chronicle.state(of: stage.hosted.replica)?.held ?? 0
            var count: UInt64 = 0
            for try await isWritten in group where isWritten { count += 1 }
            #expect(count == held, "nothing is written after the gate was closed")
            return count
        }
        let all = try await stage.host.reader.children(of: stage.plan, .advice)
        #expect(all.count == Int(written))
        let code = try await refusal {
            _ = try await stage.adviser.publish(stage.advice("遅れた助言"), by: "test")
        }
        #expect(code == "gate_closed")
        _ = try await stage.city.publish(stage.advice("市は書ける"), by: "test")
    }
}
