/// Everything that can be read or done with what never leaves the city.
package enum LocalAction: String, CaseIterable, Hashable, Sendable {
    // The organisation.
    case importOrganisation = "import_organisation"
    case exportOrganisation = "export_organisation"
    case readOrganisation = "read_organisation"
    /// Posts that begin later (内示).
    case readFuturePosts = "read_future_posts"
    case erasePerson = "erase_person"
    case bindAccount = "bind_account"
    case setCalendar = "set_calendar"

    // Before the day.
    case giveForecast = "give_forecast"
    case readForecasts = "read_forecasts"
    case requestExemption = "request_exemption"
    case approveExemption = "approve_exemption"
    case proposeHelp = "propose_help"
    case agreeHelpWithin = "agree_help_within"
    case orderHelpAcross = "order_help_across"

    // The day and after it.
    case recordDeparture = "record_departure"
    case confirmLightsOut = "confirm_lights_out"
    case importResults = "import_results"
    case readResults = "read_results"
    case closeDay = "close_day"
    case readJournal = "read_journal"
    case giveThanks = "give_thanks"
    case readThanks = "read_thanks"

    // What recurs.
    case readRecurringWork = "read_recurring_work"
    case readRecurringPeople = "read_recurring_people"
    case recordSectionMeeting = "record_section_meeting"
    case readSectionMeetings = "read_section_meetings"
    /// Signs of 形骸化.
    case readHollowSigns = "read_hollow_signs"

    // What may leave.
    case previewFigures = "preview_figures"
    case publishFigures = "publish_figures"
}
