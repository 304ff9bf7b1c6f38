internal import CCurl

extension MailOutcome {
    /// What libcurl's result means, with the last status that the relay gave (RFC 5321 §4.2; 0 without one)
    /// and whether it was handed the whole message.
    init(_ result: CURLcode, status: Int, isHandedOver: Bool) {
        guard result != CURLE_OK else {
            self = .accepted
            return
        }
        if let fault = Self.fault(of: result) {
            // A relay that says nothing after the last byte may have taken it.
            self = fault == .timeout && isHandedOver ? .unknown : .failed(fault)
            return
        }
        switch status {
        case 400...499: self = .putOff
        case 500...599: self = .refused
        case _ where isHandedOver: self = .unknown
        case 0: self = .failed(.protocol)
        default: self = .failed(.interrupted)
        }
    }

    /// What went wrong whatever the relay said; nil where its status decides.
    private static func fault(of result: CURLcode) -> MailFault? {
        switch result {
        case CURLE_COULDNT_CONNECT, CURLE_INTERFACE_FAILED: .unreachable
        case CURLE_COULDNT_RESOLVE_HOST: .nameNotFound
        case CURLE_OPERATION_TIMEDOUT: .timeout
        case CURLE_USE_SSL_FAILED, CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION,
            CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CIPHER, CURLE_SSL_CERTPROBLEM,
            CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_ENGINE_INITFAILED:
            .tls
        case CURLE_LOGIN_DENIED, CURLE_AUTH_ERROR: .login
        case CURLE_ABORTED_BY_CALLBACK: .cancelled
        case CURLE_OUT_OF_MEMORY, CURLE_FAILED_INIT: .resources
        default: nil
        }
    }
}
