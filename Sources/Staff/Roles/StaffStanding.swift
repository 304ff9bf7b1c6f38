/// Somebody who signs in: their own number, and the posts that they hold today.
package struct StaffStanding: Sendable {
    package let employeeNumber: String
    /// For the person's own pages alone.
    package let name: String
    /// 本人 first, then the post in the section, where it gives authority.
    package let posts: [ActingPost]
}
