/// By whom a result of a Help Day was set.
package enum ResultSource: String, Hashable, Sendable {
    case file
    /// Somebody's departure that was entered.
    case departure
    /// Lights-out of the 課.
    case lightsOut = "lights_out"
    /// Lights-out of the 課, for somebody who is exempt.
    case exemption
}
