internal import HTML
internal import Requests

/// The organisation for 職員課: sections and their people, posts to come, files in and out, erasing.
/// Nothing on these pages leaves the city.
enum OrganisationPages {
    static let routes: [PageRoute] =
        [
            .get("/organisation", .personnel, home),
            .get("/organisation/section", .personnel, section),
            .get("/organisation/coming", .personnel, coming),
            .file("/organisation/export", .personnel, export),
        ] + ImportPages.routes + ErasingPages.routes + SlipPages.routes
        + StaffAccountPages.routes + CalendarPages.routes + ReasonPages.routes

    static let pageSize = 50
    static var crumbs: [Frame.Crumb] { [.init(title: say("組織"), path: "/organisation")] }

    private static func home(_ visit: PageRequest) async throws -> PageResponse {
        let text = visit.query.typed("q") ?? ""
        let page = visit.pageNumber
        let found = try await visit.ask(PageOfSections(text: text, page: page, size: pageSize))
        return await Frame(title: say("組織"), place: .organisation).page(visit) {
            h1 { say("組織") }
            p(.class("leaves")) { say("この情報は庁外に出ません。") }
            tasks
            HTML.section(.labelledBy("sections")) {
                h2(.id("sections")) { say("所属をさがす") }
                form(.action("/organisation"), .role("search")) {
                    Controls.line(
                        "q", say("所属の名前の一部"), value: text, support: say("例: 職員課、福祉"),
                        .autocomplete("off"))
                    Controls.submit(say("さがす"))
                }
                if found.sections.isEmpty {
                    p(.class("notice")) {
                        text.isEmpty ? say("まだ職員が取り込まれていません。") : say("その名前の所属はありません。")
                    }
                } else {
                    Tables.table(
                        text.isEmpty ? say("すべての所属") : say("見つかった所属"), [say("所属"), say("人数")],
                        found.sections.map { row in
                            [
                                a(.href(path(section: row.path))) { bdi { row.path } },
                                Markup("\(row.people)"),
                            ]
                        }, numbers: [1])
                    Pager.links(
                        PagePath("/organisation").with("q", text.isEmpty ? nil : text),
                        page: page, hasMore: found.hasMore)
                }
            }
            HTML.section(.class("card"), .labelledBy("export")) {
                h2(.id("export")) { say("名簿を書き出す") }
                p { say("全職員の氏名と連絡先が入ったCSVです。そのまま取り込み直せます。書き出したことは監査記録に残ります。") }
                exportForm(visit)
            }
        }
    }

    private static var tasks: Markup {
        ul(.class("grid cards")) {
            li(.class("card")) {
                a(.href("/organisation/import")) { say("名簿を取り込む") }
                p(.class("muted")) { say("CSVを選ぶと、まず何が変わるかを表示します。") }
            }
            li(.class("card")) {
                a(.href("/organisation/coming")) { say("これからの異動（内示）") }
                p(.class("muted")) { say("日付の前は、職員課だけが見られます。") }
            }
            li(.class("card")) {
                a(.href("/organisation/slips")) { say("ログイン用紙") }
                p(.class("muted")) { say("一人分、または所属ごとに印刷します。") }
            }
            li(.class("card")) {
                a(.href("/organisation/accounts")) { say("利用者と役割") }
                p(.class("muted")) { say("部会参加者・幹事・傍聴・職員課の役割、停止と再開。") }
            }
            li(.class("card")) {
                a(.href("/organisation/calendar")) { say("給与支給日") }
                p(.class("muted")) { say("助け合いデーの暦のもとになります。") }
            }
            li(.class("card")) {
                a(.href("/organisation/reasons")) { say("公開と取り下げの記録") }
                p(.class("muted")) { say("氏名などを含む文を公開した理由、取り下げた理由。") }
            }
            li(.class("card")) {
                a(.href("/organisation/erase")) { say("個人情報の消去") }
                p(.class("muted")) { say("退職から年数がたった人など。元に戻せません。") }
            }
        }
    }

