internal import CivicCalendar
package import Requests
internal import Staff

extension ImportForecasts: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> EntryCounts {
        let acting = try await handler.acting(call)
        return EntryCounts(
            try await handler.staff.giveForecasts(
                csv: csv.bytes, on: try await handler.entryDay(date), try Typed.check(check),
                as: acting))
    }
}

extension GiveForecast: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> EntryCounts {
        let acting = try await handler.acting(call)
        guard let outlook = Outlook(reading: values.outlook) else {
            throw NodeError.badValue("--outlook", "can_leave, hard, exempt, 定時, 難しい, 除外")
        }
        let forecast = try Forecast(
            outlook, overMinutes: values.overMinutes ?? 0, roomMinutes: values.roomMinutes ?? 0,
            work: try values.work.map(Typed.work), note: values.note, reason: values.reason,
            immovable: values.immovable)
        return EntryCounts(
            try await handler.staff.giveForecast(
                forecast, of: number, on: try await handler.entryDay(date),
                try Typed.check(check), as: acting))
    }
}

extension GiveForecasts: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let acting = try await handler.acting(call)
        let outcome = try await handler.staff.giveForecasts(
            typed: rows.map(TypedForecast.init), on: try await handler.entryDay(date),
            try Typed.check(check), as: acting)
        switch outcome {
        case .success(let report): return Answer(counts: EntryCounts(report), faults: [])
        case .failure(let found):
            return Answer(
                counts: EntryCounts(recorded: 0, replaced: 0, unchanged: 0),
                faults: found.faults.map { fault in
                    Fault(
                        row: fault.row, field: fault.column.english,
                        message: fault.message(japanese: call.isJapanese))
                })
        }
    }
}

extension TypedForecast {
    fileprivate init(_ row: ForecastInForm) {
        self.init(number: row.number, outlook: row.outlook)
        overMinutes = row.overMinutes
        roomMinutes = row.roomMinutes
        work = row.work
        note = row.note
        reason = row.reason
        immovable = row.immovable
    }
}

extension RequestExemption: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> EntryAnswer {
        let acting = try await handler.acting(call)
        return EntryAnswer(
            try await handler.staff.requestExemption(
                of: number, reason: reason, immovable: immovable,
                on: try await handler.entryDay(date), as: acting))
    }
}

extension DecideExemption: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> EntryAnswer {
        let acting = try await handler.acting(call)
        let state: ExemptionState = isApproved ? .approved : .refused
        let change = try await handler.staff.decideExemption(
            of: number, state, on: try await handler.entryDay(date), as: acting)
        return EntryAnswer(change, state: state.rawValue)
    }
}
