extension StaffError {
    /// A name for programs that never changes once released.
    package var code: String {
        switch self {
        case .databaseNewer: "staff_database_newer"
        case .databaseForeign: "staff_database_foreign"
        case .databaseCorrupt: "staff_database_corrupt"
        case .databaseBusy: "staff_database_busy"
        case .databaseUnavailable: "staff_database_unavailable"
        case .durabilityRefused: "staff_durability_refused"
        case .diskFull: "staff_disk_full"
        case .cancelled: "staff_cancelled"
        case .keysUnusable: "staff_keys_unusable"
        case .keysUnwritable: "staff_keys_unwritable"
        case .keysDoNotFit: "staff_keys_do_not_fit"
        case .personErased: "person_erased"
        case .tooManyPeople: "too_many_people"
        case .draftFull: "draft_full"
        case .roleRefused: "role_refused"
        case .outsideSection: "outside_section"
        case .postMalformed: "post_malformed"
        case .postUnknown: "post_unknown"
        case .tooManyPlaces: "too_many_places"
        case .placesOverlap: "places_overlap"
        case .postHeldTwice: "post_held_twice"
        case .personDiffers: "person_differs"
        case .manyWouldLeave: "many_would_leave"
        case .numbersWouldChange: "numbers_would_change"
        case .numbersOfOthers: "numbers_of_others"
        case .numberStillHeld: "number_still_held"
        case .unmappable: "cp932_unmappable"
        case .sectionMeeting(let problem): problem.code
        case .helpDay(let problem): problem.code
        case .fileTooLarge: "csv_file_too_large"
        case .fileEmpty: "csv_file_empty"
        case .fileWithoutRows: "csv_without_rows"
        case .tooManyLines: "csv_too_many_lines"
        case .notTable: "csv_not_a_table"
        case .encodingWide: "csv_encoding_utf16"
        case .encodingBroken: "csv_encoding_unknown"
        case .encodingUnavailable: "csv_encoding_unavailable"
        case .columnMissing: "csv_column_missing"
        case .columnTwice: "csv_column_twice"
        case .columnUnknown: "csv_column_unknown"
        case .columnCount: "csv_column_count"
        case .quoteUnclosed: "csv_quote_unclosed"
        case .quoteMisplaced: "csv_quote_misplaced"
        case .fieldTooLong: "csv_field_too_long"
        case .field(_, _, let problem): problem.code
        case .employeeNumberTwice: "csv_employee_number_twice"
        case .employeeNumberUnknown: "csv_employee_number_unknown"
        }
    }

    /// Whether the store itself is damaged, for the exit status of commands.
    package var isCorruption: Bool { self == .databaseCorrupt }

    /// The line of the file the error is about, counted from 1; nil when it is about the whole.
    package var line: Int? {
        switch self {
        case .encodingBroken(let line, _), .columnCount(let line, _, _), .quoteUnclosed(let line),
            .quoteMisplaced(let line), .fieldTooLong(let line, _, _), .field(let line, _, _),
            .employeeNumberTwice(let line, _), .employeeNumberUnknown(let line),
            .placesOverlap(let line, _), .tooManyPlaces(let line, _), .postHeldTwice(let line, _),
            .personDiffers(let line, _), .unmappable(let line, _), .numbersWouldChange(_, let line),
            .outsideSection(let line?):
            line
        case .helpDay(let problem): problem.line
        default: nil
        }
    }
}

extension FieldProblem {
    var code: String {
        switch self {
        case .missing: "csv_value_missing"
        case .controlCharacter: "csv_control_character"
        case .spreadsheetFault: "csv_spreadsheet_error"
        case .scientific: "csv_number_lost"
        case .lateButOnTime: "csv_late_but_on_time"
        case .earlyButLate: "csv_early_but_late"
        case .emptySectionPart, .sectionTooDeep: "csv_section_malformed"
        case .notMail: "csv_mail_malformed"
        case .notOutcome: "csv_outcome_unknown"
        case .notTime: "csv_time_malformed"
        case .serialNumber: "csv_serial_number"
        case .otherDay: "csv_time_of_other_day"
        case .beforeDawn: "csv_time_before_dawn"
        case .otherWeekday: "csv_other_weekday"
        case .leftInMorning: "csv_left_in_the_morning"
        case .notDay: "csv_day_malformed"
        case .outsideEra: "csv_outside_era"
        case .notMinutes: "csv_minutes_malformed"
        case .notWorkKind: "csv_work_unknown"
        case .notOutlook: "csv_outlook_unknown"
        case .endBeforeBeginning: "csv_end_before_beginning"
        case .leftBeforeArrival: "departure_before_arrival"
        case .roomWithoutLeaving: "room_without_leaving"
        case .overWithoutHard: "over_without_hard"
        case .reasonNeeded: "exemption_reason_needed"
        }
    }
}
