/// A forecast with whom it is about; from a file also with its line.
struct ForecastRow: Sendable {
    let line: Int?
    /// As typed.
    let number: String
    let forecast: Forecast
}
