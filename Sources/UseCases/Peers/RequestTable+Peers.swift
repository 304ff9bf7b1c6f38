internal import Requests

extension RequestTable {
    static let peers: [any HandledRequest.Type] = [
        AddPeer.self, RemovePeer.self, ListPeers.self, CheckPeers.self, SyncWithPeers.self,
        ReadDescriptor.self, OwnDescriptor.self, MemberNames.self,
        ShowSpeaker.self, ListContacts.self,
    ]
}
