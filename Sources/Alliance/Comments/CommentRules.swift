internal import Records

/// A comment on any record, or on a passage of its text. `source` names a town outside the alliance
/// whose words a member passes on.
package enum CommentRules {
    package static let text: UInt32 = 1
    package static let passage: UInt32 = 2
    package static let source: UInt32 = 3

    static let comment = KindDeclaration(
        .comment, name: "comment",
        KindWords(
            name: Wording("コメント", "Comment"), list: Wording("コメント", "Comments"),
            new: Wording("コメントを書く", "Write a comment"),
            purpose: Wording(
                "記録や、その中の言葉について書きます。", "On a record, or on words of it."),
            owner: Wording("だれから", "From")),
        KindReach(
            creators: .anyMember, takesComments: true, notices: .init(ofNew: .ownerOfParent)),
        parents: SharedKind.thatTakeComments,
        fields: [
            FieldDeclaration(
                text, "text", .area(max: 20_000), by: .owner, Wording("コメント", "Comment"),
                need: .seen),
            FieldDeclaration(
                passage, "passage", .passage, by: .owner,
                Wording("どの部分について", "About which part"), absent: Wording("全体", "all of it")),
            FieldDeclaration(
                source, "source", .line(max: 100), by: .owner,
                Wording("どこからの声か", "Whose words"),
                hint: Wording(
                    "連合の外の町の声を伝えるときだけ、町の名前を書きます。",
                    "Only for words of a town outside the alliance: its name.")),
        ],
        heading: text, columns: [.field(text), .owner])
}

extension SharedKind {
    /// The kinds on which comments stand, comments among them. Not asked of the comment's own declaration,
    /// which is being made from this.
    fileprivate static var thatTakeComments: [SharedKind] {
        allCases.filter { $0 == .comment || $0.declaration.reach.takesComments }
    }
}
