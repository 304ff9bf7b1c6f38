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

    private struct Desk {
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

    private let desks = Mutex<[AccountID: Desk]>([:])

    package init() {}

    /// Takes the place of the same form, sent before.
    func keep(_ form: KeptForm, of account: AccountID) {
        desks.withLock { desks in
            Self.sweep(&desks, form.seconds)
            var desk = desks[account] ?? Desk()
            desk.forms.removeAll { Self.same($0.id, form.id) }
            desk.forms.append(form)
            desk.bound(to: Self.countMaxOfAccount) { $0.isTyped }
            desk.bound(to: Self.chosenMaxOfAccount) { !$0.isTyped }
            desks[account] = desk
            Self.makeRoom(&desks)
        }
    }

    func form(_ id: String, of account: AccountID, seconds: Int64) -> KeptForm? {
        forms(of: account, seconds: seconds).first { Self.same($0.id, id) }
    }

    /// The form that the same page sent before, or the one that it was made from.
    func form(like fields: FormFields, path: PagePath, of account: AccountID) -> KeptForm? {
        desks.withLock { desks in
            desks[account]?.forms.last { form in
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
        desks.withLock { desks in desks[account]?.forms.removeAll { Self.same($0.id, id) } }
    }

    /// What an act did, for the page to which it leads.
    func tell(_ words: String, on path: PagePath, of account: AccountID, seconds: Int64) {
        desks.withLock { desks in
            Self.sweep(&desks, seconds)
            desks[account, default: Desk()].told = Told(
                path: path.withoutRest, words: words, seconds: seconds)
            Self.makeRoom(&desks)
        }
    }

    /// Once.
    func told(on path: PagePath, of account: AccountID, seconds: Int64) -> String? {
        desks.withLock { desks in
            Self.sweep(&desks, seconds)
            guard let told = desks[account]?.told, told.path == path.withoutRest else { return nil }
            desks[account]?.told = nil
            return told.words
        }
    }

    private func forms(of account: AccountID, seconds: Int64) -> [KeptForm] {
        desks.withLock { desks in
            Self.sweep(&desks, seconds)
            return desks[account]?.forms.reversed() ?? []
        }
    }

    private static func sweep(_ desks: inout [AccountID: Desk], _ seconds: Int64) {
        for account in desks.keys {
            desks[account]?.forms.removeAll {
                seconds >= $0.seconds + secondsMax || seconds < $0.seconds - secondsMax
            }
            if let told = desks[account]?.told, seconds >= told.seconds + toldSecondsMax {
                desks[account]?.told = nil
            }
            if desks[account]?.forms.isEmpty == true, desks[account]?.told == nil {
                desks[account] = nil
            }
        }
    }

    /// Whoever has most gives way first, so that nobody loses a text to somebody else's.
    private static func makeRoom(_ desks: inout [AccountID: Desk]) {
        while desks.values.reduce(0, { $0 + $1.sizeBytes }) > bytesMax,
            let largest = desks.max(by: { $0.value.sizeBytes < $1.value.sizeBytes })?.key
        {
            desks[largest]?.dropOne()
        }
        while desks.count > accountsMax,
            let oldest = desks.min(by: { $0.value.newest < $1.value.newest })?.key
        {
            desks[oldest] = nil
        }
    }

    private static func same(_ left: String, _ right: String) -> Bool {
        !left.isEmpty && left.utf8.elementsEqual(right.utf8)
    }
}
