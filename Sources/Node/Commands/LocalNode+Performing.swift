package import Ledger
internal import Records

extension LocalNode {
    /// Answers one command. `release` lets a screened text pass, with the reason. Words that passed
    /// without one are named in the answer.
    package func perform(_ request: NodeRequest, release: String? = nil) async throws -> JSONValue {
        do {
            let notes = ScreeningNotes()
            let answer = try await ScreeningNotes.$current.withValue(notes) {
                try await self.answer(request, release)
            }
            return notes.added(to: answer)
        } catch {
            // Why nothing can be written was known when the folder was opened.
            if let fault = disk.note(error) { throw NodeError.disk(openFault ?? fault) }
            throw error
        }
    }

    private func answer(_ request: NodeRequest, _ release: String?) async throws -> JSONValue {
        guard !isRebuilding else { throw NodeError.rebuilding() }
        guard try GuestRights.admits(request, Caller.current.role) else {
            throw NodeError.guestRefused()
        }
        switch request {
        case .status: return try await status()
        case .peerAdd(let descriptor, let file, let url):
            return try await addPeer(descriptor, file: file, url: url)
        case .peerList: return peerList()
        case .peerRemove(let id): return try await removePeer(try Self.member(id))
        case .peerCheck: return try await checkPeers()
        case .sync(let ids): return try await sync(with: try ids.map(Self.member))
        case .planNew, .planList, .planShow, .planInvite, .planWithdraw, .planHistory,
            .planDifference, .actionAdd:
            return try await performPlan(request, release)
        case .recordSet(let kind, let id, let field, let value):
            return try await set(kind, id, field, value, release)
        case .recordChange(let kind, let id, let values):
            return try await change(kind, id, values, release)
        case .textEdit(let kind, let id, let field, let text, let base):
            return try await edit(kind, id, field, text, base, release)
        case .commentAdd, .commentList, .adviceAdd, .adviceAnswer, .adviceList:
            return try await performTalk(request, release)
        case .meetingNew, .meetingList, .meetingShow, .agendaAdd, .attend, .roundAdd,
            .roundsAdd:
            return try await performMeeting(request, release)
        case .staffImport, .staffList, .helpDayRecord: return try await performFigures(request)
        case .observation(let request): return try await performObservation(request, release)
        case .calendar(let request): return try await performCalendar(request)
        case .organisation(let request): return try await performOrganisation(request)
        case .helpDay(let request): return try await performHelpDay(request)
        case .sharing(let request): return try await performSharing(request, release)
        case .sharedPage(let request): return try await performSharedPage(request)
        case .version(let request): return try await performVersion(request, release)
        case .outcome(let request): return try await performOutcome(request, release)
        case .inAnswer(let advice, let change):
            return try await inAnswer(to: advice, change, release)
        case .recurring(let request): return try await performRecurring(request)
        case .accounts(let request): return try await performAccounts(request)
        case .adviser(let request): return try await performAdviser(request)
        case .export: return try await export()
        case .rebuild:
            isRebuilding = true
            defer { isRebuilding = false }
            try await chronicle.rebuild()
            return try await status()
        case .verify: return try await verifyAndKeep()
        }
    }

    /// Reads a member id; the error says what is wrong with it.
    package static func member(_ text: String) throws -> MemberID {
        do { return try MemberID(text) } catch { throw NodeError.wrongMember(text, error) }
    }
}
