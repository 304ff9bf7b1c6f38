internal import CCurl

extension ClientError {
    /// What a failed transfer looked like from outside, as far as it tells two meanings of one libcurl
    /// code apart.
    struct Circumstances {
        /// Did one of our own limits end the transfer from within a callback?
        var exceededLimit = false
        /// Was a proxy to be used?
        var usesProxy = false
        /// The proxy's answer to CONNECT, or 0.
        var connectStatus = 0
        /// Did the request get as far as its first byte?
        var began = false
        /// Had the total time been used up?
        var timeIsUp = false
        /// What OpenSSL thought of the server's certificate (X509_V_ERR_…), or 0.
        var certificateResult = 0
    }

    static func code(for result: CURLcode, _ circumstances: Circumstances) -> Code {
        switch result {
        case CURLE_COULDNT_RESOLVE_HOST:
            .nameNotFound
        case CURLE_COULDNT_RESOLVE_PROXY, CURLE_PROXY:
            .proxy
        case CURLE_COULDNT_CONNECT:
            circumstances.usesProxy ? .proxy : .unreachable
        case CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_PARTIAL_FILE, CURLE_GOT_NOTHING:
            // A proxy that refuses CONNECT is reported as an error of receiving.
            circumstances.proxyRefused ? .proxy : .interrupted
        case CURLE_OPERATION_TIMEDOUT:
            // libcurl checks the speed only once the request is under way.
            circumstances.timeIsUp || !circumstances.began ? .timeout : .tooSlow
        case CURLE_FILESIZE_EXCEEDED:
            .tooLarge
        case CURLE_WRITE_ERROR:
            circumstances.exceededLimit ? .tooLarge : .protocol
        case CURLE_UNSUPPORTED_PROTOCOL, CURLE_URL_MALFORMAT:
            // An answer in an HTTP version that nobody knows has the same code as a URL that we may
            // not call.
            circumstances.began ? .protocol : .refusedURL
        case CURLE_OUT_OF_MEMORY:
            // libcurl says so of a header line beyond 100 KiB, before anyone has counted it.
            circumstances.began ? .tooLarge : .resources
        case CURLE_FAILED_INIT:
            .resources
        default:
            isTLS(result) ? tls(circumstances) : .protocol
        }
    }

    /// <openssl/x509_vfy.h>: 9 is X509_V_ERR_CERT_NOT_YET_VALID, 10 is X509_V_ERR_CERT_HAS_EXPIRED.
    private static func tls(_ circumstances: Circumstances) -> Code {
        switch circumstances.certificateResult {
        case 9: .certificateNotYet
        case 10: .certificateExpired
        default: .tls
        }
    }

    private static func isTLS(_ result: CURLcode) -> Bool {
        switch result {
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE,
            CURLE_SSL_CIPHER, CURLE_SSL_CERTPROBLEM, CURLE_SSL_ENGINE_NOTFOUND,
            CURLE_SSL_ENGINE_SETFAILED, CURLE_SSL_ENGINE_INITFAILED, CURLE_USE_SSL_FAILED,
            CURLE_SSL_ISSUER_ERROR, CURLE_SSL_CRL_BADFILE, CURLE_SSL_INVALIDCERTSTATUS,
            CURLE_SSL_SHUTDOWN_FAILED, CURLE_SSL_PINNEDPUBKEYNOTMATCH, CURLE_SSL_CLIENTCERT:
            true
        default:
            false
        }
    }
}

extension ClientError.Circumstances {
    var proxyRefused: Bool {
        usesProxy && connectStatus != 0 && !(200...299).contains(connectStatus)
    }
}
