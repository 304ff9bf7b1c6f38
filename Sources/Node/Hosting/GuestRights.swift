internal import Staff

/// What the guests of a city, advisers and observers, may ask its node the old way: they read what is
/// shared. What is not named here is refused, so that a new command is closed to them until somebody
/// opens it.
enum GuestRights {
    static func admits(_ request: OldRequest, _ role: StaffRole?) -> Bool {
        switch role {
        case .adviser, .observer: reads(request)
        default: true
        }
    }

    private static func reads(_ request: OldRequest) -> Bool {
        switch request {
        case .observation(let request):
            switch request {
            case .list, .compare: true
            default: false
            }
        default: false
        }
    }
}
