internal import Requests

/// The staff in words, as the organisation's pages show it.
extension StaffPerson {
    var postJapanese: String {
        switch post {
        case .staff: "係員"
        case .sectionChief: "係長"
        case .generalAffairsChief: "庶務担当係長"
        case .manager: "所属長"
        }
    }
}

extension StaffImportPreviewAnswer.Change.Kind {
    var japanese: String {
        switch self {
        case .added: "新しく入る"
        case .changed: "変わる"
        case .renamed: "氏名が違う"
        case .succeeded: "番号を譲る"
        case .left: "いなくなる"
        }
    }
}
