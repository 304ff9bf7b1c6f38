/// Why help could not be found where the scope allows to look for it.
package enum UnmetCause: Hashable, Sendable {
    /// Nobody there has a quarter-hour of room.
    case noRoom
    /// What may be asked is used up; there is more room, but a limit such as care duties protects it.
    case limits
    /// All room is used up.
    case roomUsedUp
}
