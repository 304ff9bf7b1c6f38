package import Ledger
package import Requests

/// What is wrong with a document that was carried here, in words that follow its name in a sentence.
extension LedgerError {
    package var words: PersonMessage {
        switch self {
        case .malformed("descriptor without a key"):
            PersonMessage(ja: "鍵のまだない見本です", en: "it is a template without a key")
        case .malformed, .notCanonical:
            PersonMessage(
                ja: "別の種類のファイルか、途中で形が崩れています",
                en: "it is a file of another kind, or its form was broken on the way")
        case .tooLarge:
            PersonMessage(
                ja: "大きすぎます。別のファイルではありませんか",
                en: "it is too large, and perhaps another file")
        case .badSignature:
            PersonMessage(
                ja: "署名が中身と合いません。途中で書き換わったか、別の鍵で署名されています",
                en: "its signature does not fit: it was changed on the way or is another key's")
        case .badMember:
            PersonMessage(
                ja: "中に書かれた団体コードか ID が正しくありません",
                en: "the municipality code or id in it is wrong")
        case .unknownSuite:
            PersonMessage(
                ja: "この版の tasukeai が知らない暗号方式で作られています",
                en: "it was made with algorithms that this version does not know")
        case .otherSpace:
            PersonMessage(ja: "別の連合のものです", en: "it belongs to another space")
        case .untrusted, .unknownReplica:
            PersonMessage(
                ja: "ここに登録のない相手のものです", en: "it is of somebody who is not known here")
        case .notContinuing:
            PersonMessage(ja: "前の記録につながりません", en: "it does not continue what is held")
        case .putOff:
            PersonMessage(ja: "いまは受け取れません", en: "it is not taken now")
        }
    }
}
