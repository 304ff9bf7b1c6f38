internal import Alliance

/// How pages put the fields of a kind in order.
extension KindDeclaration {
    /// The fields that are shown and edited as sections of their own: sentences, and long texts.
    var sections: [FieldDeclaration] {
        fields.filter { field in
            switch field.form {
            case .area, .text: true
            default: false
            }
        }
    }

    /// The fields that stand in a line each.
    var lines: [FieldDeclaration] {
        fields.filter { field in
            switch field.form {
            case .area, .text, .passage, .version: false
            default: true
            }
        }
    }

    /// The texts that several write at once, and that comments quote.
    var texts: [FieldDeclaration] {
        fields.filter { if case .text = $0.form { true } else { false } }
    }

    /// Whether a list shows all that there is: then each record stands there as a card, or, where the
    /// columns hold everything, as a line with the form for a new one below.
    var isShort: Bool { texts.isEmpty }

    /// Whether the columns of the list leave something out that only a card has room for.
    var isListedAsCards: Bool {
        isShort
            && fields.contains { field in
                !columns.contains { if case .field(field.number) = $0 { true } else { false } }
            }
    }

    /// Whether the form for a new one stands below the list.
    var isWrittenBelowList: Bool { isShort && !isListedAsCards && parents.isEmpty }
}
