internal import HTML
internal import Testing

/// No title makes a feed unreadable.
@Suite("XML") struct XMLTests {
    private func text(_ root: XML) -> String { String(decoding: XML.document(root), as: UTF8.self) }

    @Test("texts and attributes are escaped") func escaping() {
        let root = XML.element("a", ["href": "\"<&'>"], [.text("<b>&"), .element("c", [])])
        #expect(
            text(root) == """
                <?xml version="1.0" encoding="utf-8"?>
                <a href="&quot;&lt;&amp;&#39;&gt;">&lt;b&gt;&amp;<c/></a>

                """)
    }

    @Test("ends of lines stay where they mean something") func lines() {
        #expect(
            text(.element("t", [.lines("一\n二\t<三>")])).hasSuffix("<t>一\n二 &lt;三&gt;</t>\n"))
        #expect(text(.element("t", [.text("一\n二")])).hasSuffix("<t>一 二</t>\n"))
    }

    @Test(
        "what XML cannot say is left out",
        arguments: ["\u{0}", "\u{1B}", "\u{7F}", "\u{FFFE}", "\u{1FFFF}"])
    func leftOut(_ sign: String) {
        #expect(text(.element("t", [.text("計\(sign)画")])).hasSuffix("<t>計画</t>\n"))
    }
}
