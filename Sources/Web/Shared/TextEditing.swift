internal import Node

/// Editing a text that several cities write: the form says which version it began from, and what others
/// wrote meanwhile stays.
enum TextEditing {
    static let scalarsMax = 200_000

    @HTMLBuilder static func controls(
        _ title: String, _ answer: FieldAnswer, _ visit: Visit, _ faults: Faults,
        beginning: String = ""
    ) -> HTML {
        let text = answer.text ?? ""
        input(
            .type("hidden"), .name("base"),
            .value(visit.form.typed("base") ?? answer.version ?? ""))
        Controls.area(
            "text", title, value: visit.form["text"] ?? (text.isEmpty ? beginning : text),
            rows: 16, support: "ほかの市が同じときに書いた分は消えません。保存すると一つに合わさります。",
            reach: .shared, problem: faults["text"])
    }

    static func save(
        _ visit: Visit, _ kind: String, _ id: String, _ field: String, _ title: String,
        back: PagePath, next: PagePath
    ) async throws -> PageResponse {
        let text = visit.form["text"] ?? ""
        return try await Publishing.publish(
            visit,
            .textEdit(
                kind: kind, id: id, field: field, text: text, base: visit.form.typed("base")),
            what: [(title, text)], back: back
        ) { _ in next }
    }
}
