internal import ControlSocket
package import Edge
internal import Glibc
package import Hummingbird
internal import HummingbirdCore
package import Logging
internal import NIOCore
internal import NodeFolder
internal import Peering
internal import Requests
internal import ServiceLifecycle
internal import Synchronization
internal import UnixSignals
internal import UseCases

/// Runs a node until it is told to stop: the peers' routes, the control socket, regular syncs. On
/// SIGTERM or SIGINT it ends gracefully: requests under way are answered, files are closed.
package struct NodeServer {
    private let node: LocalNode
    private let settings: NodeSettings
    private let log: Logger
    private let pages: @Sendable (Router<NodeRequestContext>) -> Void

    /// `pages` adds its routes beside those of the peers.
    package init(
        node: LocalNode, settings: NodeSettings, log: Logger,
        pages: @escaping @Sendable (Router<NodeRequestContext>) -> Void = { _ in }
    ) {
        self.pages = pages
        self.node = node
        self.settings = settings
        self.log = log
    }

    /// `ready` is called with the port once peers can connect and commands are answered.
    package func run(ready: @escaping @Sendable (Int) -> Void) async throws {
        let folder = node.folder
        do { try await node.prepareToServe() } catch {
            await node.close()
            throw error
        }
        guard folder.socket.utf8.count <= DataFolder.socketBytesMax else {
            await node.close()
            throw NodeError.pathTooLong(folder.path)
        }
        do { try ControlServer.clear(folder.socket) } catch {
            await node.close()
            throw error
        }
        guard let epoch = ServerEpoch(SystemRandom.bytes(ServerEpoch.byteCount)) else { return }
        let routes = PeerRoutes(
            identity: try await node.identity(), access: await node.access, epoch: epoch, log: log,
            seconds: { LocalNode.now })
        let router = Router(context: NodeRequestContext.self)
        routes.add(to: router)
        pages(router)
        let (settings, log) = (settings, log)
        let keeper: TLSKeeper?
        let server: HTTPServerBuilder
        do {
            keeper = try Self.keeper(settings, log)
            server = try Self.server(settings, keeper)
        } catch {
            await node.close()
            throw error
        }
        let listening = Listening { port in
            log.info("serving", metadata: ["bind": "\(settings.bind)", "port": "\(port)"])
            ready(port)
        }
        let peers = Application(
            router: router, server: server,
            configuration: ApplicationConfiguration(
                address: .hostname(settings.bind, port: settings.port), serverName: nil),
            onServerRunning: { channel in
                let port = channel.localAddress?.port ?? settings.port
                listening.note(port: port)
            }, logger: ControlServer.quiet)
        let control = ControlServer(
            node: node, run: SystemRandom.bytes(16), log: log, seconds: { LocalNode.now },
            names: RequestNames { RequestTable.type(named: $0) }
        ).application(at: folder.socket, ready: { listening.noteControl() })
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [
                    .init(service: peers), .init(service: control),
                    .init(
                        service: SyncService(node: node, everySeconds: settings.syncEverySeconds)),
                    .init(service: CallEnding(node: node)),
                    .init(service: SweepService(node: node)),
                    .init(service: MarkService(node: node)),
                    .init(service: ApprovedDraftService(node: node, log: log)),
                    .init(service: NoticeService(node: node, log: log)),
                    .init(service: MailService(node: node, log: log)),
                    .init(service: BackupService(node: node)),
                    .init(service: LiveService(desk: node.live)),
                ] + (keeper.map { [.init(service: TLSRenewal(keeper: $0))] } ?? []),
                gracefulShutdownSignals: [.sigterm, .sigint], logger: ControlServer.quiet))
        do {
            try await group.run()
        } catch {
            log.error("cannot serve", metadata: ["error": "\(type(of: error))"])
            await node.close()
            throw refusal(error)
        }
        await node.close()
        log.info("stopped")
    }

    /// Why it cannot listen, as far as the system says it.
    private func refusal(_ error: any Error) -> NodeError {
        switch (error as? IOError)?.errnoCode {
        case EMFILE, ENFILE: .tooManyFiles()
        case let number?: .listening(number, settings.bind, settings.port)
        case nil: .cannotServe(settings.bind)
        }
    }

    /// Both doors are open before anybody is told that the node serves.
    private final class Listening: Sendable {
        private struct State {
            var port: Int?
            var isControlOpen = false
        }

        private let state = Mutex(State())
        private let ready: @Sendable (Int) -> Void

        init(_ ready: @escaping @Sendable (Int) -> Void) {
            self.ready = ready
        }

        func note(port: Int) { note { $0.port = port } }
        func noteControl() { note { $0.isControlOpen = true } }

        private func note(_ change: (inout State) -> Void) {
            let port = state.withLock { state in
                change(&state)
                return state.isControlOpen ? state.port : nil
            }
            if let port { ready(port) }
        }
    }

    /// When the node stops, it waits for no peer: commands that called some end with what they have.
    private struct CallEnding: Service {
        let node: LocalNode

        func run() async throws {
            try? await gracefulShutdown()
            await node.stopCalling()
        }
    }

    private static func keeper(_ settings: NodeSettings, _ log: Logger) throws -> TLSKeeper? {
        try settings.tlsFiles().map { files in
            try TLSKeeper(
                certificateFile: files.certificate, keyFile: files.key, seconds: LocalNode.now,
                log: log)
        }
    }

    /// One listener for peers and browsers, with the same limits for both.
    private static func server(
        _ settings: NodeSettings, _ keeper: TLSKeeper?
    ) throws -> HTTPServerBuilder {
        let proxies = settings.proxies
        let desk = ConnectionDesk(
            countMax: min(settings.connectionsMax, OpenFiles.roomForConnections()),
            placeMax: settings.connectionsPerAddressMax,
            isProxy: { NetworkAddress($0).map(proxies.contains) ?? false })
        let isTLS = keeper != nil
        let plain = HTTPServerBuilder.http1(
            configuration: .init(
                additionalChannelHandlers: [
                    UnreadAnswers(), RequestLimits(desk: desk, isTLS: isTLS),
                ],
                idleTimeout: .seconds(60),
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: 16 << 10, maxHeaderListSize: 32 << 10,
                    maxHeaderFieldCount: 100)))
        guard let keeper else { return plain }
        return try keeper.encrypting(plain)
    }
}

