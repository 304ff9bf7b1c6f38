internal import Alliance
internal import HTML
internal import Requests

/// The pages of a kind, made from what its declaration says: the list, a new one, one to read, its parts to
/// be edited, its history, and whom it is open to.
struct RecordPages: Sendable {
    let kind: KindDeclaration

    static let routes: [PageRoute] = SharedKind.general.flatMap {
        RecordPages(kind: $0.declaration).routes
    }

    private var routes: [PageRoute] {
        let list = "/" + (kind.general?.plural ?? kind.name)
        let one = list + "/:id"
        let pages = [
            PageRoute.carried(list, .signedIn) { try await self.list($0, Faults()) },
            .get(list + "/new", .writers) { try await self.new($0) },
            .draft(list, .writers) { try await self.create($0) },
            .carried(one, .signedIn) { try await self.show($0) },
            .get(one + "/history", .signedIn) { try await self.history($0) },
            .carried(one + "/edit/:field", .writers) { try await self.editor($0) },
            .draft(one + "/edit/:field", .writers) { try await self.save($0) },
        ]
        guard kind.reach.takesGuests else { return pages }
        return pages + [
            .get(one + "/cities", .signedIn) { try await self.guests($0) },
            .chosen(one + "/invite", .writers) { try await self.invite($0) },
            .chosen(one + "/withdraw", .writers) { try await self.withdraw($0) },
        ]
    }

    var listPath: PagePath { PagePath.list(kind) }

    func path(_ id: String) -> PagePath { listPath / id }

    /// Whether the reader's city may begin a record of the kind.
    func mayBegin(_ visit: PageRequest) throws -> Bool {
        try PageRoute.Access.writers.admits(visit.signedIn().role)
    }

    /// The kinds of the general form share one entry of the menu; the first of them leads to the others.
    static var first: KindDeclaration? { SharedKind.general.first?.declaration }

    func frame(_ title: String, below record: Frame.Crumb? = nil, isLive: Bool = false) -> Frame {
        var crumbs: [Frame.Crumb] = []
        if let first = Self.first, first.kind != kind.kind {
            crumbs.append(.init(title: first.words.list.said, path: PagePath.list(first)))
        }
        if title != kind.words.list.said {
            crumbs.append(.init(title: kind.words.list.said, path: listPath))
        }
        if let record { crumbs.append(record) }
        return Frame(
            title: title, place: .projects, crumbs: crumbs, showsContacts: true, isLive: isLive)
    }
}

// MARK: The list

extension RecordPages {
    /// With the form for a new one below where the kind is short.
    func list(_ visit: PageRequest, _ faults: Faults) async throws -> PageResponse {
        let cities = await CityNames(visit)
        let choice = kind.listChoice
        let city =
            kind.facet(ofOwner: true, ofChoice: false) == nil ? nil : visit.query.typed("city")
        let word = choice.flatMap { visit.query.typed($0.name) }
        let answer = try await visit.ask(
            PageOfRecords(kind: kind.name, city: city, choice: word, page: Paging.number(visit)))
        let isFiltered = city != nil || word != nil
        let paging = Paging(total: answer.total, page: answer.page)
        let mayBegin = try mayBegin(visit)
        let isWrittenHere = mayBegin && kind.isWrittenBelowList
        return await frame(kind.words.list.said).page(visit, status: faults.status) {
            h1 { kind.words.list.said }
            faults.summary
            p(.class("row")) {
                if mayBegin, !kind.isWrittenBelowList {
                    a(.class("button"), .href(listPath / "new")) { kind.words.new.said }
                }
                if kind.kind == Self.first?.kind { others }
            }
            p { kind.words.purpose.said }
            if answer.total > 0 || isFiltered { filter(cities, city, word) }
            if answer.rows.isEmpty {
                p { isFiltered ? say("この条件に合うものはありません。") : say("まだありません。") }
            } else if kind.isListedAsCards {
                for row in answer.rows { RecordParts.card(row, kind, cities) }
            } else {
                RecordParts.table(
                    say("\(kind.words.list.said)（新しい順、\(answer.total)件）"), answer.rows, kind, cities
                )
            }
            paging.links(
                say("\(kind.words.list.said)のページ"),
                listPath.with("city", city).with(choice?.name ?? "choice", word))
            if isWrittenHere {
                section(.class("card noprint"), .labelledBy("new")) {
                    h2(.id("new")) { kind.words.new.said }
                    newForm(visit, RecordForm(kind, visit, cities), nil, faults)
                }
            }
        }
    }

    @MarkupBuilder private var others: Markup {
        for other in SharedKind.general.map(\.declaration) where other.kind != kind.kind {
            a(.href(PagePath.list(other))) { say("\(other.words.list.said)を見る") }
        }
    }

    @MarkupBuilder private func filter(
        _ cities: CityNames, _ city: String?, _ word: String?
    ) -> Markup {
        let hasCities = kind.facet(ofOwner: true, ofChoice: false) != nil
        if hasCities || kind.listChoice != nil {
            form(.action(listPath), .class("row filter")) {
                if hasCities {
                    Controls.select(
                        "city", say("市"), [(value: "", title: say("すべての市"))] + cities.cities,
                        chosen: city ?? "")
                }
                if let choice = kind.listChoice {
                    Controls.select(
                        choice.name, choice.title,
                        [(value: "", title: say("すべて"))] + choice.options,
                        chosen: word ?? "")
                }
                button(.class("second")) { say("絞り込む") }
            }
        }
    }
}
