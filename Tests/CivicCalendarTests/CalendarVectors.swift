internal import CivicCalendar
internal import Foundation

/// The committed vectors; `tools/check-calendar` holds them against three packages from PyPI.
enum CalendarVectors {
    static func data(_ name: String) throws -> Data {
        try Data(
            contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
                .appending(path: "Resources").appending(path: name))
    }

    /// The comma-separated fields of each line.
    static func rows(_ name: String) throws -> [[String]] {
        String(decoding: try data(name), as: UTF8.self).split(separator: "\n").map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }
}

/// A day in a test, in any form that people type.
func day(_ text: String) throws -> CivicDate { try CivicDate(reading: text) }
