/// What an import would change: decided here as a value, carried out by the store.
struct StaffImportPlan: Sendable {
    private(set) var added: [StaffRow] = []
    /// Rows that differ from what is stored, with the stored person.
    private(set) var changed: [(stored: StoredStaff, row: StaffRow)] = []
    /// People who are stored as present and not in the file.
    private(set) var left: [StoredStaff] = []
    private(set) var unchangedCount = 0

    init(stored: [StoredStaff], rows: [StaffRow]) {
        let storedByNumber = Dictionary(
            stored.map { ($0.numberKey, $0) }, uniquingKeysWith: { first, _ in first })
        for row in rows {
            guard let person = storedByNumber[row.numberKey] else {
                added.append(row)
                continue
            }
            if person.isSame(as: row) {
                unchangedCount += 1
            } else {
                changed.append((person, row))
            }
        }
        let numbers = Set(rows.map(\.numberKey))
        left = stored.filter { $0.isPresent && !numbers.contains($0.numberKey) }
    }

    var report: StaffImportReport {
        StaffImportReport(
            added: added.count, changed: changed.count, left: left.count,
            unchanged: unchangedCount)
    }
}
