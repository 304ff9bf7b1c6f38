internal import Glibc
internal import Requests

/// Keys that others on the machine can read are no secret: a node does not start with them, nor does any
/// command use them. Copies from a backup often come back readable by all.
enum KeyAccess {
    private static let othersBits: mode_t = 0o077

    /// Refuses a data folder, a key folder or a key file that anybody but its owner may enter or read.
    static func check(_ folder: DataFolder) throws {
        let keys = try KeyProtection.purposes(in: folder)
        var paths = [folder.path, folder.keys]
        for purpose in keys {
            let path = folder.key(purpose)
            let parent = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? folder.keys
            if !paths.contains(parent) { paths.append(parent) }
            paths.append(path)
        }
        for path in paths + [folder.people, folder.protection] {
            var found = stat()
            guard stat(path, &found) == 0 else { continue }
            guard found.st_mode & othersBits == 0 else {
                throw NodeError.keysOpenToOthers(
                    path, mode: found.st_mode & 0o777,
                    isFolder: found.st_mode & S_IFMT == S_IFDIR)
            }
        }
    }
}
