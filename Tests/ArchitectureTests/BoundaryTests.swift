internal import Foundation
internal import Testing

/// The walls that keep staff in the city and the writing key in the gate.
@Suite struct `The walls` {
    private let sources = SourceTree.shared

    @Test(arguments: ["Sync", "Peering", "Gate", "Ledger", "Records", "SQLiteLedger", "Alliance"])
    func `what is shared never reaches Staff`(target: String) {
        #expect(!sources.closure(of: target).contains("Staff"))
    }

    @Test func `Staff reaches nothing that is shared`() {
        #expect(sources.closure(of: "Staff") == ["CivicCalendar", "SQLiteFile", "Tables"])
    }

    @Test func `what lies beside the staff records reaches nothing but its file`() {
        for target in ["Accounts", "Notices"] {
            #expect(sources.closure(of: target) == ["SQLiteFile"], "\(target)")
        }
    }

    @Test func `SQLiteFile knows nothing of ours, and nobody else opens a file`() {
        #expect(sources.closure(of: "SQLiteFile") == [])
        let opening = /\bDatabase(Pool|Queue)\(|PRAGMA (synchronous|trusted_schema|secure_delete)/
        for file in sources.files where file.text.firstMatch(of: opening) != nil {
            // The benchmark writes a bare file to compare with.
            #expect(
                file.target == "SQLiteFile" || file.path == "benchmark/IngestWorkload.swift",
                "\(file.path) opens a file of its own")
        }
    }

    @Test func `only Node sees both Staff and Peering`() {
        for target in sources.targets where target != "Node" {
            let modules = Set(sources.importLines.filter { $0.target == target }.map(\.module))
            #expect(!modules.isSuperset(of: ["Staff", "Peering"]), "\(target)")
        }
    }

    @Test func `mail reaches nothing that is kept or shared, and only Node reaches it`() {
        #expect(sources.closure(of: "Mail") == ["CivicCalendar", "Tables"])
        for target in sources.targets where sources.closure(of: target).contains("Mail") {
            #expect(["Node", "tasukeai"].contains(target), "\(target)")
        }
    }

    @Test func `the ways in know nothing that is kept, and nobody behind the door`() {
        let kept: Set<String> = [
            "Accounts", "Gate", "Node", "NodeFolder", "Notices", "SQLiteFile", "SQLiteLedger",
            "Staff", "UseCases", "Web",
        ]
        for target in ["ControlSocket", "Edge"] {
            #expect(sources.closure(of: target).isDisjoint(with: kept), "\(target)")
        }
        #expect(sources.closure(of: "Edge").isDisjoint(with: ["JSON", "Peering", "Sync"]))
        #expect(sources.closure(of: "JSON") == [])
    }

