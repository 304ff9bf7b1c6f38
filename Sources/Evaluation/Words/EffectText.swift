/// Differences as people read them: of shares in percentage points.
enum EffectText {
    static func number(_ value: Double, isProportion: Bool) -> String {
        guard isProportion else { return DecimalText.short(value, isProportion: false) }
        return DecimalText.rounded(value * 100, places: 2) + "pt"
    }
}
