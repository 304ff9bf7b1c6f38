/// What went wrong, for people and for scripts: a stable code, what happened and what it means for the
/// data, and what to do.
package struct NodeError: Error, Sendable {
    package let code: String
    package let message: PersonMessage
    package let action: PersonMessage
    package let exitStatus: Int32

    package init(
        _ code: String, ja: String, en: String, actionJa: String, actionEn: String,
        exitStatus: Int32 = 1
    ) {
        self.code = code
        self.message = PersonMessage(ja: ja, en: en)
        self.action = PersonMessage(ja: actionJa, en: actionEn)
        self.exitStatus = exitStatus
    }
}
