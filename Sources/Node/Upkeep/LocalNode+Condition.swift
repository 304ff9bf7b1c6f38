internal import Accounts
internal import Edge
internal import FoundationEssentials
internal import JSON
internal import Ledger
internal import Mail
internal import Merge
internal import NodeFolder
internal import Records
package import Requests
package import UseCases

/// The node's condition, for the administration pages, and the memory of the last check.
extension LocalNode: UpkeepOperations {
    private static let replicasShownMax = 100

    package func dataFolder() -> String { folder.path }

    package func attention(_ call: Call) async -> NodeAttention {
        NodeAttention(
            intake: await intakeAttention(call),
            folder: folderAttention(call) + backupAttention(call),
            stores: (certificateAttention(call).map { [$0] } ?? []) + (await storeAttention(call))
                + mail.attention(call),
            clock: clockAttention(call))
    }

    package func condition(_ call: Call) async throws -> NodeCondition {
        let own = birth.replica.description
        let names = memberNames(call)
        let replicas = await chronicle.states.filter { $0.held > 0 }.map { log in
            NodeCondition.Replica(
                id: log.replica.description,
                city: names[log.birth.member.text] ?? log.birth.member.text,
                entries: Int(clamping: log.held), isOwn: log.replica.description == own,
                isHosted: hostedReplicas.contains { $0.birth.replica == log.replica })
        }
        let ordered = replicas.filter(\.isOwn) + replicas.filter { !$0.isOwn }
        return NodeCondition(
            line: line, cityID: descriptor.member.text,
            cityName: call.words(ja: descriptor.nameJapanese, en: descriptor.nameEnglish),
            address: descriptor.url, fingerprint: descriptor.fingerprint, folder: folder.path,
            version: NodeSettings.version, protection: try KeyProtection.state(of: folder),
            keys: try KeyProtection.keys(in: folder),
            replicas: Array(ordered.prefix(Self.replicasShownMax)), replicaCount: replicas.count,
            lastCheck: lastCheck(), syncEverySeconds: settings.syncEverySeconds,
            bind: settings.bind, mail: await mailCondition())
    }

    private func mailCondition() async -> NodeCondition.Mail? {
        guard mail.isOn, let relay = mail.relayAddress else { return nil }
        let holders = try? await openAccounts().mailHolderCount()
        return NodeCondition.Mail(relay: relay, holderCount: holders ?? 0)
    }

    private var line: NodeCondition.Line {
        if settings.isTLS {
            let identity = try? settings.tlsIdentity(seconds: Self.now)
            return .tls(untilSeconds: identity?.endsSeconds)
        }
        return settings.proxies.isEmpty ? .thisMachine : .proxies
    }

    /// Checks everything and remembers when, so that an administrator sees that nobody did.
    package func verify(_ call: Call) async throws -> VerifyEverything.Answer {
        do {
            let answer = try await verifyAll(call)
            // On a medium that is only read nothing is remembered.
            try? keepCheck(problem: nil)
            return answer
        } catch {
            // What is wrong is the caller's to say; that it was found is kept if it can be. A check that
            // could not be finished has found nothing.
            let problem = NodeError(wrapping: error)
            if problem.exitStatus == 3 { try? keepCheck(problem: problem) }
            throw error
        }
    }

    private func keepCheck(problem: NodeError?) throws {
        guard openFault == nil else { return }
        let words = problem.map {
            $0.message.text(japanese: true) + $0.action.text(japanese: true)
        }
        let line: JSONValue = [
            "seconds": .int(Int(Self.now)), "ok": .bool(problem == nil),
            "problem": JSONValue(words),
        ]
        try CheckedFile.write(line.encoded(), to: folder.verified)
    }

    private func lastCheck() -> NodeCondition.Check? {
        guard let bytes = try? CheckedFile.read(folder.verified),
            let kept = try? JSONValue(decoding: bytes), case .int(let seconds) = kept["seconds"]
        else { return nil }
        return NodeCondition.Check(
            seconds: Int64(seconds), isSound: kept["ok"] == true, problem: kept["problem"]?.text)
    }
}
