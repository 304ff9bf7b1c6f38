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
