internal import Alliance
internal import Merge
package import Records

/// A request that reads what is shared and nothing else, so that its answer may be kept.
package struct SharedReading: Sendable {
    /// Tells requests apart.
    package let name: String
    /// What the answer is worked out from; it may be kept until that changes. A request that reads
    /// more must say so here.
    package let scope: ChangeCount.Scope

    init(_ name: String, _ scope: ChangeCount.Scope) {
        self.name = name
        self.scope = scope
    }

    init(_ name: String, _ kinds: SharedKind...) {
        self.init(name, .kinds(kinds.map(\.rawValue)))
    }
}

extension OldRequest {
    /// nil for everything that concerns staff, logins or peers, that depends on the time, or that
    /// changes something. The answer is the same for everybody who may ask; who may, is not asked here.
    package var reading: SharedReading? {
        switch self {
        case .observation(.compare(let indicator, let includesDrawings, let page)):
            .init(
                "compare \(indicator) \(includesDrawings) \(page.map { "\($0)" } ?? "-")",
                .observation, .review)
        default: nil
        }
    }
}

extension LocalNode {
    /// Moves on with every change of what is shared in a scope; asked before what is to be kept is read.
    package nonisolated func sharedVersion(_ scope: ChangeCount.Scope) -> UInt64 {
        chronicle.changes.count(scope)
    }
}
