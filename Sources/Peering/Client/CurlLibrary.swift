internal import CCurl

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
