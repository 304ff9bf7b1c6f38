internal import Glibc
internal import Requests

/// A password for somebody else's machine, alone on a line of a file of its own. Whoever else may read the
/// file has the password already, so it is refused then.
package enum PasswordFile {
    private static let bytesMax = 1_000

    /// - Parameter key: the setting that names the file.
    package static func read(_ path: String, of key: String) throws -> String {
        var found = stat()
        if stat(path, &found) == 0, found.st_mode & 0o077 != 0 {
            throw refusal(
                path, key,
                PersonMessage(
                    ja: "は、この機械のほかの利用者も読めます", en: "can be read by others on this machine"),
                PersonMessage(ja: "chmod 600 '\(path)' を実行してください。", en: "Run chmod 600 '\(path)'."))
        }
        var bytes: [UInt8]
        do throws(BoundedFile.Failure) {
            bytes = try BoundedFile.read(path, bytesMax: bytesMax)
        } catch {
            let fault =
                switch error {
                case .missing: PersonMessage(ja: "がありません", en: "is not there")
                case .tooLarge: PersonMessage(ja: "が大きすぎます", en: "is too large")
                case .unreadable: PersonMessage(ja: "を読めません", en: "cannot be read")
                }
            throw refusal(path, key, fault)
        }
        if bytes.last == 0x0A { bytes.removeLast() }
        if bytes.last == 0x0D { bytes.removeLast() }
        guard let text = String(validating: bytes, as: UTF8.self), !bytes.isEmpty,
            bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F })
        else {
            throw refusal(
                path, key, PersonMessage(ja: "は1行の文字ではありません", en: "is not one line of text"))
        }
        return text
    }

    private static func refusal(
        _ path: String, _ key: String, _ fault: PersonMessage,
        _ action: PersonMessage = PersonMessage(
            ja: "パスワードだけを1行で書いたファイルを置き、その場所を指定してください。",
            en: "Name a file that holds the password alone, on one line.")
    ) -> NodeError {
        NodeError(
            "bad_settings",
            ja: "設定「\(key)」のファイル「\(path)」\(fault.japanese)。起動していません。",
            en: "The file \(path) of the setting \(key) \(fault.english). Nothing was started.",
            actionJa: action.japanese, actionEn: action.english, exitStatus: 2)
    }
}
