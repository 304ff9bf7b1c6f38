package import Ledger
package import Requests

/// Documents and ids that were carried here and do not verify.
extension NodeError {
    package static func wrongMember(_ text: String, _ error: LedgerError) -> NodeError {
        if text.utf8.count == 5, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            return NodeError(
                "check_digit", ja: "団体コード「\(text)」は5桁です。末尾の検査数字がありません。",
                en:
                    "The municipality code \(text) has five digits and lacks the check digit at its end.",
                actionJa: "6桁で（末尾の検査数字を付けて）書いてください（例: 小田原市 142069）。",
                actionEn: "Give all six digits, the check digit at the end (Odawara is 142069).",
                exitStatus: 2)
        }
        let isCheckDigit = error == .badMember("check_digit")
        return NodeError(
            isCheckDigit ? "check_digit" : "bad_member",
            ja: isCheckDigit
                ? "団体コード「\(text)」の検査数字が合いません。" : "「\(text)」は団体コードでも助言者の ID でもありません。",
            en: isCheckDigit
                ? "The check digit of municipality code \(text) is wrong."
                : "\(text) is neither a municipality code nor an adviser's id.",
            actionJa: "6桁の全国地方公共団体コード（例: 小田原市 142069）を確認してください。",
            actionEn: "Check the six digits (Odawara is 142069).", exitStatus: 2)
    }

    package static func badDescriptor(_ error: LedgerError, file: String) -> NodeError {
        let (name, words) = (descriptor(in: file), error.words)
        return NodeError(
            "bad_descriptor",
            ja: "\(name.japanese)を確認できません。\(words.japanese)。何も登録していません。",
            en: "\(name.english) does not verify: \(words.english). Nothing was added.",
            actionJa: "相手の tasukeai descriptor の出力をもう一度受け取り、指紋を電話などで照合してください。",
            actionEn:
                "Get the output of the peer's tasukeai descriptor again and compare fingerprints.")
    }

    package static func badRequest(_ error: LedgerError) -> NodeError {
        NodeError(
            "bad_request", ja: "委任の依頼書を確認できません。\(error.words.japanese)。何も署名していません。",
            en:
                "The delegation request cannot be read: \(error.words.english). Nothing was signed.",
            actionJa: "市の管理者から、依頼書のファイルをもう一度受け取ってください。",
            actionEn: "Get the request's file again from the city's administrator.")
    }

    package static func badDelegation(_ error: LedgerError) -> NodeError {
        NodeError(
            "bad_delegation", ja: "委任状を確認できません。\(error.words.japanese)。何も変更していません。",
            en: "The delegation does not verify: \(error.words.english). Nothing was changed.",
            actionJa: "幹事から、tasukeai adviser delegate が作ったファイルをもう一度受け取ってください。",
            actionEn: "Get the file that tasukeai adviser delegate wrote again from the adviser.")
    }
}
