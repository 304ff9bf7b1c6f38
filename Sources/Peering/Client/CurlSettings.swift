internal import CCurl

/// Sets options of one handle and remembers the first that libcurl refused. On the client's thread
/// only, like the handle.
struct CurlSettings {
    private(set) var firstFailure = CURLE_OK
    private let handle: UnsafeMutableRawPointer

    init(_ handle: UnsafeMutableRawPointer) {
        self.handle = handle
    }

    mutating func set(_ option: CURLoption, _ value: Int) {
        note(tasukeai_curl_set_long(handle, option, value))
    }

    mutating func set(_ option: CURLoption, offset value: Int) {
        note(tasukeai_curl_set_offset(handle, option, curl_off_t(value)))
    }

    /// libcurl copies the text; `nil` resets the option.
    mutating func set(_ option: CURLoption, _ value: String?) {
        note(tasukeai_curl_set_string(handle, option, value))
    }

    /// libcurl keeps the pointer.
    mutating func set(_ option: CURLoption, pointer: UnsafeMutableRawPointer?) {
        note(tasukeai_curl_set_pointer(handle, option, pointer))
    }

    mutating func note(_ result: CURLcode) {
        if firstFailure == CURLE_OK { firstFailure = result }
    }
}
