package import Accounts
internal import HTML
package import HTTPTypes
package import Hummingbird
package import Logging
package import Requests

/// What this target is: the pages that a city hall opens in a browser, in Japanese, as HTML that works
/// without scripts. It turns forms into requests and answers into pages, as the command line does
/// for a terminal, and decides nothing. It must not know how anything is answered (Node, UseCases), staff records,
/// the gate, Peering, nor any clock or random source but those that are passed in.
package struct PageRoutes: Sendable {
    let node: any RequestDoor
    let logins: any LoginDesk
    let settings: PageSettings
    let log: Logger
    let answers = AnswerCache()
    let kept = KeptForms()
    let repeated = RepeatedForms()

    package init(
        node: any RequestDoor, logins: any LoginDesk, settings: PageSettings, log: Logger
    ) {
        self.node = node
        self.logins = logins
        self.settings = settings
        self.log = log
    }

    /// Every page there is.
    package static let all: [PageRoute] =
        AssetPages.routes + LanguagePages.routes + SignInPages.routes + OwnLoginPages.routes
        + HomePages.routes
        + PlanPages.routes + PlanPages.exportRoutes
        + LivePages.routes + KeptPages.routes + CarryPages.routes + CommentPages.routes
        + AdvicePages.routes
        + MeetingPages.routes + MeetingPages.exportRoutes + MeetingRoom.routes
        + RecordPages.routes + ComparePages.routes + FigurePages.routes + OrganisationPages.routes
        + AdministrationPages.routes
        + HelpDayPages.routes
        + NoticePages.routes + FeedPages.routes + GuidePages.routes

    /// Adds the pages to a router.
    package func add(to router: Router<some RemoteAddressRequestContext>) {
        for route in Self.all {
            let method: HTTPRequest.Method = route.method == .get ? .get : .post
            router.on(RouterPath(route.pattern), method: method) { request, context in
                let door = RequestChecks(self, request, remote: context.remoteAddress)
                let parameters = Dictionary(
                    context.parameters.map { (String($0.key), String($0.value)) }
                ) { first, _ in first }
                let language = PageCookie.language(request.headers)
                var response = await PageLanguage.$current.withValue(language) {
                    await respond(door, route, parameters)
                }
                if door.isPublicAndEncrypted { SecurityHeaders.insist(in: &response.headers) }
                return response
            }
        }
        // After all routes, so that it is asked only where none of them fits.
        router.add(middleware: NotFoundMiddleware(routes: self))
    }

    private func respond(
        _ door: RequestChecks, _ route: PageRoute, _ parameters: [String: String]
    ) async -> Response {
        let (visit, refusal) = await door.open(route, parameters)
        if let refusal {
            // The first of two clicks may have changed what the second one came with.
            if route.isOfLogin, let known = try? await repeated.known(visit) {
                return known.response()
            }
            return await failure(refusal, visit, route)
        }
        do {
            if visit.isScript, route.method == .post, route.preview == .none {
                // Its answer may be a page or a file; the browser shall send it itself.
                return PageResponse.json(FormReply.isForBrowser(stays: route.isFile)).response()
            }
            let answer =
                if route.isOfLogin {
                    try await repeated.once(visit) { try await route.answer(visit) }
                } else if route.preview == .none {
                    try await route.answer(visit)
                } else {
                    try await Keeping.answer(visit, route)
                }
            return answer.told(to: visit).response()
        } catch {
            return await failure(error, visit, route)
        }
    }

    /// An error is a page too. A signed-out reader of a page is led to the sign-in.
    func failure(_ error: any Error, _ visit: PageRequest, _ route: PageRoute) async -> Response {
        var problem = PageError(error, at: node)
        if let path = problem.leadsTo {
            return PageResponse.seeOther(path).told(to: visit).response()
        }
        // Files are closed while a node stops; what fails then is no fault of anything.
        if problem.status == 500, await node.isClosed { problem = .stopping }
        if problem.status == 401, route.method == .get {
            return PageResponse.seeOther(PagePath("/sign-in").with("then", visit.path.text))
                .response()
        }
        if problem.status >= 500 {
            log.error("page failed", metadata: ["route": "\(route.pattern)"])
        }
        let page = visit.isScript ? problem.told : await problem.response(visit, of: route)
        var response = page.response()
        if let wait = problem.retryAfterSeconds { response.headers[.retryAfter] = "\(wait)" }
        return response
    }
}

/// What the pages are given: where accounts lie, a rule for the line to browsers, and a clock.
package struct PageSettings: Sendable {
    package let accounts: AccountStore
    /// How a request came in, from the other end's address without its port (empty where it has none), the
    /// name by which the node was asked, and the headers.
    package let arrival: @Sendable (String, String, HTTPFields) -> Arrival
    /// How long an approved draft can be taken back, in seconds; 0: it is shared at once.
    package let shareDelay: Int
    /// Seconds since 1970.
    package let clock: @Sendable () -> Int64

    package init(
        accounts: AccountStore, shareDelay: Int = 0,
        arrival: @escaping @Sendable (String, String, HTTPFields) -> Arrival,
        clock: @escaping @Sendable () -> Int64
    ) {
        self.accounts = accounts
        self.shareDelay = shareDelay
        self.arrival = arrival
        self.clock = clock
    }
}
