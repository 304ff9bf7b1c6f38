internal import CCurl

/// Takes what libcurl hands over of one response, within the limits. Like its transfer, which owns
/// it, it lives on the client's thread only.
final class CurlReceiver {
    private(set) var body: [UInt8] = []
    /// Did the last block of headers come to its empty line? libcurl takes a connection that ends
    /// before it for the end of a response without a body.
    private(set) var headersAreWhole = false
    /// Headers and bodies that were sent, by their size only.
    private(set) var sentBytes = 0
    /// What was exceeded, once a limit has ended the transfer.
    private(set) var exceededLimit: String?

    private let bodyBytesMax: Int
    private let headerBytesMax: Int
    private let handle: UnsafeMutableRawPointer
    /// Switched on when the response begins; 0 for never.
    private let lateLowSpeedSeconds: Int
    private var headerBytes = 0
    private let bodySink: (@Sendable (UnsafeRawBufferPointer) -> Bool)?

    /// - Parameter lateLowSpeedSeconds: The low-speed limit that holds only once the response has
    ///   begun, or 0.
    init(
        for handle: UnsafeMutableRawPointer, bodyBytesMax: Int, headerBytesMax: Int,
        lateLowSpeedSeconds: Int, bodySink: (@Sendable (UnsafeRawBufferPointer) -> Bool)?
    ) {
        self.handle = handle
        self.bodyBytesMax = bodyBytesMax
        self.headerBytesMax = headerBytesMax
        self.lateLowSpeedSeconds = lateLowSpeedSeconds
        self.bodySink = bodySink
    }

    /// `false` ends the transfer.
    func takeBody(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var status = 0
        if let bodySink,
            tasukeai_curl_get_long(handle, CURLINFO_RESPONSE_CODE, &status) == CURLE_OK,
            (200...299).contains(status)
        {
            return bodySink(bytes)
        }
        guard bytes.count <= bodyBytesMax - body.count else {
            exceededLimit = "the body is larger than \(bodyBytesMax) bytes"
            return false
        }
        body.append(contentsOf: bytes)
        return true
    }

    /// Called with each whole header line, status lines included. `false` ends the transfer.
    func takeHeaderLine(_ line: UnsafeRawBufferPointer) -> Bool {
        guard line.count <= headerBytesMax - headerBytes else {
            exceededLimit = "the headers are larger than \(headerBytesMax) bytes"
            return false
        }
        headerBytes += line.count
        if line.starts(with: "HTTP/".utf8) {
            headersAreWhole = false
        } else if line.elementsEqual("\r\n".utf8) || line.elementsEqual("\n".utf8) {
            headersAreWhole = true
        }
        if lateLowSpeedSeconds > 0, Self.beginsFinalResponse(line) {
            _ = tasukeai_curl_set_long(handle, CURLOPT_LOW_SPEED_TIME, lateLowSpeedSeconds)
        }
        return true
    }

    func noteSent(_ count: Int) {
        sentBytes += count
    }

    /// Is it a status line other than 1xx?
    private static func beginsFinalResponse(_ line: UnsafeRawBufferPointer) -> Bool {
        guard line.starts(with: "HTTP/".utf8), let space = line.firstIndex(of: 0x20) else {
            return false
        }
        let digit = space + 1
        return digit < line.count && line[digit] != 0x31
    }
}

extension CurlReceiver {
    /// Makes libcurl call this receiver. It keeps an unretained pointer: the transfer owns both.
    func attach() -> CURLcode {
        let context = Unmanaged.passUnretained(self).toOpaque()
        let results = [
            tasukeai_curl_set_receiver(handle, CURLOPT_WRITEFUNCTION, receiveBody),
            tasukeai_curl_set_pointer(handle, CURLOPT_WRITEDATA, context),
            tasukeai_curl_set_receiver(handle, CURLOPT_HEADERFUNCTION, receiveHeaderLine),
            tasukeai_curl_set_pointer(handle, CURLOPT_HEADERDATA, context),
            // CURLINFO_REQUEST_SIZE counts a small body too, a large one not; the observer sees each
            // piece once.
            tasukeai_curl_set_observer(handle, observe),
            tasukeai_curl_set_pointer(handle, CURLOPT_DEBUGDATA, context),
            tasukeai_curl_set_long(handle, CURLOPT_VERBOSE, 1),
        ]
        return results.first { $0 != CURLE_OK } ?? CURLE_OK
    }
}

private func receiveBody(
    _ data: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int,
    _ context: UnsafeMutableRawPointer?
) -> Int {
    guard let data, let context else { return 0 }
    let receiver = Unmanaged<CurlReceiver>.fromOpaque(context).takeUnretainedValue()
    let length = size * count
    return receiver.takeBody(UnsafeRawBufferPointer(start: data, count: length)) ? length : 0
}

private func receiveHeaderLine(
    _ data: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int,
    _ context: UnsafeMutableRawPointer?
) -> Int {
    guard let data, let context else { return 0 }
    let receiver = Unmanaged<CurlReceiver>.fromOpaque(context).takeUnretainedValue()
    let length = size * count
    return receiver.takeHeaderLine(UnsafeRawBufferPointer(start: data, count: length)) ? length : 0
}

private func observe(
    _ handle: UnsafeMutableRawPointer?, _ kind: curl_infotype, _ data: UnsafeMutablePointer<CChar>?,
    _ size: Int, _ context: UnsafeMutableRawPointer?
) -> Int32 {
    guard let context, kind == CURLINFO_HEADER_OUT || kind == CURLINFO_DATA_OUT else { return 0 }
    Unmanaged<CurlReceiver>.fromOpaque(context).takeUnretainedValue().noteSent(size)
    return 0
}
