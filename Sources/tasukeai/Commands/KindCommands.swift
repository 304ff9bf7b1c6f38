internal import Alliance
internal import ArgumentParser

/// The kinds whose commands are made from their declarations, a type for each: ArgumentParser knows a
/// command by its type.
enum ProjectKind: GeneralKind { static let kind = SharedKind.project }
enum ReviewKind: GeneralKind { static let kind = SharedKind.review }
enum AwardKind: GeneralKind { static let kind = SharedKind.award }
enum CaseKind: GeneralKind { static let kind = SharedKind.case }

extension SharedKind {
    /// The commands of a kind; nil for kinds with commands of their own, or with none.
    var command: (any AsyncParsableCommand.Type)? {
        switch self {
        case .project: RecordCommand<ProjectKind>.self
        case .review: RecordCommand<ReviewKind>.self
        case .award: RecordCommand<AwardKind>.self
        case .case: RecordCommand<CaseKind>.self
        case .plan, .action, .advice, .comment, .meeting, .attendance, .agendaItem,
            .dialogueRound, .observation, .planVersion, .meetingVersion, .todo, .decision,
            .changeNote:
            nil
        }
    }

    /// All but the reviews, which stand with the Help Day.
    static var generalCommands: [any ParsableCommand.Type] {
        general.filter { $0 != .review }.compactMap(\.command)
    }
}
