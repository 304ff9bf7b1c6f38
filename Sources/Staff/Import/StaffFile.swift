internal import CivicCalendar

/// A staff file, read as a whole or refused as a whole:
/// 係,氏名,職員番号[,フリガナ,メール,電話][,職,開始日,終了日][,得意分野,応援上限].
enum StaffFile {
    static let columns: [StaffColumn] = [
        .section, .name, .reading, .employeeNumber, .mail, .phone, .role, .from, .until, .strengths,
        .helpLimit,
    ]

    /// Places of one person in a file: more than a long life of transfers.
    static let placesMax = 100

    /// The rows in the order of the file; no person is in two places at once.
    static func rows(_ bytes: [UInt8]) throws(StaffError) -> [StaffRow] {
        var table = try CSVTable(
            bytes, required: [.section, .name, .employeeNumber],
            optional: [.reading, .mail, .phone, .role, .from, .until, .strengths, .helpLimit])
        var rows: [StaffRow] = []
        var positions: [ExactText: [Int]] = [:]
        while let source = try table.next() {
            let row = try read(source)
            let earlier = positions[row.numberKey] ?? []
            guard earlier.count < placesMax else {
                throw .tooManyPlaces(line: row.line, placesMax: placesMax)
            }
            if let first = earlier.first { try check(row, rows[first]) }
            positions[row.numberKey, default: []].append(rows.count)
            rows.append(row)
        }
        // A file without rows would mark everyone as having left.
        guard !rows.isEmpty else { throw .fileWithoutRows }
        try checkOverlaps(positions.values.filter { $0.count > 1 }.map { $0.map { rows[$0] } })
        return rows
    }

    private static func check(_ row: StaffRow, _ first: StaffRow) throws(StaffError) {
        if row.isUndated, first.isUndated {
            throw .employeeNumberTwice(line: row.line, firstLine: first.line)
        }
        guard row.details(keeping: nil).isSamePerson(as: first.details(keeping: nil)) else {
            throw .personDiffers(line: row.line, firstLine: first.line)
        }
    }

    /// Nobody is in two places at a time.
    private static func checkOverlaps(_ people: [[StaffRow]]) throws(StaffError) {
        let places = people.map { rows in
            rows.map { row in
                let place = Assignment(
                    section: row.section, role: row.role ?? .staff, from: row.from ?? .earliest,
                    until: row.until)
                return (place: place, line: row.line)
            }
        }
        if let found = PlaceOverlap(in: places) {
            throw .placesOverlap(line: found.line, firstLine: found.firstLine)
        }
    }

    private static func read(_ row: CSVRow) throws(StaffError) -> StaffRow {
        let (from, until) = (try row.day(.from), try row.day(.until))
        if let from, let until, until < from { throw row.error(.until, .endBeforeBeginning) }
        let (role, ordinaryPost) = try role(row)
        return StaffRow(
            line: row.line, section: try section(row), role: role, ordinaryPost: ordinaryPost,
            from: from, until: until, name: try row.required(.name, allowing: ["\n"]),
            employeeNumber: try row.identity(.employeeNumber), mail: try mail(row),
            phone: try row.value(.phone), reading: try row.value(.reading),
            columnsMissing: Set([.mail, .phone, .reading].filter { !row.has($0) }),
            strengths: try strengths(row),
            helpLimit: try helpLimit(row))
    }

    static func section(_ row: CSVRow) throws(StaffError) -> SectionPath {
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

    /// A city has a hundred job titles; one that is not known gives no authority.
    private static func role(
        _ row: CSVRow
    ) throws(StaffError) -> (role: PostRole?, ordinaryPost: ExactText?) {
        guard row.has(.role) else { return (nil, nil) }
        guard let text = try row.value(.role) else { return (.staff, nil) }
        guard let role = PostRole(reading: text) else { return (.staff, PostRole.folded(text)) }
        return (role, nil)
    }

    /// 窓口対応、システム・データ処理: any of 、 , ; and spaces between the words.
    private static func strengths(_ row: CSVRow) throws(StaffError) -> [WorkKind]? {
        guard row.has(.strengths) else { return nil }
        guard let text = try row.value(.strengths) else { return [] }
        var kinds: Set<WorkKind> = []
        for word in text.unicodeScalars.split(whereSeparator: {
            "、,，;；|｜".unicodeScalars.contains($0)
        }) {
            guard let kind = WorkKind(reading: String(word)) else {
                throw row.error(.strengths, .notWorkKind)
            }
            kinds.insert(kind)
        }
        return kinds.sorted { $0.rawValue < $1.rawValue }
    }

    private static func helpLimit(_ row: CSVRow) throws(StaffError) -> StaffRow.HelpLimit? {
        guard row.has(.helpLimit) else { return nil }
        guard let minutes = try row.minutes(.helpLimit) else { return StaffRow.HelpLimit.none }
        return .minutes(minutes)
    }
}
