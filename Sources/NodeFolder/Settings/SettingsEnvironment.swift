internal import Requests

/// The environment as people set it: every variable of ours must be known, so that a slip is not taken
/// for a default.
package enum SettingsEnvironment {
    private static let prefix = "TASUKEAI_"
    /// No settings: read where they are needed.
    private static let others = [PassphraseSource.fileVariable]

    /// Refuses a variable that nobody reads, and names the nearest.
    package static func check(_ environment: [String: String]) throws {
        let known = others + SettingsFile.keys.keys.map(name)
        let unknown = environment.keys.filter { $0.hasPrefix(prefix) && !known.contains($0) }
        guard let first = unknown.min() else { return }
        let shown = String(first.unicodeScalars.prefix(60))
        let near = nearest(to: first)
        throw NodeError(
            "unknown_setting",
            ja: "環境変数「\(shown)」という設定はありません（近いもの: \(near)）。起動していません。",
            en: "There is no setting \(shown) (nearest: \(near)). Nothing was started.",
            actionJa: "環境変数の名前を直すか、消してください。",
            actionEn: "Correct the name of the environment variable, or unset it.", exitStatus: 2)
    }

    /// `TASUKEAI_TLS_KEY` for `tls.key`.
    package static func name(_ key: String) -> String {
        prefix + String(key.map { $0 == "." ? "_" : $0 }).uppercased()
    }

    private static func nearest(to variable: String) -> String {
        let key = variable.dropFirst(prefix.count).map { $0 == "_" ? "." : $0 }
        return name(SettingsFile.nearest(to: String(key)))
    }
}
