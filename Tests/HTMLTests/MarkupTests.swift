internal import HTML
internal import Seeding
internal import Testing

/// What stands in a page is what was typed, and nothing else.
@Suite("HTML") struct MarkupTests {
    private func text(_ html: Markup) -> String { String(decoding: html.bytes, as: UTF8.self) }

    @Test("signs of HTML are escaped, also beside combining marks") func escaping() {
        #expect(text(Markup("<b>&\"'")) == "&lt;b&gt;&amp;&quot;&#39;")
        // As Characters, these are not the signs that they begin with; as bytes they are.
        #expect(
            text(Markup("\"\u{301}<\u{338}>\u{20D2}")) == "&quot;\u{301}&lt;\u{338}&gt;\u{20D2}")
    }

    @Test("control characters become a mark, line ends stay") func controls() {
        #expect(text(Markup("a\u{0}\u{1B}\u{7F}\tb\nc")) == "a\u{FFFD}\u{FFFD}\u{FFFD}\tb\nc")
    }

    @Test("prose goes through bit for bit", arguments: ["髙𠮷葛\u{E0100}", "か\u{3099}", "\u{202E}右"])
    func prose(_ prose: String) { #expect(Markup(prose).bytes == Array(prose.utf8)) }

    @Test("no text of random bytes opens a tag or leaves an attribute") func random() {
        var generator = SeededGenerator(seed: 20_261_123)
        let signs = Array("<>&\"'/=` \n\u{301}\u{338}あ!-").map(String.init)
        for _ in 0..<2_000 {
            let count = Int(generator.next() % 40)
            let typed = (0..<count).map { _ in signs[Int(generator.next() % UInt64(signs.count))] }
                .joined()
            let bytes = Markup(typed).bytes
            for sign in "<>\"'".utf8 { #expect(!bytes.contains(sign)) }
        }
    }
}
