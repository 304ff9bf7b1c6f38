/// A kind of work that runs late: a closed choice, so that no words which people typed leave a city.
/// The numbers stand in the bytes and are never used for something else; Staff keeps the same ones.
package enum WorkCategory: UInt32, CaseIterable, Sendable {
    case counter = 1
    case telephone = 2
    case meeting = 3
    case assembly = 4
    case documents = 5
    case budget = 6
    case payments = 7
    case inquiries = 8
    case systems = 9
    case emergency = 10
    case events = 11
    case other = 12

    /// The word of the choice, as commands show it.
    package var word: String {
        switch self {
        case .counter: "counter"
        case .telephone: "telephone"
        case .meeting: "meeting"
        case .assembly: "assembly"
        case .documents: "documents"
        case .budget: "budget"
        case .payments: "payments"
        case .inquiries: "inquiries"
        case .systems: "systems"
        case .emergency: "emergency"
        case .events: "events"
        case .other: "other"
        }
    }

    package init?(word: String) {
        let match = Self.allCases.first { $0.word.utf8.elementsEqual(word.utf8) }
        guard let match else { return nil }
        self = match
    }

    package func name(japanese: Bool) -> String {
        switch self {
        case .counter: japanese ? "窓口対応" : "counter service"
        case .telephone: japanese ? "電話対応" : "telephone calls"
        case .meeting: japanese ? "会議・打合せ" : "meetings"
        case .assembly: japanese ? "議会対応" : "work for the assembly"
        case .documents: japanese ? "資料・文書作成" : "writing documents"
        case .budget: japanese ? "予算・決算" : "budget and accounts"
        case .payments: japanese ? "支払・経理" : "payments and bookkeeping"
        case .inquiries: japanese ? "調査・照会回答" : "surveys and inquiries"
        case .systems: japanese ? "システム・データ処理" : "systems and data"
        case .emergency: japanese ? "災害・緊急" : "disasters and emergencies"
        case .events: japanese ? "イベント・行事" : "events"
        case .other: japanese ? "その他" : "other"
        }
    }
}
