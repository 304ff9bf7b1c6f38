/// A municipality with its names in both languages.
package struct MunicipalityName: Hashable, Sendable {
    package let code: MunicipalityCode
    /// 小田原市
    package let japanese: String
    /// Odawara
    package let english: String

    package init(code: MunicipalityCode, japanese: String, english: String) {
        self.code = code
        self.japanese = japanese
        self.english = english
    }

    /// For the table of known cities; nil if its code is mistyped, which a test would notice.
    init?(_ text: String, japanese: String, english: String) {
        guard let code = try? MunicipalityCode(text) else { return nil }
        self.init(code: code, japanese: japanese, english: english)
    }
}
