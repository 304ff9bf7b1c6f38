internal import CCurl

/// One message on its way, on its own thread: made, called back and freed there. libcurl keeps pointers
/// into it, which is safe because the handle is gone before the transfer is let go.
final class MailTransfer {
    private let handle: UnsafeMutableRawPointer
    private let message: MailMessage
    private let options: RelayOptions
    private let call: MailCall
    private var recipients: UnsafeMutablePointer<curl_slist>?
    private var sentCount = 0
    private var answerBytes = 0
    private var firstFailure = CURLE_OK

    /// Returns once the relay answered for the message, or it is known why not.
    static func run(
        _ message: MailMessage, _ options: RelayOptions, _ call: MailCall
    ) -> MailOutcome {
        guard MailLibrary.isReady, let handle = curl_easy_init() else {
            return .failed(.resources)
        }
        return MailTransfer(handle, message, options, call).outcome()
    }

    private init(
        _ handle: UnsafeMutableRawPointer, _ message: MailMessage, _ options: RelayOptions,
        _ call: MailCall
    ) {
        self.handle = handle
        self.message = message
        self.options = options
        self.call = call
    }

    deinit {
        curl_easy_cleanup(handle)
        curl_slist_free_all(recipients)
    }

    private func outcome() -> MailOutcome {
        configure()
        // The first option that libcurl refuses ends it: a limit that does not hold is worse than no mail.
        guard firstFailure == CURLE_OK else { return .failed(.resources) }
        let result = curl_easy_perform(handle)
        var status = 0
        _ = tasukeai_curl_get_long(handle, CURLINFO_RESPONSE_CODE, &status)
        return MailOutcome(result, status: status, isHandedOver: isHandedOver)
    }

    /// libcurl took the last byte; the relay may have it.
    private var isHandedOver: Bool { sentCount == message.bytes.count }

    private func configure() {
        // What stands behind the address is how we greet: a name that the relay knows anyway.
        set(CURLOPT_URL, options.address.text + "/" + message.sender.domain)
        set(CURLOPT_PROTOCOLS_STR, options.address.isSecure ? "smtps" : "smtp")
        // Neither the proxies of the environment nor those of the pages: a relay is in the building.
        set(CURLOPT_PROXY, "")
        set(CURLOPT_NETRC, Int(CURL_NETRC_IGNORED.rawValue))
        set(CURLOPT_NOSIGNAL, 1)
        set(CURLOPT_QUICK_EXIT, 1)
        setSecurity()
        set(CURLOPT_CONNECTTIMEOUT_MS, Self.milliseconds(options.connectTimeoutMilliseconds))
        set(CURLOPT_TIMEOUT_MS, Self.milliseconds(options.totalTimeoutMilliseconds))
        // For the answer to the last byte, libcurl heeds this one alone.
        set(CURLOPT_SERVER_RESPONSE_TIMEOUT, max(1, options.answerTimeoutSeconds))
        set(CURLOPT_MAIL_FROM, "<\(message.sender.text)>")
        recipients = curl_slist_append(nil, "<\(message.recipient.text)>")
        if recipients == nil { note(CURLE_OUT_OF_MEMORY) }
        note(
            tasukeai_curl_set_pointer(
                handle, CURLOPT_MAIL_RCPT, UnsafeMutableRawPointer(recipients)))
        set(CURLOPT_UPLOAD, 1)
        note(
            tasukeai_curl_set_offset(
                handle, CURLOPT_INFILESIZE_LARGE, curl_off_t(message.bytes.count)))
        attach()
    }

    private func setSecurity() {
        set(
            CURLOPT_USE_SSL,
            Int(options.requiresTLS ? CURLUSESSL_ALL.rawValue : CURLUSESSL_TRY.rawValue))
        set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        set(CURLOPT_SSL_VERIFYPEER, 1)
        set(CURLOPT_SSL_VERIFYHOST, 2)
        if let file = options.certificateAuthorityFile { set(CURLOPT_CAINFO, file) }
        guard let user = options.user else { return }
        set(CURLOPT_USERNAME, user)
        set(CURLOPT_PASSWORD, options.password ?? "")
        set(CURLOPT_LOGIN_OPTIONS, "AUTH=PLAIN;AUTH=LOGIN")
    }

    private func attach() {
        let context = Unmanaged.passUnretained(self).toOpaque()
        note(tasukeai_curl_set_receiver(handle, CURLOPT_READFUNCTION, readMessage))
        note(tasukeai_curl_set_pointer(handle, CURLOPT_READDATA, context))
        note(tasukeai_curl_set_receiver(handle, CURLOPT_WRITEFUNCTION, takeAnswer))
        note(tasukeai_curl_set_pointer(handle, CURLOPT_WRITEDATA, context))
        note(tasukeai_curl_set_receiver(handle, CURLOPT_HEADERFUNCTION, takeAnswer))
        note(tasukeai_curl_set_pointer(handle, CURLOPT_HEADERDATA, context))
        note(tasukeai_curl_set_progress(handle, watch))
        note(tasukeai_curl_set_pointer(handle, CURLOPT_XFERINFODATA, context))
        set(CURLOPT_NOPROGRESS, 0)
    }

    private static func milliseconds(_ value: Int) -> Int { min(max(value, 1), 600_000) }

    private func set(_ option: CURLoption, _ value: Int) {
        note(tasukeai_curl_set_long(handle, option, value))
    }

    private func set(_ option: CURLoption, _ value: String) {
        note(tasukeai_curl_set_string(handle, option, value))
    }

    private func note(_ result: CURLcode) {
        if firstFailure == CURLE_OK { firstFailure = result }
    }
}

/// What libcurl calls.
extension MailTransfer {
    fileprivate func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let part = message.bytes[sentCount...].prefix(buffer.count)
        buffer.copyBytes(from: part)
        sentCount += part.count
        return part.count
    }

    /// False ends it: an answer has a limit.
    fileprivate func take(_ count: Int) -> Bool {
        answerBytes += count
        return answerBytes <= options.answerBytesMax
    }

    fileprivate var isCancelled: Bool { call.isCancelled }
}

private func readMessage(
    _ data: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int,
    _ context: UnsafeMutableRawPointer?
) -> Int {
    guard let data, let context else { return 0 }
    let transfer = Unmanaged<MailTransfer>.fromOpaque(context).takeUnretainedValue()
    return transfer.read(into: UnsafeMutableRawBufferPointer(start: data, count: size * count))
}

private func takeAnswer(
    _ data: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int,
    _ context: UnsafeMutableRawPointer?
) -> Int {
    guard let context else { return 0 }
    let transfer = Unmanaged<MailTransfer>.fromOpaque(context).takeUnretainedValue()
    return transfer.take(size * count) ? size * count : 0
}

/// Called about once a second, also while nothing moves.
private func watch(
    _ context: UnsafeMutableRawPointer?, _ total: curl_off_t, _ done: curl_off_t,
    _ toSend: curl_off_t, _ sent: curl_off_t
) -> Int32 {
    guard let context else { return 1 }
    return Unmanaged<MailTransfer>.fromOpaque(context).takeUnretainedValue().isCancelled ? 1 : 0
}

/// libcurl's process-wide state, made once and before its first reader goes on.
private enum MailLibrary {
    static let isReady = curl_global_init(Int(CURL_GLOBAL_ALL)) == CURLE_OK
}
