/// The tables of `ledger.sqlite`, as damage is spoken of.
package enum LedgerTable: String, CaseIterable, Comparable, Sendable {
    /// The tables and indexes themselves.
    case schema
    case logs
    case entries
    case heads
    case records
    case operations
    case fields
    case facets
    case buckets

    /// Whether `rebuild` makes it anew from the logs.
    package var isDerived: Bool {
        switch self {
        case .schema, .logs, .entries, .heads: false
        case .records, .operations, .fields, .facets, .buckets: true
        }
    }

    package static func < (left: LedgerTable, right: LedgerTable) -> Bool {
        allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
    }
}

/// That a table does not hold what it should.
package struct LedgerDifference: Equatable, Sendable {
    package let table: LedgerTable
    /// How many rows differ; what was not looked at any more is not counted.
    package var count: Int
    /// The first one: a record's id, or a log and a sequence in it.
    package let example: String

    package init(table: LedgerTable, count: Int, example: String) {
        self.table = table
        self.count = count
        self.example = example
    }
}

/// What was found so far, a line for each table.
struct DifferenceList {
    private var found: [LedgerTable: LedgerDifference] = [:]

    mutating func add(_ table: LedgerTable, _ example: @autoclosure () -> String) {
        if found[table] == nil {
            found[table] = LedgerDifference(table: table, count: 0, example: example())
        }
        found[table]?.count += 1
    }

    func has(_ table: LedgerTable) -> Bool { found[table] != nil }

    var all: [LedgerDifference] { found.values.sorted { $0.table < $1.table } }
}
