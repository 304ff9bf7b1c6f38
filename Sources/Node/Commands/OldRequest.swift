internal import Requests

/// Every command that a node answers, as a value: the same over the control socket and in the process.
/// Files are read by the command line and travel as bytes.
package enum OldRequest: Codable, Sendable {
    case status
    case peerAdd(descriptor: [UInt8], file: String, url: String?)
    case peerList
    case peerRemove(id: String)
    case peerCheck
    case sync(ids: [String])


    /// Replicas of advisers that this node hosts.
    case adviser(AdviserRequest)

    case export
    case rebuild
    case verify
}
