internal import Tables
internal import Testing

/// Where the heading of a table is found.
@Suite struct `Tables of spreadsheets` {
    private func table(_ text: String, namesMin: Int = 1) throws(CSVFault) -> SpreadsheetTable? {
        try SpreadsheetTable(utf8: Array(text.utf8), scalarsMax: 200, namesMin: namesMin) {
            ["日付", "値"].contains($0)
        }
    }

    @Test(arguments: [
        ("日付,値\n1,2\n", 1), ("日付\t値\n1\t2\n", 1), ("日付;値\n1;2\n", 1), ("sep=;\n日付;値\n1;2\n", 2),
        ("題名\n\n日付,値\n1,2\n", 3), ("値\t日付,\n1\t2\n", 1), ("\r\n日付,値\r\n1,2\r\n", 2),
    ])
    func `have a heading with the names that are known`(text: String, line: Int) throws {
        var found = try #require(try table(text))
        #expect(found.isNamed && found.heading.line == line)
        let row = try found.reader.next()
        #expect(row?.line == line + 1 && row?.fields.first?.text == "1")
    }

    @Test func `have none where nothing is known, and then begin with the first row`() throws {
        let found = try #require(try table("\n1,2\n3,4\n"))
        #expect(!found.isNamed && found.heading.line == 2)
        #expect(try table("日付\n1\n", namesMin: 2)?.isNamed == false)
        #expect(try table("\n ,\n") == nil)
        #expect(throws: CSVFault.quoteUnclosed(line: 1)) { try table("\"日付\n1\n") }
    }
}
