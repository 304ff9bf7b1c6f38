package import CivicCalendar
package import NodeFolder
package import Requests
internal import Staff

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

    /// The holidays of a calendar year.
    package static func list(year: Int, _ folder: DataFolder) throws -> HolidayList {
        do {
            return HolidayList(
                holidays: try calendar(folder).holidays(year: year).map {
                    HolidayList.Day(
                        date: $0.date.text, nameJa: $0.nameJapanese, nameEn: $0.nameEnglish)
                })
        } catch let error as BusinessDayError {
            throw NodeError(calendar: error)
        }
    }
}

/// Text files as spreadsheets write them: UTF-8, CP932, or UTF-16 with or without its mark.
package enum FileText {
    /// The same as UTF-8 without a mark. Errors name line and byte.
    package static func utf8(_ bytes: [UInt8]) throws -> [UInt8] {
        // An empty file is for whoever reads it to refuse.
        if bytes.isEmpty || bytes == [0xEF, 0xBB, 0xBF] { return [] }
        do {
            return try TextDecoding.utf8(bytes)
        } catch {
            throw NodeError(wrapping: error)
        }
    }
}
