internal import HTML
internal import Requests

/// When each city was last heard, in words: 「川崎市: 3日前に同期」.
enum ContactLine {
    /// One line for the foot of a page; what is wrong is told on 今日 and for administrators.
    static func html(_ visit: PageRequest) async -> Markup {
        guard let contacts = try? await visit.ask(ListContacts()).contacts, !contacts.isEmpty else {
            return Markup()
        }
        return p { contacts.map { words($0, at: visit.seconds) }.joined(separator: "　") }
    }

    static func words(_ contact: CityContact, at seconds: Int64) -> String {
        guard let last = contact.lastSeconds else { return "\(contact.name): まだ同期していません" }
        let elapsed = Elapsed.words(from: last, to: seconds)
        return "\(contact.name): " + elapsed + (elapsed == Elapsed.justNow ? "、同期" : "に同期")
    }

    /// What is wrong, each once, with the cities that it is about.
    static func problems(_ contacts: [CityContact]) -> Markup {
        var found: [(words: String, names: [String])] = []
        for contact in contacts {
            guard let problem = contact.problem else { continue }
            if let index = found.firstIndex(where: { $0.words.utf8.elementsEqual(problem.utf8) }) {
                found[index].names.append(contact.name)
            } else {
                found.append((problem, [contact.name]))
            }
        }
        guard !found.isEmpty else { return Markup() }
        return div(.class("notice warn")) {
            for (words, names) in found {
                p {
                    strong { names.joined(separator: "、") }
                    "を、いま呼び出せません（\(words)）。書いたものは失われず、つながりしだい届きます。"
                }
            }
        }
    }
}
