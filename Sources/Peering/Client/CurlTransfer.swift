internal import CCurl

/// One request on its way, on the client's thread only: it is made, called back and freed there.
/// libcurl keeps pointers into it, which is safe because its handle leaves the loop before the
/// transfer is let go, and is freed by it.
final class CurlTransfer {
    let handle: UnsafeMutableRawPointer
    let request: ClientRequest
    let options: ClientOptions
    let receiver: CurlReceiver
    /// The request's body, where libcurl can read it until the end.
    let requestBody: UnsafeMutableRawBufferPointer
    /// Where libcurl writes what went wrong.
    let errorText: UnsafeMutableBufferPointer<CChar>
    var headerList: UnsafeMutablePointer<curl_slist>?

    private let completion: CurlCompletion

    /// A transfer ready to be added to the loop. On failure the completion is still the caller's.
    static func make(
        _ request: ClientRequest, _ options: ClientOptions, _ completion: CurlCompletion
    ) throws(ClientError) -> CurlTransfer {
        guard let handle = curl_easy_init() else {
            throw ClientError(.resources, "curl_easy_init")
        }
        let transfer = CurlTransfer(handle, request, options, completion)
        let result = transfer.configure()
        guard result == CURLE_OK else {
            let text = String(cString: curl_easy_strerror(result))
            throw ClientError(ClientError.code(for: result, .init()), text)
        }
        return transfer
    }

    private init(
        _ handle: UnsafeMutableRawPointer, _ request: ClientRequest, _ options: ClientOptions,
        _ completion: CurlCompletion
    ) {
        self.handle = handle
        self.request = request
        self.options = options
        self.completion = completion
        receiver = CurlReceiver(
            for: handle,
            bodyBytesMax: max(0, request.responseBodyBytesMax ?? options.responseBodyBytesMax),
            headerBytesMax: max(0, options.responseHeaderBytesMax),
            lateLowSpeedSeconds: request.waitsForServer ? options.lowSpeedLimit?.seconds ?? 0 : 0,
            bodySink: request.bodySink)
        let body = request.method.body
        // One byte at least: libcurl takes no pointer at all for a body that a callback will bring.
        requestBody = .allocate(byteCount: max(1, body.count), alignment: 1)
        requestBody.copyBytes(from: body)
        errorText = .allocate(capacity: Int(CURL_ERROR_SIZE))
        errorText.initialize(repeating: 0)
    }

    deinit {
        curl_easy_cleanup(handle)
        curl_slist_free_all(headerList)
        requestBody.deallocate()
        errorText.deallocate()
    }

    /// Does the proxy setting concern this request?
    var usesProxy: Bool {
        options.proxy != .none && options.socketPath == nil && !request.url.isLoopback
    }

    var totalTimeoutMilliseconds: Int {
        ClientOptions.milliseconds(
            request.totalTimeoutMilliseconds ?? options.totalTimeoutMilliseconds)
    }

    /// libcurl has ended it. To be called once, instead of `fail`.
    func finish(_ result: CURLcode) {
        completion.resume(
            returning: result == CURLE_OK ? response() : .failure(error(for: result)))
    }

    /// We have ended it. To be called once, instead of `finish`.
    func fail(_ error: ClientError) {
        completion.resume(returning: .failure(error))
    }
}
