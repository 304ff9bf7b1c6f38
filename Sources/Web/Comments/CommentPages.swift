internal import HTML
internal import Requests

/// Writing comments: on a plan, a meeting, a project, an advice, or on words of them.
enum CommentPages {
    static let routes: [PageRoute] = [.draft("/comments/:record", .advisers, add)]

    private static let textMax = 20_000
    private static let sourceMax = 100

    private static func add(_ visit: PageRequest) async throws -> PageResponse {
        guard let target = CommentTarget(name: visit.form["on"] ?? "") else {
            throw PageError.badForm
        }
        let record = visit["record"]
        let fields = try await target.fields(of: record, visit)
        let passage = Passage(visit)
        var faults = Faults()
        faults.text(visit, "text", "コメント", max: textMax, isRequired: true)
        faults.text(visit, "source", "町の名前", max: sourceMax)
        try await faults.names(visit, "text")
        try await faults.names(visit, "source")
        passage.check(target, fields, &faults)
        guard faults.isEmpty else { return await again(visit, target, record, faults) }
        let (text, source) = (visit.form["text"] ?? "", visit.form.typed("source"))
        var what = passage.leaving(target)
        what.append(("コメント", text))
        if let source { what.append(("どこからの声か", source)) }
        let comment = AddComment(
            record: record, text: text, field: passage.field, quote: passage.quote, source: source)
        return try await Publishing.publish(
            visit, comment, what: what, back: target.path(record)
        ) { _ in target.path(record).at("comments") }
    }

    private static func again(
        _ visit: PageRequest, _ target: CommentTarget, _ record: String, _ faults: Faults
    ) async -> PageResponse {
        let cities = await CityNames(visit)
        let frame = Frame(
            title: "コメントを書く",
            crumbs: [.init(title: "もとの画面", path: target.path(record))])
        return await frame.page(visit, status: faults.status) {
            h1 { "コメントを書く" }
            faults.summary
            CommentParts.form(on: record, target, cities, visit, faults)
        }
    }
}
