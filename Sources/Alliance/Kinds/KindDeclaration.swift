package import Records

/// All that is said of a kind of record, in one value: its row of the table, its words, its rules, its reach.
///
/// Folding reads the table, the gate asks the rules, commands and pages show the words and follow the reach.
/// What is not said here is said nowhere.
package struct KindDeclaration: Sendable {
    package let kind: SharedKind
    package let words: KindWords
    package let reach: KindReach
    /// In the order in which one reads and writes them.
    package let fields: [FieldDeclaration]
    /// The field by which a record is called; nil where its parent's name has to do.
    package let heading: UInt32?
    package let columns: [ListColumn]
    /// Where commands and pages are made from this declaration alone; nil for a kind with its own.
    package let general: GeneralNames?
    /// What a record lacks although nothing forbids it yet.
    package let remarks: @Sendable (FieldValues) -> [Remark]
    /// What must hold of a change, beyond what each field asks for.
    package let rules: [KindRule]
    /// Whether the rules read what the parent says.
    package let readsParent: Bool
    /// The row of the table, as folding reads it.
    package let table: RecordKind

    /// A column of a list.
    package enum ListColumn: Sendable {
        case owner
        case field(UInt32)
    }

    /// - Parameter name: as commands and JSON name the kind.
    /// - Parameter order: the fields in the order in which they are read; that of the numbers if nil.
    package init(
        _ kind: SharedKind, name: String, _ words: KindWords, _ reach: KindReach,
        parents: [SharedKind] = [], mayStandAlone: Bool = false, isPart: Bool = false,
        fields: [FieldDeclaration], order: [UInt32]? = nil, heading: UInt32? = nil,
        columns: [ListColumn] = [], facets: [FacetRule] = [], rules: [KindRule] = [],
        readsParent: Bool = false,
        remarks: @escaping @Sendable (FieldValues) -> [Remark] = { _ in [] },
        general: GeneralNames? = nil
    ) {
        self.kind = kind
        self.words = words
        self.reach = reach
        self.fields =
            order.map { $0.compactMap { number in fields.first { $0.number == number } } } ?? fields
        self.heading = heading
        self.columns = columns
        self.rules = rules
        self.readsParent = readsParent
        self.remarks = remarks
        self.general = general
        table = RecordKind(
            number: kind.rawValue, name: name, creators: reach.creators,
            parents: parents.map(\.rawValue), mayStandAlone: mayStandAlone, isPart: isPart,
            takesGuests: reach.takesGuests, fields: fields.map(\.rule), facets: facets)
        precondition(self.fields.count == fields.count, "the order names every field")
    }

    package var name: String { table.name }

    package func field(_ number: UInt32) -> FieldDeclaration? {
        fields.first { $0.number == number }
    }

    package func field(named name: String) -> FieldDeclaration? {
        fields.first { $0.name.utf8.elementsEqual(name.utf8) }
    }

    /// What the field is called in which a record is called something.
    package var headingField: FieldDeclaration? { heading.flatMap { field($0) } }

    /// What a new record says where nobody said anything, on a day (20261120).
    package func firstValues(on day: UInt32) -> FieldValues {
        var values = FieldValues()
        for field in fields {
            switch field.first {
            case nil: break
            case .word(let word): values[field.number] = .word(word)
            case .today: values[field.number] = .day(day)
            case .fiscalYear:
                values[field.number] = SharedDay.fiscalYear(of: day).map(FieldValue.number)
            }
        }
        return values
    }
}