    @Test func `what lies in the data folder knows no network, no gate and nobody who asks`() {
        #expect(
            sources.closure(of: "NodeFolder").isDisjoint(
                with: [
                    "ControlSocket", "Edge", "Gate", "Node", "Peering", "Sync", "UseCases", "Web",
                ]))
        let modules = Set(
            sources.importLines.filter { $0.target == "NodeFolder" }.map(\.module))
        #expect(modules.filter { $0.hasPrefix("NIO") || $0.hasPrefix("Hummingbird") } == [])
        #expect(modules.isDisjoint(with: ["CCurl", "Configuration", "HTTPTypes"]))
    }

    @Test func `only the edge encrypts lines, and only NodeFolder seals keys`() {
        let tls = sources.importLines.filter { ["NIOSSL", "HummingbirdTLS"].contains($0.module) }
        #expect(Set(tls.map(\.target)) == ["Edge"])
        #expect(
            sources.importLines.filter { $0.target == "Node" && $0.module == "CSodium" }.isEmpty)
    }

    @Test func `requests know how nothing is answered`() {
        #expect(
            sources.closure(of: "Requests").isDisjoint(
                with: ["Staff", "Accounts", "Notices", "Gate", "UseCases", "Peering"]))
    }

    @Test func `whoever answers knows no network, no files and no clock`() {
        #expect(
            sources.closure(of: "UseCases").isDisjoint(
                with: ["Peering", "Sync", "SQLiteLedger", "Node", "Web"]))
        let modules = Set(sources.importLines.filter { $0.target == "UseCases" }.map(\.module))
        #expect(modules.filter { $0.hasPrefix("NIO") || $0.hasPrefix("Hummingbird") } == [])
        #expect(modules.isDisjoint(with: ["GRDB", "Glibc", "Logging", "HTTPTypes"]))
        let outside = /\bFileManager\b|\bDate\(\)|\bSystemRandomNumberGenerator\b|\.random\(in/
        for file in sources.files where ["UseCases", "Requests"].contains(file.target) {
            #expect(file.text.firstMatch(of: outside) == nil, "\(file.path)")
        }
    }

    @Test func `pages know neither who answers, nor the gate, nor the staff`() {
        #expect(
            sources.closure(of: "Web").isDisjoint(
                with: [
                    "Node", "UseCases", "Gate", "Staff", "Notices", "Sync", "Peering",
                    "SQLiteLedger",
                ]))
        // What a page may know of the ledger stands in answers.
        let modules = Set(sources.importLines.filter { $0.target == "Web" }.map(\.module))
        #expect(modules.isDisjoint(with: ["Ledger", "Records", "Merge"]))
    }

    @Test func `no JSON is passed around within the process`() {
        for file in sources.files where ["UseCases", "Requests", "Web"].contains(file.target) {
            #expect(!file.words.contains("JSONValue"), "\(file.path)")
        }
    }

    @Test func `only the gate can sign entries`() {
        let signing = /\bWritingKey\b|\.sign\(.*space:/
        let found = sources.files.filter {
            !$0.words.isDisjoint(with: ["WritingKey", "sign"])
                && $0.text.firstMatch(of: signing) != nil
        }.map(\.path)
        // Ledger defines the key, the gate consumes it, Node reads it from its file and hands it over.
        let allowed = [
            "Gate/Gatekeeper.swift", "Ledger/Heads/WritingKey.swift", "Node/LocalNode.swift",
        ]
        let others = Set(found).subtracting(allowed).filter {
            !$0.hasPrefix("benchmark/") && !$0.hasPrefix("benchmark-pages/")
                && !$0.hasPrefix("vectors/")
        }
        #expect(others == [], "the writing key is mentioned elsewhere")
        #expect(Set(found).isSuperset(of: allowed))
    }

    @Test func `signing is Ledger's alone, whoever else uses libsodium`() {
        for file in sources.files where file.target != "Ledger" {
            #expect(!file.text.contains("crypto_sign"), "\(file.path) signs")
        }
        // Keys are sealed in one file.
        let users = sources.importLines.filter {
            $0.module == "CSodium" && $0.target == "NodeFolder"
        }
        #expect(users.map(\.file) == ["NodeFolder/Keys/SecretBox.swift"])
    }

    @Test func `key files have one door`() {
        let users = sources.files.filter {
            $0.text.contains("tasukeai-key-") || $0.text.contains("folder.key(")
        }.map(\.path)
        let allowed = [
            "NodeFolder/Keys/KeyFile.swift", "NodeFolder/Keys/KeyProtection.swift",
            // Looks at modes, moves a file whole; reads no key.
            "NodeFolder/Keys/KeyAccess.swift", "NodeFolder/Keys/RootKeyMove.swift",
        ]
        #expect(Set(users).subtracting(allowed) == [])
    }

    @Test func `nothing traps where the world can reach it`() {
        let forced = /\btry!|\bas!|\bfatalError\(|@unchecked Sendable|nonisolated\(unsafe\)/
        let mayTrap = Set("!@(".utf8)
        for file in sources.files where !file.isGenerated {
            let isPlain = file.words.isDisjoint(with: ["fatalError", "unchecked", "unsafe"])
            for line in file.text.utf8.split(separator: UInt8(ascii: "\n")) {
                // A search in each line of the house takes seconds.
                guard line.contains(where: { isPlain ? $0 == 33 : mayTrap.contains($0) }) else {
                    continue
                }
                let line = String(Substring(line)).trimmingCharacters(in: .whitespaces)
                if !line.hasPrefix("//"), line.firstMatch(of: forced) != nil {
                    Issue.record("\(file.path): \(line)")
                }
            }
        }
    }

    @Test func `the manifest names what the imports use`() throws {
        let manifest = try String(
            contentsOf: sources.root.appending(path: "Package.swift"), encoding: .utf8)
        for target in sources.targets {
            let block = try #require(
                manifest.firstMatch(of: try Regex("arget\\(\\s*name: \"\(target)\"")),
                "\(target) is in Package.swift")
            let rest = manifest[block.range.upperBound...]
            let end = rest.range(of: "arget(")?.lowerBound ?? rest.endIndex
            let own = Set(sources.importLines.filter { $0.target == target }.map(\.module))
            for module in sources.targets {
                #expect(
                    rest[..<end].contains("\"\(module)\"") == own.contains(module),
                    "\(target) and \(module): the manifest and the imports differ")
            }
        }
    }
}
