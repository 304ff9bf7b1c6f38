internal import Accounts
internal import HTML
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Requests

/// What every request passes before a page looks at it: the host, the session, the reader's posts of
/// today, who may ask, and for forms the origin, the size and the token.
struct RequestChecks {
    /// A text of 200,000 signs of Japanese takes nine bytes each in a form.
    private static let formBytesMax = 4 << 20
    /// Less than what a connection may send at all (``RequestLimits``).
    private static let fileFormBytesMax = 8 << 20
    /// Whoever is not signed in has a name, a password and a code to send.
    private static let strangerFormBytesMax = 64 << 10

    let routes: PageRoutes
    let request: Request
    let arrival: Arrival

    /// `remote` is the other end of the connection.
    init(_ routes: PageRoutes, _ request: Request, remote: SocketAddress?) {
        self.routes = routes
        self.request = request
        arrival = routes.settings.arrival(
            remote?.ipAddress ?? "", request.head.authority ?? "", request.headers)
    }

    /// Whoever asks, and why they may not come in. Of a refused visit as much is known as was found
    /// by then, so that the page that says so has the reader's menu around it.
    func open(
        _ route: PageRoute, _ parameters: [String: String]
    ) async -> (visit: PageRequest, refusal: (any Error)?) {
        var visit = visit(nil, nil, parameters: parameters, FormFields(), FormParts())
        do {
            try await admit(&visit, route, parameters)
            return (visit, nil)
        } catch {
            guard route.method == .post else { return (visit, error) }
            if visit.reader != nil, !route.access.admits(visit.reader?.role) {
                return (await reading(visit), error)
            }
            guard (error as? PageError)?.status == PageError.signedOut.status
            else { return (visit, error) }
            return await late(visit, route, error)
        }
    }

    /// A form of somebody whose post ended, or was changed in another window, while the page was open: nothing
    /// of it is done, and what was typed is shown to whoever typed it.
    private func reading(_ visit: PageRequest) async -> PageRequest {
        guard isSurelyOurs, let token = visit.token,
            let parts = try? await self.parts(isStranger: false), isFresh(parts, token)
        else { return visit }
        var visit = visit
        visit.form = parts.fields
        return visit
    }

    /// A form of somebody who is not signed in any more, of which nothing was read yet: the cookie still
    /// says whose it was.
    private func late(
        _ visit: PageRequest, _ route: PageRoute, _ error: any Error
    ) async -> (visit: PageRequest, refusal: (any Error)?) {
        guard isSurelyOurs else { return (visit, error) }
        var visit = visit
        let token = PageCookie.read(request.headers)
        do {
            var former: AccountID?
            if let token { former = try await routes.settings.accounts.formerAccount(of: token) }
            let parts = try await self.parts(isStranger: former == nil)
            visit.form = parts.fields
            if let former, let token, isFresh(parts, token),
                let kept = keep(visit, route, of: former)
            {
                return (visit, PageError.kept(kept.id))
            }
            return (visit, error)
        } catch {
            return (visit, PageError.signedOut)
        }
    }

    private func admit(
        _ visit: inout PageRequest, _ route: PageRoute, _ parameters: [String: String]
    ) async throws {
        if !route.isAsset { try checkLine() }
        let seconds = routes.settings.clock()
        let token = PageCookie.read(request.headers)
        var session: AccountSession?
        if let token {
            session = try await routes.settings.accounts.find(
                token, seconds: seconds, isUse: isUse(route))
        }
        let posts = try await posts(session, seconds)
        let needsFactor =
            session.map { Posts.needsSecondFactor($0, posts, routes.logins) } ?? false
        let reader = needsFactor ? nil : reader(session, posts)
        visit = self.visit(token, reader, parameters: parameters, FormFields(), FormParts())
        visit.session = session
        visit.browser = PageCookie.known(request.headers)
        visit.userAgent = request.headers[.userAgent] ?? ""
        visit.isSharedComputer = PageCookie.isShared(request.headers)
        visit.carries = PageCookie.carries(request.headers)
        visit.ifNoneMatch = request.headers[.ifNoneMatch]
        guard route.access.admits(reader?.role) else {
            throw needsFactor
                ? PageError.factorFirst : reader == nil ? PageError.signedOut : PageError.forbidden
        }
        guard let query = FormFields(encoded: (request.uri.query ?? "").utf8) else {
            throw PageError.badForm
        }
        visit.query = query
        visit.mayBeKept = route.isCarried && visit.carries && !visit.isSharedComputer
        guard route.method == .post else {
            if !visit.isTaken { Keeping.restore(&visit) }
            return
        }
        guard let token, isOwnOrigin else { throw PageError.staleForm }
        let parts = try await self.parts(isStranger: reader == nil)
        let isGood = isFresh(parts, token)
        if isGood || isSurelyOurs { visit.form = parts.fields }
        guard isGood else {
            guard let session, reader != nil,
                routes.settings.accounts.isWriterMark(
                    parts.fields["writer"] ?? "", of: session.account)
            else { throw PageError.staleForm }
            if let kept = keep(visit, route, of: session.account) {
                throw PageError.keptHere(kept.id)
            }
            // Nothing of it is kept, so that the open page must be good for once more.
            throw visit.isScript && isSurelyOurs
                ? PageError.signedInAnew(visit.formToken) : PageError.staleForm
        }
        visit.files = parts.files
        visit.origin = request.headers[.origin]
    }

