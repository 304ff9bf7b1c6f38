internal import Hummingbird
internal import Ledger
internal import Logging
internal import NIOCore
internal import Peering

/// A node behind real HTTP on loopback.
enum BenchmarkServer {
    /// Runs a real server while the body runs.
    static func serving(
        _ node: BenchmarkNode, as server: BenchmarkAuthor,
        _ body: @escaping @Sendable (Int) async throws -> Void
    ) async throws {
        _ = try await node.admit(birth: server.birth.bytes)
        var quiet = Logger(label: "benchmark")
        quiet.logLevel = .critical
        guard let epoch = ServerEpoch([UInt8](repeating: 9, count: ServerEpoch.byteCount)) else {
            return
        }
        let router = Router()
        PeerRoutes(
            identity: server.identity, access: node, epoch: epoch, log: quiet, seconds: { 0 }
        ).add(
            to: router)
        let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
        let application = Application(
            router: router,
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { continuation.yield($0.localAddress?.port ?? 0) }, logger: quiet)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await application.run() }
            for await port in ports {
                try await body(port)
                break
            }
            group.cancelAll()
        }
    }
}
