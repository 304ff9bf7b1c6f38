internal import Ledger
package import Records

/// What people meet when they read or write a field; the shape in the bytes follows from it.
package enum FieldForm: Sendable {
    /// A few words in one line.
    case line(max: Int)
    /// Sentences that one member writes at a time.
    case area(max: Int)
    /// A long text that several members write at once.
    case text
    case choice([FieldChoice])
    case day
    /// A time of day, in minutes after midnight.
    case time
    /// A fiscal year, by the western year in which it begins.
    case fiscalYear
    case number(max: UInt32)
    case member
    /// A city that is known here: the own one or a peer's.
    case city
    /// Words quoted from the record above.
    case passage
    /// A version of a plan.
    case version
    /// Several short texts, each there or not.
    case elements(max: Int)

    /// One of the words of a choice. The word stands in commands and JSON, its place in the bytes; the
    /// wording is for people.
    package struct FieldChoice: Sendable {
        package let word: String
        package let wording: Wording
        /// What it could be taken for and is not, where one chooses it.
        package let note: Wording?

        package init(
            _ word: String, _ japanese: String, _ english: String, note: Wording? = nil
        ) {
            self.word = word
            self.wording = Wording(japanese, english)
            self.note = note
        }
    }

    package var shape: FieldShape {
        switch self {
        case .line(let max), .area(let max): .content(scalarsMax: max)
        case .text: .text
        case .choice(let choices): .choice(choices.map(\.word))
        case .day: .date
        case .time: .number(max: 1_439)
        case .fiscalYear: .number(max: 2_999)
        case .number(let max): .number(max: max)
        case .member, .city: .member
        case .passage: .anchor
        case .version: .version
        case .elements(let max): .contentSet(scalarsMax: max)
        }
    }

    /// Of the long texts.
    package static let textScalarsMax = Limits.contentScalarsMax

    /// 手間がかからないか, and the like.
    static let yesNo = FieldForm.choice([.init("yes", "はい", "yes"), .init("no", "いいえ", "no")])
}
