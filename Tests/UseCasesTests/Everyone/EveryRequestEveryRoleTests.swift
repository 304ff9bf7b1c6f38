internal import Alliance
internal import Foundation
internal import Records
internal import Requests
internal import Testing
internal import UseCases

/// Every request × everybody who may ask. Whoever adds a request adds its sample and its line in
/// ``RightsTable``; a right that changes without anybody meaning it fails here.
@Suite struct `Every request, every role` {
    private static let names = RequestTable.all.map { $0.name }.sorted()

    @Test func `each request has one sample, and no sample is of another`() {
        #expect(Set(Self.names).count == RequestTable.all.count)
        #expect(Sample.all.keys.sorted() == Self.names)
        #expect(RightsTable.rows.keys.sorted() == Self.names)
    }

    @Test(arguments: names)
    func `who may ask, what it changes, and what it is answered with`(name: String) async throws {
        let sample = try #require(Sample.all[name])
        var row: [String] = []
        var stage: Stage?
        for asker in Asker.allCases {
            if stage == nil { stage = try await Stage(sample) }
            guard let current = stage else { continue }
            let before = try await current.reader.kept()
            let outcome = await Self.outcome(current, asker)
            let changed = try await current.reader.kept().changes(since: before)
            check(outcome, of: current.request, named: name, asker, changed)
            row.append(outcome.word)
            // A city that has nothing left to ask for serves nobody else.
            let isSpent = sample.isSpent || sample.before != .nothing || outcome.isRefused
            if !changed.isEmpty, isSpent { stage = nil }
        }
        let line = RightsTable.line(name, row)
        #expect(RightsTable.rows[name] == row, "the line would be:\n\(line)")
        #expect(row.contains("+") || row.contains("n") || Self.owed.contains(name))
    }

    /// Answered only with a code that an authenticator shows, or that was mailed; see `OwnLoginTests` and
    /// `OwnMailTests`.
    private static let owed = [
        "EnterLoginCode", "ConfirmAuthenticator", "RenewRecoveryCodes", "ConfirmOwnMail",
    ]

    /// A city in which a request can be asked.
    private struct Stage {
        let city: City
        let reader: KeptReader
        let request: any HandledRequest

        init(_ sample: Sample) async throws {
            (city, request) = try await sample.stage()
            reader = try KeptReader(city)
        }
    }

    private static func outcome(_ stage: Stage, _ asker: Asker) async -> Outcome {
        await stage.city.outcome(of: stage.request, stage.city.call(asker))
    }

    private func check(
        _ outcome: Outcome, of request: any HandledRequest, named name: String, _ asker: Asker,
        _ changed: [String]
    ) {
        #expect(outcome.isRefusedAtTheDoor == !asker.isAdmitted(by: request), "\(asker)")
        switch outcome {
        case .answered(let isSame):
            #expect(isSame, "the answer reads back as another")
            #expect(!request.changesNothing || changed.isEmpty, "\(changed)")
        case .refused(let error):
            check(error)
            // A wrong code is counted, so that nobody tries them all.
            let counted = Self.owed.contains(name) ? ["accounts"] : []
            #expect(changed.allSatisfy(counted.contains), "\(asker) \(error.code) \(changed)")
        case .unknown(let words): Issue.record("\(asker): \(words)")
        }
    }

    /// A code for programs, and words in both languages.
    private func check(_ error: NodeError) {
        let isCode = error.code.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
        }
        #expect(isCode, "\(error.code)")
        for message in [error.message, error.action] {
            #expect(!Typed.isBlank(message.japanese), "\(error.code)")
            #expect(!Typed.isBlank(message.english), "\(error.code)")
        }
    }

    @Test(arguments: names)
    func `a request travels as JSON and is the same again`(name: String) async throws {
        let (city, ids) = try await CityTemplate.shared.unchanged()
        let request = try #require(Sample.all[name]).request(city, ids)
        try Self.travel(request)
    }

    private static func travel<Request: HandledRequest>(_ request: Request) throws {
        let first = try City.json(request)
        let again = try City.json(try JSONDecoder().decode(Request.self, from: first))
        #expect(first == again)
        #expect(RequestTable.type(named: Request.name) == Request.self)
    }

    @Test(arguments: SharedKind.general.map(\.rules.name))
    func `each general kind is read by everybody, and begun by whom it says`(
        kind: String
    ) async throws {
        let (city, _) = try await CityTemplate.shared.city()
        let declaration = try #require(SharedKind(named: kind)).declaration
        for asker in Asker.allCases {
            for request: any NodeRequest in [
                ListRecords(kind: kind), PageOfRecords(kind: kind, page: 1),
            ] {
                #expect(await city.refusal(request, as: asker) == nil, "\(asker)")
            }
            let isAdmitted =
                asker == .adviser
                ? declaration.reach.takesAdvisers : [.machine, .member, .personnel].contains(asker)
            let outcome = await city.outcome(
                of: NewRecord(kind: kind, values: [:]), city.call(asker))
            #expect(outcome.isRefusedAtTheDoor == !isAdmitted, "\(asker)")
        }
    }
}
