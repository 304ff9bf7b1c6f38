internal import Alliance
internal import HTML
internal import Requests

/// Writing comments: on a plan, a meeting, a project, an advice, or on words of them.
enum CommentPages {
    static let routes: [PageRoute] = [.draft("/comments/:record", .advisers, add)]

    private static func add(_ visit: PageRequest) async throws -> PageResponse {
        guard let target = CommentTarget(name: visit.form["on"] ?? "") else {
            throw PageError.badForm
        }
        let record = visit["record"]
        let fields = try await target.fields(of: record, visit)
        let passage = Passage(visit)
        var faults = Faults()
        for field in ["text", "source"] { faults.field(visit, SharedKind.comment.field(field)) }
        passage.check(target, fields, &faults)
        guard faults.isEmpty else { return await again(visit, target, record, faults) }
        let (text, source) = (visit.form["text"] ?? "", visit.form.typed("source"))
        let comment = AddComment(
            record: record, text: text, field: passage.field, quote: passage.quote, source: source)
        return try await Publishing.publish(
            visit, comment, back: target.path(record),
            again: { await again(visit, target, record, $0) },
            next: { _ in target.path(record).at("comments") })
    }

    private static func again(
        _ visit: PageRequest, _ target: CommentTarget, _ record: String, _ faults: Faults
    ) async -> PageResponse {
        let cities = await CityNames(visit)
        let frame = Frame(
            title: SharedKind.comment.declaration.words.new.said,
            crumbs: [.init(title: say("もとの画面"), path: target.path(record))])
        return await frame.page(visit, status: faults.status) {
            h1 { SharedKind.comment.declaration.words.new.said }
            faults.summary
            CommentParts.form(on: record, target, cities, visit, faults)
        }
    }
}
