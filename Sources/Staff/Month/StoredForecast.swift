internal import GRDB

/// A forecast as it is stored, without the words.
struct StoredForecast: Hashable, Sendable {
    let outlook: Outlook
    let overMinutes: Int
    let roomMinutes: Int
    let work: WorkKind?
}

extension StoredForecast {
    /// Outlook, over, room and work at the columns from `index` on.
    init(_ row: Row, at index: Int = 0) throws {
        guard let outlook = Outlook(rawValue: try row.decode(String.self, atIndex: index)) else {
            throw StaffError.databaseCorrupt
        }
        self.init(
            outlook: outlook, overMinutes: try row.decode(Int.self, atIndex: index + 1),
            roomMinutes: try row.decode(Int.self, atIndex: index + 2),
            work: try row.decode(Int?.self, atIndex: index + 3).flatMap(WorkKind.init(rawValue:)))
    }
}
