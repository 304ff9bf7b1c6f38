package import Records

/// Everything about one field of a kind: its place in the bytes, who writes it, its words.
package struct FieldDeclaration: Sendable {
    package let number: UInt32
    /// As commands and JSON name it.
    package let name: String
    package let form: FieldForm
    package let writers: Writers
    package let label: Wording
    /// What stands beside the field where it is written.
    package let hint: Wording?
    /// What is shown where the field says nothing.
    package let absent: Wording
    package let need: Need
    package let first: FirstValue?
    /// The option of a command, without its hyphens, that begins a record with it.
    package let optionName: String

    package init(
        _ number: UInt32, _ name: String, _ form: FieldForm, by writers: Writers,
        _ label: Wording, hint: Wording? = nil, absent: Wording = Wording("–", "–"),
        need: Need = .free, first: FirstValue? = nil,
        option: String? = nil
    ) {
        self.number = number
        self.name = name
        self.form = form
        self.writers = writers
        self.label = label
        self.hint = hint
        self.absent = absent
        self.need = need
        self.first = first
        optionName = option ?? String(name.map { $0 == "_" ? "-" : $0 })
    }

    /// Whether a record can be without the field.
    package enum Need: Sendable {
        case free
        /// Forms ask for it; records without it are none the worse.
        case asked
        /// Something of it must be seen: there is no record without it, and it is not emptied later. The
        /// problem is `blank`.
        case seen
        /// The same; the problem is `bad_value` with what is allowed, under the name of a command's option
        /// where that is another.
        case held(allowed: String, option: String? = nil)
    }

    /// What a new record says where nobody said anything.
    package enum FirstValue: Sendable {
        case word(String)
        case today
        case fiscalYear
    }

    /// The field's row of the table.
    package var rule: FieldRule {
        FieldRule(number: number, name: name, shape: form.shape, writers: writers)
    }

    /// Whether invited members write it too, and not the owner alone.
    package var isForEditors: Bool { writers == .editors }

    package var choices: [FieldForm.FieldChoice] {
        if case .choice(let choices) = form { choices } else { [] }
    }

    /// What a word of the choice is called; nil for a word that is none of them.
    package func wording(of word: String) -> Wording? {
        choices.first { $0.word.utf8.elementsEqual(word.utf8) }?.wording
    }

    /// The word that a number in the bytes stands for.
    package func word(_ number: UInt32) -> String? {
        let choices = choices
        guard number >= 1, number <= UInt32(choices.count) else { return nil }
        return choices[Int(number) - 1].word
    }

    /// At most so many Unicode scalars; nil where nothing is typed freely.
    package var scalarsMax: Int? {
        switch form {
        case .line(let max), .area(let max), .elements(let max): max
        case .text: FieldForm.textScalarsMax
        default: nil
        }
    }

    /// Whether forms ask for it.
    package var isRequired: Bool {
        if case .free = need { false } else { true }
    }
}
