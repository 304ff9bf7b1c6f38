internal import Testing

/// Folders of a target are rooms with an order: what is below knows nothing of what is above.
@Suite struct `Circles between folders` {
    /// What there is today. This table only ever gets shorter: no circle may be added, none may grow, and
    /// one that is gone, or has lost a folder, is corrected here.
    private static let known: [String: [Set<String>]] = [
        "UseCases": [
            [
                "Advisers", "Answering", "Figures", "Live", "Notices", "Organisation", "Peers",
                "Records", "Upkeep",
            ]
        ],
        "tasukeai": [
            ["Commands", "Output"]
        ],
    ]

    private static func uses(in target: String) -> TypeUses {
        TypeUses(
            SourceTree.shared.files.filter { $0.target == target }.map {
                TypeUses.File(folder: $0.folder, source: $0.source)
            })
    }

    @Test(arguments: SourceTree.shared.targets)
    func `no folders of a target use each other in a circle`(target: String) {
        let uses = Self.uses(in: target)
        let known = Self.known[target] ?? []
        for circle in uses.circles where !known.contains(circle) {
            let isSmaller = known.contains { $0.isSuperset(of: circle) }
            Issue.record(
                """
                \(target): \(isSmaller ? "a circle got smaller; the table may say" : "a new circle,") \
                \(circle.sorted())
                \(uses.description(of: circle))
                """)
        }
        for circle in known where !uses.circles.contains(circle) {
            Issue.record(
                "\(target): the circle of \(circle.sorted()) is gone from the code, not the table")
        }
    }

    @Test func `the table names targets that exist`() {
        #expect(Set(Self.known.keys).subtracting(SourceTree.shared.targets) == [])
    }
}
