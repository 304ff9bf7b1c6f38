internal import FoundationEssentials
internal import Glibc
package import JSON
internal import Requests

/// Takes the root keys out of the key folder, to a medium that is kept elsewhere: whoever steals the machine
/// then cannot found another replica in the city's name.
///
/// Each is written, synced, read back and compared before any is removed, so that at every moment a
/// whole copy lies somewhere; the same command finishes what a killed one began. Sealed keys stay sealed:
/// their file holds all that the passphrase needs.
package enum RootKeyMove {
    static let purposes = ["root", "next-root"]

    /// The root keys that lie in the key folder now.
    package static func here(_ folder: DataFolder) -> [String] {
        purposes.filter { KeyFile.exists(purpose: $0, in: folder) }
    }

    /// Moves them into a folder under their own names, or to a file: the next root key then stands beside
    /// it, with `.next` behind its name.
    package static func move(_ folder: DataFolder, to target: String) throws -> JSONValue {
        let here = here(folder)
        guard !here.isEmpty else { throw NodeError.rootGone() }
        try KeyAccess.check(folder)
        let isFolder = isFolder(target)
        let paths = here.map { purpose in
            isFolder
                ? target + "/" + purpose + ".key" : target + (purpose == "root" ? "" : ".next")
        }
        try checkOutside(folder, isFolder ? target : parent(of: target))
        for (purpose, path) in zip(here, paths) {
            let bytes = try DurableFile.read(folder.key(purpose)) ?? []
            // What is no key is not carried away as one.
            _ = try KeyFile.content(purpose: purpose, in: folder)
            if let there = try DurableFile.read(path) {
                guard there == bytes else { throw NodeError.rootTargetTaken(path) }
            } else {
                try DurableFile.write(bytes, to: path)
            }
            guard try read(path) == bytes else { throw NodeError.rootCopyDiffers(path) }
        }
        for purpose in here { try KeyFile.discard(purpose: purpose, in: folder) }
        try DurableFile.syncFolder(of: folder.key("root"))
        return [
            "moved": .array(paths.map(JSONValue.string)),
            "same_disk": .bool(device(parent(of: paths.first ?? target)) == device(folder.path)),
        ]
    }

    /// As the disk has it, if the system will let go of what it remembers.
    private static func read(_ path: String) throws -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        if file >= 0 {
            posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED)
            close(file)
        }
        return try DurableFile.read(path)
    }

    private static func checkOutside(_ folder: DataFolder, _ place: String) throws {
        guard let inside = resolved(folder.path) else { return }
        guard let there = resolved(place) else { throw FileFailure(path: place, number: ENOENT) }
        guard there != inside, !there.hasPrefix(inside + "/") else {
            throw NodeError.rootInside(place)
        }
    }

    private static func resolved(_ path: String) -> String? {
        guard let name = realpath(path, nil) else { return nil }
        defer { free(name) }
        return String(cString: name)
    }

    private static func isFolder(_ path: String) -> Bool {
        var found = stat()
        return stat(path, &found) == 0 && found.st_mode & S_IFMT == S_IFDIR
    }

    private static func device(_ path: String) -> UInt {
        var found = stat()
        return stat(path, &found) == 0 ? UInt(found.st_dev) : 0
    }

    private static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
