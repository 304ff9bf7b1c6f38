/// How a client reaches others, and what it puts up with. Every limit has a value; there is no
/// "unlimited".
package struct ClientOptions: Sendable {
    /// The program's version, for `User-Agent: tasukeai/<version>`.
    package var version: String
    package var proxy: ClientProxy = .none
    /// A PEM file with the only certificate authorities to trust; `nil` means the system's.
    package var certificateAuthorityFile: String?
    /// Every request goes to this Unix domain socket, whatever its host; for the control socket.
    package var socketPath: String?
    /// Name resolution, TCP, proxy and TLS together.
    package var connectTimeoutMilliseconds = 15_000
    /// The whole request, waiting included.
    package var totalTimeoutMilliseconds = 120_000
    /// `nil` leaves only the total timeout.
    package var lowSpeedLimit: LowSpeedLimit? = LowSpeedLimit(bytesPerSecond: 100, seconds: 30)
    /// More than this ends the transfer with `too_large`.
    package var responseBodyBytesMax = 64 << 20
    /// All header lines of a response together, informational responses and trailers included.
    package var responseHeaderBytesMax = 64 << 10
    /// Open connections; further requests wait for one within their total timeout.
    package var connectionsMax = 64

    package init(version: String) {
        self.version = version
    }
}
