internal import Documents
internal import Testing

/// As office programs see them: test_exports.py opens them by other people's readers.
@Suite("files of Word and Excel") struct OfficeFileTests {
    /// A name with a variant of a kanji, one beyond the first plane, a sign that has no place in XML, an order for a
    /// spreadsheet, and what a careless reader takes for the end.
    private static let hostile = "葛\u{E0100}飾の𠮷田\u{0}\u{B}\u{FFFE}=1+1</t></w:t>&amp;]]>"
    private static let kept = "葛\u{E0100}飾の𠮷田=1+1&lt;/t&gt;&lt;/w:t&gt;&amp;amp;]]&gt;"

    private func sheet(
        _ rows: [[Spreadsheet.Cell]], title: String = "表", heads: [String] = ["一", "二"]
    ) throws -> String {
        String(
            decoding: try Spreadsheet(
                title: title, origin: "小田原市", author: "小田原市", heads: heads, rows: rows
            ).bytes(), as: UTF8.self)
    }

    private func word(_ blocks: [WordDocument.Block]) throws -> String {
        String(
            decoding: try WordDocument(
                title: "計画", origin: "小田原市", author: "小田原市", blocks: blocks
            ).bytes(), as: UTF8.self)
    }

    @Test("texts of every script stand as they are, without what XML cannot say") func texts()
        throws
    {
        #expect(try sheet([[.text(Self.hostile)]]).contains(">\(Self.kept)</t>"))
        let blocks: [WordDocument.Block] = [
            .heading(1, Self.hostile), .text(Self.hostile), .list([Self.hostile]),
            .table(heads: [Self.hostile], rows: [[Self.hostile]], widths: [1]),
        ]
        #expect(try word(blocks).components(Self.kept) == 5)
    }

    @Test("numbers are numbers, days are days, and nothing is a formula") func values() throws {
        let text = try sheet([
            [.count(12), .share(0.125)], [.day(20_787), .text("=HYPERLINK(\"x\")")],
            [.number(.nan), .number(1.5)], [.empty, .text("")],
        ])
        #expect(text.contains("<c r=\"A2\" s=\"2\"><v>12</v></c>"))
        #expect(text.contains("<c r=\"B2\" s=\"3\"><v>0.125</v></c>"))
        // 30 November 2026.
        #expect(text.contains("<c r=\"A3\" s=\"4\"><v>46356</v></c>"))
        #expect(text.contains("t=\"inlineStr\"><is><t xml:space=\"preserve\">=HYPERLINK(&quot;x"))
        #expect(text.contains("<c r=\"B4\" s=\"2\"><v>1.5</v></c>"))
        for absent in ["<f>", "\"A4\"", "\"A5\"", "\"B5\""] { #expect(!text.contains(absent)) }
        #expect(text.contains("state=\"frozen\""))
    }

    @Test("lines stay lines, and what looks like a code of Excel stays what was typed") func lines()
        throws
    {
        let text = try sheet([[.text("一\r\n二\r三"), .text("_x000D_ と _x00zz_")]])
        #expect(text.contains(">一\n二\n三</t>"))
        #expect(text.contains(">_x005F_x000D_ と _x00zz_</t>"))
    }

    @Test("a cell that is too long is cut at a sign, and says so") func longCells() throws {
        let text = try sheet([[.text(String(repeating: "𠮷", count: 40_000))]])
        #expect(text.contains("𠮷…（長いため、ここまで）</t>"))
        #expect(text.components("𠮷") == (32_767 - 12) / 2)
    }

    @Test(
        "a sheet's name has no sign that it may not have, and 31 at most",
        arguments: [
            ("計画: 'A/B'?*[]\\", "計画   A B      "), ("", "表"), ("//", "表"),
            (String(repeating: "長", count: 40), String(repeating: "長", count: 31)),
        ])
    func names(_ title: String, _ name: String) throws {
        #expect(try sheet([], title: title).contains("<sheet name=\"\(name)\""))
    }

    @Test("columns after Z have two letters") func columns() throws {
        let heads = (0..<28).map { "\($0)" }
        #expect(try sheet([], heads: heads).contains("<c r=\"AB1\""))
    }

    @Test("more rows or blocks than are opened well are refused and not cut") func limits() {
        let rows = Array(repeating: [Spreadsheet.Cell.empty], count: Spreadsheet.rowsMax + 1)
        #expect(throws: DocumentFault.tooLarge) { try sheet(rows) }
        let blocks = Array(
            repeating: WordDocument.Block.text(""), count: WordDocument.blocksMax + 1)
        #expect(throws: DocumentFault.tooLarge) { try word(blocks) }
    }

    @Test("the parts of a document have the forms that Word knows") func forms() throws {
        let text = try word([
            .heading(1, "現状"), .heading(9, "深い"), .text("一\n\n二"),
            .table(heads: ["題名", "担当"], rows: [["聞く"]], widths: [3, 1]),
        ])
        for part in [
            "<w:pStyle w:val=\"Title\"/>", "<w:pStyle w:val=\"Heading1\"/>",
            "<w:pStyle w:val=\"Heading3\"/>", "<w:name w:val=\"heading 1\"/>",
            "w:instr=\"PAGE\"", "w:instr=\"NUMPAGES\"", "<w:tblHeader/>", "游ゴシック",
            "<w:gridCol w:w=\"6802\"/><w:gridCol w:w=\"2267\"/>",
        ] {
            #expect(text.contains(part), "\(part)")
        }
        // A paragraph for each line, and the cell that is missing is there and empty.
        #expect(text.components("<w:pStyle w:val=\"Normal\"/>") == 4)
        #expect(text.components("<w:tc>") == 4)
    }

    @Test("the same words give the same bytes") func sameBytes() throws {
        #expect(try sheet([[.count(1)]]) == sheet([[.count(1)]]))
        #expect(try word([.text("一")]) == word([.text("一")]))
    }
}

extension String {
    /// How often a text stands in it, by bytes.
    fileprivate func components(_ part: String) -> Int {
        let (bytes, wanted) = (Array(utf8), Array(part.utf8))
        guard bytes.count >= wanted.count else { return 0 }
        return (0...(bytes.count - wanted.count)).count { start in
            bytes[start] == wanted[0] && bytes[start...].starts(with: wanted)
        }
    }
}
