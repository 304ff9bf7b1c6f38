/// What a post may reach for one action: the result of asking the table, never made by hand.
struct Authority: Sendable {
    enum Extent: Hashable, Sendable {
        case city
        case within(SectionPath)
        case person(Int64)
    }

    let extent: Extent

    func covers(_ section: SectionPath) -> Bool {
        switch extent {
        case .city: true
        case .within(let path): section.isWithin(path)
        case .person: false
        }
    }

    func covers(person id: Int64, in section: SectionPath?) -> Bool {
        switch extent {
        case .city: true
        case .within(let path): section?.isWithin(path) ?? false
        case .person(let own): own == id
        }
    }

    /// The part of the organisation to read; nil for the whole city.
    var path: SectionPath? {
        if case .within(let path) = extent { path } else { nil }
    }
}