extension NodeError {
    static func pathTooLong(_ path: String) -> NodeError {
        NodeError(
            "path_too_long",
            ja: "データフォルダーのパス「\(path)」が長すぎて、制御用ソケットを作れません。起動していません。",
            en: "The path \(path) is too long for the control socket. Nothing was started.",
            actionJa: "90バイト以下のパスのフォルダーに移してください。",
            actionEn: "Move the folder to a path of at most 90 bytes.")
    }

    static func cannotServe(_ address: String) -> NodeError {
        NodeError(
            "cannot_serve", ja: "アドレス「\(address)」で待ち受けられません。データは無事です。",
            en: "The address \(address) cannot be listened on. The data is untouched.",
            actionJa: "--bind にこの機械のアドレスを指定してください。",
            actionEn: "Give --bind an address of this machine.")
    }

    static func portNeedsRights(_ port: Int) -> NodeError {
        NodeError(
            "port_needs_rights",
            ja: "ポート \(port) で待ち受ける権限がありません（1023 以下のポート）。データは無事です。",
            en:
                "No permission to listen on port \(port) (ports up to 1023). The data is untouched.",
            actionJa:
                "--port で 1024 以上の番号を指定するか、ユニットに AmbientCapabilities=CAP_NET_BIND_SERVICE を加えてください。",
            actionEn: "Name a port from 1024 on with --port, or give the unit "
                + "AmbientCapabilities=CAP_NET_BIND_SERVICE.")
    }

    static func portInUse(_ port: Int) -> NodeError {
        NodeError(
            "port_in_use", ja: "ポート \(port) は別のプログラムが使用中です。データは無事です。",
            en: "Port \(port) is in use. The data is untouched.",
            actionJa: "--port で別の番号を指定してください。", actionEn: "Name another with --port.")
    }
}
