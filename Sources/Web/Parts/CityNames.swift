internal import HTML
internal import Requests

/// The names of cities and advisers, by id.
struct CityNames: Sendable {
    let names: [String: String]
    let own: String
    /// In whose name the reader's texts are shared; nil for a guest who can only read.
    let author: String?

    init(_ visit: PageRequest) async {
        let members = try? await visit.ask(MemberNames())
        names = members?.names ?? [:]
        own = members?.own ?? ""
        let speaker = try? await visit.ask(ShowSpeaker())
        author = speaker?.member == nil ? nil : speaker?.name
    }

    subscript(id: String) -> String { names[id] ?? id }
}

/// Cities to choose from.
extension CityNames {
    /// This city, then the others, by id; advisers are not among them.
    var cities: [Controls.Option] {
        let others = names.keys.filter { $0 != own }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return ([own] + others).filter(Self.isCity).map { (value: $0, title: self[$0]) }
    }

    /// Cities have municipality codes; advisers' ids begin with a letter.
    static func isCity(_ id: String) -> Bool {
        id.utf8.first.map { (0x30...0x39).contains($0) } ?? false
    }

    /// In whose name something is shared from here.
    var sharedAs: String { say("\(author ?? "–")の名前で共有されます。個人の名前は書かないでください。") }
}

/// What is said to an adviser whose login writes in nobody's name.
enum AuthorParts {
    static var words: String {
        say(
            "この市に、あなたの名前で書くための書き込み先がまだないか、止められています。情報システム担当に、管理の「幹事の書き込み先」での結び付けを頼んでください。それまで、読むことはできます。"
        )
    }

    /// Whether this is an adviser who can only read.
    static func canOnlyRead(_ cities: CityNames, _ visit: PageRequest) -> Bool {
        visit.reader?.role == .adviser && cities.author == nil
    }

    static var notice: Markup { p(.class("notice warn")) { words } }

    static var refusal: PageError {
        PageError(
            status: 403, title: say("いまは書けません"), message: say("このログインは、読むことだけができます。何も共有していません。"),
            action: words)
    }
}
