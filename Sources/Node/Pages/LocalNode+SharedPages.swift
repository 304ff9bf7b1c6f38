internal import Alliance
internal import Ledger
internal import Requests

extension LocalNode {
    func performSharedPage(_ request: SharedPageRequest) async throws -> JSONValue {
        switch request {
        case .advice(let filter, let page): return try await advice(filter, page: page)
        case .adviceShow(let id):
            return .object(try await adviceRow(try await record(id, .advice)))
        case .adviceDue(let day): return try await adviceDue(on: try Self.day(day, "day"))
        case .conflicts: return try await conflictRows()
        case .invitations: return try await invitationRows()
        case .regions(let id): return try await regions(of: try await record(id))
        case .reach(let id): return try await reach(of: try await record(id))
        }
    }
}
