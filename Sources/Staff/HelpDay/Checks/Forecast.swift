internal import GRDB
internal import Tables

/// What is expected of one person on a Help Day, checked.
package struct Forecast: Sendable, ConfidentialValue {
    package let outlook: Outlook
    /// Minutes beyond the end of work, for somebody for whom leaving is hard; 0 if unknown.
    package let overMinutes: Int
    /// Minutes they could help others, for somebody who can leave.
    package let roomMinutes: Int
    package let work: WorkKind?
    package let note: String?
    /// For an exemption: why, and why the work cannot be moved.
    package let reason: String?
    package let immovable: String?

    package init(
        _ outlook: Outlook, overMinutes: Int = 0, roomMinutes: Int = 0, work: WorkKind? = nil,
        note: String? = nil, reason: String? = nil, immovable: String? = nil
    ) throws(StaffError) {
        guard 0...1_440 ~= overMinutes, 0...1_440 ~= roomMinutes else {
            throw .helpDay(.minutesOutOfRange)
        }
        guard outlook == .canLeave || roomMinutes == 0 else { throw .helpDay(.roomWithoutLeaving) }
        guard outlook == .hard || overMinutes == 0 else { throw .helpDay(.overWithoutHard) }
        self.outlook = outlook
        self.overMinutes = overMinutes
        self.roomMinutes = roomMinutes
        self.work = work
        self.note = try TypedText.optional(note)
        self.reason = try TypedText.optional(reason)
        self.immovable = try TypedText.optional(immovable)
    }
}

/// Whether somebody will leave on time, as their 係長 asked them.
package enum Outlook: String, CaseIterable, Hashable, Sendable {
    case canLeave = "can_leave"
    case hard
    case exempt

    /// 定時, 難しい, 除外.
    package var japanese: String {
        switch self {
        case .canLeave: "定時"
        case .hard: "難しい"
        case .exempt: "除外"
        }
    }

    /// Reads either word, whatever its width and spaces (定　時).
    package init?(reading text: String) {
        let match = HeadingText.choice(text, among: Self.allCases) { [$0.rawValue, $0.japanese] }
        guard let match else { return nil }
        self = match
    }
}

/// The two checks before a Help Day.
package enum ForecastCheck: String, CaseIterable, Hashable, Sendable {
    case week, eve

    /// 1週間前, 前日.
    package var japanese: String {
        switch self {
        case .week: "1週間前"
        case .eve: "前日"
        }
    }
}

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
