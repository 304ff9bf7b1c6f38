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

extension ClientOptions {
    /// `sun_path` holds 108 bytes with its final zero.
    private static let socketPathBytesMax = 107

    /// Throws `refused_option` for a text that C would cut short or HTTP would misread.
    func check() throws(ClientError) {
        guard !version.isEmpty, version.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            throw ClientError(.refusedOption, "the version may not stand in User-Agent")
        }
        if let path = certificateAuthorityFile {
            guard !path.isEmpty, !path.utf8.contains(0) else {
                throw ClientError(.refusedOption, "the authority file has no usable path")
            }
        }
        if let path = socketPath {
            guard !path.isEmpty, !path.utf8.contains(0) else {
                throw ClientError(.refusedOption, "the socket has no usable path")
            }
            guard path.utf8.count <= Self.socketPathBytesMax else {
                throw ClientError(.refusedOption, "the path of the socket is too long")
            }
        }
    }

    /// libcurl reads 0 as "no limit" and cannot hold more than its own maximum, so values from the
    /// configuration are kept within 1 millisecond and a day.
    static func milliseconds(_ value: Int) -> Int {
        min(max(value, 1), 86_400_000)
    }
}

/// When a transfer counts as stuck: below `bytesPerSecond` for `seconds` on end.
package struct LowSpeedLimit: Equatable, Sendable {
    package let bytesPerSecond: Int
    package let seconds: Int

    /// Both at least 1, at most 1 GiB and a day.
    package init(bytesPerSecond: Int, seconds: Int) {
        self.bytesPerSecond = min(max(1, bytesPerSecond), 1 << 30)
        self.seconds = min(max(1, seconds), 86_400)
    }
}
