internal import Alliance
internal import CivicCalendar
internal import Ledger
internal import Merge
internal import Notices
internal import Records
internal import Requests

/// The words' raw material: each notice with its record as it stands now.
extension RequestHandler {
    private static let stepsMax = 8

    func noticeItems(_ notices: [KeptNotice], _ call: Call) async throws -> [NoticeItem] {
        var items: [NoticeItem] = []
        for notice in notices {
            // A kind of a newer version says nothing here.
            guard let kind = NoticeKind(rawValue: notice.kind) else { continue }
            items.append(try await item(notice, kind, call))
        }
        return items
    }

    private func item(
        _ notice: KeptNotice, _ kind: NoticeKind, _ call: Call
    ) async throws -> NoticeItem {
        var about = About()
        switch kind {
        case .peerSilent:
            about = About(title: memberName(notice.subject, call), place: .peers)
            about.isOver = try await !isSilent(notice.subject, call)
        case .monthReady:
            about.place = .figures
            about.detail = notice.subject
            about.isOver = try await !isMonthUnpublished(notice.subject)
        case .forecastDue, .helpOrdered:
            about.place = .helpDay(notice.subject)
            about.isOver = (call.today?.text ?? "") > notice.subject
        case .adviceGiven, .adviceAnswered, .commentAdded, .meetingCalled, .meetingCancelled,
            .meetingChanged, .minutesChanged, .invited, .bothValues, .bothEdited, .recordShared:
            about = try await self.about(notice, kind)
        }
        return NoticeItem(
            number: notice.number, name: notice.key, kind: kind,
            city: memberName(notice.city, call) ?? notice.city, title: about.title,
            place: about.place, detail: about.detail ?? notice.detail, isOver: about.isOver,
            seconds: notice.seconds, isRead: notice.isRead)
    }

    private struct About {
        var title: String?
        var place = NoticeItem.Place.nowhere
        var detail: String?
        var isOver = false
    }

    private func about(_ notice: KeptNotice, _ kind: NoticeKind) async throws -> About {
        guard let id = OperationID(notice.subject), let record = try await reader.record(id) else {
            return About(isOver: true)
        }
        var about = try await place(of: record)
        switch kind {
        case .meetingCancelled:
            about.detail = record.word(MeetingRules.status)
            about.isOver = about.detail != "cancelled" && about.detail != "postponed"
        case .bothValues:
            let field = record.kind.rules.field(named: notice.detail)?.number
            about.isOver = field.map { record.candidates($0).count < 2 } ?? true
        case .bothEdited:
            let field = record.kind.rules.field(named: notice.detail)?.number
            about.isOver = (field.flatMap { record.text($0) }?.version.count ?? 0) < 2
        case .adviceAnswered: about.detail = record.word(AdviceRules.decision)
        default: break
        }
        return about
    }

    /// The nearest record with a page of its own, and the title of the whole.
    private func place(of record: SharedRecord) async throws -> About {
        var about = About()
        var next: SharedRecord? = record
        for _ in 0..<Self.stepsMax {
            guard let record = next else { break }
            let id = record.id.description
            let isPlaced = about.place != .nowhere
            switch record.kind {
            case .plan:
                about.title = record.content(PlanRules.title)
                if !isPlaced { about.place = .plan(id) }
                return about
            case .meeting:
                about.title = record.content(MeetingRules.title)
                if !isPlaced { about.place = .meeting(id) }
                return about
            case .advice: if !isPlaced { about.place = .advice(id) }
            default:
                let kind = record.kind.declaration
                guard kind.general != nil else { break }
                about.title = kind.heading.flatMap { record.content($0) }
                if !isPlaced { about.place = .record(kind: kind.name, id: id) }
                return about
            }
            guard let parent = record.record.parent else { break }
            next = try await reader.record(parent)
        }
        return about
    }
}
