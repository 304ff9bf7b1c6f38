internal import Requests

/// The staff in words, as the organisation's pages show it.
extension StaffPerson {
    var postName: String {
        switch post {
        case .staff: say("係員")
        case .sectionChief: say("係長")
        case .generalAffairsChief: say("庶務担当係長")
        case .manager: say("所属長")
        }
    }
}

extension StaffImportPreviewAnswer.Change.Kind {
    var said: String {
        switch self {
        case .added: say("新しく入る")
        case .changed: say("変わる")
        case .renamed: say("氏名が違う")
        case .succeeded: say("番号を譲る")
        case .left: say("いなくなる")
        }
    }
}
