internal import Foundation
internal import HTTPTypes
internal import Node
internal import Requests
internal import Testing
internal import Web

/// Files to take along, as they leave the door. What is in them is read by others (test_exports.py).
@Suite("Files to take along", .serialized) struct ExportTests {
    private static let office = "application/vnd.openxmlformats-officedocument."

    @Test("a file is kept by nobody, and its name is Japanese for who knows how") func header()
        async throws
    {
        let hall = try await CityHall()
        let member = try await hall.session(.member)
        let id = try await hall.node.ask(
            NewMeeting(values: [
                "title": "第4回\u{202E}\"; a=X: 葛\u{E0100}", "date": "2026-12-18",
            ]),
            .test()
        ).answer.id
        let answer = try await hall.ask(.get, "/meetings/\(id)/minutes.docx", member)
        #expect(answer.status == 200)
        #expect(answer.headers[.contentType] == Self.office + "wordprocessingml.document")
        #expect(answer.headers[.cacheControl] == "no-store")
        let disposition = try #require(answer.headers[.contentDisposition])
        #expect(
            disposition.hasPrefix("attachment; filename=\"tasukeai.docx\"; filename*=UTF-8''%E8"))
        #expect(disposition.utf8.allSatisfy { $0 > 0x1F && $0 < 0x7F })
        let name = disposition.split(separator: "''").last?.description.removingPercentEncoding
        #expect(name?.hasPrefix("議事録_第4回_") == true)
        #expect(name?.contains("葛\u{E0100}") == true)
        for sign in ["\u{202E}", "\"", ":", ";"] {
            #expect(name?.unicodeScalars.contains(sign.unicodeScalars.first!) == false)
        }
    }

    @Test(
        "a name of plain signs stands once",
        arguments: ["/compare/figures.csv", "/helpday/calendar.ics"])
    func plain(_ path: String) async throws {
        let hall = try await CityHall()
        let answer = try await hall.ask(.get, path, try await hall.session(.member))
        #expect(answer.headers[.contentDisposition]?.contains("filename*") == false)
    }

    @Test(
        "tables are files of Excel and CSV",
        arguments: ["/compare/figures", "/helpday/calendar"])
    func tables(_ path: String) async throws {
        let hall = try await CityHall()
        let member = try await hall.session(.member)
        let sheet = try await hall.ask(.get, path + ".xlsx", member)
        #expect(sheet.headers[.contentType] == Self.office + "spreadsheetml.sheet")
        let csv = try await hall.ask(.get, path + ".csv", member)
        #expect(csv.headers[.contentType] == "text/csv; charset=utf-8")
    }
}
