internal import Alliance

/// The fields of forms in which people write, by their names. Whatever shows once more what somebody typed
/// shows these and no other: passwords, codes, versions, ids and what was chosen from a list have names too.
enum TypedFields {
    private static let names: Set<[UInt8]> = Set(
        ([
            "text", "title", "value", "theme", "reason", "quote", "source", "name", "place", "link",
            "subject", "evidence", "date", "begin", "end", "left", "until", "done", "followUp",
            "next",
            "section", "owner_section", "section_chief", "manager", "record", "joint", "note",
            "agenda",
            "immovable",
        ]
            + (SharedKind.general + [.plan, .action, .meeting, .dialogueRound]).flatMap {
                $0.declaration.typedFields
            }).map { Array($0.utf8) }
    )

    /// `reason-12` in the list of a 係 is the reason of its 13th person.
    private static func withoutRow(_ name: [UInt8]) -> [UInt8] {
        let digits = name.reversed().prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        let rest = name.dropLast(digits.count)
        guard !digits.isEmpty, rest.last == UInt8(ascii: "-") else { return name }
        return Array(rest.dropLast())
    }

    /// `p:action/ID/title` in a draft is the title of an action.
    private static func withoutPlace(_ name: [UInt8]) -> [UInt8] {
        guard name.starts(with: Array("p:".utf8)) else { return name }
        return Array(name.dropFirst(2).split(separator: UInt8(ascii: "/")).last ?? [])
    }

    /// What was typed, in the order of the fields' names; empty fields are left out. To be copied from, so
    /// that it has no sign that a form would refuse.
    static func texts(_ pairs: [(name: String, value: String)]) -> [String] {
        pairs.filter { name, value in
            names.contains(withoutPlace(withoutRow(Array(name.utf8))))
                && !SharedWords.isBlank(value)
        }.map { ControlCharacter.replaced(in: $0.value, hasLines: true) }
    }
}

extension KindDeclaration {
    /// The fields in which people write, by their names; others are chosen, or say a day.
    fileprivate var typedFields: [String] {
        fields.filter { field in
            switch field.form {
            case .line, .area, .text, .elements: true
            default: false
            }
        }.map(\.name)
    }
}
