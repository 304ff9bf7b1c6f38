internal import FoundationEssentials
internal import Glibc
package import Ledger

/// Where everything lies that belongs to one hosted replica: `advisers/ID` in the data folder, its
/// secret keys in `keys/advisers/ID`. What it has come to follows from which files are there, so that
/// a process that is killed at any step leaves a state with a name.
///
/// `request.json` is written first and the keys after it: a request without its key was never handed
/// out. `birth` ends the making, `stopped` the use; secret keys are taken away after the one file that
/// makes them useless, never before.
package struct HostingFolder {
    /// Stopped ones too; they stay, so that it can be said whose writing it was.
    package static let countMax = 64
    private static let foundMax = 1_000

    package enum Key: String, CaseIterable {
        /// Delegated by the adviser's root; gone once the replica is born.
        case node
        case writing
    }

    let folder: DataFolder
    package let id: String

    package init(folder: DataFolder, id: String) {
        self.folder = folder
        self.id = id
    }

    private var path: String { folder.advisers + "/" + id }
    private var keysPath: String { folder.adviserKeys + "/" + id }
    package var requestPath: String { path + "/request.json" }
    package var birthPath: String { path + "/birth" }
    private var stoppedPath: String { path + "/stopped" }

    /// All there are, in the order of their ids. None where the folder is not there.
    package static func all(in folder: DataFolder) throws -> [HostingFolder] {
        try FolderNames.ifThere(folder.advisers).filter(DataFolder.isAdviserID).sorted().prefix(
            foundMax
        ).map {
            HostingFolder(folder: folder, id: $0)
        }
    }

    package var hasRequest: Bool { exists(requestPath) }
    package var isBorn: Bool { exists(birthPath) }
    package var isStopped: Bool { exists(stoppedPath) }

    func has(_ key: Key) -> Bool { KeyFile.exists(purpose: purpose(key), in: folder) }

    /// How the key is called in its file: `advisers/ID/writing`.
    package func purpose(_ key: Key) -> String {
        DataFolder.advisersName + "/" + id + "/" + key.rawValue
    }

    /// Whose key a file is, by its purpose; nil for keys of the node.
    package static func id(ofPurpose purpose: String) -> String? {
        let parts = purpose.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == DataFolder.advisersName,
            DataFolder.isAdviserID(String(parts[1]))
        else { return nil }
        return String(parts[1])
    }

    /// Writes the request, then its keys.
    package func make(_ request: HostingRequest, _ seeds: [(Key, [UInt8])], _ keys: KeyFolder)
        throws
    {
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
    package func request() -> HostingRequest? {
        guard let bytes = try? BoundedFile.read(requestPath, bytesMax: HostingRequest.bytesMax)
        else { return nil }
        return try? HostingRequest(reading: bytes)
    }

    /// nil where the file is missing or damaged.
    package func birth() -> Birth? {
        guard let bytes = try? BoundedFile.read(birthPath, bytesMax: Limits.birthBytesMax) else {
            return nil
        }
        return try? Birth(verifying: bytes)
    }

    /// From here on nothing is written with these keys; then they go.
    package func stop() throws {
        try DurableFile.write([], to: stoppedPath)
        try finish()
    }

    /// Finishes what a killed process began, and nothing else.
    package func finish() throws {
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
