internal import Requests
internal import Testing
internal import UseCases

/// What is looked at before it leaves is what leaves, refused and held back for the same reasons.
@Suite struct `Looked at before` {
    private static let sharing = Sample.all.keys.sorted()

    @Test(arguments: sharing)
    func `whoever may share sees it before, and seeing it shares nothing`(
        name: String
    ) async throws {
        let (city, request) = try await #require(Sample.all[name]).stage()
        guard let sharing = request as? any HandledSharing else { return }
        try await Self.look(at: sharing, in: city)
    }

    private static func look(at request: some HandledSharing, in city: City) async throws {
        let reader = try KeptReader(city)
        let before = try await reader.kept()
        var signs: Set<String> = []
        for asker in Asker.allCases {
            let outcome = await city.outcome(of: Preview(request), city.call(asker))
            let isAdmitted = asker.isAdmitted(by: request)
            #expect(outcome.word == (isAdmitted ? "+" : "d"), "\(asker)")
            guard isAdmitted, asker == .member || asker == .machine else { continue }
            let preview = try await city.ask(Preview(request), as: asker)
            #expect(!preview.parts.isEmpty && preview.problems.isEmpty)
            #expect(preview.parts.allSatisfy { !$0.readings.isEmpty && !$0.title.isEmpty })
            // The same act has the same sign, whenever it is looked at.
            signs.insert(preview.sign)
            #expect(try await city.ask(Preview(request), as: asker).sign == preview.sign)
        }
        #expect(!signs.isEmpty)
        #expect(try await reader.kept().changes(since: before).isEmpty)
        _ = try await city.ask(request, as: .member)
        #expect(try await !reader.kept().changes(since: before).isEmpty)
    }

    /// Refused before for the reason for which it would be refused, or it says so itself.
    @Test(arguments: Refusal.all)
    func `what would be refused is told before`(refusal: Refusal) async throws {
        let (city, ids) = try await CityTemplate.shared.unchanged()
        let request = try refusal.request(city, ids)
        guard let sharing = request as? any HandledSharing else { return }
        #expect(
            try await Self.reasons(sharing, refusal.asker, city).contains(refusal.code),
            "\(refusal.name)")
    }

    private static func reasons(
        _ request: some HandledSharing, _ asker: Asker, _ city: City
    ) async throws -> [String] {
        do {
            let preview = try await city.ask(Preview(request), as: asker)
            return preview.problems.prefix(1).map(\.code)
                + (preview.heldWords.isEmpty ? [] : ["screened"])
        } catch { return [try #require(NodeError(known: error)).code] }
    }
}
