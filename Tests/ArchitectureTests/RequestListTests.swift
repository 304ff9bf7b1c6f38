internal import Foundation
internal import Testing

/// The one door of a node: what can be asked, what is answered and what the control socket knows are the same.
@Suite struct `What can be asked` {
    private let files = SourceTree.shared.files

    @Test func `every request is answered by somebody`() {
        #expect(names(/extension (\w+): Handled(?:Request|Sharing) \{/, in: "UseCases") == declared)
    }

    @Test func `every request is in the table, by which the control socket finds it`() {
        var listed: Set<String> = []
        for file in files where file.path.hasSuffix("/RequestTable.swift") {
            for match in file.text.matches(of: /(\w+)\.self/) { listed.insert(String(match.1)) }
        }
        #expect(listed == declared)
    }

    /// ``Preview`` asks the same request as the act, and is asked by pages alone.
    @Test func `what shares something can be looked at first, and nothing else`() {
        let sharing = names(/struct (\w+): (?:SharingRequest|AnsweringChange)\b/, in: "Requests")
        #expect(names(/extension (\w+): HandledSharing\b/, in: "UseCases") == sharing)
    }

    @Test func `folders that ask and folders that answer bear the same names`() {
        let asking = Set(files.filter { $0.target == "Requests" }.map(\.folder))
        let answering = Set(files.filter { $0.target == "UseCases" }.map(\.folder))
        let furnishing: Set = ["", "Answering", "Memory", "Operations"]
        #expect(answering.subtracting(asking).subtracting(furnishing) == [])
        #expect(asking.subtracting(answering).subtracting(["", "Asking", "Roles"]) == [])
    }

    private var declared: Set<String> {
        names(/struct (\w+): (?:NodeRequest|SharingRequest|AnsweringChange)\b/, in: "Requests")
    }

    private func names(_ pattern: Regex<(Substring, Substring)>, in target: String) -> Set<String> {
        var found: Set<String> = []
        for file in files where file.target == target {
            for match in file.text.matches(of: pattern) { found.insert(String(match.1)) }
        }
        return found
    }

    /// ArgumentParser makes the name of a command that says none from its type, and it does so for every
    /// command at every start: half of the time that a command takes.
    @Test func `every command says its name`() {
        for file in files where file.target == "tasukeai" {
            let parts = file.text.split(separator: "CommandConfiguration(").dropFirst()
            for part in parts {
                let first = part.drop { $0.isWhitespace }
                #expect(first.hasPrefix("commandName:"), "\(file.path): \(first.prefix(60))")
            }
        }
    }
}
