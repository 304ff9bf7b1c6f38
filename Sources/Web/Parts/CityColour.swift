internal import HTML
internal import Requests

/// The colour of the bar on top of every page, so that whoever has two cities open sees in which one they write.
/// The name stands beside it: nobody has to know the colours.
package enum CityColour {
    /// As many as the style sheet has.
    package static let count = 8

    static func bar(_ visit: PageRequest) async -> Markup {
        // Every page has its frame, whatever became of the node's members.
        let members = try? await visit.ask(MemberNames())
        return div(name(members.flatMap { place(of: $0.own, among: Array($0.names.keys)) } ?? 0))
    }

    /// Worked out from the ids alone, so that a city looks the same on the pages of all: each takes the colour of
    /// its own number, and where an earlier city has that one, the next that is free.
    package static func place(of own: String, among ids: [String]) -> Int? {
        var taken: Set<Int> = []
        for id in ids.filter(CityNames.isCity)
            .sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        {
            if taken.count == count { taken = [] }
            var place = number(id) % count
            while taken.contains(place) { place = (place + 1) % count }
            if id.utf8.elementsEqual(own.utf8) { return place }
            taken.insert(place)
        }
        return nil
    }

    /// The last digit of a municipality code checks the others, and the first two name a prefecture.
    private static func number(_ id: String) -> Int {
        id.utf8.dropLast().suffix(3).reduce(0) { $0 * 10 + Int($1 & 0x0F) }
    }

    /// What belongs to a city among others, in its colour.
    static func lane(of city: String, among ids: [String]) -> Attribute {
        switch place(of: city, among: ids) {
        case 0: .class("lane city-0")
        case 1: .class("lane city-1")
        case 2: .class("lane city-2")
        case 3: .class("lane city-3")
        case 4: .class("lane city-4")
        case 5: .class("lane city-5")
        case 6: .class("lane city-6")
        case .some: .class("lane city-7")
        // An adviser has the colour of the text.
        case nil: .class("lane")
        }
    }

    private static func name(_ place: Int) -> Attribute {
        switch place {
        case 0: .class("city-bar city-0")
        case 1: .class("city-bar city-1")
        case 2: .class("city-bar city-2")
        case 3: .class("city-bar city-3")
        case 4: .class("city-bar city-4")
        case 5: .class("city-bar city-5")
        case 6: .class("city-bar city-6")
        default: .class("city-bar city-7")
        }
    }
}
