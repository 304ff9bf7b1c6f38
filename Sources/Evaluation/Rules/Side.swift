/// Where a special cause points: above the centre or rising is high.
package enum Side: String, Sendable {
    case high
    case low
}
