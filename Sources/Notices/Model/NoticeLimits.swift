/// By which numbers the file is kept small.
package struct NoticeLimits: Hashable, Sendable {
    /// The newest notices of a scope that are kept.
    package var countMaxOfScope = 500
    package var keptSeconds: Int64 = 180 * 86_400
    /// Up to where unread ones are counted.
    package var unreadMax = 99

    package init() {}
}
