internal import Testing

/// Where things stand, so that a stranger finds them.
@Suite struct `Rooms` {
    private let sources = SourceTree.shared

    /// What cities and their people deal with. A folder on a subject bears this name on every floor.
    private static let subjects: Set<String> = [
        "Administration", "Advice", "Advisers", "Awards", "Calendar", "Carry", "Cases", "Comments",
        "Drafts", "Figures", "HelpDay", "Home", "Live", "Logins", "Meetings", "Notices",
        "Organisation",
        "Peers", "Plans", "Projects", "Recurring", "Reviews", "SectionMeetings", "SignIn",
        "Upkeep", "Versions",
    ]

    /// Folders that hold no subject but what several subjects need. Old names among them that stand for a
    /// subject go as they are renamed.
    private static let furnishing: [String: Set<String>] = [
        "Requests": ["Asking", "Errors", "Records", "Roles"],
        "UseCases": ["Answering", "Errors", "Memory", "Operations", "Records"],
        "Web": [
            "Assets", "Compare", "Door", "Guide", "Kept", "Language", "Parts", "Paths",
            "Publishing", "QRCode",
            "Records", "Serving", "Shared", "Words",
        ],
    ]

    @Test(arguments: ["Requests", "UseCases", "Web"])
    func `folders of the upper floors are named by their subject`(target: String) {
        let folders = Set(sources.files.filter { $0.target == target }.map(\.folder))
            .subtracting([""])
        let furnishing = Self.furnishing[target] ?? []
        #expect(folders.subtracting(Self.subjects).subtracting(furnishing) == [], "\(target)")
        #expect(furnishing.subtracting(folders) == [], "\(target) has these folders no more")
    }

    /// At its root stands the node itself; everything else has a room.
    @Test func `Node has no stray files at its root, and puts together rather than does`() {
        let files = sources.files.filter { $0.target == "Node" }
        #expect(files.filter(\.folder.isEmpty).map(\.path) == ["Node/LocalNode.swift"])
        // A tenth more than before it copied itself and tried the answers of its guide.
        #expect(files.reduce(0) { $0 + $1.lines } < 5_100)
    }

    /// Files of 60 to 120 lines in the middle: neither crumbs nor chapters. Targets that are not there yet
    /// are listed, and the list only gets shorter.
    @Test func `the middle file of a target holds one idea, not a crumb and not a chapter`() {
        let notYet: Set<String> = ["Alliance"]
        var found: Set<String> = []
        for target in sources.targets {
            let lines = sources.files.filter { $0.target == target && !$0.isGenerated }
                .map(\.lines).sorted()
            guard lines.count > 20 else { continue }
            let median = (lines[(lines.count - 1) / 2] + lines[lines.count / 2]) / 2
            if !(60...120).contains(median) { found.insert(target) }
            #expect(
                (60...120).contains(median) != notYet.contains(target),
                "\(target): \(lines.count) files, \(median) lines in the middle")
        }
        #expect(notYet.subtracting(found) == [], "these are there: shorten the list")
    }
}
