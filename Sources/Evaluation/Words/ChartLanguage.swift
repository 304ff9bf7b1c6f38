/// The languages in which a chart speaks.
package enum ChartLanguage: String, CaseIterable, Sendable {
    case japanese = "ja"
    case english = "en"

    func choose(_ japanese: String, _ english: String) -> String {
        self == .japanese ? japanese : english
    }
}

/// How much room text takes on a drawing.
enum ChartText {
    /// An estimate in pixels at 14 pixels: Latin letters are about half as wide as kanji.
    static func width(_ text: String) -> Double {
        text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2000 ? 8 : 14) }
    }

    static func shortened(_ text: String, scalarsMax: Int) -> String {
        guard text.unicodeScalars.count > scalarsMax else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.prefix(scalarsMax - 1))) + "…"
    }
}
