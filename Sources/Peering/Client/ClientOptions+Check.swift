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
