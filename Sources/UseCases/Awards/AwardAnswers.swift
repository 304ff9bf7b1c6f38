internal import Alliance
internal import CivicCalendar
package import Gate
internal import Ledger
internal import Merge
package import Requests

extension NominateForAward: HandledSharing {
    package func edits(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> [ShareableEdit] {
        [try handler.creation(.award, parent: nil, values, call)]
    }
}

extension ListAwards: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        Answer(awards: try await handler.reader.all(.award).map(AwardRow.init))
    }
}

extension PageOfAwards: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let found = try await handler.list(
            .award, AwardRules.listed, [], page: page, AwardRow.init)
        return Answer(awards: found.rows, total: found.total, page: found.page)
    }
}

extension AwardRow {
    init(_ award: SharedRecord) {
        self.init(
            id: award.id.description, nominatedBy: award.owner.text, city: award.words("city"),
            section: award.words("section"), reason: award.words("reason"),
            year: award.number(AwardRules.year).map(Int.init))
    }
}
