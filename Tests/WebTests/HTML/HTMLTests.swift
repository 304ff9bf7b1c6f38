internal import Seeding
internal import Testing
internal import Web

/// What stands in a page is what was typed, and nothing else.
@Suite("HTML") struct HTMLTests {
    private func text(_ html: HTML) -> String { String(decoding: html.bytes, as: UTF8.self) }

    @Test("signs of HTML are escaped, also beside combining marks") func escaping() {
        #expect(text(HTML("<b>&\"'")) == "&lt;b&gt;&amp;&quot;&#39;")
        // As Characters, these are not the signs that they begin with; as bytes they are.
        #expect(text(HTML("\"\u{301}<\u{338}>\u{20D2}")) == "&quot;\u{301}&lt;\u{338}&gt;\u{20D2}")
    }

    @Test("control characters become a mark, line ends stay") func controls() {
        #expect(text(HTML("a\u{0}\u{1B}\u{7F}\tb\nc")) == "a\u{FFFD}\u{FFFD}\u{FFFD}\tb\nc")
    }

    @Test("prose goes through bit for bit", arguments: ["髙𠮷葛\u{E0100}", "か\u{3099}", "\u{202E}右"])
    func prose(_ prose: String) { #expect(HTML(prose).bytes == Array(prose.utf8)) }

    @Test("no text of random bytes opens a tag or leaves an attribute") func random() {
        var generator = SeededGenerator(seed: 20_261_123)
        let signs = Array("<>&\"'/=` \n\u{301}\u{338}あ!-").map(String.init)
        for _ in 0..<2_000 {
            let count = Int(generator.next() % 40)
            let typed = (0..<count).map { _ in signs[Int(generator.next() % UInt64(signs.count))] }
                .joined()
            let bytes = HTML(typed).bytes
            for sign in "<>\"'".utf8 { #expect(!bytes.contains(sign)) }
        }
    }
}
