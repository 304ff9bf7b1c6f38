internal import CivicCalendar
internal import HTML
internal import Requests

/// The audit: who did what and when, with accounts as numbers. The newest act first, page by page.
enum AuditPages {
    static let routes: [PageRoute] = [
        .get("/administration/audit", .administrators, list),
        .file("/administration/audit/csv", .administrators, download),
    ]

    private static let linesShown = 50
    private static let linesMax = 50_000

    /// What was typed to filter with; a day that cannot be read is said.
    private struct Typed {
        let act: String?
        let from: String
        let until: String
        private let today: CivicDay

        init(_ fields: FormFields, today: CivicDay) {
            self.today = today
            act = fields.typed("act").flatMap { act in
                AuditWords.acts.contains { $0.act == act } ? act : nil
            }
            from = fields.typed("from") ?? ""
            until = fields.typed("until") ?? ""
        }

        /// The name of the field whose day cannot be read, and what to say of it.
        var problem: (field: String, advice: String)? {
            for (field, text) in [("from", from), ("until", until)] where !text.isEmpty {
                let day = day(text)
                if day.date == nil { return (field, day.advice) }
            }
            return nil
        }

        private func day(_ text: String) -> CivicDay {
            CivicDay(typed: text, today: today, .back)
        }

        var filter: AuditFilter {
            AuditFilter(
                acts: act.map { [$0] }, from: from.isEmpty ? nil : day(from).text,
                until: until.isEmpty ? nil : day(until).text)
        }

        var path: PagePath {
            PagePath("/administration/audit").with("act", act)
                .with("from", from.isEmpty ? nil : from)
                .with("until", until.isEmpty ? nil : until)
        }
    }

    private static func list(_ visit: PageRequest) async throws -> PageResponse {
        let typed = Typed(visit.query, today: visit.today)
        let before = visit.query["before"].flatMap { Int($0) }
        let isReadable = typed.problem == nil
        let page =
            isReadable
            ? try await visit.ask(
                PageOfAudit(filter: typed.filter, before: before, countMax: linesShown)) : nil
        let frame = Frame(
            title: say("監査記録"), place: .administration, crumbs: AdministrationPages.crumbs)
        return await frame.page(visit, status: isReadable ? 200 : 422) {
            h1 { say("監査記録") }
            if let problem = typed.problem {
                Problems.summary(say("日付を読み取れません。"), problem.advice, field: problem.field)
            }
            p(.class("muted")) { say("この市の中だけの記録です。氏名は入っていません。公開や取り下げの理由は、職員課だけが見られます。") }
            search(typed)
            if let page { results(page, typed, visit) }
        }
    }

    private static func search(_ typed: Typed) -> Markup {
        form(.action("/administration/audit"), .role("search"), .class("card")) {
            div(.class("field")) {
                label(.for("act")) { say("何をしたか") }
                select(.id("act"), .name("act")) {
                    option(.value(""), .selected(typed.act == nil)) { say("すべて") }
                    for entry in AuditWords.acts {
                        option(.value(entry.act), .selected(entry.act == typed.act)) { entry.title }
                    }
                }
            }
            Controls.line(
                "from", say("この日から"), value: typed.from, support: CivicDay.forms + say("空欄なら最初から。"),
                problem: typed.problem?.field == "from" ? say("日付を読み取れません。") : nil,
                .autocomplete("off"))
            Controls.line(
                "until", say("この日まで"), value: typed.until,
                problem: typed.problem?.field == "until" ? say("日付を読み取れません。") : nil,
                .autocomplete("off")
            )
            Controls.submit(say("絞り込む"))
        }
    }

    @MarkupBuilder private static func results(
        _ page: PageOfAudit.Answer, _ typed: Typed, _ visit: PageRequest
    ) -> Markup {
        if page.lines.isEmpty {
            p(.class("notice")) { page.next == nil ? say("記録はありません。") : say("ここまでには見つかりませんでした。") }
        } else {
            Tables.table(
                say("記録（新しい順）"), [say("時刻"), say("何をしたか"), say("だれが"), say("詳しく")],
                page.lines.map { line in
                    [
                        span(.class("nowrap")) { PageTime.said(line.at) },
                        Markup(AuditWords.title(line.act)),
                        bdi { AuditWords.account(line.by) },
                        bdi { AuditWords.details(line.details) },
                    ]
                })
        }
        div(.class("row")) {
            if let next = page.next {
                a(.class("button second small"), .href(typed.path.with("before", "\(next)"))) {
                    say("さらに古い記録")
                }
            }
            form(.post, .action("/administration/audit/csv")) {
                Controls.token(visit)
                input(.type("hidden"), .name("act"), .value(typed.act ?? ""))
                input(.type("hidden"), .name("from"), .value(typed.from))
                input(.type("hidden"), .name("until"), .value(typed.until))
                button(.type("submit"), .class("second small")) { say("CSVで書き出す") }
            }
        }
        p(.class("muted")) { say("CSVは、新しい順に\(linesMax)件までです。それより古い分は、日付で絞り込んでください。") }
    }

    private static func download(_ visit: PageRequest) async throws -> PageResponse {
        let typed = Typed(visit.form, today: visit.today)
        guard typed.problem == nil else { throw PageError.badForm }
        var rows = [[say("時刻（UTC）"), say("記録の種類"), say("何をしたか"), say("だれが"), say("詳しく")]]
        var before: Int?
        while rows.count <= linesMax {
            let count = min(1_000, linesMax + 1 - rows.count)
            let page = try await visit.ask(
                PageOfAudit(filter: typed.filter, before: before, countMax: count))
            rows += page.lines.map { line in
                [
                    line.at, line.act, AuditWords.title(line.act), line.by,
                    AuditWords.details(line.details),
                ]
            }
            guard let next = page.next else { break }
            before = next
        }
        _ = try await visit.ask(NoteAct(.auditExport))
        return .file(
            TextFile.csv(rows), type: "text/csv; charset=utf-8",
            name: "audit-\(visit.today.text).csv")
    }
}
