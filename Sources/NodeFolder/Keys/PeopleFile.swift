internal import Staff

/// The file with each person's key, in the key folder: apart from the databases and their backups.
struct PeopleFile: PersonKeyStorage {
    private let path: String

    init(_ folder: DataFolder) {
        path = folder.people
    }

    func read() throws -> [UInt8]? { try DurableFile.read(path) }

    func replace(_ bytes: [UInt8]) throws { try DurableFile.write(bytes, to: path) }
}
