internal import CCurl

extension CurlTransfer {
    /// Sets every option. The first that libcurl refuses ends the attempt: a limit that does not hold
    /// is worse than no transfer.
    func configure() -> CURLcode {
        var settings = CurlSettings(handle)
        setAddress(&settings)
        setTransportSecurity(&settings)
        setProxy(&settings)
        setLimits(&settings)
        setRequest(&settings)
        settings.note(receiver.attach())
        settings.set(CURLOPT_ERRORBUFFER, pointer: UnsafeMutableRawPointer(errorText.baseAddress))
        return settings.firstFailure
    }

    private func setAddress(_ settings: inout CurlSettings) {
        settings.set(CURLOPT_URL, request.url.text)
        // The URL is in normal form already; the path that was signed is the path that is sent.
        settings.set(CURLOPT_PATH_AS_IS, 1)
        settings.set(CURLOPT_PROTOCOLS_STR, request.url.isSecure ? "https" : "http")
        settings.set(CURLOPT_FOLLOWLOCATION, 0)
        settings.set(CURLOPT_NETRC, Int(CURL_NETRC_IGNORED.rawValue))
        settings.set(CURLOPT_HTTP09_ALLOWED, 0)
        settings.set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS))
        if let path = options.socketPath {
            settings.set(CURLOPT_UNIX_SOCKET_PATH, path)
        }
        // Neither signal handlers nor SIGALRM: the thread is not the program's only one.
        settings.set(CURLOPT_NOSIGNAL, 1)
        // A cancelled name lookup is left to end by itself instead of holding up the thread.
        settings.set(CURLOPT_QUICK_EXIT, 1)
        settings.set(CURLOPT_TCP_KEEPALIVE, 1)
        // A name elsewhere that leads back to this machine would call services that are for it alone;
        // whether a port is open there is then not told either.
        if !request.url.isLoopback, !usesProxy {
            settings.note(tasukeai_curl_set_elsewhere_only(handle))
        }
    }

    /// Of TLS 1.2 only what keeps a recorded line secret for ever and is authenticated as a whole; all of
    /// TLS 1.3 does. OpenSSL's names.
    private static let cipherList = "ECDHE+AESGCM:ECDHE+CHACHA20"

    private func setTransportSecurity(_ settings: inout CurlSettings) {
        settings.set(CURLOPT_SSL_VERIFYPEER, 1)
        settings.set(CURLOPT_SSL_VERIFYHOST, 2)
        settings.set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        settings.set(CURLOPT_PROXY_SSL_VERIFYPEER, 1)
        settings.set(CURLOPT_PROXY_SSL_VERIFYHOST, 2)
        settings.set(CURLOPT_PROXY_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        settings.set(CURLOPT_SSL_CIPHER_LIST, Self.cipherList)
        settings.set(CURLOPT_PROXY_SSL_CIPHER_LIST, Self.cipherList)
        guard let file = options.certificateAuthorityFile else { return }
        settings.set(CURLOPT_CAINFO, file)
        settings.set(CURLOPT_PROXY_CAINFO, file)
        // Without this the system's authorities would be trusted beside those of the file.
        settings.set(CURLOPT_CAPATH, nil)
        settings.set(CURLOPT_PROXY_CAPATH, nil)
    }

    private func setProxy(_ settings: inout CurlSettings) {
        settings.set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
        guard usesProxy else {
            // The empty string, unlike no string, also rules out the environment.
            settings.set(CURLOPT_PROXY, "")
            return
        }
        guard case .address(let proxy) = options.proxy else { return }
        settings.set(CURLOPT_PROXY, proxy.text)
        settings.set(CURLOPT_NOPROXY, proxy.exceptions.joined(separator: ","))
        settings.set(CURLOPT_HTTPPROXYTUNNEL, 1)
        if let user = proxy.user { settings.set(CURLOPT_PROXYUSERNAME, user) }
        if let password = proxy.password { settings.set(CURLOPT_PROXYPASSWORD, password) }
    }

    private func setLimits(_ settings: inout CurlSettings) {
        let connectTimeout = ClientOptions.milliseconds(options.connectTimeoutMilliseconds)
        settings.set(CURLOPT_CONNECTTIMEOUT_MS, connectTimeout)
        settings.set(CURLOPT_TIMEOUT_MS, totalTimeoutMilliseconds)
        if let limit = options.lowSpeedLimit {
            settings.set(CURLOPT_LOW_SPEED_LIMIT, limit.bytesPerSecond)
            settings.set(CURLOPT_LOW_SPEED_TIME, request.waitsForServer ? 0 : limit.seconds)
        }
        // Refuses by Content-Length, before the body; the receiver counts what arrives without one.
        // A response to HEAD names the length of a body that will not come.
        if case .head = request.method { return }
        // What is handed on as it arrives takes no room here.
        guard request.bodySink == nil else { return }
        let limit = max(1, request.responseBodyBytesMax ?? options.responseBodyBytesMax)
        settings.set(CURLOPT_MAXFILESIZE_LARGE, offset: limit)
    }

    private func setRequest(_ settings: inout CurlSettings) {
        settings.set(CURLOPT_USERAGENT, "tasukeai/\(options.version)")
        switch request.method {
        case .get: settings.set(CURLOPT_HTTPGET, 1)
        case .head: settings.set(CURLOPT_NOBODY, 1)
        case .delete: settings.set(CURLOPT_CUSTOMREQUEST, request.method.name)
        case .post, .put:
            settings.set(CURLOPT_POST, 1)
            settings.set(CURLOPT_POSTFIELDSIZE_LARGE, offset: request.method.body.count)
            settings.set(CURLOPT_POSTFIELDS, pointer: requestBody.baseAddress)
            settings.set(CURLOPT_CUSTOMREQUEST, request.method.name)
        }
        var lines = request.headers.map { field in
            // libcurl reads "name:" as "leave it out" and "name;" as an empty value.
            field.value.isEmpty ? "\(field.name);" : "\(field.name): \(field.value)"
        }
        // libcurl would wait for "100 Continue", and call every body a form.
        lines.append("Expect:")
        let hasType = request.headers.contains { $0.name.utf8.elementsEqual("content-type".utf8) }
        if !hasType { lines.append("Content-Type:") }
        for line in lines {
            guard let list = curl_slist_append(headerList, line) else {
                settings.note(CURLE_OUT_OF_MEMORY)
                return
            }
            headerList = list
        }
        settings.set(CURLOPT_HTTPHEADER, pointer: UnsafeMutableRawPointer(headerList))
    }
}
