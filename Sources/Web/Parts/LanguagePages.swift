internal import HTML

/// The link at the foot of each page by which a browser reads the pages in the other language, and back again.
enum LanguagePages {
    static let routes: [PageRoute] = [.get("/language/:language", .everyone, change)]

    /// Answers with the page that the link stood on.
    private static func change(_ visit: PageRequest) async throws -> PageResponse {
        guard let language = PageLanguage(rawValue: visit["language"]) else {
            throw PageError.notFound
        }
        return .speaking(visit.referrer ?? "/", language)
    }

    static var link: Markup {
        let other: PageLanguage = PageLanguage.isJapanese ? .english : .japanese
        return p(.class("noprint")) {
            a(
                .href(PagePath("/language") / other.rawValue),
                other == .english ? .lang("en") : .lang("ja")
            ) { other == .english ? "English" : "日本語" }
        }
    }
}
