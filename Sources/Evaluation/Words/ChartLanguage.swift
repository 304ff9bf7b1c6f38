/// The languages in which a chart speaks.
package enum ChartLanguage: String, CaseIterable, Sendable {
    case japanese = "ja"
    case english = "en"

    func choose(_ japanese: String, _ english: String) -> String {
        self == .japanese ? japanese : english
    }
}
