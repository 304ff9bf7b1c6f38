internal import HTML

/// A script that comes with the program. Its address names its content, so that no browser runs the script of
/// the version before, or one in another language.
struct Asset: Sendable {
    static let merge = Asset("/assets/merge.js", PackageResources.merge_js)
    static let live = Asset("/assets/live.js", PackageResources.live_js)
    /// What everybody who is signed in needs.
    static let send = Asset("/assets/send.js", PackageResources.send_js)
    static let helpDay = Asset("/assets/helpday.js", PackageResources.helpday_js)
    static let select = Asset("/assets/select.js", PackageResources.select_js)
    static let password = Asset("/assets/password.js", PackageResources.password_js)
    /// For those who take pages along.
    static let carry = Asset("/assets/carry.js", PackageResources.carry_js)
    static let room = Asset("/assets/room.js", PackageResources.room_js)
    static let all = [merge, live, send, helpDay, select, password, carry, room]

    /// Without what names the content.
    let address: PagePath
    private let japanese: Version
    private let english: Version

    private struct Version {
        let bytes: [UInt8]
        let sum: String

        init(_ script: String) {
            bytes = Array(script.utf8)
            sum = String(Self.sum(bytes), radix: 36)
        }

        /// FNV-1a, 64 bits: tells versions apart and guards nothing.
        private static func sum(_ bytes: [UInt8]) -> UInt64 {
            bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        }
    }

    private init(_ address: PagePath, _ source: [UInt8]) {
        self.address = address
        let script = ScriptText(source)
        (japanese, english) = (Version(script.text), Version(script.inEnglish))
    }

    /// In the language of the page.
    var path: PagePath {
        address.with("v", PageLanguage.isJapanese ? japanese.sum : english.sum)
    }

    /// As the address names it; a browser that knows an older one gets the Japanese.
    func bytes(_ sum: String?) -> [UInt8] { sum == english.sum ? english.bytes : japanese.bytes }
}

extension Markup {
    /// One of our own scripts, run when the page is there. There is no element for a script within a page.
    static func script(_ asset: Asset) -> Markup {
        element("script", [.source(asset.path), .deferred], Markup())
    }
}

/// The style sheet, the picture and the scripts, which are the only answers that a browser may keep.
enum AssetPages {
    private static let script = "text/javascript; charset=utf-8"

    static let routes: [PageRoute] =
        [
            .get("/assets/style.css", .everyone) { _ in
                .asset(PackageResources.style_css, type: "text/css; charset=utf-8")
            },
            .get("/assets/icon.svg", .everyone) { _ in
                .asset(PackageResources.icon_svg, type: "image/svg+xml")
            },
            // At the root, because it may stand between the node and the pages below its own address alone.
            .get("/worker.js", .everyone) { _ in
                .asset(Array(ScriptText(PackageResources.worker_js).text.utf8), type: script)
            },
        ]
        + Asset.all.map { asset in
            .get(asset.address.text, .everyone) { visit in
                .asset(asset.bytes(visit.query["v"]), type: script)
            }
        }
}
