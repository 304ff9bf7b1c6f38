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

/// What is asked for. A body belongs to the methods that may carry one.
package enum ClientMethod: Sendable {
    case get
    case head
    case delete
    case post([UInt8])
    case put([UInt8])

    /// The name on the wire, and in the signature.
    package var name: String {
        switch self {
        case .get: "GET"
        case .head: "HEAD"
        case .delete: "DELETE"
        case .post: "POST"
        case .put: "PUT"
        }
    }

    /// The body; empty for the methods without one.
    package var body: [UInt8] {
        switch self {
        case .get, .head, .delete: []
        case .post(let body), .put(let body): body
        }
    }
}

/// A whole HTTP response, within the limits that were asked for.
package struct ClientResponse: Sendable {
    /// 200 to 999; a redirect is returned, never followed.
    package let status: Int
    /// In the order of arrival, duplicates kept; trailers are left out.
    package let headers: [HeaderField]
    /// As received: no content coding is undone.
    package let body: [UInt8]
    /// Bytes sent: headers and body, a second attempt on a new connection included, without TLS.
    package let bytesOut: Int
    /// Bytes received: headers and body, without TLS; chunk frames are not counted.
    package let bytesIn: Int
    /// From the call into libcurl to the last byte.
    package let seconds: Double

    package init(
        status: Int, headers: [HeaderField], body: [UInt8], bytesOut: Int, bytesIn: Int,
        seconds: Double
    ) {
        self.status = status
        self.headers = headers
        self.body = body
        self.bytesOut = bytesOut
        self.bytesIn = bytesIn
        self.seconds = seconds
    }

    /// The value of the field, if the response has it exactly once. `name` in lower case.
    package func only(_ name: String) -> String? {
        let values = headers.filter { $0.name.utf8.elementsEqual(name.utf8) }
        return values.count == 1 ? values.first?.value : nil
    }
}
