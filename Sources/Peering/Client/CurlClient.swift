internal import CCurl

/// An HTTP client on libcurl. One thread of its own drives all its requests and keeps their
/// connections open for the next ones.
///
///     var options = ClientOptions(version: "1.0")
///     options.certificateAuthorityFile = "/etc/tasukeai/ca.pem"
///     let client = try CurlClient(options)
///     let response = try await client.send(ClientRequest(.get, ClientURL("https://…")))
///
/// It follows no redirect, keeps no cookie, reads no `.netrc`, undoes no content coding, and checks
/// the certificate and the name of every server. A connection that a server closed while it was idle
/// is replaced and the request sent again by libcurl, as RFC 9110 §9.2.2 allows for a connection on
/// which no response began: a server must therefore refuse a nonce that it has seen.
package final class CurlClient: Sendable {
    private let mailbox: CurlMailbox

    /// Throws `refused_option` for options that cannot be used, `resources` when the machine has no
    /// thread or descriptor left.
    package init(_ options: ClientOptions) throws(ClientError) {
        try options.check()
        try CurlLibrary.load()
        guard let mailbox = CurlMailbox() else {
            throw ClientError(.resources, "no file descriptor left")
        }
        guard CurlThread.start({ CurlLoop.run(mailbox, options) }) else {
            mailbox.end()
            throw ClientError(.resources, "no thread left")
        }
        self.mailbox = mailbox
    }

    deinit {
        mailbox.close()
    }

    /// Sends the request and returns the whole response. Cancelling the task ends the transfer and
    /// throws `cancelled`.
    package func send(_ request: ClientRequest) async throws(ClientError) -> ClientResponse {
        for field in request.headers { try field.checkForSending() }
        let mailbox = mailbox
        let id = mailbox.nextID()
        let outcome = await withTaskCancellationHandler {
            await withCheckedContinuation { (completion: CurlCompletion) in
                mailbox.deposit(.send(id: id, request: request, completion: completion))
                // The handler below may have run before there was anything to cancel.
                if Task.isCancelled { mailbox.deposit(.cancel(id: id)) }
            }
        } onCancel: {
            mailbox.deposit(.cancel(id: id))
        }
        return try outcome.get()
    }

    /// Ends every request with `cancelled`, closes the connections and returns when the thread is
    /// done. A second call, and a request after it, do no harm.
    package func shutdown() async {
        mailbox.close()
        await mailbox.waitForEnd()
    }
}

/// What a task asks of the client's thread.
enum CurlCommand: Sendable {
    /// Exactly one outcome goes to `completion`.
    case send(id: UInt64, request: ClientRequest, completion: CurlCompletion)
    /// A request that has ended already is not found, which is no error.
    case cancel(id: UInt64)
}

/// Where a request's outcome goes.
typealias CurlCompletion = CheckedContinuation<Result<ClientResponse, ClientError>, Never>

/// libcurl's process-wide state. A `static let` runs once and before its first reader goes on,
/// whichever thread comes first; libcurl asks for exactly that.
enum CurlLibrary {
    private static let result: UInt32 = curl_global_init(Int(CURL_GLOBAL_ALL)).rawValue

    static func load() throws(ClientError) {
        guard result == CURLE_OK.rawValue else {
            throw ClientError(.resources, String(cString: curl_easy_strerror(CURLcode(result))))
        }
    }
}
