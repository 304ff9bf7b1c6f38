internal import Requests
internal import Testing
internal import Web

/// The table of pages as a whole; the requests themselves are asked in ``RouteTests``.
@Suite("The table of pages") struct RouteTableTests {
    @Test("no two routes are the same") func unique() {
        let keys = PageRoutes.all.map { "\($0.method.rawValue) \($0.pattern)" }
        #expect(Set(keys).count == keys.count, "\(keys.count) routes")
    }

    @Test("only signing in and the style are for strangers") func strangers() {
        let open = PageRoutes.all.filter { $0.access == .everyone }.map { "\($0.pattern)" }
        for pattern in open {
            let allowed = [
                "/sign-in", "/sign-out", "/first/", "/assets/", "/feed/", "/language/",
                "/worker.js", "/carry",
            ]
            let isAllowed = allowed.contains { pattern.hasPrefix($0) }
            #expect(isAllowed, "\(pattern)")
        }
    }

    @Test("an observer changes nothing but their own session") func observers() {
        for route in PageRoutes.all where route.method == .post && route.access != .everyone {
            guard route.access.admits(.observer) else { continue }
            let isOwn = "\(route.pattern)".hasPrefix("/account/")
            #expect(
                isOwn || ["/post", "/notices", "/carry/begin"].contains("\(route.pattern)"),
                "\(route.pattern)")
        }
    }

    @Test("an administrator has no page of the staff records") func administrators() {
        for route in PageRoutes.all
        where "\(route.pattern)".hasPrefix("/helpday")
            || "\(route.pattern)".hasPrefix("/organisation")
        {
            #expect(!route.access.admits(.administrator), "\(route.pattern)")
        }
    }

    @Test("an adviser sees no staff, no figure before it is published, no administration")
    func advisers() {
        for route in PageRoutes.all where route.access != .everyone {
            let isLocal = ["/helpday", "/organisation", "/administration", "/figures"].contains {
                "\(route.pattern)".hasPrefix($0)
            }
            guard isLocal else { continue }
            #expect(!route.access.admits(.adviser), "\(route.pattern)")
            #expect(!route.access.admits(.observer), "\(route.pattern)")
        }
    }

    @Test("an adviser writes advice, comments and notes, and nothing else") func advisersWrite() {
        let open = PageRoutes.all.filter {
            $0.method == .post && $0.access != .everyone && $0.access.admits(.adviser)
        }.map { "\($0.pattern)" }
        let known = [
            "/account/password", "/account/recovery", "/account/authenticator",
            "/account/authenticator/confirm", "/account/sessions", "/account/mail",
            "/account/mail/confirm", "/account/mail/stop", "/post", "/kept/:kept/drop",
            "/notices", "/carry/begin", "/comments/:record", "/plans/:id/advise",
            "/meetings/:id/write", "/meetings/:id/minutes", "/meetings/:id/rounds/:round",
        ]
        for pattern in open { #expect(known.contains(pattern), "\(pattern)") }
    }
}
