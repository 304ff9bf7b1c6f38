/// A part of somebody's list.
package struct NoticePage: Hashable, Sendable {
    package let notices: [KeptNotice]
    package let total: Int
}
