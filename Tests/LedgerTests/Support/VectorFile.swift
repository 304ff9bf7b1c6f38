internal import Foundation

/// A file of `Tests/Vectors`.
enum VectorFile {
    static func read<Content: Decodable>(_ name: String, as: Content.Type) throws -> Content {
        let tests = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(
            Content.self,
            from: Data(contentsOf: tests.appending(path: "Vectors/\(name).json")))
    }
}
