internal import Alliance
internal import HTML
internal import Requests

/// What can be commented on from a page, and where it is shown.
struct CommentTarget: Sendable {
    static let plan = CommentTarget(shown: .plan)
    static let advice = CommentTarget(shown: .advice)
    static let meeting = CommentTarget(shown: .meeting)

    let kind: SharedKind

    private init(shown kind: SharedKind) { self.kind = kind }

    /// nil where the kind takes no comments, or has no page to show them on.
    init?(_ kind: SharedKind) {
        let isShown: Bool =
            switch kind {
            case .plan, .advice, .meeting: true
            default: kind.declaration.general != nil && kind.declaration.reach.takesComments
            }
        guard isShown else { return nil }
        self.kind = kind
    }

    init?(name: String) {
        guard let kind = SharedKind(named: name) else { return nil }
        self.init(kind)
    }

    var name: String { kind.declaration.name }

    func path(_ id: String) -> PagePath { PagePath.record(kind, id) ?? "/" }

    /// The texts that a comment may quote.
    var fields: [String] { kind.declaration.texts.map(\.name) }

    func title(_ field: String) -> String {
        kind.declaration.field(named: field)?.title ?? field
    }

    /// The fields of the record, which also shows that it is of this kind.
    func fields(of id: String, _ visit: PageRequest) async throws -> [String: FieldAnswer] {
        switch kind {
        case .plan: try await visit.ask(ShowPlan(id: id)).fields
        case .meeting: try await visit.ask(ShowMeeting(id: id)).fields
        case .advice: try await visit.ask(ShowAdvice(id: id)).noFields
        default: try await visit.ask(ShowRecord(kind: name, id: id)).fields
        }
    }
}

extension AdviceRow {
    /// Advice has no text that could be quoted.
    fileprivate var noFields: [String: FieldAnswer] { [:] }
}
