/// A section that somebody stands in, and how many do.
package struct SectionSize: Hashable, Sendable {
    /// 部/課/係 with plain slashes.
    package let path: String
    /// Those who stand in it itself, not below it.
    package let people: Int
}
