internal import Merge

extension Hexadecimal {
    /// The bytes of a test vector.
    static func required(_ text: String) throws -> [UInt8] { try bytes(text).required() }
}
