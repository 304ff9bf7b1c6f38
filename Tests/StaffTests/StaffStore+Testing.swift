internal import CivicCalendar
internal import Glibc
internal import Staff

/// The keys of a test lie beside its database.
struct FolderKeys: PersonKeyStorage {
    let folder: String
    private var path: String { folder + "/people.keys" }

    func read() throws -> [UInt8]? { access(path, F_OK) == 0 ? try readFile(path) : nil }
    func replace(_ new: [UInt8]) throws { try writeFile(path, new) }
}

extension StaffStore {
    convenience init(folder: String, sizeBytesMax: Int? = nil) throws(StaffError) {
        let keys = StaffKeys(
            master: [UInt8](repeating: 7, count: 32), storage: FolderKeys(folder: folder),
            randomBytes: Self.random)
        try self.init(folder: folder, keys: keys, sizeBytesMax: sizeBytesMax)
    }

    private static func random(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }

    // What the personnel section does, at a time in seconds since 1970.

    @discardableResult
    func importStaff(
        csv: [UInt8], enteredSeconds: Int64
    ) async throws(StaffError) -> StaffImportReport {
        try await importStaff(csv: csv, as: .personnel(at: enteredSeconds))
    }

    func previewImport(csv: [UInt8]) async throws(StaffError) -> StaffImportReport {
        try await previewImport(csv: csv, as: .personnel(at: 9)).report
    }

    func list(includingLeft: Bool = false) async throws(StaffError) -> [StaffMember] {
        try await list(as: .personnel(at: 9), includingLeft: includingLeft)
    }

    @discardableResult
    func recordHelpDay(
        csv: [UInt8], on day: CivicDate, enteredSeconds: Int64
    ) async throws(StaffError) -> HelpDayReport {
        try await recordHelpDay(csv: csv, on: day, as: .personnel(at: enteredSeconds))
    }

    func helpDayResults(on day: CivicDate) async throws(StaffError) -> [HelpDayResult] {
        try await helpDayResults(on: day, as: .personnel(at: 9))
    }

    /// The groups of a month, fixed for its fiscal year or only looked at.
    func groups(
        month: CivicMonth, fixes: Bool = true
    ) async throws(StaffError) -> [GroupIndicators] {
        try await monthIndicators(
            month: month, days: nil, as: .personnel(at: 9),
            grouping: fixes ? .fixing(headcountMin: 50) : .looking(headcountMin: 50)
        ).groups
    }
}

extension Acting {
    static func personnel(at seconds: Int64) -> Acting {
        Acting(post: .personnel, account: "test", seconds: seconds)
    }

    static func post(_ text: String, at seconds: Int64) throws -> Acting {
        Acting(post: try ActingPost(reading: text), account: "test", seconds: seconds)
    }
}
