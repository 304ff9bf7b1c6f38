internal import HTML
internal import Requests

/// Importing a file: chosen, looked at, applied. The file waits in the node's memory between the two
/// forms and is not sent through the browser again.
enum ImportPages {
    static let routes: [PageRoute] = [
        .get("/organisation/import", .personnel, choose),
        .post("/organisation/import", .personnel, look),
        .get("/organisation/import/changes", .personnel, changes),
        .post("/organisation/import/apply", .personnel, apply),
        .post("/organisation/import/drop", .personnel, drop),
    ]

    /// What can be shown alone.
    private static let kinds: [String: StaffImportPreviewAnswer.Change.Kind] = [
        "left": .left, "added": .added, "changed": .changed, "renamed": .renamed,
    ]
    private static let changesShown = 100
    private static let sectionsShown = 20
    private static var crumbs: [Frame.Crumb] {
        OrganisationPages.crumbs + [.init(title: say("名簿を取り込む"), path: "/organisation/import")]
    }

    private static func choose(_ visit: PageRequest) async throws -> PageResponse {
        try await form(visit, problem: nil)
    }

    private static func form(_ visit: PageRequest, problem: NodeError?) async throws -> PageResponse
    {
        let frame = Frame(
            title: say("名簿を取り込む"), place: .organisation, crumbs: OrganisationPages.crumbs)
        return await frame.page(visit, status: problem == nil ? 200 : 422) {
            h1 { say("名簿を取り込む") }
            Problems.summary(problem, field: "file")
            p { say("人事の台帳から書き出したCSVを選びます。まず、何が変わるかだけを表示します。その画面で「取り込む」を押すまで、何も変わりません。") }
            HTML.form(.post, .action("/organisation/import"), .multipart) {
                Controls.token(visit)
                Controls.line(
                    "file", say("CSVファイル"), isRequired: true,
                    support:
                        say(
                            "UTF-8かCP932。列: 係, 氏名, 職員番号（必須）、フリガナ, メール, 電話, 職, 開始日, 終了日, 得意分野, 応援上限分。"
                        ),
                    reach: .local, problem: problem.map(PageWords.message), .type("file"))
                Controls.submit(say("何が変わるかを見る"))
            }
            details {
                summary { say("書き方の決まり") }
                ul {
                    li { say("係は「総務部/職員課/給与係」のように、上から順に「/」で区切ります。") }
                    li { say("職は「係員」「係長」「庶務担当係長」「所属長」です。空欄は係員です。") }
                    li { say("開始日・終了日が空欄の行は、いまの配置です。4月1日付の異動は、開始日を書いた行で前もって取り込めます（内示）。") }
                    li { say("フリガナの列があると、共有する文章に読みやローマ字で書かれた氏名も見つけられます（例: ワタナベ マユミ）。") }
                    li { say("いまの配置のファイルに載っていない人は「いなくなる」として扱います。記録は残ります。") }
                }
            }
        }
    }

    private static func look(_ visit: PageRequest) async throws -> PageResponse {
        guard let bytes = visit.files["file"] else {
            return try await form(visit, problem: emptyFile)
        }
        do {
            _ = try await visit.ask(StageStaffList(csv: FileContents(bytes)))
        } catch {
            let problem = visit.node.described(error)
            guard Problems.isOfInput(problem) else { throw error }
            return try await form(visit, problem: problem)
        }
        return .seeOther("/organisation/import/changes")
    }

    private static let emptyFile = NodeError(
        "file_missing", ja: "ファイルが選ばれていないか、空です。何も変更していません。",
        en: "No file was chosen, or it is empty.", actionJa: "CSVファイルを選んでください。",
        actionEn: "Choose a CSV file.")

    /// What was looked at in this window makes room for what was chosen in another one since.
    private static let otherFile = NodeError(
        "other_file_staged", ja: "確かめた後に、別のファイルが選ばれました。まだ何も変更していません。",
        en: "Another file was chosen since. Nothing was changed.",
        actionJa: "いま取り込みを待っているファイルの内容を、下に示します。確かめてから取り込んでください。",
        actionEn: "Look at the file that is waiting now.")

    private static var gone: PageError {
        PageError(
            status: 404, title: say("ファイルをもう一度選んでください"),
            message: say("確かめてから30分が過ぎたか、すでに取り込んだか、ノードが動き直したため、ファイルは残っていません。"),
            action: say("「組織」の「名簿を取り込む」から、もう一度ファイルを選んでください。"))
    }

    private static func changes(_ visit: PageRequest) async throws -> PageResponse {
        try await changes(visit, problem: nil)
    }

