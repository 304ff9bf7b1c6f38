internal import Alliance
internal import Gate
internal import Ledger
internal import Merge
internal import Records
package import Requests

extension ProposeRounds: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let members = try cities.map { try Typed.member($0) }
        var left: [String: Int] = [:]
        for (city, text) in leaving { left[city] = try Self.time(text) }
        guard
            let schedule = RoundSchedule(
                members.map(\.text), leaving: left, begin: try Self.time(begin), minutes: minutes,
                pause: pause)
        else {
            throw NodeError.badValue("rounds", "2–\(RoundSchedule<String>.citiesMax)")
        }
        return Answer(
            rounds: schedule.rounds.map { round in
                ProposedRound(
                    at: ClockTime.text(UInt32(clamping: round.begin)),
                    end: ClockTime.text(UInt32(clamping: round.end)),
                    pairs: round.pairs.map(Self.text), resting: round.resting)
            }, missed: schedule.missed.map(Self.text))
    }

    private static func time(_ text: String) throws -> Int {
        guard let minutes = ClockTime.minutes(text) else {
            throw NodeError.badValue("at", "HH:MM")
        }
        return Int(minutes)
    }

    private static func text(_ pair: RoundSchedule<String>.Pair) -> String {
        pair.first + "-" + pair.second
    }
}

extension AddRounds: HandledRequest {
    private static let roundsMax = 100

    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> RecordID {
        let meeting = try await handler.record(meeting, .meeting)
        guard (1...Self.roundsMax).contains(rounds.count) else {
            throw NodeError.badValue("rounds", "1–\(Self.roundsMax)")
        }
        var edits: [ShareableEdit] = []
        for (at, pairs) in rounds.sorted(by: { $0.key < $1.key }) {
            try Self.check(pairs)
            var values = try handler.newValues(.dialogueRound, ["at": at])
            values += pairs.map {
                ShareableEdit.NewValue(field: MeetingRules.pairs.number, value: .content($0))
            }
            edits.append(
                .create(.dialogueRound, parent: meeting.id, values: values, passage: nil))
        }
        let ids = try await handler.publish(edits, call)
        guard let id = ids.first else { throw NodeError.notFound("") }
        return RecordID(id.description)
    }

    /// Each pair is two members.
    private static func check(_ pairs: [String]) throws {
        guard !pairs.isEmpty else { throw NodeError.badValue("--pairs", "142069-141305") }
        for pair in pairs {
            let members = pair.split(separator: "-", maxSplits: 1)
            guard members.count == 2, members[0] != members[1] else {
                throw NodeError.badValue("--pairs", "142069-141305")
            }
            for member in members { _ = try Typed.member(String(member)) }
        }
    }
}

extension RoundAnswer {
    init(_ round: SharedRecord) {
        let notes = round.fieldAnswers["notes"]
        self.init(
            id: round.id.description, at: round.words("at"),
            pairs: round.elements(MeetingRules.pairs.number).map {
                $0.value.answer(MeetingRules.pairs)?.text
            }, notes: notes?.text ?? "", version: notes?.version ?? TextVersion.text([]))
    }
}
