internal import Requests
internal import UseCases

/// The node itself: its peers, its advisers, its state.
extension Sample {
    static let node: [String: Sample] = [
        "AddPeer": Sample { _, _ in AddPeer(descriptor: [1], file: "peer.json", url: nil) },
        "RemovePeer": Sample { _, _ in RemovePeer(id: City.neighbourCode) },
        "ListPeers": Sample { _, _ in ListPeers() },
        "CheckPeers": Sample { _, _ in CheckPeers() },
        "SyncWithPeers": Sample { _, _ in SyncWithPeers(ids: [City.neighbourCode]) },
        "ReadDescriptor": Sample { _, _ in ReadDescriptor(descriptor: [1]) },
        "OwnDescriptor": Sample { _, _ in OwnDescriptor() },
        "MemberNames": Sample { _, _ in MemberNames() },
        "ShowSpeaker": Sample { _, _ in ShowSpeaker() },
        "ListContacts": Sample { _, _ in ListContacts() },
        "ListAdvisers": Sample { _, _ in ListAdvisers() },
        "PrepareAdviser": Sample { _, _ in PrepareAdviser(name: "幹事団体") },
        "AcceptDelegation": Sample { _, _ in AcceptDelegation(file: [1], fingerprint: nil) },
        "ReadDelegation": Sample { _, _ in ReadDelegation(file: [1]) },
        "DelegationRequestFile": Sample { city, _ in
            DelegationRequestFile(id: city.adviserReplica.id)
        },
        "AdviserDescriptor": Sample { city, _ in AdviserDescriptor(id: city.adviserReplica.id) },
        "StopAdviser": Sample { city, _ in StopAdviser(id: city.adviserReplica.id) },
        "BindAdviser": Sample { city, _ in
            BindAdviser(id: city.adviserReplica.id, login: City.loginName(of: .adviser))
        },
        "UnbindAdviser": Sample { city, _ in
            UnbindAdviser(account: city.logins.number(of: .adviser))
        },
        "ShowStatus": Sample { _, _ in ShowStatus() },
        "RebuildRecords": Sample { _, _ in RebuildRecords() },
        "ExportRecords": Sample { _, _ in ExportRecords() },
        "VerifyEverything": Sample { _, _ in VerifyEverything() },
        "BeginVerification": Sample { _, _ in BeginVerification() },
        "ShowVerification": Sample { _, _ in ShowVerification() },
        "MakeBackup": Sample { _, _ in MakeBackup(folder: nil, waits: true) },
        "ListBackups": Sample { _, _ in ListBackups(folder: nil) },
        "VerifyBackup": Sample { _, _ in VerifyBackup(path: nil) },
        "Diagnose": Sample { _, _ in Diagnose(callsItself: false) },
        "ShowCondition": Sample { _, _ in ShowCondition() },
        "PageOfAudit": Sample { _, _ in
            PageOfAudit(
                filter: AuditFilter(acts: nil, from: nil, until: nil), before: nil, countMax: 50)
        },
        "NoteAct": Sample { _, _ in NoteAct(.auditExport) },
    ]
}
