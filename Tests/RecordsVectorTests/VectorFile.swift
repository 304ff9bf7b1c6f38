internal import Foundation

/// A file of `Tests/Vectors`.
enum VectorFile {
    struct NotHexadecimal: Error {}

    static func read<Content: Decodable>(_ name: String, as: Content.Type) throws -> Content {
        let tests = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent()
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(
            Content.self,
            from: Data(contentsOf: tests.appending(path: "Vectors/\(name).json")))
    }

    static func bytes(_ text: String) throws -> [UInt8] {
        let digits = try text.utf8.map { digit throws -> UInt8 in
            switch digit {
            case 0x30...0x39: digit - 0x30
            case 0x61...0x66: digit - 0x61 + 10
            default: throw NotHexadecimal()
            }
        }
        guard digits.count.isMultiple(of: 2) else { throw NotHexadecimal() }
        return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }
}
