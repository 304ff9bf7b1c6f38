/// Everything that is wrong with a form of forecasts, of which then nothing was recorded.
package struct ForecastFaults: Error, Sendable {
    package let faults: [ForecastFault]
}
