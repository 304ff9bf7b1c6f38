/// A staff file (係,氏名,職員番号[,メール,電話]), read as a whole or refused as a whole.
enum StaffFile {
    /// The rows in the order of the file, with no employee number twice.
    static func rows(_ bytes: [UInt8]) throws(StaffError) -> [StaffRow] {
        var table = try CSVTable(
            bytes, required: [.section, .name, .employeeNumber], optional: [.mail, .phone])
        var rows: [StaffRow] = []
        var firstLines: [ExactText: Int] = [:]
        while let source = try table.next() {
            let row = try read(source)
            if let firstLine = firstLines.updateValue(row.line, forKey: row.numberKey) {
                throw .employeeNumberTwice(line: row.line, firstLine: firstLine)
            }
            rows.append(row)
        }
        // A file without rows would mark everyone as having left.
        guard !rows.isEmpty else { throw .fileWithoutRows }
        return rows
    }

    private static func read(_ row: CSVRow) throws(StaffError) -> StaffRow {
        StaffRow(
            line: row.line, section: try section(row),
            name: try row.required(.name, allowsLineBreaks: true),
            employeeNumber: try row.required(.employeeNumber),
            mail: try mail(row), phone: try row.value(.phone))
    }

    private static func section(_ row: CSVRow) throws(StaffError) -> SectionPath {
        let text = try row.required(.section)
        switch SectionPath.read(text) {
        case .success(let path): return path
        case .failure(.emptyPart): throw row.error(.section, .emptySectionPart)
        case .failure(.tooDeep):
            throw row.error(.section, .sectionTooDeep(partsMax: SectionPath.partsMax))
        }
    }

    /// Only the @ is asked for: it notices columns in the wrong order, and addresses of an
    /// internal mail system have forms of their own.
    private static func mail(_ row: CSVRow) throws(StaffError) -> String? {
        guard let mail = try row.value(.mail) else { return nil }
        guard mail.unicodeScalars.contains(where: { $0 == "@" || $0 == "＠" }) else {
            throw row.error(.mail, .notMail)
        }
        return mail
    }
}
