internal import Alliance
internal import HTML
internal import Requests

/// What was said in a round, written by every city together.
extension MeetingPages {
    static func notesForm(_ visit: PageRequest) async throws -> PageResponse {
        try await notes(visit, Faults())
    }

    private static func notes(_ visit: PageRequest, _ faults: Faults) async throws -> PageResponse {
        let meeting = try await visit.ask(ShowMeeting(id: visit["id"]))
        let cities = await CityNames(visit)
        guard let round = meeting.rounds.first(where: { $0.id == visit["round"] }) else {
            throw PageError.notFound
        }
        let title = say("\(round.at ?? "–")からの記録")
        let editing = try await TextEditing(
            visit, round.id, "notes", .written(text: round.notes, version: round.version))
        let frame = Frame(
            title: title, place: .meetings, crumbs: crumbs(meeting), showsContacts: true,
            isLive: true)
        return await frame.page(visit, status: faults.status) {
            h1 { title }
            faults.summary
            ul { for pair in round.pairs { li { RoundWords.pair(pair, cities) } } }
            form(.post, .action(PagePath.meeting(meeting.id) / "rounds" / round.id)) {
                Controls.token(visit)
                editing?.controls(SharedKind.dialogueRound.title("notes"), faults)
                div(.class("row")) {
                    Controls.submit(say("確認へ進む"))
                    Controls.leave(PagePath.meeting(meeting.id).at("rounds"))
                }
            }
        }
    }

    static func saveNotes(_ visit: PageRequest) async throws -> PageResponse {
        let (id, round) = (visit["id"], visit["round"])
        return try await TextEditing.save(
            visit, .dialogueRound, round, "notes", back: PagePath.meeting(id),
            next: PagePath.meeting(id).at("rounds"),
            again: { try await notes(visit, $0) })
    }
}
