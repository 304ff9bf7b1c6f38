internal import Alliance
internal import ArgumentParser

/// The options with which a new record begins: one for each field of the kind, and one for each kind that it
/// may stand below.
///
/// ArgumentParser knows options as stored properties and nothing else, so there are as many as a kind may
/// need; those that a kind does not need have no place in the help, and are refused.
struct FieldOptions<Kind: GeneralKind>: ParsableArguments {
    private typealias Slot = FieldSlot<Kind>

    @Option(name: Slot.name(0), help: Slot.help(0)) var value0: String?
    @Option(name: Slot.name(1), help: Slot.help(1)) var value1: String?
    @Option(name: Slot.name(2), help: Slot.help(2)) var value2: String?
    @Option(name: Slot.name(3), help: Slot.help(3)) var value3: String?
    @Option(name: Slot.name(4), help: Slot.help(4)) var value4: String?
    @Option(name: Slot.name(5), help: Slot.help(5)) var value5: String?
    @Option(name: Slot.name(6), help: Slot.help(6)) var value6: String?
    @Option(name: Slot.name(7), help: Slot.help(7)) var value7: String?
    @Option(name: Slot.name(8), help: Slot.help(8)) var value8: String?
    @Option(name: Slot.name(9), help: Slot.help(9)) var value9: String?
    @Option(name: Slot.name(10), help: Slot.help(10)) var value10: String?
    @Option(name: Slot.name(11), help: Slot.help(11)) var value11: String?

    private var all: [String?] {
        [
            value0, value1, value2, value3, value4, value5, value6, value7, value8, value9, value10,
            value11,
        ]
    }

    private var given: [(slot: Slot, value: String)] {
        zip(Slot.all, all).compactMap { slot, value in value.map { (slot, $0) } }
    }

    /// By the names of the fields.
    var values: [String: String] {
        var values: [String: String] = [:]
        for (slot, value) in given {
            if case .field(let field) = slot { values[field.name] = value }
        }
        return values
    }

    private var parents: [(slot: Slot, value: String)] {
        given.filter { if case .parent = $0.slot { true } else { false } }
    }

    /// What the record stands below.
    var parent: String? { parents.first?.value }

    mutating func validate() throws {
        for (index, value) in all.enumerated() where value != nil && index >= Slot.all.count {
            throw ValidationError("Unknown option '--\(Slot.word(index))'")
        }
        for (slot, value) in zip(Slot.all, all) where value == nil && slot.isRequired {
            throw ValidationError("Missing expected argument '--\(slot.word) <\(slot.word)>'")
        }
        guard parents.count > 1 else { return }
        let options = Kind.declaration.parents.map { "--\($0.declaration.name)" }
        throw ValidationError(
            Words.choose(
                ja: "\(options.joined(separator: " と "))は、どれか一つだけ指定してください。",
                en: "Give at most one of \(options.joined(separator: " and "))."))
    }
}

/// What an option stands for.
enum FieldSlot<Kind: GeneralKind> {
    case field(FieldDeclaration)
    case parent(KindDeclaration)

    static var all: [FieldSlot] {
        let kind = Kind.declaration
        return kind.fields.map { .field($0) } + kind.parents.map { .parent($0.declaration) }
    }

    /// As it stands behind the two hyphens.
    var word: String {
        switch self {
        case .field(let field): field.optionName
        case .parent(let kind): kind.name
        }
    }

    /// Whether nothing can be begun without it.
    var isRequired: Bool {
        switch self {
        case .field(let field): field.isRequired && field.first == nil
        case .parent: false
        }
    }

    static func word(_ index: Int) -> String {
        index < all.count ? all[index].word : "unused-\(index)"
    }

    static func name(_ index: Int) -> NameSpecification { .customLong(word(index)) }

    static func help(_ index: Int) -> ArgumentHelp {
        guard index < all.count else { return ArgumentHelp(visibility: .private) }
        let slot = all[index]
        let words: String
        switch slot {
        case .field(let field): words = field.optionWords
        case .parent(let kind):
            words = Words.choose(
                ja: "何についてか: \(kind.words.name.japanese)の ID",
                en: "What it is about: the id of a \(kind.name)")
        }
        return ArgumentHelp(words, valueName: slot.word)
    }
}

extension FieldDeclaration {
    /// What the help says of an option that takes the field's value.
    var optionWords: String {
        var words = label.words
        if !choices.isEmpty {
            let choices = choices.map {
                Words.isJapanese ? "\($0.wording.japanese) \($0.word)" : $0.word
            }
            words += ": " + choices.joined(separator: Words.choose(ja: "、", en: ", "))
        }
        switch form {
        case .elements:
            words += Words.choose(ja: "（いくつかあれば「、」で区切る）", en: " (several with commas)")
        case .city:
            words += Words.choose(ja: "（団体コード）", en: " (municipality code)")
        case .day where first == nil:
            words += Words.choose(
                ja: "（2020-11-18、令和2年11月18日 など）", en: " (2020-11-18, 令和2年11月18日, …)")
        case .time: words += Words.choose(ja: "（13:30）", en: " (13:30)")
        default: break
        }
        switch first {
        case .today: words += Words.choose(ja: "（省略すると今日）", en: " (default: today)")
        case .fiscalYear: words += Words.choose(ja: "（省略すると今年度）", en: " (default: this one)")
        case .word, nil: break
        }
        return words
    }
}

extension SharedKind {
    /// The help of an option that takes a field's value, for the commands that are written for one kind.
    func help(_ field: String, valueName: String? = nil) -> ArgumentHelp {
        guard let declared = declaration.field(named: field) else {
            preconditionFailure("no field \(field) in \(self)")
        }
        return ArgumentHelp(declared.optionWords, valueName: valueName)
    }
}
