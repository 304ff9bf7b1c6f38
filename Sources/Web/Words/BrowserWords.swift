/// What a browser calls itself, in the words of a person: 「Edge（Windows）」. For recognising one's own
/// sessions; anybody can send anything, so that nothing depends on it.
enum BrowserWords {
    /// The first that is found; others call themselves Chrome and Safari as well.
    private static let browsers = [
        ("Edg/", "Edge"), ("EdgA/", "Edge"), ("EdgiOS/", "Edge"), ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"), ("OPR/", "Opera"), ("HeadlessChrome/", "Chrome"),
        ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ]
    private static let systems = [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"),
        ("CrOS", "Chromebook"), ("Mac OS X", "Mac"), ("Linux", "Linux"),
    ]

    static func of(_ userAgent: String) -> String {
        let text = String(decoding: userAgent.utf8.prefix(500), as: UTF8.self)
        let browser = browsers.first { text.contains($0.0) }?.1
        let system = systems.first { text.contains($0.0) }?.1
        return (browser ?? say("そのほかのブラウザー")) + (system.map { say("（\($0)）") } ?? "")
    }
}