    private static func changes(
        _ visit: PageRequest, problem: NodeError?
    ) async throws -> PageResponse {
        guard let list = try await visit.ask(ShowStagedList()).staged else { throw gone }
        let answer = list.preview.numbers
        let outlook = list.preview.outlook
        let all = outlook.changes
        let kind = visit.query["kind"].flatMap { kinds[$0] }
        let wanted = kind.map { kind in all.filter { $0.kind == kind } } ?? all
        let start = visit.pageNumber * changesShown
        let frame = Frame(title: say("取り込む前の確認"), place: .organisation, crumbs: crumbs)
        return await frame.page(visit, status: problem == nil ? 200 : 422) {
            h1 { say("取り込む前の確認") }
            Problems.summary(problem, field: field(of: problem))
            p(.class("leaves")) { say("まだ何も変わっていません。この情報は庁外に出ません。") }
            counts(list.preview, kind)
            if answer.departed > 0 {
                p(.class("notice warn")) {
                    say("\(answer.departed)人が「いなくなる」になります。部署の一部だけのファイルを選んでいないか、確かめてください。")
                }
            }
            if let sections = answer.newSections {
                p(.class("notice warn")) {
                    say("新しい部署: ") + sections.prefix(sectionsShown).joined(separator: say("、"))
                        + (sections.count > sectionsShown ? say("など\(sections.count)か所") : "")
                        + say("。書き間違いがあると、その部署の数値は初めからになります。")
                }
            }
            if answer.withoutReading > 0 {
                p(.class("notice")) {
                    say("\(answer.withoutReading)人にはフリガナがありません。共有する文章に読みやローマ字で書かれても、見つけられません。")
                        + say("フリガナの列を加えたファイルを取り込むと、見つけられます。")
                }
            }
            if wanted.isEmpty {
                p(.class("notice")) { say("変わるところはありません。") }
            } else {
                Tables.table(
                    say("変わるところ"), [say("変わり方"), say("氏名"), say("職員番号"), say("いま"), say("取り込んだ後")],
                    wanted.dropFirst(start).prefix(changesShown).map { change in
                        [
                            span(.class("nowrap")) { change.kind.said },
                            bdi {
                                change.formerName.map { "\($0) → \(change.name)" } ?? change.name
                            },
                            bdi(.class("nowrap")) { change.employeeNumber },
                            bdi {
                                change.before.isEmpty ? "–" : CivicDay.said(in: change.before)
                            },
                            bdi {
                                change.after.isEmpty ? "–" : CivicDay.said(in: change.after)
                            },
                        ]
                    })
                Pager.links(
                    PagePath("/organisation/import/changes").with("kind", kind?.rawValue),
                    page: visit.pageNumber, hasMore: wanted.count > start + changesShown)
            }
            div(.class("row")) {
                HTML.form(.post, .action("/organisation/import/apply")) {
                    Controls.token(visit)
                    input(.type("hidden"), .name("digest"), .value(list.digest))
                    renamed(visit, all.filter { $0.kind == .renamed }, problem)
                    if outlook.manyLeaving { meant(list.preview, problem) }
                    if outlook.renumbered > 0 { numbersMeant(outlook.renumbered, problem) }
                    Controls.submit(say("この内容で取り込む"))
                }
                HTML.form(.post, .action("/organisation/import/drop")) {
                    Controls.token(visit)
                    input(.type("hidden"), .name("digest"), .value(list.digest))
                    button(.type("submit"), .class("second")) { say("やめる") }
                }
            }
        }
    }

    /// Which field answers what was asked.
    private static func field(of problem: NodeError?) -> String? {
        switch problem?.code {
        case otherFile.code: nil
        case "many_would_leave": "meant"
        case "numbers_would_change": "numbers"
        default: "renamed"
        }
    }

    /// How many are asked about one by one; where a whole list spells names in another way, one answer
    /// for all is what anybody can give.
    private static let renamedMax = 100

    /// Whether another name under a number is the same person: it decides whose records and login these
    /// are, so that nothing is chosen beforehand.
    @MarkupBuilder private static func renamed(
        _ visit: PageRequest, _ changes: [StaffImportPreviewAnswer.Change], _ problem: NodeError?
    ) -> Markup {
        if !changes.isEmpty {
            let options = [
                (value: "same", title: say("同じ人（氏名が変わった）")),
                (value: "other", title: say("別の人（番号を引き継いだ）")),
            ]
            HTML.section(.class("card"), .id("renamed")) {
                p {
                    say(
                        "前と同じ職員番号で、氏名が違う人が\(changes.count)人います。別の人なら、前の人の記録とログインは引き継がれず、新しい用紙が要ります。"
                    )
                }
                if changes.count > renamedMax {
                    Controls.choice(
                        "renamed-all", say("この\(changes.count)人は"), options,
                        chosen: visit.form["renamed-all"], isRequired: true,
                        support: say("人によって違うときは、ファイルを分けてください。"))
                } else {
                    for change in changes {
                        Controls.choice(
                            renamedPrefix + change.employeeNumber,
                            say(
                                "\(change.employeeNumber)　\(change.formerName ?? "") → \(change.name)"
                            ),
                            options,
                            chosen: visit.form[renamedPrefix + change.employeeNumber],
                            isRequired: true)
                    }
                }
            }
        }
    }

