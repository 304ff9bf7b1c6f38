internal import SQLiteFile
internal import Synchronization

/// Seals and opens the personal fields, each person's under a key of their own.
///
/// The keys lie in a file apart from the database, sealed under the master key. Taking a person's
/// key out of it erases them from every copy of the database, backups included, but for whoever kept a
/// copy of that file.
final class PersonVault: Sendable {
    /// Which field a sealed value is; part of what is authenticated.
    enum Field: String {
        case details, former, work, reason, immovable, thanks, record, reopening, draft
    }

    private let keys: StaffKeys
    private let tagKey: [UInt8]
    /// A person who was erased keeps an entry without a key: then an old copy of the database is
    /// told from an old key folder. Held while the file is written, so that no change undoes another.
    private let people: Mutex<[Int64: [UInt8]]>

    init(_ keys: StaffKeys) throws(StaffError) {
        self.keys = keys
        tagKey = try SealedBox.tag(Array("tasukeai employee number".utf8), key: keys.master)
        people = Mutex(try PersonKeyFile.read(keys))
    }

    /// The highest person who ever had a key here; 0 if nobody had. Ids are not used twice.
    var highestPerson: Int64 { people.withLock { $0.keys.max() ?? 0 } }

    func holdsKey(of id: Int64) -> Bool { key(of: id) != nil }

    /// Whether the person was erased.
    func hasForgotten(_ id: Int64) -> Bool { people.withLock { $0[id]?.isEmpty ?? false } }

    /// Reads the file of the keys again: it must hold what this process goes by.
    func verify() throws(StaffError) {
        try people.withLock { (held) throws(StaffError) in
            guard try PersonKeyFile.read(keys) == held else { throw .keysDoNotFit }
        }
    }

    func isMaster(_ bytes: [UInt8]) -> Bool { keys.master == bytes }

    /// Stands for nobody: texts of the city hall that are not about one person.
    static let cityHall: Int64 = 0

    /// Finds a person by number without storing the number.
    func tag(of number: ExactText) throws(StaffError) -> StoredBytes {
        StoredBytes(try SealedBox.tag(Array(number.text.utf8), key: tagKey))
    }

    /// Makes keys for people and writes them down before anything is sealed with them.
    func addPeople(_ ids: [Int64]) throws(StaffError) {
        try people.withLock { (held) throws(StaffError) in
            let new = ids.filter { held[$0] == nil }
            guard !new.isEmpty else { return }
            var next = held
            for id in new { next[id] = try random(StaffKeys.keyByteCount) }
            try PersonKeyFile.write(next, keys)
            held = next
        }
    }

    /// Makes the key of ``cityHall`` when it is first needed.
    func addCityHall() throws(StaffError) { try addPeople([Self.cityHall]) }

    /// Takes a person's key away for good. What it sealed cannot be read again, wherever it lies.
    func forget(_ id: Int64) throws(StaffError) {
        try people.withLock { (held) throws(StaffError) in
            guard held[id]?.isEmpty != true else { return }
            var next = held
            next[id] = []
            try PersonKeyFile.write(next, keys)
            held = next
        }
    }

    /// - Parameter row: which of the person's rows, where the field stands in several: a value cannot
    ///   be moved to another day, another giver, another section.
    func seal(
        _ plain: [UInt8], of person: Int64, _ field: Field, in row: String = ""
    ) throws(StaffError) -> StoredBytes {
        guard let key = key(of: person) else { throw .personErased }
        return StoredBytes(
            try SealedBox.seal(
                plain, key: key, context: Self.context(person, field, row),
                nonce: try random(SealedBox.nonceByteCount)))
    }

    /// Nil for a person who was erased; a value that does not open otherwise is damage.
    func open(
        _ sealed: StoredBytes, of person: Int64, _ field: Field, in row: String = ""
    ) throws(StaffError) -> [UInt8]? {
        guard let key = key(of: person) else { return nil }
        let context = Self.context(person, field, row)
        guard let plain = SealedBox.open(sealed.bytes, key: key, context: context) else {
            throw .databaseCorrupt
        }
        return plain
    }

    func sealText(
        _ text: String?, of person: Int64, _ field: Field, in row: String
    ) throws(StaffError) -> StoredBytes? {
        guard let text else { return nil }
        return try seal(Array(text.utf8), of: person, field, in: row)
    }

    func openText(
        _ sealed: StoredBytes?, of person: Int64, _ field: Field, in row: String
    ) throws(StaffError) -> String? {
        guard let sealed, let plain = try open(sealed, of: person, field, in: row) else {
            return nil
        }
        return String(decoding: plain, as: UTF8.self)
    }

    private func key(of person: Int64) -> [UInt8]? {
        people.withLock { held in held[person].flatMap { $0.isEmpty ? nil : $0 } }
    }

    private static func context(_ person: Int64, _ field: Field, _ row: String) -> [UInt8] {
        Array("tasukeai staff \(field.rawValue) \(person) \(row)".utf8)
    }

    private func random(_ count: Int) throws(StaffError) -> [UInt8] {
        do { return try keys.randomBytes(count) } catch { throw .keysUnusable }
    }
}