    /// Only then may what was typed stand on a page about an error: nobody else can put words there.
    private var isSurelyOurs: Bool { isOwnOrigin && request.headers[.origin] != nil }

    /// A page that waits for news is no use of a session; somebody who types in it is.
    private func isUse(_ route: PageRoute) -> Bool {
        !route.isBackground
            || FormFields(encoded: (request.uri.query ?? "").utf8)?["typed"] == "1"
    }

    /// Not for the style sheet: it tells nothing, and the page that says why needs it.
    private func checkLine() throws {
        guard arrival.mayHavePages else { throw PageError.openLine }
        guard arrival.name != .foreign else {
            throw arrival.isEncrypted ? PageError.wrongHost : PageError.localOnly
        }
    }

    private func visit(
        _ token: SessionToken?, _ reader: Reader?, parameters: [String: String],
        _ query: FormFields, _ parts: FormParts
    ) -> PageRequest {
        let accounts = routes.settings.accounts
        var visit = PageRequest(
            node: routes.node, logins: routes.logins, accounts: accounts, answers: routes.answers,
            kept: routes.kept,
            token: token, session: nil, reader: reader,
            path: PagePath(local: request.uri.string) ?? "/", parameters: parameters, query: query,
            form: parts.fields, files: parts.files,
            formToken: token.map(accounts.formToken) ?? "",
            submission: (try? accounts.freshSubmissionKey().text) ?? "", remote: arrival.client,
            seconds: routes.settings.clock())
        visit.authority = request.head.authority ?? ""
        visit.referrer = referrer
        visit.shareDelay = routes.settings.shareDelay
        visit.isScript = request.headers[.accept]?.hasPrefix("application/json") ?? false
        return visit
    }

    /// The body of a form; it can be read once.
    private func parts(isStranger: Bool) async throws -> FormParts {
        let type = request.headers[.contentType] ?? ""
        let isMultipart = type.lowercased().hasPrefix("multipart/form-data")
        guard isMultipart || type.lowercased().hasPrefix("application/x-www-form-urlencoded")
        else { throw PageError.unknownType }
        let max =
            isStranger
            ? Self.strangerFormBytesMax : isMultipart ? Self.fileFormBytesMax : Self.formBytesMax
        let buffer: ByteBuffer
        do {
            buffer = try await request.body.collect(upTo: max)
        } catch is NIOTooManyBytesError {
            throw PageError.tooLarge
        } catch {
            throw PageError.badForm
        }
        let parts =
            isMultipart
            ? FormParts(multipart: Array(buffer.readableBytesView), type: type)
            : FormFields(encoded: buffer.readableBytesView).map { FormParts(fields: $0) }
        guard let parts else { throw PageError.badForm }
        return parts
    }

    private func isFresh(_ parts: FormParts, _ token: SessionToken) -> Bool {
        routes.settings.accounts.isFormToken(parts.fields["token"] ?? "", of: token)
    }

    /// Keeps a form about what is shared, if its browser says that it comes from a page of ours.
    private func keep(_ visit: PageRequest, _ route: PageRoute, of account: AccountID) -> KeptForm?
    {
        guard route.preview != .none, isSurelyOurs else { return nil }
        return Keeping.keep(visit, route, of: account)
    }

    /// The page of this node on which a link or a form stood, as the browser says.
    private var referrer: PagePath? {
        guard let name = HTTPField.Name("Referer"), let text = request.headers[name],
            let host = request.head.authority
        else { return nil }
        let origin = (arrival.isEncrypted ? "https://" : "http://") + host
        guard text.utf8.starts(with: origin.utf8) else { return nil }
        return PagePath(
            local: String(decoding: text.utf8.dropFirst(origin.utf8.count), as: UTF8.self))
    }

    /// Browsers name the origin of every form; one that does not is old, and has the token to show.
    private var isOwnOrigin: Bool {
        guard let origin = request.headers[.origin] else { return true }
        guard let host = request.head.authority else { return false }
        return origin == (arrival.isEncrypted ? "https://" : "http://") + host
    }

    /// Whether the browser may be told to come back over TLS only.
    var isPublicAndEncrypted: Bool { arrival.isEncrypted && arrival.name == .published }

    /// The posts of today.
    private func posts(
        _ session: AccountSession?, _ seconds: Int64
    ) async throws -> [Reader.Post] {
        guard let session, session.state == .signedIn else { return [] }
        return try await Posts.all(of: session, routes.logins, seconds)
    }

    /// The post chosen. Who holds none any more is signed out of it.
    private func reader(_ session: AccountSession?, _ posts: [Reader.Post]) -> Reader? {
        guard let session, let first = posts.first else { return nil }
        let chosen = posts.first { $0.key == session.actingPost } ?? first
        return Reader(account: "account:\(session.account.number)", posts: posts, post: chosen)
    }
}
