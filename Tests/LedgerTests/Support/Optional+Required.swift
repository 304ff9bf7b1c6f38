struct MissingValue: Error {}

extension Optional where Wrapped: ~Copyable {
    /// What a test cannot go on without; works for keys too, which cannot be copied.
    consuming func required() throws -> Wrapped {
        switch consume self {
        case .some(let value): return value
        case .none: throw MissingValue()
        }
    }
}
