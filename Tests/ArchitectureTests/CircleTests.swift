internal import Testing

/// Folders of a target are rooms with an order: what is below knows nothing of what is above.
@Suite struct `Circles between folders` {
    private static func uses(in target: String) -> TypeUses {
        TypeUses(
            SourceTree.shared.files.filter { $0.target == target }.map {
                TypeUses.File(folder: $0.folder, source: $0.source)
            })
    }

    @Test(arguments: SourceTree.shared.targets)
    func `no folders of a target use each other in a circle`(target: String) {
        let uses = Self.uses(in: target)
        for circle in uses.circles {
            Issue.record("\(target): \(circle.sorted())\n\(uses.description(of: circle))")
        }
    }
}
