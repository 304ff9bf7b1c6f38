internal import Ledger
internal import Merge
internal import Testing

/// What an entry's hash covers. Protocol.md §3.1.
struct EntryHashTests {
    private struct Parts {
        var space = SpaceID(.sha256([1]))
        var replica = ReplicaID(.sha256([2]))
        var sequence: UInt64 = 7
        var previous = Digest.sha256([3])
        var body = WireBytes.body(operations: [.envelope(type: 99, lengths: [2])]).bytes
        var contents = EntryContents(values: ["題名"], seed: [UInt8](1...16))

        func entry() throws -> Entry {
            Entry(
                space: space, replica: replica, sequence: sequence, previous: previous,
                bodyBytes: body, contents: contents, body: try EntryBody(verifying: body))
        }
    }

    @Test
    func `The hash is what the specification says, computed another way`() throws {
        let parts = Parts()
        let expected = Reference32.hash(
            "tasukeai entry v1",
            parts.space.digest.bytes + parts.replica.digest.bytes + Reference32.number(7)
                + parts.previous.bytes + Reference32.sha256(parts.body)
                + parts.contents.root.bytes)
        #expect(try parts.entry().hash.bytes == expected)
    }

    @Test
    func `Each part changes the hash`() throws {
        var all = [try Parts().entry().hash]
        var parts = Parts()
        parts.space = SpaceID(.sha256([9]))
        all.append(try parts.entry().hash)
        parts = Parts()
        parts.replica = ReplicaID(.sha256([9]))
        all.append(try parts.entry().hash)
        for sequence in [6, 8, 7 << 8, UInt64.max] {
            parts = Parts()
            parts.sequence = sequence
            all.append(try parts.entry().hash)
        }
        parts = Parts()
        parts.previous = .sha256([9])
        all.append(try parts.entry().hash)
        parts = Parts()
        parts.body =
            WireBytes.body(
                quarterHours: 8, operations: [.envelope(type: 99, lengths: [2])]
            ).bytes
        all.append(try parts.entry().hash)
        parts = Parts()
        parts.contents = EntryContents(values: ["題目"], seed: [UInt8](1...16))
        all.append(try parts.entry().hash)
        parts = Parts()
        parts.contents = EntryContents(values: ["題名"], seed: [UInt8](2...17))
        all.append(try parts.entry().hash)
        #expect(Set(all).count == all.count)
    }

    @Test
    func `Erasing a content leaves the hash`() throws {
        var parts = Parts()
        let whole = try parts.entry()
        parts.contents = parts.contents.erasing(0)
        let erased = try parts.entry()
        #expect(erased.hash == whole.hash)
        #expect(erased.texts(of: erased.body.operations[0]) == [nil])
        #expect(whole.texts(of: whole.body.operations[0]) == ["題名"])
    }

    @Test
    func `A stored entry comes back as it was`() throws {
        let entry = try Parts().entry()
        let read = try Entry(
            stored: entry.bodyBytes, contents: entry.contents.storedBytes,
            replica: entry.replica, sequence: entry.sequence, hash: entry.hash)
        #expect(read.hash == entry.hash)
        #expect(read.contents == entry.contents)
        #expect(read.operationID(3) == OperationID(entry: entry.hash, index: 3))
    }
}
