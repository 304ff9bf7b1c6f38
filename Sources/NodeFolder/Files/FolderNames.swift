internal import Glibc

/// The names in a folder. Foundation does not tell one that is not there from one that may not be entered,
/// or from a process with too many open files; what is done about each is another thing.
package enum FolderNames {
    package static func read(_ path: String) throws(FileFailure) -> [String] {
        guard let folder = opendir(path) else { throw FileFailure(path: path, number: errno) }
        defer { closedir(folder) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = readdir(folder) else {
                guard errno == 0 else { throw FileFailure(path: path, number: errno) }
                return names
            }
            let name = withUnsafePointer(to: &entry.pointee.d_name) { place in
                place.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
    }

    /// None where the folder is not there.
    package static func ifThere(_ path: String) throws(FileFailure) -> [String] {
        do { return try read(path) } catch {
            guard error.number == ENOENT else { throw error }
            return []
        }
    }
}
