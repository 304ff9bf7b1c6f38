internal import Alliance
package import Gate
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

extension AddRounds: HandledSharing {
    package func edits(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> [ShareableEdit] {
        let meeting = try await handler.record(meeting, .meeting)
        guard !rounds.isEmpty else { throw NodeError.badValue("rounds", "1–\(roundsMax)") }
        return try handler.rounds(rounds).map {
            .create(.dialogueRound, parent: meeting.id, values: $0, passage: nil)
        }
    }
}

private let roundsMax = 100

extension RequestHandler {
    /// What new rounds begin with, in the order of their times.
    func rounds(_ rounds: [String: [String]]) throws -> [[ShareableEdit.NewValue]] {
        guard rounds.count <= roundsMax else {
            throw NodeError.badValue("rounds", "0–\(roundsMax)")
        }
        return try rounds.sorted { $0.key < $1.key }.map { at, pairs in
            try newValues(.dialogueRound, ["at": at])
                + pairs.map { .init(field: RoundRules.pairs, value: .content(try Self.read($0))) }
        }
    }

    /// Codes are read as people type them; what is no pair is left to the gate, which refuses it.
    private static func read(_ pair: String) throws -> String {
        let members = pair.split(separator: "-", maxSplits: 1)
        guard members.count == 2 else { return pair }
        return try members.map { try Typed.member(String($0)).text }.joined(separator: "-")
    }
}

extension RoundAnswer {
    init(_ round: SharedRecord) {
        let notes = round.text(RoundRules.notes)
        self.init(
            id: round.id.description, at: round.words("at"),
            pairs: round.elements(RoundRules.pairs).map { pair in
                guard case .content(let text) = pair.value else { return nil }
                return text
            }, notes: notes?.text ?? "", version: TextVersion.text(notes?.version ?? []))
    }
}
