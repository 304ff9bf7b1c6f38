internal import Accounts
internal import FoundationEssentials
internal import Gate
internal import Ledger
internal import Logging
internal import Merge
internal import NodeFolder
internal import Records
package import Requests
internal import UseCases

/// What is hosted now, and the gates through which it is written.
extension LocalNode {
    /// Finishes what a killed process began and opens every replica that can be written in and is not
    /// open yet. One that cannot be opened stops nobody else: `status` names it.
    func openHosted() async throws {
        for place in try HostingFolder.all(in: folder) {
            if openFault == nil {
                do { try place.finish() } catch {
                    disk.note(error)
                    log.error("hosted adviser", metadata: ["id": "\(place.id)"])
                    continue
                }
            }
            guard place.isBorn, !place.isStopped,
                !hostedReplicas.contains(where: { $0.id == place.id }),
                let birth = place.birth(), !birth.member.isCity,
                (try? await chronicle.learn(birth: birth.bytes)) != nil,
                let gate = try? Self.gate(
                    birth, key: place.purpose(.writing), keys, chronicle, store,
                    Self.surroundings(
                        of: birth.replica, readiness, screens: screens, audit: audit, bell: bell,
                        disk: disk)),
                !hostedReplicas.contains(where: { $0.id == place.id })
            else { continue }
            ownLogs.add(birth.replica)
            hostedReplicas.append(HostedReplica(id: place.id, birth: birth, gate: gate))
        }
    }

    /// All that are or were hosted: those in use first, then by id.
    package func hostedAdvisers() async throws -> [HostedAdviser] {
        var all: [HostedAdviser] = []
        for place in try HostingFolder.all(in: folder) { all.append(try await hosted(place)) }
        return all.filter { $0.state != .stopped } + all.filter { $0.state == .stopped }
    }

    private func hosted(_ place: HostingFolder) async throws -> HostedAdviser {
        let (request, birth) = (place.request(), place.birth())
        let replica = birth?.replica
        let entries =
            if let replica { await chronicle.state(of: replica)?.held ?? 0 } else {
                UInt64(0)
            }
        let peer = birth.flatMap { peers[$0.member] }
        let isTrusted =
            if let birth {
                await chronicle.trust.roots[birth.member] == birth.delegation.rootKey
            } else { false }
        let state: HostedAdviser.State =
            if place.isStopped {
                .stopped
            } else if request == nil || (place.isBorn && birth == nil) {
                .damaged
            } else if birth == nil {
                .prepared
            } else if !isTrusted {
                .untrusted
            } else {
                hostedReplicas.contains { $0.id == place.id } ? .active : .damaged
            }
        return HostedAdviser(
            id: place.id, name: request?.name ?? "", state: state,
            requestFingerprint: request?.fingerprint ?? "", member: birth?.member.text,
            memberName: peer?.descriptor.nameJapanese, fingerprint: peer?.descriptor.fingerprint,
            replica: replica?.description, entries: Int(clamping: entries),
            accounts: try await openAccounts().accounts(ofReplica: place.id).map(\.number))
    }
}
