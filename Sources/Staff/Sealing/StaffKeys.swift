/// What a store needs to seal and open personal fields. Keys and randomness come from outside,
/// because this target reads no clock and no random source of its own.
package struct StaffKeys: Sendable {
    package static let keyByteCount = 32

    let master: [UInt8]
    let storage: any PersonKeyStorage
    let randomBytes: @Sendable (Int) throws -> [UInt8]

    /// - Parameters:
    ///   - master: 32 bytes; it seals the file of the persons' keys.
    ///   - randomBytes: a cryptographic source.
    package init(
        master: [UInt8], storage: any PersonKeyStorage,
        randomBytes: @escaping @Sendable (Int) throws -> [UInt8]
    ) {
        self.master = master
        self.storage = storage
        self.randomBytes = randomBytes
    }
}

/// Where the file with each person's key lies: in the key folder, apart from the database and its
/// backups, so that taking a key away makes every copy of the person's records unreadable.
///
/// Replacing must be durable and whole: after a crash there is the old file or the new one.
package protocol PersonKeyStorage: Sendable {
    /// The bytes of the file; nil where there is none yet.
    func read() throws -> [UInt8]?
    func replace(_ bytes: [UInt8]) throws
}

/// The file of the persons' keys: a line that names the format, then one sealed box holding
/// (id, key) for each person, ids ascending, eight bytes little-endian and 32 bytes each. A key of
/// zeros stands for somebody who was erased, and is an empty one in memory.
enum PersonKeyFile {
    private static let heading = Array("tasukeai-people-1\n".utf8)
    private static let recordByteCount = 8 + StaffKeys.keyByteCount
    /// 200,000 people: four times what an import may hold, since those who left stay.
    static let peopleMax = 200_000

    static func read(_ keys: StaffKeys) throws(StaffError) -> [Int64: [UInt8]] {
        let stored: [UInt8]?
        do { stored = try keys.storage.read() } catch { throw .keysUnusable }
        guard let stored else { return [:] }
        guard stored.starts(with: heading),
            let plain = SealedBox.open(
                Array(stored.dropFirst(heading.count)), key: keys.master, context: heading),
            plain.count % recordByteCount == 0, plain.count / recordByteCount <= peopleMax
        else { throw .keysDoNotFit }
        var people: [Int64: [UInt8]] = [:]
        for start in stride(from: 0, to: plain.count, by: recordByteCount) {
            var id: UInt64 = 0
            for byte in plain[start..<(start + 8)].reversed() { id = id << 8 | UInt64(byte) }
            let key = Array(plain[(start + 8)..<(start + recordByteCount)])
            people[Int64(truncatingIfNeeded: id)] = key.allSatisfy { $0 == 0 } ? [] : key
        }
        return people
    }

    static func write(_ people: [Int64: [UInt8]], _ keys: StaffKeys) throws(StaffError) {
        guard people.count <= peopleMax else { throw .tooManyPeople(peopleMax: peopleMax) }
        var plain: [UInt8] = []
        plain.reserveCapacity(people.count * recordByteCount)
        for (id, key) in people.sorted(by: { $0.key < $1.key }) {
            let bits = UInt64(bitPattern: id)
            for shift in stride(from: 0, to: 64, by: 8) {
                plain.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
            }
            plain += key.isEmpty ? [UInt8](repeating: 0, count: StaffKeys.keyByteCount) : key
        }
        let nonce: [UInt8]
        do { nonce = try keys.randomBytes(SealedBox.nonceByteCount) } catch { throw .keysUnusable }
        let box = try SealedBox.seal(plain, key: keys.master, context: heading, nonce: nonce)
        do { try keys.storage.replace(heading + box) } catch { throw .keysUnwritable }
    }
}
