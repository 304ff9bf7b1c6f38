/// One HTTP request.
package struct ClientRequest: Sendable {
    package var method: ClientMethod
    package var url: ClientURL
    /// In the order in which they are sent. `Host`, `Content-Length`, `User-Agent` and the like are
    /// libcurl's.
    package var headers: [HeaderField]
    /// Does the server answer only when there is news (`Prefer: wait`)? Then the low-speed limit holds
    /// back until the response begins; the total timeout holds always.
    package var waitsForServer: Bool
    /// Instead of the client's, where a request needs another limit.
    package var totalTimeoutMilliseconds: Int?
    /// Instead of the client's, where a request needs another limit.
    package var responseBodyBytesMax: Int?
    /// Takes the body of a successful response as it arrives, on the client's thread; false ends the
    /// transfer. The response then has no body.
    package var bodySink: (@Sendable (UnsafeRawBufferPointer) -> Bool)?

    package init(
        _ method: ClientMethod,
        _ url: ClientURL,
        headers: [HeaderField] = [],
        waitsForServer: Bool = false,
        totalTimeoutMilliseconds: Int? = nil,
        responseBodyBytesMax: Int? = nil,
        bodySink: (@Sendable (UnsafeRawBufferPointer) -> Bool)? = nil
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.waitsForServer = waitsForServer
        self.totalTimeoutMilliseconds = totalTimeoutMilliseconds
        self.responseBodyBytesMax = responseBodyBytesMax
        self.bodySink = bodySink
    }
}
