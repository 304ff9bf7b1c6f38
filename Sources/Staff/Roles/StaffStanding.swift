/// Somebody who signs in: their own number, and the posts that they hold today.
package struct StaffStanding: Sendable {
    /// Which person, whatever numbers are given to whom.
    package let person: Int64
    package let employeeNumber: String
    /// For the person's own pages alone.
    package let name: String
    /// 本人 first, then the post in the section, where it gives authority.
    package let posts: [ActingPost]
}

/// Whose a number is at this moment, for the logins.
package struct TagHolder: Hashable, Sendable {
    package let person: Int64
    /// For how many days they have been in no place; 0 for those who are here or will come; nil for those
    /// who never were in any.
    package let goneDays: Int?
}
