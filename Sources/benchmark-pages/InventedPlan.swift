internal import Merge

/// A plan that is being worked on.
struct InventedPlan {
    static let texts = ["current_state", "cause_analysis", "goal", "expected_effect"]

    let id: OperationID
    /// The city that owns it, and those that write it with it.
    let owner: Int
    let guests: [Int]
    let actions: [OperationID]
    /// The month in which it was begun.
    let month: Int

    var writers: [Int] { [owner] + guests }
}
