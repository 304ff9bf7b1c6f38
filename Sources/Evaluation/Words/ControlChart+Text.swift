extension ControlChart {
    /// A value of this chart as people read it: shares as per cent.
    package func text(_ value: Double) -> String {
        DecimalText.short(value, isProportion: isProportion)
    }
}
