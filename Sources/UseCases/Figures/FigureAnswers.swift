internal import Alliance
internal import CivicCalendar
internal import Gate
internal import Ledger
internal import Records
package import Requests
internal import Staff

/// What the staff did in a month leaves as suppressed figures, by a separate act, or not at all.
extension PreviewMonth: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> MonthFigures {
        let month = try FigurePeriod.month(month)
        return try await handler.inCalendar {
            guard
                let (table, unreported) = try await handler.monthTable(
                    month, fixesGroups: false, call)
            else { return MonthFigures(figures: []) }
            let cells = try await handler.gate(call).preview(
                table, period: FigurePeriod.number(of: month), rule: handler.suppression)
            return MonthFigures(
                figures: cells.map { MonthFigure($0, call) }, unreportedDivisions: unreported)
        }
    }
}

extension ScreenMonth: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let month = try FigurePeriod.month(month)
        return try await handler.inCalendar {
            guard let (table, _) = try await handler.monthTable(month, fixesGroups: false, call)
            else { return Answer(heldWords: []) }
            let preview = try await handler.gate(call).screened(
                table, period: FigurePeriod.number(of: month), rule: handler.suppression)
            let passages = preview.parts.flatMap(\.readings).flatMap {
                ScreenedPassage.passages($0.hits, of: $0.text)
            }
            return Answer(heldWords: ScreenedPassage.words(passages.filter(\.isHeld)))
        }
    }
}

extension PublishMonth: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> MonthFigures {
        let month = try FigurePeriod.month(month)
        // A month is published as a whole: live counts would let readers subtract.
        guard let today = call.today, CivicMonth(of: today) > month else {
            throw NodeError.monthNotOver(month.text)
        }
        return try await handler.inCalendar {
            guard let (table, _) = try await handler.monthTable(month, fixesGroups: true, call)
            else { return MonthFigures(figures: []) }
            let published = try await handler.gate(call).publish(
                table, period: FigurePeriod.number(of: month), rule: handler.suppression,
                by: call.caller.account, release: try handler.release(call))
            try await handler.audit.note(
                "publish", ["month": .text(month.text)], by: call.caller.account)
            return MonthFigures(figures: published.map { MonthFigure($0, call) })
        }
    }
}

extension RetractMonth: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let month = try FigurePeriod.month(month)
        let period = FigurePeriod.number(of: month)
        guard !Typed.isBlank(reason), reason.unicodeScalars.count <= 2_000 else {
            throw NodeError.badValue("--reason", "1–2000")
        }
        try ControlCharacter.refuse(in: reason)
        try await handler.staff.authorize(try await handler.acting(call), .publishFigures)
        let published = try await handler.reader.observations(of: handler.member, period: period)
        guard published.contains(where: { $0.figure != .retracted }) else {
            throw NodeError.nothingToRetract(month.text, isPublished: !published.isEmpty)
        }
        // Why it was taken back is the city's own affair: it is audited before and stays here.
        try await handler.audit.note(
            "retract", ["month": .text(month.text), "reason": .text(reason)],
            by: call.caller.account)
        let count = try await handler.gate(call).retract(
            period: period, by: call.caller.account)
        return Answer(month: month.text, retracted: count)
    }
}

extension ListFigures: HandledRequest {
    /// A figure that breaks the floor is not shown, whoever published it.
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        Answer(
            observations: try await handler.reader.observations().map {
                SharedFigureRow($0, call)
            })
    }
}

extension MonthFigure {
    fileprivate init(_ cell: MonthCell, _ call: Call) {
        self.init(
            unitGroup: cell.key.unitGroup, indicator: cell.key.indicator.word,
            category: cell.key.category?.word, reason: cell.reason.rawValue,
            why: cell.reason.sentence(japanese: call.isJapanese),
            display: cell.figure.display(cell.key.indicator, japanese: call.isJapanese),
            suppressed: cell.figure.isSuppressed)
    }
}

extension SharedFigureRow {
    fileprivate init(_ observation: SharedRecord, _ call: Call) {
        let value = observation.candidates(ObservationRules.value).first
        self.init(
            city: observation.owner.text,
            period: FigurePeriod.text(observation.number(ObservationRules.period)),
            unitGroup: observation.content(ObservationRules.unitGroup),
            indicator: observation.words("indicator"), category: observation.words("category"),
            definition: observation.number(ObservationRules.definition).map(Int.init),
            revision: Int(value?.generation ?? 0), display: observation.display(call),
            suppressed: observation.figure?.isSuppressed ?? true)
    }
}
