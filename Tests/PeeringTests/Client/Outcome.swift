import Peering
import Synchronization

/// The code of the error that `work` ends with; `nil` when there is none.
func code(
    of work: () async throws(ClientError) -> some Sendable
) async -> ClientError.Code? {
    do {
        _ = try await work()
        return nil
    } catch {
        return error.code
    }
}

/// A value that a server thread notes and a test reads.
final class Note<Value: Sendable>: Sendable {
    private let state: Mutex<[Value]> = Mutex([])

    func add(_ value: Value) {
        state.withLock { $0.append(value) }
    }

    var values: [Value] { state.withLock { $0 } }
}

/// A client with short limits, and a request to a test server.
func makeClient(_ change: (inout ClientOptions) -> Void = { _ in }) throws -> CurlClient {
    var options = ClientOptions(version: "9.9")
    options.connectTimeoutMilliseconds = 60_000
    options.totalTimeoutMilliseconds = 120_000
    change(&options)
    return try CurlClient(options)
}

/// Lets other threads go on until the condition holds: what a server notes after it has answered may come
/// later than the answer. Two minutes at most, so that a failure is told and not waited for.
func waitUntil(_ condition: () -> Bool) async {
    for _ in 0..<24_000 where !condition() {
        try? await Task.sleep(for: .milliseconds(5))
    }
}
