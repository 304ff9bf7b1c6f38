internal import Requests

extension RequestTable {
    static let peers: [any HandledRequest.Type] = [
        AddPeer.self, RemovePeer.self, ListPeers.self, CheckPeers.self, SyncWithPeers.self,
        ReadDescriptor.self, OwnDescriptor.self, OwnCity.self, MemberNames.self,
        ShowSpeaker.self, ListContacts.self,
    ]
}
