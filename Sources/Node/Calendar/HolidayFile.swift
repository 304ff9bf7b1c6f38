package import CivicCalendar
internal import Requests

/// `holidays.csv` in the data folder: what a city's file says about single days wins over the law.
package enum HolidayFile {
    /// The holidays by law, changed by the file if there is one.
    package static func calendar(_ folder: DataFolder) throws -> HolidayCalendar {
        guard let bytes = try DurableFile.read(folder.holidays) else { return HolidayCalendar() }
        // The Cabinet Office ships its list in CP932.
        guard let content = try? FileText.utf8(bytes) else {
            throw NodeError.holidayFileNotText(folder.holidays)
        }
        let text = String(decoding: content, as: UTF8.self)
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
