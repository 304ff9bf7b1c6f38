internal import Foundation
internal import Notices

/// A folder of its own for one test's file.
struct TestFolder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.path + "/notices-\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true)
    }

    var file: String { path + "/" + NoticeStore.fileName }

    func store(_ limits: NoticeLimits = NoticeLimits()) throws -> NoticeStore {
        try NoticeStore(folder: path, limits: limits)
    }
}

extension NewNotice {
    /// One that says nothing but its name.
    static func named(
        _ key: String, scope: String = "city", origin: [UInt8]? = nil, movesUp: Bool = true
    ) -> NewNotice {
        NewNotice(
            key: key, kind: 1, scope: scope, subject: "about " + key, origin: origin,
            movesUp: movesUp)
    }
}
