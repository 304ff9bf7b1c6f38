internal import Alliance

/// Calls a meeting, or writes in one: what one page holds of it, as one entry. Whatever reads as the page showed
/// it is left as it is, also where somebody else changed it since.
package struct WriteMeeting: SharingRequest {
    package typealias Answer = RecordID

    /// What stands at a place: a field of the meeting, or of a record below it. An attendance is named by its
    /// city, a new item of the agenda, to-do or decision as in a draft (``DraftPlace/newPrefix``).
    package struct Part: Codable, Sendable {
        package let place: DraftPlace
        /// As requests name days and times.
        package let text: String
        /// What the page showed before somebody wrote: ``ShowMeeting/Answer/seen(at:)``.
        package let seen: String

        package init(place: DraftPlace, text: String, seen: String) {
            self.place = place
            self.text = text
            self.seen = seen
        }
    }

    /// nil calls a new one.
    package let meeting: String?
    package let parts: [Part]
    /// New rounds of dialogue, as ``AddRounds`` takes them.
    package let rounds: [String: [String]]

    package init(meeting: String?, parts: [Part], rounds: [String: [String]] = [:]) {
        self.meeting = meeting
        self.parts = parts
        self.rounds = rounds
    }

    /// Advisers take notes at meetings.
    package var askers: Askers {
        meeting != nil && rounds.isEmpty && parts.allSatisfy(\.place.isNoteOfMeeting)
            ? .writersAndAdvisers : .writers
    }

    package var nature: RequestNature { .changes }
}

extension WriteMeeting {
    /// What somebody wrote, without what reads as the page showed it; of an attendance both fields.
    ///
    /// - Parameter held: the meeting as it is now; nil for a new one.
    package func changed(on held: ShowMeeting.Answer?) -> [Part] {
        guard let held else { return parts.filter { !$0.text.isEmpty } }
        let changed = parts.filter { $0.isChanged(on: held) }
        let cities = changed.compactMap(\.place.attendant)
        return parts.filter { part in
            changed.contains { $0.place == part.place }
                || part.place.attendant.map(cities.contains) ?? false
        }
    }

    /// Where somebody else wrote since the page was shown, and what they wrote would be gone. Texts are merged.
    package func conflicts(on held: ShowMeeting.Answer) -> [DraftPlace] {
        changed(on: held).filter { part in
            let now = held.seen(at: part.place)
            return !part.place.isNoteOfMeeting && !now.isSame(part.seen) && !now.isSame(part.text)
        }.map(\.place)
    }
}

extension WriteMeeting.Part {
    fileprivate func isChanged(on held: ShowMeeting.Answer) -> Bool {
        let now = held.seen(at: place)
        guard !place.isNoteOfMeeting else {
            // Of an older version the gate finds out what was written.
            return !now.isSame(seen) || !held.shown(at: place).isSame(text)
        }
        return !text.isSame(seen) && !text.isSame(now)
    }
}

extension DraftPlace {
    /// What everybody writes in who is at a meeting.
    package var isNoteOfMeeting: Bool {
        switch self {
        case .field("minutes"), .below("dialogue_round", _, "notes"): true
        default: false
        }
    }

    /// The city whose attendance it is about.
    fileprivate var attendant: String? {
        guard case .below("attendance", let city, _) = self else { return nil }
        return city
    }
}

extension ShowMeeting.Answer {
    /// What a page that writes there sends back to say what it showed: the value, or all that stand beside each
    /// other; of a text its version.
    package func seen(at place: DraftPlace) -> String {
        switch place {
        case .field(let name):
            guard let field = fields[name] else { return "" }
            return field.version
                ?? field.candidates.map { $0.value?.text ?? "" }.joined(separator: "\n")
        case .below("dialogue_round", let id, "notes"):
            return rounds.first { $0.id.isSame(id) }?.version ?? ""
        default: return shown(at: place)
        }
    }

    /// What a page shows there.
    package func shown(at place: DraftPlace) -> String {
        switch place {
        case .field(let name): fields[name].flatMap { $0.text ?? $0.value } ?? ""
        case .below("agenda_item", let id, "text"):
            agenda.first { $0.id.isSame(id) }?.text ?? ""
        case .below("attendance", let city, "how"): attendance(of: city)?.how ?? ""
        case .below("attendance", let city, "left"): attendance(of: city)?.left ?? ""
        case .below("dialogue_round", let id, "notes"):
            rounds.first { $0.id.isSame(id) }?.notes ?? ""
        default: ""
        }
    }

    /// The newest note about a city, which is the one that counts.
    package func attendance(of city: String) -> AttendanceAnswer? {
        attendance.last { $0.city?.isSame(city) == true }
    }
}

extension String {
    /// Byte for byte.
    fileprivate func isSame(_ other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
