extension PaydayRule {
    /// The payday of a month.
    ///
    /// It never leaves its month: where moving would, it moves the other way, so that every month
    /// keeps one Help Day and figures by month stay true.
    package func payday(
        in month: CivicMonth, holidays: HolidayCalendar
    ) throws(BusinessDayError) -> CivicDate {
        if let date = overrides[month] {
            guard try !holidays.isDayOff(date) else { throw .overrideOnDayOff(date) }
            return date
        }
        let days = month.days
        let index = min(dayOfMonth, days.count) - 1
        guard try holidays.isDayOff(days[index]) else { return days[index] }
        let back = try Self.firstBusinessDay(in: days[..<index].reversed(), holidays)
        let forward = try Self.firstBusinessDay(in: days[index...], holidays)
        guard let date = choose(back: back, forward: forward) else { throw .noBusinessDay(month) }
        return date
    }

    private func choose(back: CivicDate?, forward: CivicDate?) -> CivicDate? {
        switch onDayOff {
        case .previous: back ?? forward
        case .next: forward ?? back
        case .yokohama:
            if let back, Self.yokohamaDays.contains(back.day) { back } else { forward ?? back }
        }
    }

    private static func firstBusinessDay(
        in days: some Sequence<CivicDate>, _ holidays: HolidayCalendar
    ) throws(BusinessDayError) -> CivicDate? {
        for day in days where try !holidays.isDayOff(day) { return day }
        return nil
    }
}
