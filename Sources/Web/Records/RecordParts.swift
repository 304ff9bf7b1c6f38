internal import Alliance
internal import HTML
internal import Requests

/// Records in lists and below what they are about.
enum RecordParts {
    static func table(
        _ title: String, _ rows: [RecordRow], _ kind: KindDeclaration, _ cities: CityNames
    ) -> Markup {
        let heads = kind.columns.map { column in
            switch column {
            case .owner: kind.words.owner.said
            case .field(let number): kind.field(number)?.title ?? ""
            }
        }
        return Tables.table(
            title, heads,
            rows.map { row in kind.columns.map { cell(row, $0, kind, cities) } })
    }

    private static func cell(
        _ row: RecordRow, _ column: KindDeclaration.ListColumn, _ kind: KindDeclaration,
        _ cities: CityNames
    ) -> Markup {
        switch column {
        case .owner: return Markup(owner(row, kind, cities))
        case .field(let number):
            guard let field = kind.field(number) else { return Markup() }
            let words = field.shown(row[field.name], cities)
            if number == kind.heading { return heading(row, kind, words) }
            if number == kind.listChoice?.number { return Tables.tag(words) }
            if case .area = field.form {
                return div(.class("text")) { row[field.name] ?? say("（消されました）") }
            }
            return bdi { words }
        }
    }

    /// Leads to the record.
    private static func heading(
        _ row: RecordRow, _ kind: KindDeclaration, _ words: String
    ) -> Markup {
        a(.href(PagePath.list(kind) / row.id)) { bdi { words } }
    }

    private static func owner(
        _ row: RecordRow, _ kind: KindDeclaration, _ cities: CityNames
    ) -> String {
        cities[row[kind.general?.owner ?? ""] ?? ""]
    }

    /// A record with all that it says.
    static func card(_ row: RecordRow, _ kind: KindDeclaration, _ cities: CityNames) -> Markup {
        let mark = kind.lines.first { if case .choice = $0.form { true } else { false } }
        let day = kind.lines.first { if case .day = $0.form { true } else { false } }
        let named = [mark?.number, day?.number, kind.heading].compactMap { $0 }
        let rest = kind.fields.filter { !named.contains($0.number) }
        return article(.class("card")) {
            p(.class("row")) {
                if let mark { Tables.tag(mark.shown(row[mark.name], cities)) }
                span(.class("muted")) {
                    owner(row, kind, cities)
                    if let day { say("　") + day.shown(row[day.name], cities) }
                }
            }
            if let field = kind.headingField {
                p { strong { heading(row, kind, field.shown(row[field.name], cities)) } }
            }
            dl(.class("facts")) {
                for field in rest where row[field.name] != nil || isArea(field) {
                    dt { field.title }
                    dd {
                        isArea(field)
                            ? div(.class("text")) { row[field.name] ?? say("（消されました）") }
                            : bdi { field.shown(row[field.name], cities) }
                    }
                }
            }
        }
    }

    private static func isArea(_ field: FieldDeclaration) -> Bool {
        if case .area = field.form { true } else { false }
    }

    /// The records of other kinds that are about one record, newest first; with the way to a new one where
    /// the reader may begin one.
    static func below(
        _ record: String, _ lists: [RecordList], mayBegin: Bool, _ cities: CityNames
    ) -> Markup {
        var markup = Markup()
        for list in lists {
            let kind = SharedKind.general.map(\.declaration)
                .first { $0.general?.plural == list.plural }
            if let kind { markup += section(record, list.rows, kind, mayBegin, cities) }
        }
        return markup
    }

    private static func section(
        _ record: String, _ rows: [RecordRow], _ kind: KindDeclaration, _ mayBegin: Bool,
        _ cities: CityNames
    ) -> Markup {
        let (id, title) = (kind.general?.plural ?? kind.name, kind.words.name.said)
        return HTML.section(.labelledBy(id)) {
            h2(.id(id)) { title }
            if rows.isEmpty {
                p { say("まだありません。") }
            } else if kind.isListedAsCards {
                for row in rows.reversed() { card(row, kind, cities) }
            } else {
                table(title, rows.reversed(), kind, cities)
            }
            if mayBegin {
                p(.class("noprint")) {
                    a(
                        .class("button second"),
                        .href((PagePath.list(kind) / "new").with("about", record))
                    ) { kind.words.new.said }
                }
            }
        }
    }
}
