internal import Staff

/// What the guests of a city may ask its node: advisers read what is shared, and advise, comment and
/// take notes; observers only read. What is not named here is refused, so that a new command is closed
/// to them until somebody opens it.
enum GuestRights {
    static func admits(_ request: OldRequest, _ role: StaffRole?) -> Bool {
        switch role {
        case .adviser: reads(request) || writes(request)
        case .observer: reads(request)
        default: true
        }
    }

    private static func reads(_ request: OldRequest) -> Bool {
        switch request {
        case .planList, .planShow, .planHistory, .planDifference, .meetingList, .meetingShow,
            .sharedPage:
            true
        case .observation(let request):
            switch request {
            case .list, .compare: true
            default: false
            }
        case .version(let request):
            switch request {
            case .list, .difference, .kept: true
            default: false
            }
        case .outcome(.todoList): true
        default: false
        }
    }

    private static func writes(_ request: OldRequest) -> Bool {
        switch request {
        case .textEdit(let kind, _, let field, _, _):
            (kind == "meeting" && field == "minutes")
                || (kind == "dialogue_round" && field == "notes")
        default: false
        }
    }
}
