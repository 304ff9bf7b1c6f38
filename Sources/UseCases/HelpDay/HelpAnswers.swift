internal import CivicCalendar
package import Requests
internal import Staff

extension ProposeHelp: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let acting = try await handler.acting(call)
        let report = try await handler.staff.proposeHelp(
            on: try await handler.entryDay(date), section: try section.map(Typed.sectionPath),
            check: try check.map(Typed.check), as: acting)
        let words = HelpWords(call)
        return Answer(
            unchanged: !report.isChanged, agreedMinutes: report.agreedMinutes,
            proposedMinutes: report.proposed.reduce(0) { $0 + $1.minutes },
            unmetMinutes: report.unmet.reduce(0) { $0 + $1.need.minutes },
            proposals: report.proposed.map { HelpAnswer($0, call) },
            unmet: report.unmet.map { unmet in
                Unmet(
                    person: HelpPerson(unmet.person), minutes: unmet.need.minutes,
                    cause: unmet.need.cause.code, sentence: words.sentence(unmet))
            },
            unfit: report.unfit.map { unfit in
                Unfit(
                    help: HelpAnswer(unfit.help, call), code: unfit.defect.code,
                    sentence: words.sentence(unfit))
            })
    }
}

extension DecideHelp: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> EntryAnswer {
        let acting = try await handler.acting(call)
        guard let state = HelpState(rawValue: state), state != .proposed else {
            throw NodeError.badValue("command", "accept, order, decline")
        }
        // What is no number is the id of no help.
        let (change, help) = try await handler.staff.decideHelp(Int64(id) ?? -1, state, as: acting)
        if change != .unchanged { await handler.noticeHelp(help, call) }
        return EntryAnswer(change, help: HelpAnswer(help, call))
    }
}

extension OrderHelp: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> EntryAnswer {
        let acting = try await handler.acting(call)
        let (change, help) = try await handler.staff.orderHelp(
            helper: helper, helped: helped, minutes: minutes,
            on: try await handler.entryDay(date), as: acting)
        if change != .unchanged { await handler.noticeHelp(help, call) }
        return EntryAnswer(change, help: HelpAnswer(help, call))
    }
}

extension ListOwnHelp: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let help = try await handler.staff.ownHelp(as: try await handler.acting(call))
        return Answer(
            help: help.map {
                OwnHelpRow(
                    date: $0.day.text, isHelper: $0.isHelper, other: HelpPerson($0.other),
                    minutes: $0.minutes)
            })
    }
}

extension GiveThanks: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> EntryAnswer {
        let acting = try await handler.acting(call)
        return EntryAnswer(
            try await handler.staff.giveThanks(
                text, from: from, to: to, on: try await handler.entryDay(date), as: acting))
    }
}

extension ListThanks: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let notes = try await handler.staff.thanks(as: try await handler.acting(call))
        return Answer(
            thanks: notes.map {
                ThanksRow(date: $0.day.text, from: $0.from.name, text: $0.words)
            })
    }
}

extension HelpAnswer {
    init(_ help: HelpEntry, _ call: Call) {
        self.init(
            id: Int(help.id), helper: HelpPerson(help.helper), helped: HelpPerson(help.helped),
            minutes: help.minutes, reach: help.reach.rawValue, state: help.state.rawValue,
            sentence: HelpWords(call).sentence(help))
    }
}
