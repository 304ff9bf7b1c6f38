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

    /// What reads one record with what stands below it.
    init(_ name: String, of id: String) {
        self.init(name + " " + id, OperationID(id).map { .record($0) } ?? .all)
    }
}

extension OldRequest {
    /// nil for everything that concerns staff, logins or peers, that depends on the time, or that
    /// changes something. The answer is the same for everybody who may ask; who may, is not asked here.
    package var reading: SharedReading? {
        switch self {
        case .commentList(let record): .init("comments", of: record)
        case .sharedPage(.regions(let id)): .init("regions", of: id)
        case .sharedPage(.advice(let filter, let page)): filter.reading(page)
        case .sharedPage(.adviceShow(let id)): .init("advice " + id, .advice, .plan)
        case .sharedPage(.adviceDue(let day)): .init("due " + day, .advice, .plan)
        case .sharedPage(.invitations): .init("invitations", .plan, .action, .project)
        default: nil
        }
    }
}

extension SharedPageRequest.AdviceFilter {
    fileprivate func reading(_ page: Int) -> SharedReading {
        let name = "advice \(state ?? "-") \(city ?? "-") \(page)"
        guard let plan else { return SharedReading(name, .advice, .plan) }
        return SharedReading(name, of: plan)
    }
}

extension LocalNode {
    /// Moves on with every change of what is shared in a scope; asked before what is to be kept is read.
    package nonisolated func sharedVersion(_ scope: ChangeCount.Scope) -> UInt64 {
        chronicle.changes.count(scope)
    }
}
