internal import Node

/// When each city was last reached, in words: 「川崎市とは3日前に同期しました」.
enum ContactLine {
    static func html(_ visit: Visit) async -> HTML {
        let contacts = await visit.node.contactsForPages()
        guard !contacts.isEmpty else { return HTML() }
        return p {
            contacts.map { words($0, at: visit.seconds) }.joined(separator: " ")
        }
    }

    static func words(_ contact: NodeContact, at seconds: Int64) -> String {
        let name = contact.name
        guard let last = contact.lastSeconds else { return "\(name)とはまだ同期していません。" }
        return "\(name)とは\(Elapsed.words(from: last, to: seconds))に同期しました。"
            + (contact.problem.map { "その後の同期は失敗しています（\($0)）。" } ?? "")
    }
}
