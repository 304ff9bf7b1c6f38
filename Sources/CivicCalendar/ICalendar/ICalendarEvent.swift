/// An event that lasts one whole day, whatever the time zone.
package struct ICalendarEvent: Hashable, Sendable {
    /// Stays the same when the event moves, so that a calendar that imports the file again moves
    /// its copy instead of keeping two.
    package let uid: String
    package let date: CivicDate
    package let summary: String
    package let description: String

    package init(uid: String, date: CivicDate, summary: String, description: String) {
        self.uid = uid
        self.date = date
        self.summary = summary
        self.description = description
    }

    /// VEVENT (RFC 5545 §3.6.1). It blocks nobody's time: TRANSPARENT.
    func lines(stamp: ICalendarStamp) -> [ICalendarLine] {
        // DTEND is the day after the last; at the very end of the calendar it may be left out.
        let end = date.adding(days: 1).map {
            ICalendarLine("DTEND;VALUE=DATE", raw: $0.iCalendarText)
        }
        return [
            ICalendarLine("BEGIN", raw: "VEVENT"),
            ICalendarLine("UID", text: uid),
            ICalendarLine("DTSTAMP", raw: stamp.text),
            ICalendarLine("DTSTART;VALUE=DATE", raw: date.iCalendarText),
            end,
            ICalendarLine("SUMMARY", text: summary),
            ICalendarLine("DESCRIPTION", text: description),
            ICalendarLine("TRANSP", raw: "TRANSPARENT"),
            ICalendarLine("END", raw: "VEVENT"),
        ].compactMap(\.self)
    }
}
