internal import ArgumentParser
internal import ControlSocket
internal import JSON
internal import Logging
internal import Node
internal import NodeFolder
internal import Requests
internal import Synchronization

/// Runs a command in the node that holds the folder, or opens the folder itself; prints the answer.
enum Runner {
    static func run(
        _ request: some NodeRequest, _ options: CommonOptions, release: String? = nil,
        post: String? = nil
    ) async throws {
        try await reporting(options) {
            try Output.print(
                try await json(request, options.folder, release, post: post),
                json: options.json, changing: !request.changesNothing)
        }
    }

    /// The answer of the node that serves the folder, or of the folder itself, as JSON.
    static func json(
        _ request: some NodeRequest, _ folder: DataFolder, _ release: String?, post: String? = nil
    ) async throws -> JSONValue {
        let call = call(release: release, post: post)
        return try await open(
            folder, serving: { try await $0.ask(request, call) },
            offline: { try await $0.json(request, call) })
    }

    static func call(release: String? = nil, post: String? = nil) -> Call {
        Call(
            caller: Caller(account: Caller.ownAccount, post: post), seconds: LocalNode.now,
            isJapanese: Words.isJapanese, release: release, progress: ProgressReport.current)
    }

    /// The export goes out as it is read, whoever reads it.
    static func export(_ options: CommonOptions) async throws {
        let isPretty = !options.json
        let call = call()
        try await open(
            options.folder,
            serving: { try await export(of: $0, isPretty: isPretty, call) },
            offline: { node in
                var part: ExportPart? = try await node.export(isPretty: isPretty, call)
                while let written = part {
                    try Output.write(written.bytes, changing: false)
                    part = try await written.next?()
                }
            })
    }

    /// What the output did not take is not the node's fault.
    private static func export(
        of client: ControlClient, isPretty: Bool, _ call: Call
    ) async throws {
        let unwritten = Mutex<(any Error)?>(nil)
        do {
            try await client.export(isPretty: isPretty, call) { bytes in
                do { try Output.write(bytes, changing: false) } catch {
                    unwritten.withLock { $0 = error }
                    return false
                }
                return true
            }
        } catch {
            throw unwritten.withLock { $0 } ?? error
        }
    }

    /// Asks the node that serves the folder, or opens the folder.
    private static func open<Answer: Sendable>(
        _ folder: DataFolder, serving: (ControlClient) async throws -> Answer,
        offline: (LocalNode) async throws -> Answer
    ) async throws -> Answer {
        try folder.checkNode()
        let held = try await lock(folder)
        let settings = try await NodeSettings.read(folder, flags: [:])
        guard let lock = held else {
            return try await serving(
                ControlClient(folder, silenceSeconds: settings.lowSpeedSeconds))
        }
        let node = try await LocalNode(
            folder, lock: lock, settings: settings, log: log(level: .error))
        do {
            let answer = try await offline(node)
            await node.close()
            return answer
        } catch {
            await node.close()
            throw error
        }
    }

    /// The folder's lock; nil where a node serves it. Another command is waited for.
    static func lock(_ folder: DataFolder) async throws -> FolderLock? {
        let deadline = ContinuousClock.now + .seconds(10)
        while true {
            if let lock = try FolderLock(folder) { return lock }
            if await ControlClient(folder).isServing { return nil }
            guard ContinuousClock.now < deadline else { throw NodeError.folderBusy(folder.path) }
            try await Task.sleep(for: .milliseconds(50))
        }
    }

    /// Errors go to standard error, in words or as JSON, and end the process with their status.
    static func reporting(_ options: CommonOptions, _ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch let error as ExitCode {
            throw error
        } catch {
            let error = NodeError(wrapping: error)
            Output.print(error, json: options.json)
            throw ExitCode(error.exitStatus)
        }
    }

    static func log(level: Logger.Level) -> Logger {
        var log = Logger(label: "tasukeai") { StreamLogHandler.standardError(label: $0) }
        log.logLevel = level
        return log
    }

    /// The bytes of a file that was named; `-` is standard input. Limited.
    static func read(_ path: String, bytesMax: Int = 32 * 1024 * 1024) throws -> [UInt8] {
        do {
            return try BoundedFile.read(path, bytesMax: bytesMax)
        } catch {
            if case .tooLarge = error { throw NodeError.fileTooLarge(path) }
            throw NodeError.fileUnreadable(path)
        }
    }

    /// Without the byte order mark that Notepad puts before a text.
    static func withoutMark(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        bytes.dropFirst(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    }

    static func readText(_ path: String) throws -> String {
        guard let text = String(validating: withoutMark(try read(path)), as: UTF8.self) else {
            throw NodeError.notText(path)
        }
        // Editors end a file with a line feed that is not part of the text.
        var scalars = text.unicodeScalars
        if scalars.last == "\n" {
            scalars.removeLast()
            if scalars.last == "\r" { scalars.removeLast() }
        }
        return String(scalars)
    }
}
