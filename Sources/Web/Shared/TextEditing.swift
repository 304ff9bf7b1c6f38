internal import Alliance
internal import HTML
internal import Requests

/// Editing a text that several cities write: the form says which version it began from, and what others
/// wrote meanwhile stays. With scripts the page takes it over while somebody types, and the version moves
/// along; without them the texts become one when the form is sent.
struct TextEditing {
    static let scalarsMax = FieldForm.textScalarsMax

    private let record: String
    private let field: String
    /// What is in the field, and the text and the version that it grew from.
    private let shown: String
    private let base: String
    private let version: String
    /// Who writes here at this moment is the city's affair: an adviser's page is not told.
    private let isWatched: Bool

    /// nil where the field is no text.
    init?(
        _ visit: PageRequest, _ record: String, _ field: String, _ answer: FieldAnswer,
        beginning: String = ""
    ) async throws {
        guard let text = answer.text else { return nil }
        let current = answer.version ?? ""
        isWatched = visit.reader.map { PageRoute.Access.writers.admits($0.role) } ?? false
        self.record = record
        self.field = field
        // Who publishes first publishes the beginning with it, so that the others' pages find it there.
        let first = text.isEmpty ? beginning : text
        shown = visit.form["text"] ?? first
        version = visit.form.typed("base") ?? current
        // A form that comes back may have begun from an older version.
        var older: String?
        if !version.utf8.elementsEqual(current.utf8) {
            older = try await visit.ask(
                TextAtVersion(record: record, field: field, version: version)
            ).text
        }
        base = older ?? first
    }

    @MarkupBuilder func controls(_ title: String, _ faults: Faults) -> Markup {
        input(.type("hidden"), .name("base"), .value(version))
        // No autocompletion: a browser that puts an older text back would pair it with a newer version,
        // and what others wrote in between would be taken for deleted.
        Controls.area(
            "text", title, value: shown, rows: 16,
            support: say("ほかの市が同じときに書いた分は消えません。保存すると一つに合わさります。"), reach: .shared,
            problem: faults["text"], .autocomplete("off"),
            .data(.watch, PagePath.live(record, field).text, isPresent: isWatched),
            .data(.base, base, isPresent: !base.utf8.elementsEqual(shown.utf8)))
        div(.class("field live"), .id("text-live"), .role("status"), .live("polite")) {
            for line in ["line", "merged", "others"] { p(.data(.line, line)) }
        }
    }

    /// - Parameter again: the form, with what is wrong in it.
    static func save(
        _ visit: PageRequest, _ kind: SharedKind, _ id: String, _ field: String, back: PagePath,
        next: PagePath, again: @escaping Publishing.Form
    ) async throws -> PageResponse {
        let declared = kind.field(field)
        var faults = Faults()
        faults.text(visit, "text", declared.title, max: declared.scalarsMax ?? scalarsMax)
        guard faults.isEmpty else { return try await again(faults) }
        return try await Publishing.publish(
            visit, request(visit, kind, id, field), back: back, inputs: kind.inputs("text"),
            again: again
        ) { _ in next }
    }

    static func request(
        _ visit: PageRequest, _ kind: SharedKind, _ id: String, _ field: String
    ) -> EditText {
        EditText(
            kind: kind.declaration.name, id: id, field: field, text: visit.form["text"] ?? "",
            base: visit.form.typed("base"))
    }
}

/// What somebody does with a field: nobody can correct what is not written.
enum Writing {
    static func verb(_ text: String?) -> String {
        SharedWords.isBlank(text ?? "") ? say("書く") : say("直す")
    }
}
