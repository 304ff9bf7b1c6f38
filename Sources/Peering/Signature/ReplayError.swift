/// Why the nonce of a truly signed request was refused.
package enum ReplayError: String, Error, Sendable {
    /// The nonce belongs to an earlier run of this server: answer 401 with the current epoch.
    case wrongEpoch = "wrong_epoch"
    /// The counter was used before.
    case replayed
    /// The counter is so far behind the highest that nobody remembers whether it was used.
    case tooOld = "too_old"
    /// More replicas than the window keeps count of.
    case full
}
