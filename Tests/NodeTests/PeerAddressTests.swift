internal import Foundation
internal import Ledger
internal import Logging
internal import Merge
internal import Node
internal import NodeFolder
internal import Requests
internal import Testing

/// What a descriptor may say of the address at which its member is reached.
@Suite struct `A peer's own address` {
    /// A node in a folder of its own.
    private func node(
        _ prepare: (DataFolder) throws -> Void = { _ in }
    ) async throws -> LocalNode {
        let folder = DataFolder(
            FileManager.default.temporaryDirectory.path + "/address-\(UUID().uuidString)")
        _ = try NodeSetup.initialize(folder, try request("142069", url: ""))
        try prepare(folder)
        let lock = try #require(try FolderLock(folder))
        let log = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
        return try await LocalNode(folder, lock: lock, settings: NodeSettings(), log: log)
    }

    private func request(_ member: String, url: String) throws -> NodeSetup.Request {
        NodeSetup.Request(
            member: try MemberID(member), nameJapanese: "川崎市", nameEnglish: "Kawasaki", url: url,
            space: try SpaceFile.kanagawa())
    }

    /// Well signed, by somebody who does not use this program.
    private func descriptor(url: String, seed: UInt8 = 7) throws -> [UInt8] {
        guard let root = SecretKey(seed: [UInt8](repeating: seed, count: 32)) else { return [] }
        let descriptor = try Descriptor(
            space: try SpaceFile.kanagawa().spaceID, member: try MemberID("141305"),
            nameJapanese: "川崎市", nameEnglish: "Kawasaki", url: url,
            nextRoot: Digest.sha256([1]), root: root)
        return try DescriptorFile.bytes(descriptor)
    }

    private func url(_ node: LocalNode) async throws -> String? {
        try await node.ask(ListPeers(), .test()).answer.peers.first?.url
    }

    @Test(arguments: [
        "http://localhost:22", "https://localhost", "http://127.0.0.1:5432", "http://[::1]:80",
        "https://node.local", "https://0.0.0.0:8420",
    ])
    func `that leads to the reader's own machine is refused, and adds nothing`(
        url: String
    ) async throws {
        let node = try await node()
        let error = await #expect(throws: NodeError.self) {
            try await node.ask(
                AddPeer(descriptor: try descriptor(url: url), file: "k.json", url: nil), .test())
        }
        #expect(error?.code == "address_only_here")
        #expect(error?.message.japanese.contains("k.json") == true)
        #expect(try await node.ask(ListPeers(), .test()).answer.peers.isEmpty)
        // An administrator who knows the machine may name another address.
        _ = try await node.ask(
            AddPeer(
                descriptor: try descriptor(url: url), file: "k.json", url: "http://127.0.0.1:9"),
            .test())
        #expect(try await self.url(node) == "http://127.0.0.1:9")
        await node.close()
    }

    @Test func `that lies in the folder already is not called`() async throws {
        let bytes = try descriptor(url: "http://127.0.0.1:9")
        let node = try await node { folder in
            try Data(bytes).write(to: URL(filePath: folder.peers + "/141305.json"))
        }
        #expect(try await url(node) == "")
        #expect(try await node.ask(SyncWithPeers(ids: []), .test()).answer.peers.isEmpty)
        await node.close()
    }

    @Test func `our own may not either, and a Japanese name is told how it is written`() throws {
        for (url, code) in [
            ("http://localhost:8420", "address_only_here"),
            ("https://小田原市.jp", "address_not_ascii"), ("https://例え.テスト/", "address_not_ascii"),
        ] {
            let folder = DataFolder(
                FileManager.default.temporaryDirectory.path + "/own-\(UUID().uuidString)")
            let error = #expect(throws: NodeError.self) {
                try NodeSetup.initialize(folder, try request("142069", url: url))
            }
            #expect(error?.code == code)
            #expect(!FileManager.default.fileExists(atPath: folder.path))
        }
    }
}
