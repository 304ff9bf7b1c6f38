internal import Accounts
internal import Alliance
internal import HTML

/// A form that was sent and not shared yet: what was typed, where it was to go, and where it stood.
struct KeptForm: Sendable {
    /// What belongs to the page that was sent and not to what was typed.
    private static let technical = [
        "token", "submission", "writer", "confirmed", "rewrite", "kept", "leave", "seen", "typedOn",
        "stood",
    ]

    /// Names it in addresses. Nobody but its own account gets it, so that it need not be secret.
    let id: String
    /// The form's own address, to which it is sent again, and the route there.
    let path: PagePath
    let route: PageRoute
    let parameters: [String: String]
    /// The page on which the form stood: opened again, it holds what was typed.
    let from: PagePath
    /// The page's mark, by which the same page's form is known when it comes once more.
    let page: String
    let pairs: [(name: String, value: String)]
    let seconds: Int64
    /// Why the gate held it back, in words.
    var problem: String?
    /// Whether what would leave is not what was looked at.
    var hasChanged = false

    init(
        id: String, _ visit: PageRequest, _ route: PageRoute, from: PagePath
    ) {
        self.id = id
        self.path = visit.path
        self.route = route
        self.parameters = visit.parameters
        self.from = from
        self.seconds = visit.seconds
        page = visit.form["submission"] ?? ""
        pairs = visit.form.pairs.filter { !Self.technical.contains($0.name) }
    }

    /// Whether somebody typed in it, so that it is worth going on with.
    var isTyped: Bool { route.preview == .typed }

    var sizeBytes: Int { pairs.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count } }

    /// As the form would be sent again, without being confirmed.
    var fields: FormFields {
        var fields = FormFields()
        for (name, value) in pairs { fields.add(Array(name.utf8), value) }
        return fields
    }

    /// Whether a field cannot show it as it was sent.
    var hasReplaced: Bool { pairs.contains { ControlCharacter(in: $0.value) != nil } }

    /// What a person typed, for a look at it.
    var texts: [String] { TypedFields.texts(pairs) }
}
