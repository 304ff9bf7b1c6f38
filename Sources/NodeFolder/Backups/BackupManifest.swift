internal import FoundationEssentials
internal import Requests

/// `backup.json` of a backup: what was copied, and what came of putting it back on trial.
package struct BackupManifest: Codable, Sendable {
    package struct File: Codable, Sendable {
        package let bytes: Int
        /// Hexadecimal.
        package let sha256: String
    }

    /// The backup was opened with the keys as a node would open it, and everything in it was checked.
    package struct Rehearsal: Codable, Sendable {
        /// Seconds since 1970.
        package let seconds: Int64
        /// The code of what was wrong; nil for a sound backup.
        package let problem: String?

        package init(seconds: Int64, problem: String?) {
            self.seconds = seconds
            self.problem = problem
        }
    }

    static let versionKnown = 1

    package private(set) var version = Self.versionKnown
    /// The version of this program that made it.
    package let program: String
    /// Whose node it is.
    package let member: String
    /// When the databases were frozen, in seconds since 1970.
    package let madeSeconds: Int64
    /// By their paths within `node`.
    package let files: [String: File]
    package var rehearsal: Rehearsal?

    init(program: String, member: String, madeSeconds: Int64, files: [String: File]) {
        self.program = program
        self.member = member
        self.madeSeconds = madeSeconds
        self.files = files
    }

    package var bytes: Int { files.values.reduce(0) { $0 &+ $1.bytes } }

    static func read(_ path: String) throws -> BackupManifest {
        guard let bytes = try CheckedFile.read(path),
            let manifest = try? JSONDecoder().decode(Self.self, from: Data(bytes))
        else { throw NodeError.notABackup(path) }
        guard manifest.version == versionKnown else { throw NodeError.backupNewer(path) }
        return manifest
    }

    func write(to path: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        try CheckedFile.write(Array(try encoder.encode(self)), to: path)
    }
}

/// A backup that is whole: a folder with `backup.json` and, under `node`, the data folder as a stopped node
/// would have left it, without its keys.
package struct Backup: Sendable {
    package let path: String
    package private(set) var manifest: BackupManifest

    /// What was copied, as the data folder of a node whose keys lie elsewhere.
    package func folder(keys: String) -> DataFolder {
        DataFolder(path + "/" + Self.nodeName, keys: keys)
    }

    package static let nodeName = "node"
    private static let manifestName = "backup.json"

    package init(reading path: String) throws {
        self.path = path
        manifest = try BackupManifest.read(path + "/" + Self.manifestName)
    }

    init(_ manifest: BackupManifest, in path: String) throws {
        self.path = path
        self.manifest = manifest
        try manifest.write(to: path + "/" + Self.manifestName)
    }

    /// The last part of its path.
    package var name: String { path.split(separator: "/").last.map(String.init) ?? path }

    /// Keeps what came of a rehearsal beside the copy, where that can be written.
    package mutating func keep(_ rehearsal: BackupManifest.Rehearsal) {
        manifest.rehearsal = rehearsal
        try? manifest.write(to: path + "/" + Self.manifestName)
    }

    /// Reads every file again and holds it against its sum. What is not as it was written is named.
    package func checkSums() throws {
        var findings: [Finding] = []
        for (name, file) in manifest.files.sorted(by: { $0.key < $1.key }) {
            guard BackupNames.isPlain(name) else { throw NodeError.notABackup(path) }
            let found = try FileSum.of(path + "/" + Self.nodeName + "/" + name)
            guard let found, found.bytes == file.bytes, found.sha256 == file.sha256 else {
                findings.append(
                    .file(
                        Self.nodeName + "/" + name,
                        ja: found == nil ? "ありません" : "写したときの中身と違います",
                        en: found == nil ? "is gone" : "not as it was copied"))
                continue
            }
        }
        guard findings.isEmpty else { throw NodeError.backupDamaged(path, findings) }
    }
}
