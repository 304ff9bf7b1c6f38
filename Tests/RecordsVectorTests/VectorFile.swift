internal import Foundation
internal import Merge

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
        guard let bytes = Hexadecimal.bytes(text) else { throw NotHexadecimal() }
        return bytes
    }
}
