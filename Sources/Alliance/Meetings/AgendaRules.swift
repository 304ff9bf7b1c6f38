internal import Records

/// What a meeting is to talk about; every member adds its own.
package enum AgendaRules {
    package static let text: UInt32 = 1

    static let agendaItem = KindDeclaration(
        .agendaItem, name: "agenda_item",
        KindWords(
            name: Wording("議題", "Item of the agenda"), list: Wording("議題", "Agenda"),
            new: Wording("議題を加える", "Add an item"),
            purpose: Wording("会合で話すこと。", "What the meeting is to talk about."),
            owner: Wording("書いた市", "Added by")),
        KindReach(creators: .anyMember, takesComments: true), parents: [.meeting],
        fields: [
            FieldDeclaration(
                text, "text", .area(max: 1_000), by: .owner, Wording("議題", "Item"), need: .seen)
        ],
        heading: text, columns: [.field(text), .owner])
}
