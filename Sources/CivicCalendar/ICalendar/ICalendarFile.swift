/// A file that every calendar program reads (RFC 5545).
package struct ICalendarFile: Hashable, Sendable {
    /// What the calendar is called where it is shown.
    package let name: String
    package let stamp: ICalendarStamp
    package let events: [ICalendarEvent]

    package init(name: String, stamp: ICalendarStamp, events: [ICalendarEvent]) {
        self.name = name
        self.stamp = stamp
        self.events = events
    }

    /// The file in UTF-8: lines end with CR LF and are folded at 75 octets.
    package var text: String {
        let head = [
            ICalendarLine("BEGIN", raw: "VCALENDAR"),
            ICalendarLine("VERSION", raw: "2.0"),
            ICalendarLine("PRODID", raw: "-//Tasukeai//Help Day//EN"),
            ICalendarLine("CALSCALE", raw: "GREGORIAN"),
            ICalendarLine("X-WR-CALNAME", text: name),
        ]
        let body = events.flatMap { $0.lines(stamp: stamp) }
        let tail = [ICalendarLine("END", raw: "VCALENDAR")]
        return (head + body + tail).map(\.folded).joined()
    }
}

/// An event of a calendar: on one whole day, whatever the time zone, or at a time on it in Japan.
package struct ICalendarEvent: Hashable, Sendable {
    /// Stays the same when the event moves, so that a calendar that imports the file again moves
    /// its copy instead of keeping two.
    package let uid: String
    package let date: CivicDate
    package let summary: String
    package let description: String
    /// Minutes after midnight; nil: the whole day.
    package var begin: Int?
    /// nil where nobody said when it ends, or where it would not end after it begins.
    package var end: Int?
    package var location = ""
    /// Where more is said of it: ASCII, or it is left out.
    package var address = ""
    package var isCancelled = false

    package init(uid: String, date: CivicDate, summary: String, description: String) {
        self.uid = uid
        self.date = date
        self.summary = summary
        self.description = description
    }

    /// VEVENT (RFC 5545 §3.6.1). There is no SEQUENCE and no LAST-MODIFIED: nobody here counts revisions, and a
    /// calendar that reads the file again goes by UID and DTSTAMP.
    func lines(stamp: ICalendarStamp) -> [ICalendarLine] {
        let head = [
            ICalendarLine("BEGIN", raw: "VEVENT"),
            ICalendarLine("UID", text: uid),
            ICalendarLine("DTSTAMP", raw: stamp.text),
        ]
        let words = [
            ICalendarLine("SUMMARY", text: summary),
            ICalendarLine("DESCRIPTION", text: description),
        ]
        return head + times + words + place + [
            // What lasts all day, or does not take place, blocks nobody's time.
            ICalendarLine(
                "TRANSP", raw: begin == nil || isCancelled ? "TRANSPARENT" : "OPAQUE"),
            ICalendarLine("END", raw: "VEVENT"),
        ]
    }

    private var times: [ICalendarLine] {
        guard let begin, let first = moment(begin) else {
            // DTEND is the day after the last; at the very end of the calendar it may be left out.
            let end = date.adding(days: 1).map {
                ICalendarLine("DTEND;VALUE=DATE", raw: $0.iCalendarText)
            }
            return [ICalendarLine("DTSTART;VALUE=DATE", raw: date.iCalendarText)]
                + [end].compactMap(\.self)
        }
        let last = end.flatMap { $0 > begin ? moment($0) : nil }
        return [ICalendarLine("DTSTART", raw: first.text)]
            + [last.map { ICalendarLine("DTEND", raw: $0.text) }].compactMap(\.self)
    }

    /// In UTC: Japan has no summer time, and no program need know its zone.
    private func moment(_ minutes: Int) -> ICalendarStamp? {
        ICalendarStamp(secondsSinceEpoch: Int(JapanTime.seconds(minutes, on: date)))
    }

    private var place: [ICalendarLine] {
        var lines: [ICalendarLine] = []
        if !location.isEmpty { lines.append(ICalendarLine("LOCATION", text: location)) }
        if !address.isEmpty, address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) {
            lines.append(ICalendarLine("URL;VALUE=URI", raw: address))
        }
        if isCancelled { lines.append(ICalendarLine("STATUS", raw: "CANCELLED")) }
        return lines
    }
}

/// A moment in UTC to the second, as iCalendar stamps its events.
package struct ICalendarStamp: Hashable, Sendable {
    package let date: CivicDate
    private let secondOfDay: Int

    /// The moment so many seconds after 1 January 1970, 0:00 UTC; nil outside
    /// ``CivicDate/years``.
    package init?(secondsSinceEpoch seconds: Int) {
        let remainder = seconds % 86_400
        let secondOfDay = remainder < 0 ? remainder + 86_400 : remainder
        let days = seconds / 86_400 - (remainder < 0 ? 1 : 0)
        guard let date = CivicDate(daysSinceEpoch: days) else { return nil }
        self.date = date
        self.secondOfDay = secondOfDay
    }

    /// `20260401T093000Z`
    package var text: String {
        let parts = [secondOfDay / 3_600, secondOfDay / 60 % 60, secondOfDay % 60]
        return "\(date.iCalendarText)T\(parts.map { $0.decimal(width: 2) }.joined())Z"
    }
}

extension CivicDate {
    /// The day as a DATE value: `20260401` (RFC 5545 §3.3.4).
    var iCalendarText: String {
        year.decimal(width: 4) + month.decimal(width: 2) + day.decimal(width: 2)
    }
}
