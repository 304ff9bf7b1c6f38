extension HelpDayCalendar {
    /// The calendar as a file for the staff's calendar programs.
    ///
    /// Help Days and checks are identified by their month, Wednesdays by their day, and both by the
    /// city's code: when a payday is moved, the event moves with it.
    /// - Parameters:
    ///   - city: the city's code, if it has one.
    ///   - cityName: stands before the calendar's name: 伊勢原市 助け合いデー.
    ///   - stamp: when the file is written; there is no clock here.
    package func iCalendar(
        city: MunicipalityCode?, cityName: String?, stamp: ICalendarStamp,
        words: HelpDayWords = .japanese, includesWednesdays: Bool = false
    ) -> ICalendarFile {
        let host = city.map { "\($0.text).tasukeai" } ?? "tasukeai"
        var events = checks.flatMap { check in
            let month = CivicMonth(of: check.helpDay).text
            return [
                ICalendarEvent(
                    "week-before-\(month)@\(host)", check.weekBefore,
                    words.weekBefore(check.helpDay)),
                ICalendarEvent("eve-\(month)@\(host)", check.eve, words.eve(check.helpDay)),
                ICalendarEvent("help-day-\(month)@\(host)", check.helpDay, words.helpDay),
            ]
        }
        if includesWednesdays {
            events += wednesdays.map {
                ICalendarEvent("wednesday-\($0.text)@\(host)", $0, words.wednesday)
            }
        }
        // Sorting is stable: two checks on one day keep their order.
        return ICalendarFile(
            name: [cityName, words.calendarName].compactMap(\.self).joined(separator: " "),
            stamp: stamp, events: events.sorted { $0.date < $1.date })
    }
}

extension ICalendarEvent {
    fileprivate init(
        _ uid: String, _ date: CivicDate, _ words: (summary: String, description: String)
    ) {
        self.init(
            uid: uid, date: date, summary: words.summary, description: words.description)
    }
}

/// What the events of a Help Day calendar say, in either language.
package enum HelpDayWords: Hashable, Sendable {
    case japanese, english

    var calendarName: String {
        switch self {
        case .japanese: "助け合いデー"
        case .english: "Help Day"
        }
    }

    var helpDay: (summary: String, description: String) {
        switch self {
        case .japanese: ("助け合いデー", "全員が定時に退庁します。17時45分に消灯します。")
        case .english: ("Help Day", "Everyone leaves on time. Lights out at 17:45.")
        }
    }

    var wednesday: (summary: String, description: String) {
        switch self {
        case .japanese: ("ノー残業デー", "水曜日は定時に退庁します。")
        case .english: ("No-overtime day", "On Wednesdays everyone leaves on time.")
        }
    }

    func weekBefore(_ helpDay: CivicDate) -> (summary: String, description: String) {
        switch self {
        case .japanese:
            (
                "助け合いデーの確認（1週間前）",
                "\(helpDay.japanese)の助け合いデーに定時で退庁できるか、係長が係員に確認し、所属長に報告します。"
            )
        case .english:
            (
                "Help Day check, one week before",
                "Section chiefs ask who can leave on time on \(helpDay.text), and report."
            )
        }
    }

    func eve(_ helpDay: CivicDate) -> (summary: String, description: String) {
        switch self {
        case .japanese:
            (
                "助け合いデーの確認（前日）",
                "\(helpDay.japanese)の助け合いデーについて、係長がもう一度確認し、所属長に報告します。"
            )
        case .english:
            (
                "Help Day check, the day before",
                "Section chiefs ask once more who can leave on time on \(helpDay.text), and report."
            )
        }
    }
}