    static func path(section: String) -> PagePath {
        PagePath("/organisation/section").with("path", section)
    }

    private static func section(_ visit: PageRequest) async throws -> PageResponse {
        guard let path = visit.query.typed("path") else { throw PageError.notFound }
        let page = visit.pageNumber
        let found = try await visit.ask(PageOfStaff(section: path, page: page, size: pageSize))
        let frame = Frame(title: path, place: .organisation, crumbs: crumbs)
        return await frame.page(visit) {
            h1 { bdi { path } }
            p(.class("leaves")) { say("この情報は庁外に出ません。") }
            p {
                a(.href(PagePath("/organisation/slips").with("section", path))) {
                    say("この所属のログイン用紙をつくる")
                }
            }
            if found.people.isEmpty {
                p(.class("notice")) { say("今日、この所属にいる職員はいません。") }
            } else {
                Tables.table(
                    say("今日の職員（下の所属を含む）"),
                    [say("氏名"), say("職"), say("所属"), say("職員番号"), say("連絡先")],
                    found.people.map { person in
                        [
                            bdi { person.name }, Markup(person.postName),
                            bdi { person.section },
                            bdi(.class("nowrap")) { person.employeeNumber }, contact(person),
                        ]
                    })
            }
            Pager.links(self.path(section: path), page: page, hasMore: found.hasMore)
        }
    }

    private static func contact(_ person: StaffPerson) -> Markup {
        let lines = [person.mail, person.phone].compactMap { $0 }
        return bdi { lines.isEmpty ? "–" : lines.joined(separator: " ") }
    }

    private static func coming(_ visit: PageRequest) async throws -> PageResponse {
        let page = visit.pageNumber
        let found = try await visit.ask(PageOfPlacesToCome(page: page, size: pageSize))
        let frame = Frame(title: say("これからの異動（内示）"), place: .organisation, crumbs: crumbs)
        return await frame.page(visit) {
            h1 { say("これからの異動（内示）") }
            p(.class("notice warn")) { say("発令の日まで、職員課のほかには見えません。画面を開いたまま席を離れないでください。") }
            if found.people.isEmpty {
                p { say("明日より後に始まる配置は、取り込まれていません。") }
            } else {
                Tables.table(
                    say("明日より後に始まる配置（近い順）"),
                    [say("始まる日"), say("氏名"), say("新しい所属"), say("職"), say("終わる日")],
                    found.people.map { person in
                        [
                            Markup(CivicDay(person.from).said), bdi { person.name },
                            bdi { person.section }, Markup(person.postName),
                            Markup(person.until.map { CivicDay($0).said } ?? "–"),
                        ]
                    })
            }
            Pager.links("/organisation/coming", page: page, hasMore: found.hasMore)
        }
    }

    private static func export(_ visit: PageRequest) async throws -> PageResponse {
        let encoding = visit.form["encoding"] == "cp932" ? "cp932" : "utf8"
        let answer = try await visit.ask(ExportStaff(encoding: encoding))
        return .file(
            answer.csv.bytes,
            type: encoding == "utf8" ? "text/csv; charset=utf-8" : "text/csv; charset=shift_jis",
            name: "staff-\(visit.today.text).csv")
    }

    static func exportForm(_ visit: PageRequest) -> Markup {
        form(.post, .action("/organisation/export")) {
            Controls.token(visit)
            Controls.choice(
                "encoding", say("文字コード"),
                [
                    (value: "utf8", title: say("UTF-8（ふつうはこちら）")),
                    (value: "cp932", title: say("CP932（古い表計算ソフト）")),
                ],
                chosen: "utf8", support: say("CP932にない字（𠮷など）があると、どの行かを表示して止まります。"))
            Controls.submit(say("書き出す"))
        }
    }
}
