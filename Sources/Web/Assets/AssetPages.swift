/// The style sheet and the pictures, which are the only answers that a browser may keep.
enum AssetPages {
    static let routes: [PageRoute] = [
        .get("/assets/style.css", .everyone) { _ in
            .asset(PackageResources.style_css, type: "text/css; charset=utf-8")
        },
        .get("/assets/icon.svg", .everyone) { _ in
            .asset(PackageResources.icon_svg, type: "image/svg+xml")
        },
    ]
}
