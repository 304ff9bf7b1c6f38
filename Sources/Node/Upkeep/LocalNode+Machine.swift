internal import FoundationEssentials
internal import Ledger
internal import NodeFolder
internal import Peering
internal import Requests
package import UseCases

/// What the machine says of itself, for whoever looks for a fault.
extension LocalNode {
    package func machine(callsItself: Bool) async -> MachineFacts {
        MachineFacts(
            freeBytes: IntakeDesk.freeBytes(of: folder.path),
            ownAddress: callsItself && !descriptor.url.isEmpty ? await ownAddressProblem() : nil)
    }

    /// Calls the own address as a stranger would, who is asked for a signature; nil where that happens.
    private func ownAddressProblem() async -> MachineFacts.Problem? {
        let path = PeerRoute.frontier.rawValue
        guard let url = try? ClientURL(descriptor.url + path) else { return nil }
        let problem: PeerProblem
        do {
            let response = try await client.send(
                ClientRequest(.get, url, totalTimeoutMilliseconds: 10_000))
            guard response.status != 401 else { return nil }
            problem = PeerProblem(code: "middle_box", status: response.status)
        } catch {
            problem = PeerProblem(error)
        }
        return MachineFacts.Problem(code: problem.code, message: problem.message)
    }
}
