package import Ledger
internal import Records
internal import Requests
internal import UseCases

extension LocalNode {
    /// Answers one command. `release` lets a screened text pass, with the reason. Words that passed
    /// without one are named in the answer.
    package func perform(_ request: OldRequest, release: String? = nil) async throws -> JSONValue {
        do {
            let notes = ScreeningNotes()
            let answer = try await ScreeningNotes.$current.withValue(notes) {
                try await self.answer(request, release)
            }
            guard !notes.added.isEmpty else { return answer }
            return answer.replacing(
                "screening_warnings", with: .array(notes.added.map(JSONValue.string)))
        } catch {
            throw told(error)
        }
    }

    private func answer(_ request: OldRequest, _ release: String?) async throws -> JSONValue {
        try admit(request)
        switch request {
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
        case .sharedPage(let request): return try await performSharedPage(request)
        case .version(let request): return try await performVersion(request, release)
        case .outcome(let request): return try await performOutcome(request, release)
        case .inAnswer(let advice, let change):
            return try await inAnswer(to: advice, change, release)
        case .recurring(let request): return try await performRecurring(request)
        case .accounts(let request): return try await performAccounts(request)
        }
    }

    /// Refuses what cannot be done now, or not by who is calling.
    func admit(_ request: OldRequest) throws {
        guard !isRebuilding else { throw NodeError.rebuilding() }
        guard try GuestRights.admits(request, Caller.current.role) else {
            throw NodeError.guestRefused()
        }
    }

    /// Reads a member id; the error says what is wrong with it.
    package static func member(_ text: String) throws -> MemberID {
        do { return try MemberID(foldedCode(text)) } catch {
            throw NodeError.wrongMember(text, error)
        }
    }

    /// A municipality code as it is typed and copied: in full width, with spaces or signs that nobody sees
    /// around it. Any other text as it is.
    private static func foldedCode(_ text: String) -> String {
        guard text.utf8.count <= 64 else { return text }
        var digits = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x30...0x39: digits.unicodeScalars.append(scalar)
            case 0xFF10...0xFF19:
                guard let narrow = Unicode.Scalar(scalar.value - 0xFEE0) else { return text }
                digits.unicodeScalars.append(narrow)
            default:
                let properties = scalar.properties
                guard properties.isWhitespace || properties.generalCategory == .format else {
                    return text
                }
            }
        }
        return digits.utf8.count == 6 ? digits : text
    }
}
