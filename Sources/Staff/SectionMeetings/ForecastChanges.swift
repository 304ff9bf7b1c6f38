/// How often forecasts changed between the check one week before and that on the eve.
package struct ForecastChanges: Hashable, Sendable {
    /// Forecasts that were asked at both checks.
    package var asked: Int
    package var changed: Int
    package var helpDays: Int

    package init(asked: Int = 0, changed: Int = 0, helpDays: Int = 0) {
        self.asked = asked
        self.changed = changed
        self.helpDays = helpDays
    }
}
