/// What this target is: what several test targets need to write histories, to carry them between
/// nodes in one process, and to compare what came of them. Everything follows from seeds.
///
/// What it must not know: staff, screening, SQLite, sockets, clocks.
package struct MissingValue: Error {
    package init() {}
}

extension Optional where Wrapped: ~Copyable {
    /// What a test cannot go on without.
    package consuming func required() throws -> Wrapped {
        switch consume self {
        case .some(let value): return value
        case .none: throw MissingValue()
        }
    }
}
