internal import Testing

@Suite struct `A Swift file without comments and texts` {
    private func words(_ text: String) -> [String] {
        SwiftSource(text).words
    }

    @Test func `keeps words and signs in their order`() {
        #expect(
            SwiftSource("let a = B.c").tokens == [
                .word("let"), .word("a"), .sign(UInt8(ascii: "=")), .word("B"),
                .sign(UInt8(ascii: ".")), .word("c"),
            ])
    }

    @Test(arguments: [
        "a // b \"c\"\nd", "a /* b /* c */ b */ d", "a\n/// b `C`\nd", "a /* \" */ d",
    ])
    func `comments are gone, nested ones too`(text: String) {
        #expect(words(text) == ["a", "d"])
    }

    @Test(arguments: [
        #"a "b" d"#, #"a "b \" b" d"#, #"a "b // b" d"#, #"a "" d"#, ##"a #"b " \( b"# d"##,
        "a \"\"\"\n b \"b\" \\\"\"\" b\n\"\"\" d", "a #\"\"\"\n \"\"\" b\n\"\"\"# d",
    ])
    func `what a literal says is gone`(text: String) {
        #expect(words(text) == ["a", "d"])
    }

    @Test func `code within a string stays, strings within it do not`() {
        #expect(words(#"a "b \(c("b", d)) b \(e)" f"#) == ["a", "c", "d", "e", "f"])
        #expect(words(##"a #"b \#(c) \(b)"# d"##) == ["a", "c", "d"])
    }

    @Test func `a regex is a literal, a division is not`() {
        #expect(words(#"a = /b"b\/b/ d"#) == ["a", "d"])
        #expect(words("a(#/b / b/#) d") == ["a", "d"])
        #expect(words("a = b / c / d") == ["a", "b", "c", "d"])
        #expect(words("a = (b)/c/d") == ["a", "b", "c", "d"])
    }

    @Test func `a text that never ends ends with the file`() {
        #expect(words("a \"b") == ["a"])
        #expect(words("a /* b") == ["a"])
        #expect(words("a \"\\") == ["a"])
    }
}
