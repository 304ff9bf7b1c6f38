/// Who may create a record of a kind.
package enum Creators: String, Sendable {
    /// Cities, not advisers.
    case cities
    case anyMember
    /// Whoever may write the fields of the parent that are open to its editors.
    case editorsOfParent
}
