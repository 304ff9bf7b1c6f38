internal import Alliance
internal import CivicCalendar
internal import Ledger
internal import Merge
package import Requests

extension NominateForAward: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> RecordID {
        var values = values
        try handler.checkNominee(try Typed.member(values["city"] ?? ""))
        for name in ["section", "reason"] where Typed.isBlank(values[name] ?? "") {
            throw NodeError.badValue(name, "1–")
        }
        if values["year"] == nil { values["year"] = call.today.map { FiscalYear(of: $0).text } }
        guard let year = Int(values["year"] ?? ""), FiscalYear(startYear: year) != nil else {
            throw NodeError.badValue("year", "2025")
        }
        return try await handler.create(.award, parent: nil, values, call)
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
