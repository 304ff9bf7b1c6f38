internal import Alliance
internal import Gate
internal import Records
internal import Requests

/// Lists as pages show them: a part, and how many there are. Each is read where the page begins, so that
/// a page of ten years costs what a page of a month costs.
extension RequestHandler {
    static let listRowsMax = 50
    static let cardRowsMax = 20

    /// Newest first; a page that is not there becomes the last.
    func list<Row: Sendable>(
        _ kind: SharedKind, _ facet: FacetRule, _ parts: [Facet.Part], page: Int,
        rowsMax: Int = listRowsMax, _ row: (SharedRecord) throws -> Row
    ) async throws -> (rows: [Row], total: Int, page: Int) {
        let total = try await reader.count(kind, facet, parts)
        let page = Self.page(page, of: total, rowsMax: rowsMax)
        let shown = try await reader.list(
            kind, facet, parts, skip: (page - 1) * rowsMax, countMax: rowsMax)
        return (try shown.map(row), total, page)
    }

    static func page(_ page: Int, of total: Int, rowsMax: Int) -> Int {
        min(max(1, page), max(1, (total + rowsMax - 1) / rowsMax))
    }

    /// The part of a list's key that a word of a choice stands for.
    func part(_ kind: SharedKind, _ field: String, _ word: String) throws -> Facet.Part {
        guard case .choice(let number) = try value(try rule(kind, field), word) else {
            throw NodeError.badValue(field, word)
        }
        return .value(.choice(number))
    }

    /// Which of a kind's lists: of all, of a city, with one word of its choice, of both.
    func facet(
        _ kind: SharedKind, city: String?, choice: String?
    ) throws -> (FacetRule, [Facet.Part]) {
        let declaration = kind.declaration
        let member = try city.map { Facet.Part.member(try Typed.member($0)) }
        let word = try choice.map { word in
            guard let field = declaration.listChoice else { throw NodeError.badValue("choice", "") }
            return try part(kind, field.name, word)
        }
        let facet = declaration.facet(ofOwner: member != nil, ofChoice: word != nil)
        guard let facet else { throw NodeError.badValue("city", "") }
        return (facet, [member, word].compactMap { $0 })
    }
}
