internal import Tables

/// A kind of work, as a closed choice: what made somebody late, and what somebody is good at.
///
/// The numbers are those of the shared indicator of late work, so that no words that people typed
/// ever leave; they are never used twice.
package enum WorkKind: Int, CaseIterable, Hashable, Sendable {
    case counter = 1
    case telephone, meeting, assembly, documents, budget, payments, inquiries, systems, emergency
    case events, other

    /// The word in files and in JSON: `counter`.
    package var english: String { "\(self)" }

    /// The words on screens and in files: 窓口対応.
    package var japanese: String {
        switch self {
        case .counter: "窓口対応"
        case .telephone: "電話対応"
        case .meeting: "会議・打合せ"
        case .assembly: "議会対応"
        case .documents: "資料・文書作成"
        case .budget: "予算・決算"
        case .payments: "支払・経理"
        case .inquiries: "調査・照会回答"
        case .systems: "システム・データ処理"
        case .emergency: "災害・緊急"
        case .events: "イベント・行事"
        case .other: "その他"
        }
    }

    /// Reads a word in either language or the number, whatever its width and spaces.
    package init?(reading text: String) {
        let match = HeadingText.choice(text, among: Self.allCases) { kind in
            [kind.english, kind.japanese, String(kind.rawValue)]
        }
        guard let match else { return nil }
        self = match
    }
}
