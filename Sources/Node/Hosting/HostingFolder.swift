internal import FoundationEssentials
internal import Glibc
internal import Ledger

/// Where everything lies that belongs to one hosted replica: `advisers/ID` in the data folder, its
/// secret keys in `keys/advisers/ID`. What it has come to follows from which files are there, so that
/// a process that is killed at any step leaves a state with a name.
///
/// `request.json` is written first and the keys after it: a request without its key was never handed
/// out. `birth` ends the making, `stopped` the use; secret keys are taken away after the one file that
/// makes them useless, never before.
struct HostingFolder {
    static let name = "advisers"
    /// Stopped ones too; they stay, so that it can be said whose writing it was.
    static let countMax = 64
    private static let foundMax = 1_000
    static let idDigits = 8

    enum Key: String, CaseIterable {
        /// Delegated by the adviser's root; gone once the replica is born.
        case node
        case writing
    }

    let folder: DataFolder
    let id: String

    private var path: String { folder.advisers + "/" + id }
    private var keysPath: String { folder.adviserKeys + "/" + id }
    var requestPath: String { path + "/request.json" }
    var birthPath: String { path + "/birth" }
    private var stoppedPath: String { path + "/stopped" }

    /// Eight hexadecimal digits: ids become paths.
    static func isID(_ text: String) -> Bool {
        text.utf8.count == idDigits
            && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }

    /// All there are, in the order of their ids. None where the folder is not there.
    static func all(in folder: DataFolder) throws -> [HostingFolder] {
        try FolderNames.ifThere(folder.advisers).filter(isID).sorted().prefix(foundMax).map {
            HostingFolder(folder: folder, id: $0)
        }
    }

    var hasRequest: Bool { exists(requestPath) }
    var isBorn: Bool { exists(birthPath) }
    var isStopped: Bool { exists(stoppedPath) }

    func has(_ key: Key) -> Bool { KeyFile.exists(purpose: purpose(key), in: folder) }

    /// How the key is called in its file: `advisers/ID/writing`.
    func purpose(_ key: Key) -> String { Self.name + "/" + id + "/" + key.rawValue }

    /// Whose key a file is, by its purpose; nil for keys of the node.
    static func id(ofPurpose purpose: String) -> String? {
        let parts = purpose.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == name, isID(String(parts[1])) else { return nil }
        return String(parts[1])
    }

    /// Writes the request, then its keys.
    func make(_ request: HostingRequest, _ seeds: [(Key, [UInt8])], _ keys: KeyFolder) throws {
        for path in [folder.advisers, path, folder.adviserKeys, keysPath] {
            try DataFolder.create(path)
        }
        try DurableFile.write(try request.bytes(), to: requestPath)
        for (key, seed) in seeds {
            try KeyFile.write(seed, purpose: purpose(key), in: keys)
        }
        for path in [folder.keys, folder.adviserKeys, folder.advisers] {
            try DurableFile.syncFolder(of: path)
        }
    }

    /// nil where the file is missing or damaged.
    func request() -> HostingRequest? {
        guard let bytes = try? BoundedFile.read(requestPath, bytesMax: HostingRequest.bytesMax)
        else { return nil }
        return try? HostingRequest(reading: bytes)
    }

    /// nil where the file is missing or damaged.
    func birth() -> Birth? {
        guard let bytes = try? BoundedFile.read(birthPath, bytesMax: Limits.birthBytesMax) else {
            return nil
        }
        return try? Birth(verifying: bytes)
    }

    /// From here on nothing is written with these keys; then they go.
    func stop() throws {
        try DurableFile.write([], to: stoppedPath)
        try finish()
    }

    /// Finishes what a killed process began, and nothing else.
    func finish() throws {
        if isStopped {
            for key in Key.allCases { try discard(key) }
        } else if isBorn {
            try discard(.node)
        } else if !Key.allCases.allSatisfy(has) {
            for key in Key.allCases { try discard(key) }
            if exists(requestPath) { try FileManager.default.removeItem(atPath: requestPath) }
            if exists(path) { try FileManager.default.removeItem(atPath: path) }
        }
    }

    private func discard(_ key: Key) throws {
        try KeyFile.discard(purpose: purpose(key), in: folder)
    }

    private func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
