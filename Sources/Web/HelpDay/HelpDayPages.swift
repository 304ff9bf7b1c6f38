internal import HTML
internal import Requests

/// 助け合いデー: from the calendar and the checks to lights-out, what recurs, and thanks. Nothing of it
/// leaves the city.
enum HelpDayPages {
    static let routes: [PageRoute] =
        calendarRoutes + calendarFileRoutes + dayRoutes + posterRoutes + checkRoutes + reportRoutes
        + helpRoutes
        + eveningRoutes
        + resultRoutes + resultFileRoutes + monthRoutes + recurringRoutes + meetingRoutes
        + thanksRoutes

    /// Whoever works at the city hall.
    static let everyStaff = PageRoute.Access.roles([
        .person, .member, .sectionChief, .generalAffairsChief, .manager, .personnel,
    ])
    static let managers = PageRoute.Access.roles([.manager])
    static let overseers = PageRoute.Access.roles([.manager, .personnel])
    /// Who puts out the lights of a 課.
    static let lights = PageRoute.Access.roles([.manager, .generalAffairsChief])
    static let persons = PageRoute.Access.roles([.person])

    /// The day in a page's address.
    static func day(_ visit: PageRequest) throws -> CivicDay {
        let day = CivicDay(visit["day"])
        guard day.date != nil else { throw PageError.notFound }
        return day
    }

    /// A page about one day, with the way back to it.
    static func frame(_ title: String, _ day: CivicDay? = nil) -> Frame {
        var crumbs = [Frame.Crumb(title: say("助け合いデー"), path: "/helpday")]
        if let day { crumbs.append(Frame.Crumb(title: day.said, path: PagePath.helpDay(day))) }
        return Frame(title: title, place: .helpDay, crumbs: crumbs)
    }
}
