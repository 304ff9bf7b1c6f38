internal import Foundation
internal import JSON
internal import Ledger
internal import Merge
internal import Node
internal import NodeFolder
internal import Requests
internal import Testing

/// The key folder under a passphrase: every key readable at every moment, in the one way or the other.
@Suite struct `Protection of the key folder` {
    private struct Killed: Error {}

    private let passphrase = try? temporary("海と山のあいだの町から\n")
    private let purposes = ["next-root", "node", "root", "sealing", "transport", "writing"]

    private static func temporary(_ text: String) throws -> String {
        let path = FileManager.default.temporaryDirectory.path + "/keys-\(UUID().uuidString)"
        try Data(text.utf8).write(to: URL(filePath: path))
        return path
    }

    private func source(_ text: String? = nil) throws -> PassphraseSource {
        let file = try text.map { try Self.temporary($0) } ?? passphrase
        return PassphraseSource(file: file, environment: [:])
    }

    private func node() throws -> DataFolder {
        let path = FileManager.default.temporaryDirectory.path + "/node-\(UUID().uuidString)"
        let folder = DataFolder(path)
        _ = try NodeSetup.initialize(
            folder,
            NodeSetup.Request(
                member: try MemberID("142069"), nameJapanese: "小田原市", nameEnglish: "Odawara",
                url: "", space: try SpaceFile.kanagawa()))
        return folder
    }

    private func seeds(_ folder: DataFolder) throws -> [[UInt8]] {
        let keys = try KeyFolder(opening: folder, passphrase: try source())
        return try purposes.map { try KeyFile.read(purpose: $0, in: keys) }
    }

    /// Everything in the key folder, as text.
    private func contents(_ folder: DataFolder) throws -> String {
        try FileManager.default.contentsOfDirectory(atPath: folder.keys).sorted()
            .map { try String(contentsOfFile: folder.keys + "/" + $0, encoding: .utf8) }.joined()
    }

    private func isPlain(_ seed: [UInt8], in folder: DataFolder) throws -> Bool {
        try contents(folder).contains(Hexadecimal.text(seed))
    }

