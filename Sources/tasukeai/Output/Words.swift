internal import Glibc

/// The language of the person at the terminal: Japanese under a Japanese locale, else English.
enum Words {
    static let isJapanese: Bool = {
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else {
                continue
            }
            return value.hasPrefix("ja")
        }
        return false
    }()

    static func choose(ja: String, en: String) -> String { isJapanese ? ja : en }
}
