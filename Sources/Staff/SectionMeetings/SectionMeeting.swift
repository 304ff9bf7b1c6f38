package import CivicCalendar
internal import Tables

/// The 係内ミーティング of a section in a month: held, with a record of a minute, or honestly not.
package struct SectionMeeting: Hashable, Sendable {
    static let minutesMax = 600
    static let recordSecondsMax = 3_600
    /// What can be written in a minute.
    static let recordScalarsMax = 400
    static let reasonScalarsMax = 400
    static let themesMax = 6
    static let jointSectionsMax = 10

    package let month: CivicMonth
    package let outcome: Outcome

    package enum Outcome: Hashable, Sendable {
        case held(Content)
        case notHeld(reason: String)
    }

    package struct Content: Hashable, Sendable {
        /// A day of the month, if known.
        package var day: CivicDate?
        package var minutes: Int?
        package var themes: [MeetingTheme] = []
        /// Other sections with which it was held jointly.
        package var jointWith: [SectionPath] = []
        /// Empty if nothing was written.
        package var record = ""
        /// How long the record took to write, if known.
        package var recordSeconds: Int?

        package init() {}
    }

    package init(
        month: CivicMonth, notHeldBecause reason: String
    ) throws(StaffError) {
        let trimmed = TypedText.withLineFeeds(ExactText(trimming: reason).text)
        guard !VisibleText.isBlank(trimmed) else { throw .sectionMeeting(.reasonMissing) }
        try Self.check(trimmed, scalarsMax: Self.reasonScalarsMax)
        self.month = month
        outcome = .notHeld(reason: trimmed)
    }

    package init(month: CivicMonth, held content: Content) throws(StaffError) {
        if let day = content.day, !month.contains(day) { throw .sectionMeeting(.dayOutsideMonth) }
        if let minutes = content.minutes, !(1...Self.minutesMax ~= minutes) {
            throw .sectionMeeting(.minutes(minutesMax: Self.minutesMax))
        }
        if let seconds = content.recordSeconds, !(1...Self.recordSecondsMax ~= seconds) {
            throw .sectionMeeting(.recordSeconds(secondsMax: Self.recordSecondsMax))
        }
        guard content.themes.count <= Self.themesMax else {
            throw .sectionMeeting(.tooManyThemes(themesMax: Self.themesMax))
        }
        guard content.jointWith.count <= Self.jointSectionsMax else {
            throw .sectionMeeting(.jointSections(sectionsMax: Self.jointSectionsMax))
        }
        var content = content
        content.record = TypedText.withLineFeeds(ExactText(trimming: content.record).text)
        try Self.check(content.record, scalarsMax: Self.recordScalarsMax)
        content.themes = Set(content.themes).sorted { $0.number < $1.number }
        content.jointWith = Set(content.jointWith).sorted()
        self.month = month
        outcome = .held(content)
    }

    /// Whether anything says what was talked about.
    package var isEmpty: Bool {
        guard case .held(let content) = outcome else { return false }
        return content.record.isEmpty
    }

    /// Equal to the byte: `==` takes texts of the same letters in other encodings for equal.
    func isSame(as other: SectionMeeting) -> Bool {
        self == other && ExactText(text) == ExactText(other.text)
    }

    private var text: String {
        switch outcome {
        case .held(let content): content.record
        case .notHeld(let reason): reason
        }
    }

    private static func check(_ text: String, scalarsMax: Int) throws(StaffError) {
        guard text.unicodeScalars.count <= scalarsMax else {
            throw .sectionMeeting(.textTooLong(scalarsMax: scalarsMax))
        }
        let isBad = text.unicodeScalars.contains {
            $0.properties.generalCategory == .control && !TypedText.controls.contains($0)
        }
        guard !isBad else { throw .sectionMeeting(.controlCharacter) }
    }
}

/// A section's meeting as the store holds it.
package struct RecordedMeeting: Hashable, Sendable {
    /// 部/課/係.
    package let section: String
    package let meeting: SectionMeeting
    /// When it was entered or last changed, in seconds since 1970.
    package let enteredSeconds: Int64
}
