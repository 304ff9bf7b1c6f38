internal import CCurl

extension CurlTransfer {
    /// What libcurl received, once it has ended without an error.
    func response() -> Result<ClientResponse, ClientError> {
        let status = long(CURLINFO_RESPONSE_CODE)
        guard status >= 200 else {
            return .failure(ClientError(.protocol, "the response ended before its status"))
        }
        guard receiver.headersAreWhole else {
            return .failure(ClientError(.interrupted, "the response ended within its headers"))
        }
        let headers = headers()
        // libcurl would take one of several lengths (RFC 9110 §8.6).
        guard headers.count(where: { $0.name.utf8.elementsEqual("content-length".utf8) }) <= 1
        else {
            return .failure(ClientError(.protocol, "the response has several lengths"))
        }
        return .success(
            ClientResponse(
                status: status,
                headers: headers,
                body: receiver.body,
                bytesOut: receiver.sentBytes,
                bytesIn: long(CURLINFO_HEADER_SIZE) + offset(CURLINFO_SIZE_DOWNLOAD_T),
                seconds: Double(offset(CURLINFO_TOTAL_TIME_T)) / 1_000_000))
    }

    func error(for result: CURLcode) -> ClientError {
        // libcurl's two clocks begin within a moment of each other.
        let elapsed = offset(CURLINFO_TOTAL_TIME_T) / 1_000 + 20
        let circumstances = ClientError.Circumstances(
            exceededLimit: receiver.exceededLimit != nil,
            usesProxy: usesProxy,
            connectStatus: long(CURLINFO_HTTP_CONNECTCODE),
            began: offset(CURLINFO_PRETRANSFER_TIME_T) > 0,
            timeIsUp: elapsed >= totalTimeoutMilliseconds,
            certificateResult: long(CURLINFO_SSL_VERIFYRESULT))
        let code = ClientError.code(for: result, circumstances)
        return ClientError(
            code, receiver.exceededLimit ?? text(for: result),
            proxyStatus: code == .proxy && circumstances.proxyRefused
                ? circumstances.connectStatus : nil)
    }

    /// The fields of the final response, without trailers and pseudo fields.
    private func headers() -> [HeaderField] {
        var fields: [HeaderField] = []
        var previous: UnsafeMutablePointer<curl_header>?
        while let next = curl_easy_nextheader(handle, UInt32(CURLH_HEADER), -1, previous) {
            let value = String(cString: next.pointee.value)
            fields.append(HeaderField(String(cString: next.pointee.name), Self.trimmed(value)))
            previous = next
        }
        return fields
    }

    /// libcurl 7.88 hands over an empty value with its line break.
    private static func trimmed(_ value: String) -> String {
        let isBlank = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
        var bytes = Array(value.utf8)[...].drop(while: isBlank)
        while let last = bytes.last, isBlank(last) { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// libcurl's sentence, as one line of printable text: parts of it may come from the server.
    private func text(for result: CURLcode) -> String {
        let bytes = errorText.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        guard !bytes.isEmpty else { return String(cString: curl_easy_strerror(result)) }
        let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars.map { scalar in
            scalar.properties.generalCategory == .control ? " " : scalar
        }
        return String(String.UnicodeScalarView(scalars))
    }

    private func long(_ info: CURLINFO) -> Int {
        var value = 0
        return tasukeai_curl_get_long(handle, info, &value) == CURLE_OK ? value : 0
    }

    private func offset(_ info: CURLINFO) -> Int {
        var value: curl_off_t = 0
        return tasukeai_curl_get_offset(handle, info, &value) == CURLE_OK ? Int(value) : 0
    }
}
