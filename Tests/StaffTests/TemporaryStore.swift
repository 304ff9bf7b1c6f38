internal import Glibc
internal import Staff
internal import Testing

/// A store in a folder of its own, removed with the last reference.
final class TemporaryStore: Sendable {
    let folder: String
    let store: StaffStore

    init(sizeBytesMax: Int? = nil) throws {
        folder = try Self.makeFolder()
        store = try StaffStore(folder: folder, sizeBytesMax: sizeBytesMax)
    }

    deinit {
        try? store.close()
        Self.removeFolder(folder)
    }

    var path: String { folder + "/" + StaffStore.fileName }

    static func makeFolder() throws -> String {
        var template = Array("/tmp/staff-tests-XXXXXX".utf8CString)
        try #require(mkdtemp(&template) != nil)
        return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    static func removeFolder(_ folder: String) {
        for suffix in ["", "-wal", "-shm"] { unlink(folder + "/" + StaffStore.fileName + suffix) }
        unlink(folder + "/people.keys")
        rmdir(folder)
    }

    /// Imports a text as UTF-8.
    @discardableResult
    func load(_ csv: String, at seconds: Int64 = 1_000) async throws -> StaffImportReport {
        try await store.importStaff(csv: Array(csv.utf8), enteredSeconds: seconds)
    }

    /// Everything that an import could have changed, in one value.
    func snapshot() async throws -> [String] {
        let members = try await store.list(includingLeft: true)
        let directory = try await store.directory()
        let fields =
            members.flatMap { person in
                [person.employeeNumber, person.name, person.section, person.mail ?? "-"]
                    + [person.phone ?? "-", String(person.isPresent)]
            }
        return fields
            + directory.flatMap { [$0.employeeNumber, $0.name, $0.mail ?? "-", $0.phone ?? "-"] }
    }
}

func bytes(hex: String) -> [UInt8] {
    let digits = Array(hex)
    return stride(from: 0, to: digits.count - 1, by: 2).compactMap {
        UInt8(String(digits[$0...($0 + 1)]), radix: 16)
    }
}

func readFile(_ path: String) throws -> [UInt8] {
    let file = try #require(fopen(path, "rb"))
    defer { fclose(file) }
    var content: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
        let count = fread(&buffer, 1, buffer.count, file)
        if count == 0 { return content }
        content += buffer.prefix(count)
    }
}

func writeFile(_ path: String, _ content: [UInt8]) throws {
    let file = try #require(fopen(path, "wb"))
    defer { fclose(file) }
    try #require(fwrite(content, 1, content.count, file) == content.count)
}
