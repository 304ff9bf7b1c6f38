internal import FoundationEssentials
internal import Glibc
package import Ledger

/// What peers may bring: so many bytes for each member and day, and nothing while the disk is nearly
/// full. Nothing is refused for ever: what is put off stays with whoever has it and is asked for again.
/// What is written here goes on.
///
/// Bytes are counted as they are read, not as they lie compressed: they cost memory and work too.
package actor IntakeDesk {
    package enum PutOff: String, Sendable {
        case memberBudget = "member_budget"
        case diskLow = "disk_low"
    }

    private struct Day: Codable {
        var number = 0
        var bytes: [String: Int] = [:]
    }

    /// What is counted is kept durably in steps of so much; a crash forgets less than that.
    private static let keptStep = 4 << 20

    /// For each member and day; the piece that passes it is still taken.
    nonisolated let budgetBytes: Int
    /// Free space below which nothing is taken.
    nonisolated let floorBytes: Int
    private let path: String
    private let seconds: @Sendable () -> Double
    private let freeBytes: @Sendable () -> Int?
    private var day = Day()
    private var unkept = 0

    package init(
        path: String, budgetBytes: Int, floorBytes: Int, seconds: @escaping @Sendable () -> Double,
        freeBytes: @escaping @Sendable () -> Int?
    ) {
        self.path = path
        self.budgetBytes = budgetBytes
        self.floorBytes = floorBytes
        self.seconds = seconds
        self.freeBytes = freeBytes
        // A file that cannot be read counts as none: it only makes the day's budget whole again.
        if let bytes = try? DurableFile.read(path),
            let kept = try? JSONDecoder().decode(Day.self, from: Data(bytes))
        {
            day = kept
        }
    }

    /// Throws where a member's piece is put off.
    package func check(_ member: MemberID) throws(LedgerError) {
        if isDiskLow { throw .putOff(PutOff.diskLow.rawValue) }
        turn()
        if isOver(member) { throw .putOff(PutOff.memberBudget.rawValue) }
    }

    /// A piece was taken.
    package func took(_ bytes: Int, of member: MemberID) {
        turn()
        let wasOver = isOver(member)
        let (sum, overflow) = day.bytes[member.text, default: 0].addingReportingOverflow(bytes)
        day.bytes[member.text] = overflow ? .max : sum
        unkept += bytes
        if unkept >= Self.keptStep || isOver(member) != wasOver { keep() }
    }

    package var isDiskLow: Bool { freeBytes().map { $0 < floorBytes } ?? false }

    /// The members of whom nothing more is taken today.
    package func membersOver() -> [MemberID] {
        turn()
        return day.bytes.keys.compactMap { try? MemberID($0) }.filter(isOver).sorted()
    }

    private func isOver(_ member: MemberID) -> Bool {
        day.bytes[member.text, default: 0] >= budgetBytes
    }

    /// A day is one of Japan.
    private func turn() {
        let number = Int((seconds() + 9 * 3_600) / 86_400)
        // A clock that was put back opens no second budget for a day.
        if number > day.number || number < day.number - 1 { day = Day(number: number) }
    }

    private func keep() {
        unkept = 0
        guard let bytes = try? JSONEncoder().encode(day) else { return }
        // A full disk is told elsewhere; counting goes on in memory.
        try? DurableFile.write([UInt8](bytes), to: path)
    }

    /// What the file system of a folder has free for us; nil where it does not say.
    package static func freeBytes(of folder: String) -> Int? {
        var found = statvfs()
        guard statvfs(folder, &found) == 0 else { return nil }
        let (bytes, overflow) = UInt64(found.f_bavail).multipliedReportingOverflow(
            by: UInt64(found.f_frsize))
        return overflow ? Int.max : Int(clamping: bytes)
    }
}
