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
    ]
}
