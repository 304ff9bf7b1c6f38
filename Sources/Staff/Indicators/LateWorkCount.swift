/// How long people worked late with a kind of work, all together.
package struct LateWorkCount: Hashable, Sendable {
    package let work: WorkKind
    /// After the regular end; of somebody whose time nobody wrote down, up to the lights-out that was
    /// missed.
    package let minutes: Int
}
