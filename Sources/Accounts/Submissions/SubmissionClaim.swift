/// Whether the work that a form asks for is still to be done.
package enum SubmissionClaim: Hashable, Sendable {
    /// The caller has it now: it does the work, then settles or abandons the claim.
    case fresh
    /// Another request is at it.
    case underWay(sinceSeconds: Int64)
    /// The node stopped while it was under way: whether it was done must be looked up.
    case interrupted(sinceSeconds: Int64)
    /// It was done; this was the answer.
    case done(SubmissionOutcome)
}
