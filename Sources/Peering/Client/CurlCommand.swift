/// What a task asks of the client's thread.
enum CurlCommand: Sendable {
    /// Exactly one outcome goes to `completion`.
    case send(id: UInt64, request: ClientRequest, completion: CurlCompletion)
    /// A request that has ended already is not found, which is no error.
    case cancel(id: UInt64)
}

/// Where a request's outcome goes.
typealias CurlCompletion = CheckedContinuation<Result<ClientResponse, ClientError>, Never>
