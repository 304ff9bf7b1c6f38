internal import Ledger
internal import Records

/// A check of everything, begun from a page. It works
/// beside the node: pages and peers are answered meanwhile.
extension LocalNode {
    /// False where one is under way already.
    package func beginVerification() async throws -> Bool {
        guard verification == nil, !isRebuilding else { return false }
        let all = await chronicle.states.reduce(0) { $0 + Int(clamping: $1.held) }
        // Somebody else may have begun one while the logs were counted.
        guard verification == nil else { return false }
        verification = VerificationProgress(beganSeconds: Self.now, done: 0, all: all * 2)
        verificationTask = Task(priority: .background) { [weak self] in
            _ = try? await self?.verifyAndKeep()
            await self?.endVerification()
        }
        try await audit.note("verify", [:])
        return true
    }

    /// nil where none is under way.
    package var verificationProgress: VerificationProgress? {
        guard var progress = verification else { return nil }
        progress.done = verificationCount?.current ?? 0
        return progress
    }

    private func endVerification() {
        verification = nil
        verificationTask = nil
    }
}
