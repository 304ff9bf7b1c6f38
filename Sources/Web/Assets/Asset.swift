internal import HTML

/// A file that comes with the program. Its address names its content, so that no browser runs the script of
/// the version before.
struct Asset: Sendable {
    static let script = "text/javascript; charset=utf-8"
    static let merge = Asset("/assets/merge.js", PackageResources.merge_js)
    static let live = Asset("/assets/live.js", PackageResources.live_js)
    /// What everybody who is signed in needs.
    static let send = Asset("/assets/send.js", PackageResources.send_js)
    static let helpDay = Asset("/assets/helpday.js", PackageResources.helpday_js)
    static let select = Asset("/assets/select.js", PackageResources.select_js)
    static let password = Asset("/assets/password.js", PackageResources.password_js)

    let bytes: [UInt8]
    let path: PagePath

    private init(_ path: PagePath, _ script: [UInt8]) {
        bytes = Self.withoutComments(script)
        self.path = path.with("v", String(Self.sum(bytes), radix: 36))
    }

    /// The lines that are comments, and the indents, are for whoever reads the source.
    private static func withoutComments(_ script: [UInt8]) -> [UInt8] {
        let comment = Array("//".utf8)
        let lines = script.split(separator: 0x0A).map { $0.drop { $0 == 0x20 } }
            .filter { !$0.starts(with: comment) }
        return Array(lines.joined(separator: [0x0A])) + [0x0A]
    }

    /// FNV-1a, 64 bits: tells versions apart and guards nothing.
    private static func sum(_ bytes: [UInt8]) -> UInt64 {
        bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}

extension Markup {
    /// One of our own scripts, run when the page is there. There is no element for a script within a page.
    static func script(_ asset: Asset) -> Markup {
        element("script", [.source(asset.path), .deferred], Markup())
    }
}

/// The style sheet, the pictures and the scripts, which are the only answers that a browser may keep.
enum AssetPages {
    static let routes: [PageRoute] = [
        .get("/assets/style.css", .everyone) { _ in
            .asset(PackageResources.style_css, type: "text/css; charset=utf-8")
        },
        .get("/assets/icon.svg", .everyone) { _ in
            .asset(PackageResources.icon_svg, type: "image/svg+xml")
        },
        .get("/assets/merge.js", .everyone) { _ in .asset(Asset.merge.bytes, type: Asset.script) },
        .get("/assets/live.js", .everyone) { _ in .asset(Asset.live.bytes, type: Asset.script) },
        .get("/assets/send.js", .everyone) { _ in .asset(Asset.send.bytes, type: Asset.script) },
        .get("/assets/helpday.js", .everyone) { _ in
            .asset(Asset.helpDay.bytes, type: Asset.script)
        },
        .get("/assets/select.js", .everyone) { _ in
            .asset(Asset.select.bytes, type: Asset.script)
        },
        .get("/assets/password.js", .everyone) { _ in
            .asset(Asset.password.bytes, type: Asset.script)
        },
    ]
}
