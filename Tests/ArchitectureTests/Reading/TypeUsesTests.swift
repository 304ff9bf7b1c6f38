internal import Testing

@Suite struct `Uses of types between folders` {
    private func uses(_ files: (String, String)...) -> TypeUses {
        TypeUses(files.map { TypeUses.File(folder: $0.0, source: SwiftSource($0.1)) })
    }

    @Test(arguments: [
        "struct", "enum", "final class", "actor", "package protocol", "indirect enum",
    ])
    func `a type that another folder mentions is an edge`(kind: String) {
        let uses = uses(("Houses", "\(kind) Roof {}"), ("People", "let above: [Roof] = []"))
        #expect(uses.edges == ["People": ["Houses": ["Roof"]]])
    }

    @Test func `a name in a comment or a string is none`() {
        #expect(uses(("A", "struct Roof {}"), ("B", "// Roof\nlet a = \"Roof\"")).edges == [:])
    }

    @Test func `an extension uses what it extends`() {
        #expect(
            uses(("A", "struct Roof {}"), ("B", "extension Roof {}")).edges == [
                "B": ["A": ["Roof"]]
            ])
    }

    @Test func `a member of the same name is no use`() {
        #expect(uses(("A", "struct Roof {}"), ("B", "let a = house.Roof")).edges == [:])
    }

    @Test func `a nested type is named by the one around it`() {
        let files = uses(
            ("A", "struct House {}"), ("B", "extension House { enum Roof { case flat } }"),
            ("C", "let a: House.Roof = .flat"), ("D", "let a: Roof? = nil"))
        #expect(files.edges["C"] == ["A": ["House"], "B": ["House.Roof"]])
        #expect(files.edges["D"] == nil)
    }

    @Test func `within a type its nested types need no name before them`() {
        let files = uses(
            ("A", "struct House { enum Roof { case flat } }"), ("B", "struct Roof {}"),
            ("C", "extension House { func roof() -> Roof { .flat } }"))
        #expect(files.edges["C"] == ["A": ["House", "House.Roof"]])
    }

    @Test func `what is private to a file hides the type of another folder`() {
        let files = uses(
            ("A", "struct State {}"), ("B", "private final class State {}\nlet a = State()"),
            ("C", "private struct Own {}"), ("D", "let a: Own"))
        #expect(files.edges == [:])
    }

    @Test func `a name is hidden by the nearest one`() {
        let files = uses(
            ("A", "struct Code {}"), ("B", "struct Problem { enum Code {}\n let code: Code }"))
        #expect(files.edges == [:])
    }

    @Test func `the root of a target is no folder`() {
        #expect(
            uses(("", "struct Door { let roof: Roof }"), ("A", "struct Roof { let door: Door }"))
                .edges == [:])
    }

    @Test func `a circle is found by way of others, with the types that make it`() {
        let files = uses(
            ("A", "struct First { let a: Second }"), ("B", "struct Second { let a: Third }"),
            ("C", "struct Third { let a: First }"), ("D", "struct Fourth { let a: First }"))
        #expect(files.circles == [["A", "B", "C"]])
        #expect(
            files.description(of: ["A", "B", "C"])
                == "  A uses B: Second\n  B uses C: Third\n  C uses A: First")
    }

    @Test func `two circles are two`() {
        let files = uses(
            ("A", "struct A1 { let a: B1 }"), ("B", "struct B1 { let a: A1 }"),
            ("C", "struct C1 { let a: D1; let b: A1 }"), ("D", "struct D1 { let a: C1 }"))
        #expect(files.circles == [["A", "B"], ["C", "D"]])
    }
}
