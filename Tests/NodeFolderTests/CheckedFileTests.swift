internal import Foundation
internal import JSON
internal import NodeFolder
internal import Testing

@Suite struct CheckedFileTests {
    private let path = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString)"

    private func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    @Test func `every bit that turned is noticed, or the words cannot be read`() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        let words = Array(#"{"counterCeiling":1024,"peers":{}}"#.utf8)
        try CheckedFile.write(words, to: path)
        #expect(try CheckedFile.read(path) == words)
        let whole = try bytes(path)
        for bit in 0..<whole.count * 8 {
            var damaged = whole
            damaged[bit / 8] ^= 1 << UInt8(bit % 8)
            try Data(damaged).write(to: URL(fileURLWithPath: path))
            let read = try? CheckedFile.read(path)
            let value = read.flatMap { $0 }.flatMap { try? JSONValue(decoding: $0) }
            #expect(value == nil, "bit \(bit) of \(whole.count * 8)")
        }
    }

    @Test func `a file that somebody wrote is taken as it is`() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        let words = Array(#"{"url":"http://127.0.0.1:8421"}"#.utf8)
        try Data(words).write(to: URL(fileURLWithPath: path))
        #expect(try CheckedFile.read(path) == words)
        #expect(try CheckedFile.read(path + ".absent") == nil)
    }
}

@Suite struct StoreSumsTests {
    private let folder = DataFolder(
        FileManager.default.temporaryDirectory.path + "/sums-\(UUID().uuidString)")

    private func write(_ name: String, _ text: String) throws {
        try FileManager.default.createDirectory(
            atPath: folder.path, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder.path + "/" + name))
    }

    /// One start of a node: opens, does something, closes.
    private func run(_ work: () throws -> Void = {}) throws -> [String] {
        let sums = try StoreSums(folder, isReadOnly: false)
        try sums.opening("staff.sqlite")
        try work()
        sums.closing("staff.sqlite") {
            try? FileManager.default.removeItem(atPath: folder.path + "/staff.sqlite-wal")
        }
        return sums.altered
    }

    @Test func `what was written is what the next start expects`() throws {
        try write("staff.sqlite", "one")
        #expect(try run() == [])
        #expect(
            try run {
                try write("staff.sqlite-wal", "frames")
                try write("staff.sqlite", "two")
            } == [])
        #expect(try run() == [])
    }

    @Test func `a file that changed by itself is told until it is accepted`() throws {
        try write("staff.sqlite", "one")
        _ = try run()
        try write("staff.sqlite", "onf")
        for _ in 0..<3 { #expect(try run() == ["staff.sqlite"]) }
        // Not even writing to it makes it right.
        #expect(try run { try write("staff.sqlite-wal", "frames") } == ["staff.sqlite"])
        let sums = try StoreSums(folder, isReadOnly: false)
        try sums.opening("staff.sqlite")
        try sums.forget("staff.sqlite")
        #expect(try run() == [])
        try write("staff.sqlite", "ong")
        #expect(try run() == ["staff.sqlite"], "accepting is for once")
    }

    @Test func `a database that was made anew is not held against the one before`() throws {
        for isEmpty in [false, true] {
            try write("staff.sqlite", "one")
            _ = try run()
            // Set aside, and killed before the sum was forgotten.
            try FileManager.default.removeItem(atPath: folder.path + "/staff.sqlite")
            if isEmpty { try write("staff.sqlite", "") }
            // Refused: nothing is opened, and what comes back is still held against the sum.
            try StoreSums(folder, isReadOnly: false).opening("staff.sqlite")
            try write("staff.sqlite", "onf")
            #expect(try run() == ["staff.sqlite"])
            try FileManager.default.removeItem(atPath: folder.path + "/staff.sqlite")
            let sums = try StoreSums(folder, isReadOnly: false)
            try sums.opening("staff.sqlite")
            try write("staff.sqlite", "new")
            try sums.opened("staff.sqlite")
            #expect(sums.altered == [])
            // Killed at once, or closed.
            #expect(try run() == [])
            #expect(try run() == [])
        }
    }

    @Test func `a process that was killed is no damage`() throws {
        try write("staff.sqlite", "one")
        _ = try run()
        // Killed after it had written to the log, and moved a part of it into the file.
        try write("staff.sqlite-wal", "frames")
        try write("staff.sqlite", "half")
        #expect(try run() == [])
        // Killed between taking the sum away and closing: nothing is known, and nothing is said.
        let sums = try StoreSums(folder, isReadOnly: false)
        try sums.opening("staff.sqlite")
        try write("staff.sqlite-wal", "frames")
        try write("staff.sqlite", "three")
        sums.closing("staff.sqlite") {}
        #expect(try run() == [])
    }
}
