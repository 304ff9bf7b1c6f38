internal import Requests

/// What can be wrong with the certificate and the key of the encrypted line. Nothing was started, or what
/// was in use stays in use.
extension NodeError {
    static func tlsLeftOut() -> NodeError {
        NodeError(
            "tls_left_out", ja: "このプログラムは、暗号化（TLS）なしで作られています。ノードは始まっていません。",
            en: "This program was built without TLS. The node was not started.",
            actionJa: "tools/setup のあと swift build -c release で作り直すか、暗号化をプロキシに任せてください。",
            actionEn:
                "Build it anew (tools/setup, swift build -c release), or let a proxy end TLS.",
            exitStatus: 2)
    }

    static func tlsMissing(_ path: String) -> NodeError {
        NodeError(
            "tls_missing", ja: "証明書か秘密鍵のファイル「\(path)」がありません。",
            en: "The file \(path) of the certificate or its key does not exist.",
            actionJa: "ファイルの場所を確かめてください。", actionEn: "Check where the file is.",
            exitStatus: 2)
    }

    static func tlsUnreadable(_ path: String) -> NodeError {
        NodeError(
            "tls_unreadable", ja: "証明書か秘密鍵のファイル「\(path)」を読めません（権限か、1 MiB を超える大きさ）。",
            en: "The file \(path) of the certificate or its key cannot be read, or exceeds 1 MiB.",
            actionJa: "このノードを動かす利用者が読めるようにしてください。",
            actionEn: "Let the user that runs the node read it.", exitStatus: 2)
    }

    static func tlsOpenKey(_ path: String) -> NodeError {
        NodeError(
            "tls_key_open", ja: "秘密鍵のファイル「\(path)」を、ほかの利用者も読めます。",
            en: "Other users can read the key file \(path).",
            actionJa: "chmod 600 で所有者だけが読めるようにしてください。読まれたおそれがあれば、証明書を取り直してください。",
            actionEn: "chmod 600 it; if somebody may have read it, get another certificate.",
            exitStatus: 2)
    }

    static func tlsNoCertificate(_ path: String) -> NodeError {
        NodeError(
            "tls_no_certificate", ja: "ファイル「\(path)」に、読み取れる証明書（PEM）がありません。",
            en: "There is no readable certificate (PEM) in \(path).",
            actionJa: "サーバー証明書を先頭に、中間証明書を続けた PEM ファイルを指定してください。",
            actionEn:
                "Name a PEM file with the server's certificate first, then the intermediates.",
            exitStatus: 2)
    }

    static func tlsNoKey(_ path: String) -> NodeError {
        NodeError(
            "tls_no_key", ja: "ファイル「\(path)」に、読み取れる秘密鍵（PEM）がありません。",
            en: "There is no readable private key (PEM) in \(path).",
            actionJa: "証明書と対になる秘密鍵の PEM ファイルを指定してください。",
            actionEn: "Name the PEM file of the certificate's key.", exitStatus: 2)
    }

    static func tlsSealedKey(_ path: String) -> NodeError {
        NodeError(
            "tls_key_sealed", ja: "秘密鍵のファイル「\(path)」は、パスフレーズで暗号化されています。",
            en: "The key file \(path) is sealed under a passphrase.",
            actionJa: "パスフレーズを外した鍵を、所有者だけが読めるファイル（600）に置いてください。",
            actionEn: "Put the key without a passphrase into a file of mode 600.", exitStatus: 2)
    }

    static func tlsMismatch(_ certificate: String, _ key: String) -> NodeError {
        NodeError(
            "tls_mismatch", ja: "証明書「\(certificate)」と秘密鍵「\(key)」は、対になっていません。",
            en: "The key \(key) does not belong to the certificate \(certificate).",
            actionJa: "同じときに作った組を指定してください。先頭の証明書が、このサーバーのものか確かめてください。",
            actionEn: "Name a pair. The server's own certificate must come first.", exitStatus: 2)
    }

    static func tlsExpired(_ path: String, _ day: String) -> NodeError {
        NodeError(
            "tls_expired", ja: "証明書「\(path)」の期限（\(day)）が過ぎています。",
            en: "The certificate \(path) has expired (\(day)).",
            actionJa: "証明書を更新し、同じ場所に置いてください。", actionEn: "Renew it, in the same place.",
            exitStatus: 2)
    }

    static func tlsNotYet(_ path: String, _ day: String) -> NodeError {
        NodeError(
            "tls_not_yet", ja: "証明書「\(path)」は、まだ有効ではありません（\(day)から）。",
            en: "The certificate \(path) is not valid yet (from \(day)).",
            actionJa: "このサーバーの時計を確かめてください。", actionEn: "Check this server's clock.",
            exitStatus: 2)
    }
}
