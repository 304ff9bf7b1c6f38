import Records

/// Every shape of field, every kind of creator and writer, in three kinds.
enum Kinds {
    static let plan: UInt32 = 1
    static let comment: UInt32 = 2
    static let action: UInt32 = 3

    static let title: UInt32 = 1
    static let status: UInt32 = 2
    static let body: UInt32 = 3
    static let tags: UInt32 = 4
    static let review: UInt32 = 5
    static let partner: UInt32 = 6

    static let remark: UInt32 = 1
    static let passage: UInt32 = 2
    static let answer: UInt32 = 3

    static let step: UInt32 = 1

    static let planFacets = [
        FacetRule(1), FacetRule(2, [.owner]), FacetRule(3, [.field(status)], by: .field(review)),
        FacetRule(4, [.owner, .field(partner)]), FacetRule(5, [.field(title)], by: .field(review)),
    ]
    static let commentFacets = [
        FacetRule(1, [.parent]), FacetRule(2, [.parentOwner, .field(answer)]),
    ]
    static let actionFacets = [FacetRule(1), FacetRule(9, [.parent, .owner])]
}

extension Schema {
    static let tests = Schema([
        RecordKind(
            number: Kinds.plan, name: "plan", creators: .cities, takesGuests: true,
            fields: [
                FieldRule(
                    number: Kinds.title, name: "title", shape: .content(scalarsMax: 200),
                    writers: .editors),
                FieldRule(
                    number: Kinds.status, name: "status", shape: .choice(["open", "done"]),
                    writers: .owner),
                FieldRule(
                    number: Kinds.body, name: "body", shape: .text, writers: .editors),
                FieldRule(
                    number: Kinds.tags, name: "tags", shape: .contentSet(scalarsMax: 40),
                    writers: .anyMember),
                FieldRule(
                    number: Kinds.review, name: "review", shape: .date, writers: .anyMember),
                FieldRule(
                    number: Kinds.partner, name: "partner", shape: .member, writers: .editors),
            ], facets: Kinds.planFacets),
        RecordKind(
            number: Kinds.comment, name: "comment", creators: .anyMember, parents: [Kinds.plan],
            fields: [
                FieldRule(
                    number: Kinds.remark, name: "remark", shape: .content(scalarsMax: 2_000),
                    writers: .owner),
                FieldRule(
                    number: Kinds.passage, name: "passage", shape: .anchor, writers: .owner),
                FieldRule(
                    number: Kinds.answer, name: "answer", shape: .choice(["yes", "no"]),
                    writers: .ownerOfParent),
            ], facets: Kinds.commentFacets),
        RecordKind(
            number: Kinds.action, name: "action", creators: .editorsOfParent,
            parents: [Kinds.plan], isPart: true,
            fields: [
                FieldRule(number: Kinds.step, name: "step", shape: .text, writers: .editors)
            ], facets: Kinds.actionFacets),
    ])
}
