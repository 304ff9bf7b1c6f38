package import CivicCalendar

/// `holidays.csv` in the data folder: what a city's file says about single days wins over the law.
package enum HolidayFile {
    /// The holidays by law, changed by the file if there is one.
    package static func calendar(_ folder: DataFolder) throws -> HolidayCalendar {
        guard let bytes = try DurableFile.read(folder.holidays) else { return HolidayCalendar() }
        let withoutMark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        guard let text = String(validating: withoutMark, as: UTF8.self) else {
            throw NodeError.holidayFileNotText(folder.holidays)
        }
        do {
            return HolidayCalendar(overrides: try HolidayOverrides(reading: text))
        } catch {
            throw NodeError(holidays: error, file: folder.holidays)
        }
    }

    /// `{"holidays":[{"date","name_ja","name_en"}]}` of a calendar year.
    package static func list(year: Int, _ folder: DataFolder) throws -> JSONValue {
        let holidays: [Holiday]
        do {
            holidays = try calendar(folder).holidays(year: year)
        } catch let error as BusinessDayError {
            throw NodeError(calendar: error)
        }
        return [
            "holidays": .array(
                holidays.map { holiday in
                    [
                        "date": .string(holiday.date.text),
                        "name_ja": .string(holiday.nameJapanese),
                        "name_en": JSONValue(holiday.nameEnglish),
                    ]
                })
        ]
    }
}
