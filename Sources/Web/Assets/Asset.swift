/// A file that comes with the program. Its address names its content, so that no browser runs the script of
/// the version before.
struct Asset: Sendable {
    static let script = "text/javascript; charset=utf-8"
    static let merge = Asset("/assets/merge.js", PackageResources.merge_js)
    static let live = Asset("/assets/live.js", PackageResources.live_js)
    static let send = Asset("/assets/send.js", PackageResources.send_js)

    let bytes: [UInt8]
    let path: PagePath

    private init(_ path: PagePath, _ bytes: [UInt8]) {
        self.bytes = bytes
        self.path = path.with("v", String(Self.sum(bytes), radix: 36))
    }

    /// FNV-1a, 64 bits: tells versions apart and guards nothing.
    private static func sum(_ bytes: [UInt8]) -> UInt64 {
        bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}
