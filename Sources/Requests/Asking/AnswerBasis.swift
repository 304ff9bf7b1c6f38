package import Alliance

/// What a kept answer depends on: it is good until that changes. A request whose answer is worked out from
/// more must say so here.
package enum AnswerBasis: Sendable {
    case everythingShared
    case kinds([SharedKind])
    /// One record, by its id, with what stands below it.
    case record(String)
}
