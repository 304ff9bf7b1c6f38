internal import Records

/// A comment on any record, or on a passage of its text. `source` names a town outside the alliance
/// whose words a member passes on.
package enum CommentRules {
    package static let text: UInt32 = 1
    package static let passage: UInt32 = 2
    package static let source: UInt32 = 3

    static let comment = RecordKind(
        number: SharedKind.comment.rawValue, name: "comment", creators: .anyMember,
        parents: [
            SharedKind.plan, .action, .advice, .comment, .meeting, .agendaItem, .dialogueRound,
            .observation, .project, .review, .award,
        ].map(\.rawValue),
        fields: [
            FieldRule(
                number: text, name: "text", shape: .content(scalarsMax: 20_000), writers: .owner),
            FieldRule(number: passage, name: "passage", shape: .anchor, writers: .owner),
            FieldRule(
                number: source, name: "source", shape: .content(scalarsMax: 100), writers: .owner),
        ])
}
