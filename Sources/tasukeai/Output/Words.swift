internal import Glibc

/// The language of the person at the terminal: Japanese under a Japanese locale, else English.
enum Words {
    static let isJapanese: Bool = {
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else {
                continue
            }
            // ja, ja_JP, ja.UTF-8, ja@…; not jam_JM.
            let language = value.prefix { $0 != "_" && $0 != "." && $0 != "@" }
            return language == "ja"
        }
        return false
    }()

    static func choose(ja: String, en: String) -> String { isJapanese ? ja : en }
}
