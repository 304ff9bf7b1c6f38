package import Requests
internal import Staff

extension ImportStaff: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        try await handler.importStaff(self, call)
    }
}

extension PreviewStaffImport: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        try await handler.preview(csv, renamed, call)
    }
}

extension RequestHandler {
    func importStaff(_ request: ImportStaff, _ call: Call) async throws -> StaffImportAnswer {
        let acting = try await acting(call)
        let report = try await staff.importStaff(
            csv: request.csv.bytes, allowsManyLeaving: request.allowsManyLeaving,
            allowsNumberChanges: request.allowsNumberChanges,
            renamed: try Self.renamed(request.renamed), as: acting, progress: call.progress)
        await screens.forget()
        // Whoever left, or whose number is another's now, is signed out at once.
        await node.sweepLogins(by: call.caller.account)
        try await audit.note(
            "staff_import",
            [
                "added": .number(report.added), "departed": .number(report.left),
                "succeeded": .number(report.succeeded),
                "many_leaving": .flag(report.isManyLeaving),
                "renumbered": .number(report.renumbered),
                "reassigned": .number(report.reassigned),
            ], by: call.caller.account)
        return StaffImportAnswer(report, call)
    }

    func preview(
        _ csv: FileContents, _ renamed: RenamedAnswer, _ call: Call
    ) async throws -> StaffImportPreviewAnswer {
        let acting = try await acting(call)
        let preview = try await staff.previewImport(
            csv: csv.bytes, renamed: try Self.renamed(renamed), as: acting)
        let report = preview.report
        return StaffImportPreviewAnswer(
            numbers: StaffImportAnswer(report, call),
            outlook: .init(
                present: report.present, manyLeaving: report.isManyLeaving,
                renumbered: report.renumbered, reassigned: report.reassigned,
                changes: preview.lines.map(StaffImportPreviewAnswer.Change.init)))
    }

    private static func renamed(_ answer: RenamedAnswer) throws -> RenamedPeople {
        func choice(_ word: String) throws -> RenamedPeople.Choice {
            switch word {
            case "same", "同じ": return .same
            case "other", "別": return .other
            default: throw NodeError.badValue("--renamed", "same, other")
            }
        }
        return RenamedPeople(
            all: try answer.all.map(choice), each: try answer.each.mapValues(choice))
    }
}

extension StaffImportAnswer {
    fileprivate init(_ report: StaffImportReport, _ call: Call) {
        let posts = report.ordinaryPosts
        let notices = [
            posts.notice(japanese: call.isJapanese), Self.notice(of: report.newSections, call),
        ].compactMap(\.self)
        self.init(
            added: report.added, changed: report.changed, departed: report.left,
            unchanged: report.unchanged, succeeded: report.succeeded,
            withoutReading: report.withoutReading,
            postsAsStaff: posts.words.map { OrdinaryPost(post: $0.post, people: $0.people) },
            otherPostsAsStaff: posts.restWords > 0
                ? OtherPosts(posts: posts.restWords, people: posts.restPeople) : nil,
            newSections: report.newSections.isEmpty ? nil : report.newSections,
            notice: notices.isEmpty
                ? nil : notices.joined(separator: call.words(ja: "。", en: ". ")))
    }

    /// A slip in the name of a section makes another one.
    private static func notice(of sections: [String], _ call: Call) -> String? {
        guard !sections.isEmpty else { return nil }
        let shown = sections.prefix(10)
        let rest = sections.count - shown.count
        return call.words(
            ja: "いままでなかった係: " + shown.joined(separator: "、") + (rest > 0 ? "、ほか\(rest)" : "")
                + "（名前の書き違いではないか、確かめてください）",
            en: "Sections that are new: " + shown.joined(separator: ", ")
                + (rest > 0 ? " and \(rest) more" : "") + " (see that no name is misspelled)")
    }
}

extension StaffImportPreviewAnswer.Change {
    fileprivate init(_ line: StaffImportPreview.Line) {
        let kind: Kind =
            switch line.kind {
            case .added: .added
            case .changed: .changed
            case .left: .left
            case .succeeded: .succeeded
            case .renamed: .renamed
            }
        self.init(
            kind: kind, employeeNumber: line.employeeNumber, name: line.name,
            formerName: line.formerName, before: line.before, after: line.after)
    }
}
