internal import Accounts
internal import HTML
internal import Synchronization

/// Forms that were sent and are not shared yet, for a working day and in memory only: each is shown to its own
/// account and to nobody else, and gone when the node stops. Only what is about to be shared is kept; what
/// concerns the staff is not. Beside them, for each account, what its last act did, said once by the next page.
package final class KeptForms: Sendable {
    static let secondsMax: Int64 = 12 * 3_600
    static let countMaxOfAccount = 12
    /// What was only chosen is soon chosen again; it takes no place from what was typed.
    private static let chosenMaxOfAccount = 4
    /// What an act did is news for so long.
    private static let toldSecondsMax: Int64 = 600
    private static let accountsMax = 500
    private static let bytesMax = 48 << 20

    private struct Told {
        let path: PagePath
        let words: String
        let seconds: Int64
    }

    private struct AccountForms {
        /// The newest at the end.
        var forms: [KeptForm] = []
        var told: Told?

        var sizeBytes: Int { forms.reduce(0) { $0 + $1.sizeBytes } }
        var newest: Int64 { forms.last?.seconds ?? 0 }

        /// The oldest go.
        mutating func bound(to count: Int, _ isCounted: (KeptForm) -> Bool) {
            var excess = forms.count(where: isCounted) - count
            forms.removeAll { form in
                guard excess > 0, isCounted(form) else { return false }
                excess -= 1
                return true
            }
        }

        /// What was only chosen goes first; the newest is about to be looked at.
        mutating func dropOne() {
            forms.remove(at: forms.dropLast().firstIndex { !$0.isTyped } ?? 0)
        }
    }

    private let kept = Mutex<[AccountID: AccountForms]>([:])

    package init() {}

    /// Takes the place of the same form, sent before.
    func keep(_ form: KeptForm, of account: AccountID) {
        kept.withLock { kept in
            Self.sweep(&kept, form.seconds)
            var own = kept[account] ?? AccountForms()
            own.forms.removeAll { Self.same($0.id, form.id) }
            own.forms.append(form)
            own.bound(to: Self.countMaxOfAccount) { $0.isTyped }
            own.bound(to: Self.chosenMaxOfAccount) { !$0.isTyped }
            kept[account] = own
            Self.makeRoom(&kept)
        }
    }

    func form(_ id: String, of account: AccountID, seconds: Int64) -> KeptForm? {
        forms(of: account, seconds: seconds).first { Self.same($0.id, id) }
    }

    /// The form that the same page sent before, or the one that it was made from.
    func form(like fields: FormFields, path: PagePath, of account: AccountID) -> KeptForm? {
        kept.withLock { kept in
            kept[account]?.forms.last { form in
                form.path.text.utf8.elementsEqual(path.text.utf8)
                    && (Self.same(form.id, fields["kept"] ?? "")
                        || Self.same(form.page, fields["submission"] ?? ""))
            }
        }
    }

    /// Those in which somebody typed, the newest first.
    func typed(of account: AccountID, seconds: Int64) -> [KeptForm] {
        forms(of: account, seconds: seconds).filter(\.isTyped)
    }

    func drop(_ id: String, of account: AccountID) {
        kept.withLock { kept in kept[account]?.forms.removeAll { Self.same($0.id, id) } }
    }

    /// What an act did, for the page to which it leads.
    func tell(_ words: String, on path: PagePath, of account: AccountID, seconds: Int64) {
        kept.withLock { kept in
            Self.sweep(&kept, seconds)
            kept[account, default: AccountForms()].told = Told(
                path: path.withoutRest, words: words, seconds: seconds)
            Self.makeRoom(&kept)
        }
    }

    /// Once.
    func told(on path: PagePath, of account: AccountID, seconds: Int64) -> String? {
        kept.withLock { kept in
            Self.sweep(&kept, seconds)
            guard let told = kept[account]?.told, told.path == path.withoutRest else { return nil }
            kept[account]?.told = nil
            return told.words
        }
    }

    private func forms(of account: AccountID, seconds: Int64) -> [KeptForm] {
        kept.withLock { kept in
            Self.sweep(&kept, seconds)
            return kept[account]?.forms.reversed() ?? []
        }
    }

    private static func sweep(_ kept: inout [AccountID: AccountForms], _ seconds: Int64) {
        for account in kept.keys {
            kept[account]?.forms.removeAll {
                seconds >= $0.seconds + secondsMax || seconds < $0.seconds - secondsMax
            }
            if let told = kept[account]?.told, seconds >= told.seconds + toldSecondsMax {
                kept[account]?.told = nil
            }
            if kept[account]?.forms.isEmpty == true, kept[account]?.told == nil {
                kept[account] = nil
            }
        }
    }

    /// Whoever has most gives way first, so that nobody loses a text to somebody else's.
    private static func makeRoom(_ kept: inout [AccountID: AccountForms]) {
        while kept.values.reduce(0, { $0 + $1.sizeBytes }) > bytesMax,
            let largest = kept.max(by: { $0.value.sizeBytes < $1.value.sizeBytes })?.key
        {
            kept[largest]?.dropOne()
        }
        while kept.count > accountsMax,
            let oldest = kept.min(by: { $0.value.newest < $1.value.newest })?.key
        {
            kept[oldest] = nil
        }
    }

    private static func same(_ left: String, _ right: String) -> Bool {
        !left.isEmpty && left.utf8.elementsEqual(right.utf8)
    }
}

extension PageRequest {
    /// What an act did, for the page to which it leads.
    func tell(_ words: String, on path: PagePath) {
        guard let session else { return }
        kept.tell(words, on: path, of: session.account, seconds: seconds)
    }
}
