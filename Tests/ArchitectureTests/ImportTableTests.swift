internal import Foundation
internal import Testing

/// The manifest and every `import` line against the table in ARCHITECTURE.md; SwiftPM itself does not
/// enforce the graph.
@Suite struct `The import table` {
    private let sources = SourceTree.shared

    @Test func `every import line states its access level`() {
        for line in sources.importLines where line.access == nil {
            Issue.record("\(line.file): import \(line.module) has no access level")
        }
        #expect(sources.importLines.count > 300)
    }

    @Test func `every target imports only what ARCHITECTURE.md allows`() throws {
        let table = try ArchitectureTable(sources)
        #expect(Set(table.allowed.keys) == Set(sources.targets), "the table lists every target")
        for line in sources.importLines {
            let allowed = table.allowed[line.target] ?? []
            #expect(
                allowed.contains(line.module),
                "\(line.file) imports \(line.module), which ARCHITECTURE.md does not allow")
        }
    }

    @Test func `no row of the table allows what is never imported`() throws {
        let table = try ArchitectureTable(sources)
        for (target, allowed) in table.allowed.sorted(by: { $0.key < $1.key }) {
            let used = Set(sources.importLines.filter { $0.target == target }.map(\.module))
            #expect(allowed.subtracting(used) == [], "\(target) allows more than it uses")
        }
    }

    @Test func `Merge, Tables, HTML and Seeding import nothing`() {
        for target in ["Merge", "Tables", "HTML", "Seeding"] {
            #expect(sources.importLines.filter { $0.target == target }.isEmpty)
        }
    }

    @Test func `no type bears the name of its module`() {
        for file in sources.files {
            for declaration in TypeOutline(file.source).declarations
            where declaration.name.split(separator: ".").contains(Substring(file.target)) {
                Issue.record("\(file.path) declares \(declaration.name)")
            }
        }
    }

    /// What is imported side by side must not have to be told apart by its module.
    @Test func `no type bears the name of a type of Foundation, GRDB or Hummingbird`() {
        let foreign: Set<String> = [
            // Foundation
            "Bundle", "Calendar", "Data", "Date", "DateInterval", "Dimension", "FileHandle",
            "FileManager", "Host", "Locale", "Measurement", "Notification", "Operation", "Pipe",
            "Port", "Process", "Progress", "Scanner", "Stream", "Thread", "TimeZone", "Timer",
            "URL",
            "UUID", "Unit",
            // GRDB
            "Association", "Column", "Configuration", "Cursor", "Database", "Inflections", "Record",
            "Row", "SQL", "Statement", "TableAlias",
            // Hummingbird
            "Application", "Cookie", "Environment", "MediaType", "Request", "Response", "Router",
        ]
        for file in sources.files {
            for declaration in TypeOutline(file.source).declarations
            where !declaration.isPrivate && foreign.contains(declaration.name) {
                Issue.record("\(file.path) declares \(declaration.name)")
            }
        }
    }
}
