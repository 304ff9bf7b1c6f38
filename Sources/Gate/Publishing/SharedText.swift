internal import Alliance

/// A typed text as it may be shared: lines end with a line feed, and there is no other control
/// character but the tab, on whatever way the text came in. Pages could not carry the others, and the
/// first edit on a page would publish what the browser made of them.
package enum SharedText {
    package static func cleaned(_ text: String) throws(GateError) -> String {
        if let found = ControlCharacter(in: text) {
            throw .controlCharacter(found.value, line: found.line)
        }
        guard text.utf8.contains(0x0D) else { return text }
        var result = String.UnicodeScalarView()
        var wasReturn = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n" where wasReturn: break
            case "\n", "\r": result.append("\n")
            default: result.append(scalar)
            }
            wasReturn = scalar == "\r"
        }
        return String(result)
    }
}

extension ShareableEdit {
    /// The edit with its texts as they may be shared.
    func cleaned() throws(GateError) -> ShareableEdit {
        switch self {
        case .create(let kind, let parent, let values, let passage):
            return .create(
                kind, parent: parent, values: try Self.cleaned(values), passage: passage)
        case .createWhole(let kind, let values, let below, let guests):
            var records: [NewRecord] = []
            for record in below {
                records.append(NewRecord(record.kind, values: try Self.cleaned(record.values)))
            }
            return .createWhole(
                kind, values: try Self.cleaned(values), below: records, guests: guests)
        case .set(let record, let field, let value):
            return .set(record: record, field: field, value: try value.cleaned())
        case .add(let record, let field, let element):
            return .add(record: record, field: field, element: try SharedText.cleaned(element))
        case .write(let record, let field, let base, let text):
            return .write(
                record: record, field: field, base: base, text: try SharedText.cleaned(text))
        // What is removed may be from before there was a rule.
        case .remove, .invite, .withdraw: return self
        }
    }

    private static func cleaned(_ values: [NewValue]) throws(GateError) -> [NewValue] {
        var cleaned: [NewValue] = []
        for new in values {
            cleaned.append(NewValue(field: new.field, value: try new.value.cleaned()))
        }
        return cleaned
    }
}

extension ShareableEdit.NewValue.Value {
    fileprivate func cleaned() throws(GateError) -> Self {
        guard case .content(let text) = self else { return self }
        return .content(try SharedText.cleaned(text))
    }
}
