internal import Foundation

/// A folder of its own for one test's file.
struct NoticeFolder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.path + "/news-\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true)
    }
}