    @Test func `protecting seals every key, and unprotecting gives the same bytes back`() throws {
        let folder = try node()
        let before = try contents(folder)
        let seeds = try seeds(folder)
        try KeyProtection.protect(folder, passphrase: try source(), cost: .least)
        #expect(try KeyProtection.state(of: folder) == .whole)
        #expect(try self.seeds(folder) == seeds)
        for seed in seeds { #expect(try !isPlain(seed, in: folder)) }
        try KeyProtection.unprotect(folder, passphrase: try source())
        #expect(try KeyProtection.state(of: folder) == .none)
        #expect(try contents(folder) == before)
    }

    @Test func `a new key of a protected folder is written sealed`() throws {
        let folder = try node()
        try KeyProtection.protect(folder, passphrase: try source(), cost: .least)
        let keys = try KeyFolder(opening: folder, passphrase: try source())
        let seed = [UInt8](1...32)
        try KeyFile.write(seed, purpose: "staff", in: keys)
        #expect(try KeyProtection.state(of: folder) == .whole)
        #expect(try !isPlain(seed, in: folder))
        #expect(try KeyFile.read(purpose: "staff", in: keys) == seed)
        try KeyProtection.unprotect(folder, passphrase: try source())
        #expect(try isPlain(seed, in: folder))
    }

    /// Kills protecting, or unprotecting, at its first step, its second, and so on to its last.
    @Test(arguments: [true, false])
    func `killed at any write, every key is readable, and the same command finishes`(
        protecting: Bool
    ) throws {
        var kills = 0
        while true {
            let folder = try node()
            let seeds = try seeds(folder)
            if !protecting {
                try KeyProtection.protect(folder, passphrase: try source(), cost: .least)
            }
            var steps = 0
            let act = { (limit: Int) in
                let reached: KeyProtection.Reached = { _ in
                    steps += 1
                    if steps > limit { throw Killed() }
                }
                if protecting {
                    try KeyProtection.protect(
                        folder, passphrase: try source(), cost: .least, reached: reached)
                } else {
                    try KeyProtection.unprotect(
                        folder, passphrase: try source(), reached: reached)
                }
            }
            do {
                try act(kills)
                break
            } catch is Killed {}
            #expect(try self.seeds(folder) == seeds, "after \(kills) steps")
            // While some are sealed and some not, the folder says so.
            let state = try KeyProtection.state(of: folder)
            let isHalfWay = try seeds.contains { try isPlain($0, in: folder) }
            if isHalfWay { #expect(state != .whole, "after \(kills) steps") }
            steps = 0
            try act(.max)
            #expect(try self.seeds(folder) == seeds)
            #expect(try KeyProtection.state(of: folder) == (protecting ? .whole : .none))
            for seed in seeds { #expect(try isPlain(seed, in: folder) == !protecting) }
            let left = try FileManager.default.contentsOfDirectory(atPath: folder.keys)
            #expect(!left.contains { $0.hasSuffix(".new") && $0.hasPrefix("protection") == false })
            kills += 1
        }
        // Six keys of four steps each, and what stands before and after them.
        #expect(kills >= 24)
    }

    /// A killed `unprotect` may be followed by `protect`, and the other way round.
    @Test func `killed and then reversed, nothing is lost and no plain key stays`() throws {
        for limit in 0..<26 {
            let folder = try node()
            let seeds = try seeds(folder)
            try KeyProtection.protect(folder, passphrase: try source(), cost: .least)
            var steps = 0
            let isKilled =
                (try? KeyProtection.unprotect(folder, passphrase: try source()) { _ in
                    steps += 1
                    if steps > limit { throw Killed() }
                }) == nil
            #expect(isKilled == (limit < steps))
            try KeyProtection.protect(folder, passphrase: try source(), cost: .least)
            #expect(try KeyProtection.state(of: folder) == .whole)
            #expect(try self.seeds(folder) == seeds)
            for seed in seeds { #expect(try !isPlain(seed, in: folder), "after \(limit) steps") }
        }
    }

    @Test func `the plain file is overwritten, not only unnamed`() throws {
        let folder = try node()
        let old = try FileHandle(forReadingFrom: URL(filePath: folder.key("writing")))
        try KeyProtection.protect(folder, passphrase: try source(), cost: .least)
        let bytes = try old.readToEnd() ?? Data()
        #expect(!bytes.isEmpty)
        #expect(bytes.allSatisfy { $0 == 0 })
    }

    @Test func `a copy by hard link elsewhere is left alone`() throws {
        let folder = try node()
        let copy = folder.path + "/copy"
        try FileManager.default.linkItem(atPath: folder.key("writing"), toPath: copy)
        let before = try Data(contentsOf: URL(filePath: copy))
        try KeyProtection.protect(folder, passphrase: try source(), cost: .least)
        #expect(try Data(contentsOf: URL(filePath: copy)) == before)
    }

    @Test func `a wrong passphrase opens nothing and changes nothing`() throws {
        let folder = try node()
        try KeyProtection.protect(folder, passphrase: try source(), cost: .least)
        let before = try contents(folder)
        let wrong = try source("海と山のあいだの村")
        for act in [
            { _ = try KeyFolder(opening: folder, passphrase: wrong) },
            { try KeyProtection.protect(folder, passphrase: wrong) },
            { try KeyProtection.unprotect(folder, passphrase: wrong) },
        ] as [() throws -> Void] {
            let error = #expect(throws: NodeError.self) { try act() }
            #expect(error?.code == "wrong_passphrase")
            #expect(error?.exitStatus == 3)
        }
        #expect(try contents(folder) == before)
    }

    @Test func `a root key that lay in the safe is opened by its own passphrase`() throws {
        let folder = try node()
        let root = try seeds(folder)[2]
        try KeyProtection.protect(folder, passphrase: try source("金庫に入れておいた言葉"), cost: .least)
        let sealed = try Data(contentsOf: URL(filePath: folder.key("root")))
        try KeyProtection.unprotect(folder, passphrase: try source("金庫に入れておいた言葉"))
        try sealed.write(to: URL(filePath: folder.key("root")))
        let keys = try KeyFolder(opening: folder, passphrase: try source("金庫に入れておいた言葉"))
        #expect(try KeyFile.read(purpose: "root", in: keys) == root)
        #expect(try KeyProtection.state(of: folder) == .partial)
    }

    @Test(arguments: ["salt", "sealed_key", "operations", "memory_kib", "tasukeai", "credential"])
    func `a protection file that was altered is refused, in bounded time`(field: String) throws {
        let folder = try node()
        try KeyProtection.protect(folder, passphrase: try source(), cost: .least)
        let url = URL(filePath: folder.protection)
        let whole = try JSONValue(decoding: Array(try Data(contentsOf: url)))
        guard case .object(let members) = whole else { return }
        let forged: [JSONValue] =
            switch field {
            case "operations": [0, 2, 11, 4_294_967_295, 4_294_967_296, -1, "1"]
            case "memory_kib": [0, 8_191, 9_000, 262_145, 4_294_967_295]
            case "credential": ["../../etc/passwd", "", ".hidden", "a/b"]
            default: ["", "00", "zz", nil, .string(String(repeating: "0", count: 144))]
            }
        for value in forged {
            var changed = members
            changed[field] = value
            try Data(JSONValue.object(changed).encoded()).write(to: url)
            let error = #expect(throws: NodeError.self, "\(value)") {
                try KeyFolder(opening: folder, passphrase: try source())
            }
            #expect(["damaged_file", "wrong_passphrase"].contains(error?.code))
        }
        for bytes in [Data(), Data("{".utf8), Data(repeating: 0x20, count: 10_000)] {
            try bytes.write(to: url)
            #expect(throws: NodeError.self) {
                try KeyFolder(opening: folder, passphrase: try source())
            }
        }
    }

    @Test func `a sealed key of another purpose, or with a changed bit, is refused`() throws {
        let folder = try node()
        try KeyProtection.protect(folder, passphrase: try source(), cost: .least)
        let keys = try KeyFolder(opening: folder, passphrase: try source())
        let node = try String(contentsOfFile: folder.key("node"), encoding: .utf8)
        let swapped = node.replacing(" node ", with: " writing ")
        let last = node.dropLast(1).last
        let changed = node.dropLast(2) + (last == "0" ? "1" : "0") + "\n"
        for (purpose, text) in [("writing", swapped), ("node", String(changed))] {
            try Data(text.utf8).write(to: URL(filePath: folder.key(purpose)))
            let error = #expect(throws: NodeError.self) {
                try KeyFile.read(purpose: purpose, in: keys)
            }
            #expect(error?.code == "damaged_file")
        }
    }

    @Test func `nothing is begun where a key cannot be read`() throws {
        let folder = try node()
        try Data("garbage".utf8).write(to: URL(filePath: folder.key("transport")))
        let before = try contents(folder)
        #expect(throws: (any Error).self) {
            try KeyProtection.protect(folder, passphrase: try source(), cost: .least)
        }
        #expect(try contents(folder) == before)
    }

    @Test func `a passphrase is bytes without the last line feed, and prints as nothing`() throws {
        #expect(Passphrase(Array("ab\r\n".utf8)) == Passphrase(Array("ab".utf8)))
        #expect(
            Passphrase([0xEF, 0xBB, 0xBF] + Array("ab\r\n".utf8)) == Passphrase(Array("ab".utf8)))
        #expect(Passphrase([0xEF, 0xBB, 0xBF]) == nil)
        #expect(Passphrase(Array("ab\n\n".utf8)) != Passphrase(Array("ab".utf8)))
        #expect(Passphrase(Array("が".utf8)) != Passphrase(Array("か\u{3099}".utf8)))
        #expect(Passphrase([]) == nil)
        #expect(Passphrase([0x0a]) == nil)
        #expect(Passphrase([UInt8](repeating: 0x61, count: 1_025)) == nil)
        let secret = try #require(Passphrase(Array("秘密の言葉".utf8)))
        var dumped = ""
        dump(secret, to: &dumped)
        #expect(!"\(secret)\(dumped)".contains("秘密"))
    }
}
