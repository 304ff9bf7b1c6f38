internal import Glibc
internal import JSON
internal import Ledger
internal import Merge
internal import Requests
internal import Synchronization

/// `sums.json`: the digest that each database of this node had when it was closed. SQLite notices a page
/// that cannot be right, but no letter that became another one.
///
/// A sum is there only for a file that was closed whole: it goes before a file that was written to is
/// closed, and when a process was killed (then its write-ahead log is left), and comes back when the
/// file lies still. A file that is not as its sum says keeps the sum, so that a check goes on
/// saying so until somebody accepts the file as it is. The ledger needs none: it is held against the
/// hashes and signatures within it.
package final class StoreSums: Sendable {
    private struct State {
        var sums: [String: String] = [:]
        var altered: Set<String> = []
        /// Nothing lay there when they were to be opened.
        var absent: Set<String> = []
    }

    private let folder: DataFolder
    private let isReadOnly: Bool
    private let state: Mutex<State>

    package init(_ folder: DataFolder, isReadOnly: Bool) throws {
        self.folder = folder
        self.isReadOnly = isReadOnly
        var state = State()
        if let bytes = try CheckedFile.read(folder.sums) {
            guard let value = try? JSONValue(decoding: bytes), case .object(let members) = value
            else { throw NodeError.damagedFile(folder.sums) }
            state.sums = members.compactMapValues(\.text)
        }
        self.state = Mutex(state)
    }

    /// Before a database is opened.
    package func opening(_ name: String) throws {
        try state.withLock { state in
            guard let sum = state.sums[name] else { return }
            if Self.size(folder.path + "/" + name + "-wal") > 0 {
                state.sums[name] = nil
                try keep(state)
            } else if Self.size(folder.path + "/" + name) == 0 {
                state.absent.insert(name)
            } else if try digest(name) != sum {
                state.altered.insert(name)
            }
        }
    }

    /// After a database was opened. One that was made anew, because the loss of the one before was accepted,
    /// is not held against its sum: whoever accepted it may have been killed before the sum was gone.
    package func opened(_ name: String) throws {
        try state.withLock { state in
            guard state.absent.remove(name) != nil else { return }
            state.sums[name] = nil
            try keep(state)
        }
    }

    /// Closes a database and takes its sum. What the disk does not take is left out: a sum that is
    /// missing says nothing.
    package func closing(_ name: String, _ close: () -> Void) {
        let isWritten = Self.size(folder.path + "/" + name + "-wal") > 0
        if isWritten {
            state.withLock { state in
                guard state.sums[name] != nil, !state.altered.contains(name) else { return }
                state.sums[name] = nil
                try? keep(state)
            }
        }
        close()
        state.withLock { state in
            guard !isReadOnly, !state.altered.contains(name),
                isWritten || state.sums[name] == nil,
                Self.size(folder.path + "/" + name + "-wal") == 0,
                let sum = try? digest(name)
            else { return }
            state.sums[name] = sum
            try? keep(state)
        }
    }

    /// Databases that are not as they were closed.
    package var altered: [String] { state.withLock { $0.altered.sorted() } }

    /// Takes a database as it is now, or as it will be: somebody put it there.
    package func forget(_ name: String) throws {
        try state.withLock { state in
            state.altered.remove(name)
            guard state.sums.removeValue(forKey: name) != nil else { return }
            try keep(state)
        }
    }

    private func keep(_ state: State) throws {
        guard !isReadOnly else { return }
        let value = JSONValue.object(state.sums.mapValues(JSONValue.string))
        try CheckedFile.write(value.encoded(), to: folder.sums)
    }

    /// Numbers in a file's header that SQLite raises when the file is opened to be written, though
    /// nothing is: of changes, of the schema, and of the last change that a version made. A start that
    /// fails leaves the file as it was but for these.
    private static let counters = Array(24..<28) + Array(40..<44) + Array(92..<96)

    private func digest(_ name: String) throws -> String? {
        let path = folder.path + "/" + name
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ENOENT { return nil }
            throw FileFailure(path: path, number: errno)
        }
        defer { close(file) }
        var hasher = Hasher256(domain: "tasukeai store sum v1")
        var block = [UInt8](repeating: 0, count: 1 << 18)
        var isHeader = true
        while true {
            let count = read(file, &block, block.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw FileFailure(path: path, number: errno) }
            guard count > 0 else { return hasher.digest().hex }
            if isHeader { for place in Self.counters where place < count { block[place] = 0 } }
            isHeader = false
            hasher.update(Array(block[..<count]))
        }
    }

    private static func size(_ path: String) -> Int {
        var found = stat()
        return stat(path, &found) == 0 ? Int(found.st_size) : 0
    }
}
