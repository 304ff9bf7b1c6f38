internal import Requests

extension FieldAnswer {
    /// What several values are called.
    var bothTitle: String { candidates.count > 2 ? "ほかの案" : "両方の案" }
}
