internal import Accounts
internal import HTML
internal import Requests

/// What a browser keeps for times without a network: pages to read, forms to write in, and what waits there to be
/// sent. It is sealed in the browser (`carry.js`); the node gives the key to whoever is signed in, says which pages
/// may be kept, and shares each draft once.
enum CarryPages {
    static let path: PagePath = "/carry"
    private static let draftsMax = 100

    static let routes: [PageRoute] = [
        .get("/carry", .everyone, list),
        .get("/carry/shell", .everyone, shell),
        .post("/carry/begin", .signedIn, begin),
        .post("/carry/end", .everyone, end),
        .background("/carry/key", .signedIn, key),
        .background("/carry/sent", .signedIn, sent),
        .background("/carry/meetings/:id", .signedIn, meeting),
    ]

    private static func list(_ visit: PageRequest) async throws -> PageResponse {
        await page(visit, "list")
    }

    /// The same page as it lies in a browser: it says nothing of whoever is signed in.
    private static func shell(_ visit: PageRequest) async throws -> PageResponse {
        var visit = visit
        (visit.session, visit.reader, visit.carries) = (nil, nil, true)
        return await page(visit, "kept")
    }

    private static func page(_ visit: PageRequest, _ shell: String) async -> PageResponse {
        let frame = Frame(title: say("この端末に置いたもの"), shell: shell)
        return await frame.page(visit) {
            h1 { say("この端末に置いたもの") }
            div(.role("status"), .data(.line, "carry"))
            if visit.carries {
                waiting
                kept
            }
            if visit.reader != nil { setting(visit) }
        }
    }

    private static var waiting: Markup {
        section(.labelledBy("waiting")) {
            h2(.id("waiting")) { say("送っていないもの") }
            div(.data(.line, "drafts")) { p { say("ありません。") } }
        }
    }

    private static var kept: Markup {
        section(.labelledBy("kept")) {
            h2(.id("kept")) { say("つながらなくても読める画面") }
            div(.data(.line, "pages")) { p { say("ありません。") } }
        }
    }

    @MarkupBuilder private static func setting(_ visit: PageRequest) -> Markup {
        section(.labelledBy("setting"), .class("card")) {
            h2(.id("setting")) { say("この端末に置く") }
            if visit.isSharedComputer {
                p { say("共用のパソコンなので、この端末には何も置きません。") }
            } else if visit.carries {
                p {
                    say(
                        "開いた計画・会合・助言の画面を、暗号にしてこの端末に置いています。職員の記録の画面は置きません。ログアウトすると、送っていないもののほかは消えます。送っていないものは、あなたが次にログインするまで開けません。"
                    )
                }
                form(.post, .action("/carry/end")) {
                    Controls.token(visit)
                    button(.class("second")) { say("この端末に置くのをやめる") }
                }
            } else {
                p {
                    say(
                        "会合の部屋など、つながらない所でも計画や会合を読み、議事録を書けるように、開いた画面をこの端末に置きます。あなたがログインしたときだけ開ける暗号にします。職員の記録の画面は置きません。ほかの人も使うパソコンでは、使わないでください。"
                    )
                }
                form(.post, .action("/carry/begin")) {
                    Controls.token(visit)
                    button { say("この端末に置く") }
                }
            }
        }
    }

    private static func begin(_ visit: PageRequest) async throws -> PageResponse {
        guard !visit.isSharedComputer else { return .seeOther(path) }
        return .carrying(path.with("take", visit.form.typed("meeting")), true)
    }

    /// The page's script drops what was kept, when it finds that it keeps nothing more.
    private static func end(_ visit: PageRequest) async throws -> PageResponse {
        .carrying(path, false)
    }

    // MARK: - What the script asks

    private struct Key: Encodable {
        /// Whose it is, as forms name it.
        let owner: String
        let key: String
        /// When the session ends whatever happens, in seconds since 1970: until then the browser may open it.
        let until: Int64
    }

    private static func key(_ visit: PageRequest) async throws -> PageResponse {
        guard let session = visit.session, visit.carries else { throw PageError.notFound }
        return .json(
            Key(
                owner: visit.accounts.writerMark(of: session.account),
                key: visit.accounts.carryKey(of: session.account), until: session.endsSeconds))
    }

    private struct Sent: Encodable {
        let done: [String]
        /// Where the node stopped in the middle: whether it was shared, a person must look up.
        let interrupted: [String]
    }

    private static func sent(_ visit: PageRequest) async throws -> PageResponse {
        guard let session = visit.session else { throw PageError.signedOut }
        let keys = (visit.query["draft"] ?? "").split(separator: ",").prefix(draftsMax)
            .compactMap { SubmissionKey(text: String($0)) }
        let outcomes = try await visit.accounts.outcomes(of: keys, of: session.account)
        return .json(
            Sent(
                done: outcomes.done.map(\.text), interrupted: outcomes.interrupted.map(\.text)))
    }

    private struct Luggage: Encodable {
        let title: String
        let addresses: [String]
    }

    /// A meeting with all that is written at it, and the plans of the cities that take part: of all, where nobody
    /// said yet who comes.
    private static func meeting(_ visit: PageRequest) async throws -> PageResponse {
        let meeting = try await visit.ask(ShowMeeting(id: visit["id"]))
        let names = try await visit.ask(MemberNames())
        var cities = Set(meeting.attendance.compactMap(\.city))
            .filter { meeting.attendance(of: $0)?.how != "absent" }
        for pair in meeting.rounds.flatMap(\.pairs) {
            cities.formUnion((pair ?? "").split(separator: "-").map(String.init))
        }
        if cities.isEmpty { cities = Set(names.names.keys) }
        cities.formUnion([names.own, meeting.city])
        let here = PagePath.meeting(meeting.id)
        var addresses: [PagePath] = [here, MeetingRoom.path(meeting.id)]
        if PageRoute.Access.advisers.admits(visit.reader?.role) {
            addresses += [here / "write", here / "minutes"]
            addresses += meeting.rounds.map { here / "rounds" / $0.id }
        }
        if PageRoute.Access.writers.admits(visit.reader?.role) {
            addresses += meeting.todos.map { here / "todos" / $0.id }
        }
        addresses.append("/plans")
        for city in cities.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            let plans = try await visit.ask(PageOfPlans(city: city, status: nil, page: 1)).plans
            addresses += plans.map { PagePath.plan($0.id) }
        }
        return .json(Luggage(title: meeting.title, addresses: addresses.map(\.text)))
    }
}
