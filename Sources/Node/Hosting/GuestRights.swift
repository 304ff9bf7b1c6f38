internal import Requests
internal import Staff

/// What the guests of a city may ask its node in the old way: nothing. Requests say themselves who may ask
/// them (`Askers`).
enum GuestRights {
    static func admits(_ request: OldRequest, _ role: StaffRole?) -> Bool {
        role != .adviser && role != .observer
    }
}
