/// What a 係内ミーティング is recorded with, as typed.
package struct SectionMeetingValues: Codable, Sendable {
    package var month: String
    package var section: String?
    package var held: String?
    package var minutes: Int?
    package var themes: [String] = []
    package var joint: [String] = []
    package var record: String?
    package var recordSeconds: Int?
    package var isNotHeld = false
    package var reason: String?

    package init(month: String) {
        self.month = month
    }
}
