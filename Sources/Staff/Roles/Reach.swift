/// How far a role's right goes.
package enum Reach: String, Hashable, Sendable {
    case nobody
    /// What concerns the acting person.
    case oneself
    /// The post's own section and those below it.
    case section
    /// The 課 of the post's section.
    case division
    case city
}
