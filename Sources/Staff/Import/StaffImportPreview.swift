internal import CivicCalendar

/// What an import would change, for whoever imports: numbers, and the changes one by one.
package struct StaffImportPreview: Sendable, ConfidentialValue {
    /// One person's change.
    package struct Line: Sendable, ConfidentialValue {
        package enum Kind: String, Sendable {
            case added, changed, left
            /// The former holder of a number that is another person's now.
            case succeeded
            /// Another name under a number: the same person or another one?
            case renamed
        }

        package let kind: Kind
        package let employeeNumber: String
        package let name: String
        /// The name of before, where it is another one.
        package let formerName: String?
        /// Where they stand today or will, as 部/課/係 with post and days; empty for nobody.
        package let before: String
        package let after: String
    }

    package let report: StaffImportReport
    package let lines: [Line]

    init(_ plan: StaffImportPlan) {
        report = plan.report
        let added = plan.added.map { Self.line(.added, nil, $0.details, $0.timeline) }
        let changed = plan.changed.map { change in
            Self.line(.changed, change.stored, change.details, change.timeline)
        }
        let left = plan.left.map { Self.line(.left, $0.stored, $0.stored.details, $0.timeline) }
        let succeeded = plan.succeeded.map {
            Self.line(.succeeded, $0.stored, $0.details, $0.timeline)
        }
        let renamed = plan.undecided.map {
            Self.line(.renamed, $0.stored, $0.details, $0.timeline)
        }
        lines = renamed + added + changed + left + succeeded
    }

    private static func line(
        _ kind: Line.Kind, _ stored: StoredPerson?, _ details: PersonDetails, _ timeline: Timeline
    ) -> Line {
        Line(
            kind: kind, employeeNumber: details.employeeNumber, name: details.name,
            formerName: stored.flatMap {
                RenamedPeople.isSameName($0.details.name, details.name) ? nil : $0.details.name
            },
            before: stored.map { text($0.timeline) } ?? "", after: text(timeline))
    }

    private static func text(_ timeline: Timeline) -> String {
        timeline.assignments.map { place in
            let from = place.from == .earliest ? "" : place.from.text
            let until = place.until?.text ?? ""
            let days = from.isEmpty && until.isEmpty ? "" : "（\(from)〜\(until)）"
            return place.section.text + " " + place.role.japanese + days
        }
        .joined(separator: "、")
    }
}
