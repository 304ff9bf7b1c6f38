internal import FoundationEssentials
internal import HTML
internal import Requests

/// Taking the delegation that an adviser signed: the file, then the comparison of fingerprints.
enum AdviserAccepting {
    private static var handed: UploadedFile {
        UploadedFile(
            name: say("委任状"), english: "delegation", action: AdviserPages.base / "accept")
    }

    static func ask(_ visit: PageRequest) async throws -> PageResponse {
        try await form(visit, problem: nil)
    }

    private static func form(_ visit: PageRequest, problem: NodeError?) async throws -> PageResponse
    {
        let frame = Frame(
            title: say("委任状を受け取る"), place: .administration, crumbs: AdviserPages.crumbs)
        return await frame.page(visit, status: problem == nil ? 200 : 422) {
            h1 { say("委任状を受け取る（1／2）") }
            Problems.summary(problem, field: "file")
            p { say("幹事が tasukeai adviser delegate で作ったファイルを選ぶか、中身を貼り付けます。次の画面で、幹事の指紋を照合します。") }
            handed.fields(visit, problem: problem)
        }
    }

    static func compare(_ visit: PageRequest) async throws -> PageResponse {
        try await handed.compare(
            visit, or: { try await form(visit, problem: $0) },
            { try await comparison(visit, $0, problem: nil) })
    }

    private static func comparison(
        _ visit: PageRequest, _ bytes: [UInt8], problem: NodeError?
    ) async throws -> PageResponse {
        let read = try await visit.ask(ReadDelegation(file: bytes))
        let frame = Frame(
            title: say("幹事の指紋の照合"), place: .administration, crumbs: AdviserPages.crumbs)
        return await frame.page(visit, status: problem == nil ? 200 : 422) {
            h1 { say("委任状を受け取る（2／2）指紋の照合") }
            Problems.summary(problem, field: "heard")
            dl {
                dt { say("幹事") }
                dd { bdi { say("\(read.name)（\(read.member)）") } }
                dt { say("この市での呼び名") }
                dd { bdi { read.calledHere } }
            }
            if read.isTrusted {
                p(.class("notice")) { say("この幹事は、すでに指紋を照合して加えてあります。") }
            } else {
                // It is not shown here: what could be copied from the page would compare nothing.
                p { say("ファイルとは別の手段（知っている番号への電話など）で、幹事に指紋を読み上げてもらってください。1文字でも違えば、受け取らないでください。") }
            }
            HTML.form(.post, .action(AdviserPages.base / "accepted")) {
                Controls.token(visit)
                input(
                    .type("hidden"), .name("delegation"),
                    .value(Data(bytes).base64EncodedString()))
                if !read.isTrusted {
                    Controls.line(
                        "heard", say("幹事が読み上げた指紋の全部"), value: visit.form["heard"] ?? "",
                        isRequired: true,
                        support:
                            say(
                                "32文字です。空白はあってもなくてもかまいません。幹事の手元では、tasukeai adviser delegate の結果に出ています。"
                            ),
                        problem: problem.map(PageWords.message), .autocomplete("off"),
                        .spellcheckOff)
                }
                div(.class("row")) {
                    Controls.submit(say("一致したので受け取る"))
                    a(.class("button second"), .href(AdviserPages.base)) { say("受け取らない") }
                }
            }
        }
    }

    static func accept(_ visit: PageRequest) async throws -> PageResponse {
        guard let data = Data(base64Encoded: visit.form["delegation"] ?? "") else {
            throw PageError.badForm
        }
        let bytes = Array(data)
        return try await Submission.once(visit) {
            do {
                _ = try await visit.ask(
                    AcceptDelegation(
                        file: bytes, fingerprint: visit.form.typed("heard") ?? ""))
                visit.tell(say("委任状を受け取り、書き込み先を開きました。"), on: AdviserPages.base)
                return .seeOther(AdviserPages.base)
            } catch {
                let problem = visit.node.described(error)
                guard problem.code == "fingerprint_differs" else {
                    return try await handed.refused(visit, error) {
                        try await form(visit, problem: $0)
                    }
                }
                return try await comparison(visit, bytes, problem: problem)
            }
        }
    }
}
