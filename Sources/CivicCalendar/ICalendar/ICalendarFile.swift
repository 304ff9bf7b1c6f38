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