    private static let renamedPrefix = "renamed-"

    private static func renamedAnswer(_ visit: PageRequest) -> RenamedAnswer {
        var answer = RenamedAnswer(all: visit.form["renamed-all"])
        for number in visit.form.names(after: renamedPrefix) where number != "all" {
            answer.each[number] = visit.form[renamedPrefix + number]
        }
        return answer
    }

    /// A file that names only a part of the staff would take everybody else away.
    @MarkupBuilder private static func meant(
        _ preview: StaffImportPreviewAnswer, _ problem: NodeError?
    ) -> Markup {
        let departed = preview.numbers.departed
        p(.class("notice warn")) {
            say("いまいる\(preview.outlook.present)人のうち\(departed)人が、このファイルに載っていません。")
                + say("部署の一部だけのファイルではありませんか。取り込むと、この\(departed)人は「いなくなる」になります。")
        }
        Controls.checks(
            "meant", say("確認"), [("yes", say("\(departed)人がいなくなるのは、意図したことです"))],
            chosen: [],
            problem: problem?.code != "many_would_leave" ? nil : say("意図したことなら、チェックを入れてください。"))
    }

    /// Numbers that lost their zeros would take people away and bring them back as strangers.
    @MarkupBuilder private static func numbersMeant(
        _ count: Int, _ problem: NodeError?
    ) -> Markup {
        p(.class("notice warn")) {
            say("同じ係の同じ氏名の\(count)人が、別の職員番号になっています。先頭の0が消えていませんか。")
                + say("取り込むと、いまの番号の人は「いなくなる」になり、新しい番号の人が入ります。")
        }
        Controls.checks(
            "numbers", say("確認"), [("yes", say("職員番号と氏名の組み合わせが変わるのは、意図したことです"))],
            chosen: [],
            problem: problem?.code != "numbers_would_change" ? nil : say("意図したことなら、チェックを入れてください。"))
    }

    private static func counts(
        _ preview: StaffImportPreviewAnswer, _ kind: StaffImportPreviewAnswer.Change.Kind?
    ) -> Markup {
        let answer = preview.numbers
        let reassigned = preview.outlook.reassigned
        let all = answer.added + answer.changed + answer.departed + reassigned
        var entries: [(kind: StaffImportPreviewAnswer.Change.Kind?, title: String)] = []
        entries.append((kind: nil, title: say("すべて \(all)人")))
        entries.append((kind: .added, title: say("新しく入る \(answer.added)人")))
        entries.append((kind: .changed, title: say("変わる \(answer.changed)人")))
        entries.append((kind: .left, title: say("いなくなる \(answer.departed)人")))
        if reassigned > 0 { entries.append((kind: .renamed, title: say("氏名が違う \(reassigned)人"))) }
        return nav(.label(say("変わり方"))) {
            ul(.class("menu")) {
                for entry in entries {
                    li {
                        a(
                            .href(
                                PagePath("/organisation/import/changes").with(
                                    "kind", entry.kind?.rawValue)),
                            .current(entry.kind == kind)
                        ) { entry.title }
                    }
                }
            }
            p(.class("muted")) { say("変わらない \(answer.unchanged)人は表示しません。") }
        }
    }

    private static func apply(_ visit: PageRequest) async throws -> PageResponse {
        try await Submission.once(visit) {
            let answer: ImportStagedList.Answer
            do {
                answer = try await visit.ask(
                    ImportStagedList(
                        digest: visit.form["digest"] ?? "",
                        allowsManyLeaving: visit.form["meant"] == "yes",
                        allowsNumberChanges: visit.form["numbers"] == "yes",
                        renamed: renamedAnswer(visit)))
            } catch {
                let problem = visit.node.described(error)
                let isAsked = [
                    "many_would_leave", "numbers_would_change", "numbers_of_others",
                    "number_still_held",
                ].contains(problem.code)
                guard isAsked else { throw error }
                return try await changes(visit, problem: problem)
            }
            switch answer {
            case .imported:
                visit.tell(say("取り込みました。"), on: "/organisation/import")
                return .seeOther("/organisation/import")
            case .isOther:
                var other = visit
                // Its questions are about other people.
                other.form = FormFields()
                return try await changes(other, problem: otherFile)
            case .isGone: throw gone
            }
        }
    }

    private static func drop(_ visit: PageRequest) async throws -> PageResponse {
        _ = try await visit.ask(DropStagedList(digest: visit.form["digest"] ?? ""))
        return .seeOther("/organisation/import")
    }
}
