/// Who may write a field. Permission reads only the operation, its replica's birth, the creating
/// operations of the record and of its parent, and the invitation that the operation names: nothing
/// that depends on the order of arrival. Protocol.md §7.3.
package enum Writers: String, Sendable {
    /// The record's owner.
    case owner
    /// The record's owner, and members that hold an invitation.
    case editors
    /// The owner of the parent: who is asked, answers.
    case ownerOfParent
    case anyMember
}
