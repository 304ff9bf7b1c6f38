internal import Alliance
internal import Foundation
internal import Records
internal import Testing

/// Protocol.md §8 and the code show the same table.
struct SchemaTableTests {
    @Test
    func `Protocol.md lists every kind with its fields, shapes, writers and creators`() throws {
        let written = try SpecifiedKind.all()
        let coded = AllianceSchema.schema.all.map { SpecifiedKind($0) }
        #expect(written.map(\.number) == coded.map(\.number))
        for (one, other) in zip(written, coded) { #expect(one == other) }
    }

    @Test
    func `The words of creators, writers and shapes are all explained in Protocol.md`() throws {
        let text = try SpecifiedKind.document()
        let creators = Set(AllianceSchema.schema.all.map(\.creators.rawValue))
        let writers = Set(
            AllianceSchema.schema.all.flatMap { $0.fields.map(\.writers.rawValue) })
        for word in creators.union(writers).sorted() {
            #expect(text.contains("| `\(word)` |"), "\(word) has no row in §7.3")
        }
        let shapes = [
            "content(n)", "number(n)", "date", "member", "anchor", "version", "contentSet(n)",
            "text",
        ]
        for shape in shapes {
            #expect(text.contains("| `\(shape)` |"), "\(shape) has no row in §7.2")
        }
    }

    @Test
    func `A table that differs from the code in one word is noticed`() throws {
        let text = try SpecifiedKind.document()
        let changed = text.replacing(
            "| 3 | status | choice(draft, ", with: "| 3 | status | choice(", maxReplacements: 1)
        #expect(changed != text)
        let written = try SpecifiedKind.all(in: changed)
        #expect(written != AllianceSchema.schema.all.map { SpecifiedKind($0) })
    }

    @Test func `The codes of the rules stand in Protocol.md, and no others`() throws {
        let text = try SpecifiedKind.document()
        let section = text.split(separator: "\n").drop { !$0.hasPrefix("## 8. ") }.dropFirst()
            .prefix { !$0.hasPrefix("### ") }
        let rows = section.filter { $0.hasPrefix("| ") && !$0.hasPrefix("| Kinds") }
        let written = rows.flatMap { row in
            row.split(separator: "|").last?.matches(of: /`([a-z_]+)`/).map { String($0.1) } ?? []
        }
        #expect(Set(written) == KindRuleTests.codes)
    }
}
