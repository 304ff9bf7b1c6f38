internal import Alliance
internal import HTML
internal import Requests

/// What can be commented on from a page, and where it is shown.
enum CommentTarget: String {
    case plan, advice, meeting, project

    func path(_ id: String) -> PagePath {
        switch self {
        case .plan: PlanPages.path(id)
        case .advice: AdvicePages.path(id)
        case .meeting: MeetingPages.path(id)
        case .project: ProjectPages.path(id)
        }
    }

    /// The texts that a comment may quote.
    var fields: [String] {
        switch self {
        case .plan: SharedKind.plan.texts
        case .advice: []
        case .meeting: SharedKind.meeting.texts
        case .project: ProjectWords.texts
        }
    }

    func title(_ field: String) -> String {
        switch self {
        case .project: ProjectWords.title(field)
        case .meeting: SharedKind.meeting.title(field)
        case .plan, .advice: SharedKind.plan.title(field)
        }
    }

    /// The fields of the record, which also shows that it is of this kind.
    func fields(of id: String, _ visit: PageRequest) async throws -> [String: FieldAnswer] {
        switch self {
        case .plan: try await visit.ask(ShowPlan(id: id)).fields
        case .meeting: try await visit.ask(ShowMeeting(id: id)).fields
        case .project:
            try await visit.ask(ShowProject(id: id)).fields
        case .advice:
            try await visit.ask(ShowAdvice(id: id)).noFields
        }
    }
}
