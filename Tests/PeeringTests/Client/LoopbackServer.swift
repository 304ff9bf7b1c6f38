import Foundation
import Synchronization

/// A real server on 127.0.0.1 or on a Unix socket: blocking sockets, a thread for each connection,
/// and a script that says what to do with one.
final class LoopbackServer: Sendable {
    private struct State {
        var open: Set<Int32> = []
        var connectionCount = 0
        var isStopped = false
    }

    let port: UInt16
    private let listener: Int32
    private let state = Mutex(State())

    /// Serves on a free port of 127.0.0.1.
    convenience init(_ script: @escaping @Sendable (ServedConnection) -> Void) throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(INADDR_LOOPBACK).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                bind(listener, generic, length) == 0
                    && listen(listener, 512) == 0
                    && getsockname(listener, generic, &length) == 0
            }
        }
        guard result else { throw POSIXError(.EADDRNOTAVAIL) }
        self.init(listener, UInt16(bigEndian: address.sin_port), script)
    }

    /// Serves on a Unix socket.
    convenience init(
        path: String, _ script: @escaping @Sendable (ServedConnection) -> Void
    ) throws {
        let listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let length = socklen_t(MemoryLayout<sockaddr_un>.size)
        let result = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                bind(listener, generic, length) == 0 && listen(listener, 512) == 0
            }
        }
        guard result else { throw POSIXError(.EADDRNOTAVAIL) }
        self.init(listener, 0, script)
    }

    private init(
        _ listener: Int32, _ port: UInt16, _ script: @escaping @Sendable (ServedConnection) -> Void
    ) {
        self.listener = listener
        self.port = port
        Thread.detachNewThread { [self] in
            while true {
                let descriptor = accept(listener, nil, nil)
                guard descriptor >= 0 else { return }
                let isStopped = state.withLock { state in
                    state.open.insert(descriptor)
                    state.connectionCount += 1
                    return state.isStopped
                }
                Thread.detachNewThread { [self] in
                    if !isStopped { script(ServedConnection(descriptor)) }
                    // Under the lock, so that `stop` never meets a number that is someone else's.
                    state.withLock { state in
                        state.open.remove(descriptor)
                        _ = close(descriptor)
                    }
                }
            }
        }
    }

    deinit {
        close(listener)
    }

    /// How many connections were made so far.
    var connectionCount: Int { state.withLock { $0.connectionCount } }

    var url: String { "http://127.0.0.1:\(port)" }

    func stop() {
        state.withLock { state in
            state.isStopped = true
            for descriptor in state.open { shutdown(descriptor, Int32(SHUT_RDWR)) }
        }
        shutdown(listener, Int32(SHUT_RDWR))
    }
}
