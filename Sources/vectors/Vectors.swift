internal import FoundationEssentials
internal import Glibc

/// What this target is: the tool that writes `Tests/Vectors`: examples of everything that the protocol
/// hashes, signs or folds, from fixed seeds, so that its output is the same bytes on every machine.
///
/// What it must not know: the network, storage on disk, staff, randomness, the clock.
@main
enum Vectors {
    static func main() async {
        guard CommandLine.arguments.count == 2 else {
            print("usage: vectors FOLDER")
            exit(2)
        }
        do {
            let folder = URL(filePath: CommandLine.arguments[1])
            for (name, bytes) in try await files() {
                try bytes.write(to: folder.appending(path: name + ".json"))
                print(name + ".json")
            }
        } catch {
            print("vectors: \(error)")
            exit(1)
        }
    }

    private static func files() async throws -> [(String, Data)] {
        [
            ("identity", try encoded(try IdentityVectors())),
            ("entries", try encoded(try EntryVectors())),
            ("tree", try encoded(try TreeVectors())),
            ("canonical", try encoded(try CanonicalVectors())),
            ("history", try encoded(try await HistoryVectors())),
            ("frontier", try encoded(try FrontierVectors())),
            ("figures", try encoded(FigureVectors())),
        ]
    }

    private static func encoded(_ value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(value) + Data([0x0a])
    }
}
