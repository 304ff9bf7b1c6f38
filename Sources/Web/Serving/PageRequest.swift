internal import Accounts
internal import HTML
internal import Requests

/// One request for a page: who asks, for what, and the way to the node. A page decides nothing: it asks
/// the node what the command line would ask, and shows the answer.
struct PageRequest: Sendable {
    let node: any RequestDoor
    let logins: any LoginDesk
    let accounts: AccountStore
    let answers: AnswerCache
    let kept: KeptForms
    /// What the browser's cookie holds; also before anybody signed in.
    let token: SessionToken?
    /// Also while the second factor is awaited.
    var session: AccountSession?
    /// Who is signed in, wholly; nil for everybody else.
    var reader: Reader?
    var path: PagePath
    /// What stands at the named places of the route: `/plans/:id`.
    var parameters: [String: String]
    var query: FormFields
    var form: FormFields
    /// Files of a form, by field.
    var files: [String: [UInt8]]
    /// Goes into every form; see ``PageRoutes``.
    var formToken: String
    /// New for each page: a form that is sent twice is done once.
    let submission: String
    /// Where the request came from, for throttling.
    let remote: String
    /// How long an approved draft can be taken back, in seconds; 0: not at all.
    var shareDelay = 0
    /// Seconds since 1970.
    let seconds: Int64
    /// What the browser remembers of logins that were used in it.
    var browser: KnownBrowser?
    var userAgent = ""
    /// Whether people take turns at this browser, as it remembers.
    var isSharedComputer = false
    /// Whether this browser keeps pages for times without a network, and whether it may keep this one.
    var carries = false
    var mayBeKept = false
    /// Whether the page is asked for to be kept: then it holds what cities share, and nothing of the reader's own.
    var isTaken: Bool { mayBeKept && query["carry"] == "1" }
    /// By which address a form's browser reached this node, as the browser says; checked to be ours.
    var origin: String?
    /// By which name the node was called, and which version of the answer the asker has.
    var authority = ""
    var ifNoneMatch: String?
    /// The page on which a form stood, as its browser says; one of this node.
    var referrer: PagePath?
    /// Whether our own script sent the form, which wants to be told where to go.
    var isScript = false
    /// What was typed before and is shown again; whether the page holds it although nothing was sent to it,
    /// and whether it shall be written anew.
    var keptForm: KeptForm?
    var isRestored = false
    var isRewriting = false

    subscript(parameter: String) -> String { parameters[parameter] ?? "" }

    /// Who is signed in; routes that need nobody do not ask.
    func signedIn() throws -> Reader {
        guard let reader else { throw PageError.signedOut }
        return reader
    }

    /// What counts as one place for throttling: an address, of IPv6 its first half.
    func source() throws -> SourceAddress {
        let groups = remote.split(separator: ":", omittingEmptySubsequences: false)
        let place = groups.count > 2 ? groups.prefix(4).joined(separator: ":") : remote
        guard let source = SourceAddress(Array(place.utf8.prefix(SourceAddress.bytesMax))) else {
            throw PageError.badForm
        }
        return source
    }

    /// Where a session is begun, for its owner to recognise it later.
    var sessionOrigin: SessionOrigin {
        SessionOrigin(place: remote, browser: BrowserWords.of(userAgent))
    }

    /// Asks in the reader's post. An answer about what is shared alone is kept until that changes; it is the
    /// same for all, and who may ask was seen to by the page's door.
    func ask<Asked: NodeRequest>(
        _ request: Asked, release: String? = nil
    ) async throws -> Asked.Answer {
        let call = call(release: release)
        guard let basis = request.basis else { return try await node.ask(request, call).answer }
        let node = self.node
        return try await answers.answer(request, version: node.version(of: basis)) {
            try await node.ask(request, call).answer
        }
    }

    /// The post named in the session was looked up anew for this request, so that who moved yesterday no
    /// longer acts in it.
    func call(release: String? = nil) -> Call {
        Call(
            caller: Caller(account: reader?.account ?? "", post: reader?.post.command),
            seconds: seconds, isJapanese: PageLanguage.isJapanese, release: release,
            progress: { _, _ in })
    }
}

extension PageRequest {
    /// The page of a list that the address names, from 0.
    var pageNumber: Int { min(max(query["page"].flatMap { Int($0) } ?? 1, 1), 100_000) - 1 }
}

extension PageRequest {
    /// For a request that waited: the session still stands, and the post in which it asked is still held.
    func checkStillSignedIn() async throws {
        guard let token, let reader,
            let session = try await accounts.find(token, seconds: seconds, isUse: false),
            session.state == .signedIn
        else { throw PageError.signedOut }
        let posts = try await Posts.all(of: session, logins, seconds)
        guard posts.contains(reader.post) else { throw PageError.forbidden }
        if Posts.needsSecondFactor(session, posts, logins) { throw PageError.signedOut }
    }
}
