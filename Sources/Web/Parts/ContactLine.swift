internal import HTML
internal import Requests

/// When each city was last heard, in words: 「川崎市、茅ヶ崎市: 3分前に同期」. Of whom the same is to be said, it
/// is said once.
enum ContactLine {
    /// One line for the foot of a page; what is wrong is told on 今日 and for administrators.
    static func html(_ visit: PageRequest) async -> Markup {
        guard let contacts = try? await visit.ask(ListContacts()).contacts, !contacts.isEmpty else {
            return Markup()
        }
        return p { lines(contacts, at: visit.seconds).joined(separator: say("　")) }
    }

    static func lines(_ contacts: [CityContact], at seconds: Int64) -> [String] {
        grouped(contacts) { when($0, at: seconds) }.map { "\($0.names): \($0.words)" }
    }

    private static func when(_ contact: CityContact, at seconds: Int64) -> String {
        guard let last = contact.lastSeconds else { return say("まだ同期していません") }
        let elapsed = Elapsed.words(from: last, to: seconds)
        return elapsed == Elapsed.justNow ? say("たった今、同期") : say("\(elapsed)に同期")
    }

    /// What is wrong, each once, with the cities that it is about.
    static func problems(_ contacts: [CityContact], at seconds: Int64) -> Markup {
        let found = grouped(contacts) { trouble($0, at: seconds) }
        guard !found.isEmpty else { return Markup() }
        return div(.class("notice warn")) {
            for (words, names) in found {
                p {
                    strong { names }
                    words
                }
            }
        }
    }

    /// To follow the names of the cities; nil where all is well, and a city that calls us is well.
    static func trouble(_ contact: CityContact, at seconds: Int64) -> String? {
        if let problem = contact.problem {
            return say("を、いま呼び出せません（\(problem)）。書いたものは失われず、つながりしだい届きます。")
        }
        switch contact.reach {
        case .reached, .callsUs, .failing: return nil
        case .never: return say("とは、まだ同期していません。")
        case .silent:
            let last = contact.lastSeconds.map { Elapsed.words(from: $0, to: seconds) } ?? say("前")
            return say("からは、\(last)を最後に、何も届いていません。書いたものは失われず、つながりしだい届きます。")
        }
    }

    /// In the order in which each is said first.
    static func grouped(
        _ contacts: [CityContact], _ said: (CityContact) -> String?
    ) -> [(words: String, names: String)] {
        var found: [(words: String, names: [String])] = []
        for contact in contacts {
            guard let words = said(contact) else { continue }
            if let index = found.firstIndex(where: { $0.words.utf8.elementsEqual(words.utf8) }) {
                found[index].names.append(contact.name)
            } else {
                found.append((words, [contact.name]))
            }
        }
        return found.map { ($0.words, $0.names.joined(separator: say("、"))) }
    }
}

/// The cities as dots: filled, with an arrow, or with a sign of warning, so that no colour is needed to tell them.
enum ContactDots {
    static func html(_ contacts: [CityContact]) -> Markup {
        ul(.class("dots")) {
            for contact in contacts {
                li(tone(contact)) {
                    icon(contact)
                    contact.name
                    span(.class("unseen")) { say("（\(words(contact))）") }
                }
            }
        }
    }

    static func words(_ contact: CityContact) -> String {
        switch contact.reach {
        case .reached: say("同期しています")
        case .callsUs: say("相手からの同期で届いています")
        case .silent: say("何日も届いていません")
        case .failing: say("いま呼び出せません")
        case .never: say("まだ同期していません")
        }
    }

    private static func tone(_ contact: CityContact) -> Attribute {
        switch contact.reach {
        case .reached, .callsUs: .class("good")
        case .silent, .failing, .never: .class("warn")
        }
    }

    private static func icon(_ contact: CityContact) -> Markup {
        switch contact.reach {
        case .reached: Icon.reached.html
        case .callsUs: Icon.incoming.html
        case .silent, .failing, .never: Icon.warning.html
        }
    }
}
