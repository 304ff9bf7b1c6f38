internal import Alliance
internal import Ledger
internal import Records
internal import Testing

/// Every kind says everything about itself: nothing is left to be said elsewhere.
struct KindDeclarationTests {
    @Test(arguments: SharedKind.allCases)
    func `a kind has a row, words in both languages and columns of its own fields`(
        kind: SharedKind
    ) throws {
        let declared = kind.declaration
        #expect(declared.kind == kind)
        #expect(declared.table.number == kind.rawValue)
        #expect(SharedKind(named: declared.name) == kind)
        let words = declared.words
        for wording in [words.name, words.list, words.new, words.purpose, words.owner] {
            expectBoth(wording, "\(kind)")
        }
        #expect(!declared.columns.isEmpty)
        for case .field(let number) in declared.columns {
            #expect(declared.field(number) != nil, "\(kind) has no field \(number) to list")
        }
        if let heading = declared.heading { #expect(declared.field(heading) != nil) }
    }

    @Test(arguments: SharedKind.allCases)
    func `a field has words in both languages, and so has each of its choices`(
        kind: SharedKind
    ) throws {
        for field in kind.declaration.fields {
            let place = "\(kind) \(field.name)"
            for wording in [field.label, field.absent] { expectBoth(wording, place) }
            if let hint = field.hint { expectBoth(hint, place) }
            for choice in field.choices {
                expectBoth(choice.wording, place + " " + choice.word)
                #expect(!choice.word.isEmpty && choice.word.utf8.allSatisfy { $0 < 0x80 })
                #expect(field.wording(of: choice.word)?.japanese == choice.wording.japanese)
                if let note = choice.note { expectBoth(note, place) }
            }
            #expect(
                field.choices.indices.allSatisfy { index in
                    field.word(UInt32(index + 1)) == field.choices[index].word
                })
            #expect(field.word(0) == nil && field.word(UInt32(field.choices.count + 1)) == nil)
            if case .word(let word) = field.first {
                #expect(field.wording(of: word) != nil, "\(place) begins with no word of its own")
            }
        }
    }

    @Test func `labels of a kind differ, and so do the words of a choice`() {
        for kind in SharedKind.allCases {
            let fields = kind.declaration.fields
            #expect(Set(fields.map(\.label.japanese)).count == fields.count, "\(kind)")
            #expect(Set(fields.map(\.label.english)).count == fields.count, "\(kind)")
            for field in fields {
                let wordings = field.choices.map(\.wording)
                #expect(
                    Set(wordings.map(\.japanese)).count == wordings.count, "\(kind) \(field.name)")
                #expect(
                    Set(wordings.map(\.english)).count == wordings.count, "\(kind) \(field.name)")
            }
        }
    }

    @Test(arguments: SharedKind.allCases)
    func `an empty record of a kind that must be seen is refused, with words`(kind: SharedKind) {
        let change = RecordChange(
            of: kind, before: nil, written: FieldValues(), day: 20_201_117,
            own: InventedChange.own, members: [])
        let problems = kind.declaration.problems(in: change)
        let needed = kind.declaration.fields.filter {
            switch $0.need {
            case .seen, .held: true
            case .free, .asked: false
            }
        }
        #expect(problems.isEmpty == needed.isEmpty, "\(kind)")
        if let heading = kind.declaration.headingField, kind != .meeting {
            #expect(problems.contains { $0.field == heading.name }, "\(kind)")
        }
        for field in needed { #expect(problems.contains { $0.field == field.name }, "\(kind)") }
        for problem in problems { expectWhole(problem) }
    }

    @Test func `comments stand on the kinds that say so, and on no other`() {
        let parents = SharedKind.comment.rules.parents
        for kind in SharedKind.allCases {
            #expect(
                parents.contains(kind.rawValue) == kind.declaration.reach.takesComments, "\(kind)")
        }
    }

    @Test func `only kinds with parents tell the owner of a parent, only wholes take guests`() {
        for kind in SharedKind.allCases {
            let declared = kind.declaration
            if declared.reach.notices.ofNew == .ownerOfParent {
                #expect(!declared.table.parents.isEmpty, "\(kind)")
            }
            if declared.reach.takesGuests { #expect(!declared.table.isPart, "\(kind)") }
        }
    }

    @Test func `kinds of the general form have names that nothing else of theirs has`() throws {
        let names = SharedKind.general.compactMap(\.declaration.general)
        #expect(Set(names.map(\.plural)).count == names.count)
        for kind in SharedKind.general.map(\.declaration) {
            let general = try #require(kind.general)
            let plurals = kind.generalChildren.compactMap(\.general?.plural)
            let taken = ["id", "editors", "fields", "attention"] + plurals
            let own = [general.owner] + (kind.parents.isEmpty ? [] : [general.parent])
            // In a list the names of the fields stand beside them.
            #expect(Set(own + ["id"]).isDisjoint(with: kind.fields.map(\.name)), "\(kind.kind)")
            #expect(Set(own).isDisjoint(with: taken) && Set(own).count == own.count)
            let options = kind.fields.map(\.optionName) + kind.parents.map(\.declaration.name)
            #expect(Set(options).count == options.count, "two options of \(kind.kind) are one")
            #expect(options.count <= 12, "FieldOptions has no room for \(kind.kind)")
            #expect(kind.facet(ofOwner: false, ofChoice: false) != nil, "\(kind.kind) has no list")
        }
    }

    private func expectBoth(_ wording: Wording, _ place: String) {
        #expect(!SharedWords.isBlank(wording.japanese), "\(place) has no Japanese words")
        #expect(!SharedWords.isBlank(wording.english), "\(place) has no English words")
        #expect(
            wording.english.unicodeScalars.allSatisfy { $0.isASCII || $0 == "–" },
            "\(place): \(wording.english)")
    }
}

/// A problem says everything that people and scripts need, in both languages.
func expectWhole(_ problem: Problem) {
    #expect(!problem.code.isEmpty && !problem.field.isEmpty)
    for wording in [problem.message, problem.action, problem.beside] {
        #expect(!wording.japanese.isEmpty && !wording.english.isEmpty, "\(problem.code)")
    }
}
