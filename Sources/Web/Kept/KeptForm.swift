/// A form that came when its session had ended: what was typed about something shared, and where it was
/// to go.
struct KeptForm: Sendable {
    /// What belongs to the page that was sent and not to what was typed.
    private static let technical = [
        "token", "submission", "confirmed", "release", "rewrite", "kept",
    ]

    let path: PagePath
    let pairs: [(name: String, value: String)]

    init(_ path: PagePath, _ fields: FormFields) {
        self.path = path
        pairs = fields.pairs.filter { !Self.technical.contains($0.name) }
    }

    var sizeBytes: Int { pairs.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count } }

    /// What a person typed, for a look at it: not the version, nor what was chosen from a list.
    var texts: [String] {
        pairs.filter { $0.name != "base" && $0.name != "on" && $0.name != "field" }.map(\.value)
            .filter { !$0.utf8.isEmpty }
    }
}
