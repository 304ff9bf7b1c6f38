internal import Requests
internal import Testing
internal import UseCases

/// What is refused of the records that cities share: by which code, and that nothing was written.
@Suite struct `What is refused` {
    @Test(arguments: Refusal.all)
    func `is refused by its code, and nothing was written`(refusal: Refusal) async throws {
        let (city, ids) = try await CityTemplate.shared.unchanged()
        let reader = try KeptReader(city)
        let before = try await reader.kept()
        let request = try refusal.request(city, ids)
        let outcome = await city.outcome(of: request, city.call(refusal.asker))
        #expect(outcome.word == refusal.code)
        #expect(try await reader.kept().changes(since: before).isEmpty)
    }
}
