internal import Gate
internal import Ledger
internal import UseCases

extension LocalNode {
    /// A node is named before its staff are known; the name goes to everybody it meets.
    func descriptorNameAttention() async -> JSONValue? {
        let names = descriptor.nameJapanese + "\n" + descriptor.nameEnglish
        // Without the staff list there is more to say than this, and it is said elsewhere.
        guard let screen = try? await screens.current(), !screen.held(in: names).isEmpty else {
            return nil
        }
        return [
            "code": "descriptor_names_person",
            "message": .string(
                words(
                    ja: "このノードの名称に、職員の氏名や連絡先に見える表現があります。名称はすべての相手に届きます。団体の名称で作り直してください",
                    en: "This node's own name seems to name a member of staff; every peer gets it. "
                        + "Make the node again under the name of the body")),
        ]
    }
}
