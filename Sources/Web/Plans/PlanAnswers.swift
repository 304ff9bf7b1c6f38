internal import Requests

/// What the node answers about plans.
struct PlanListAnswer: Decodable {
    struct Plan: Decodable {
        let id: String
        let city: String
        let title: String?
        let status: String?
    }

    let plans: [Plan]
    let total: Int
    let page: Int
}

struct PlanAnswer: Decodable {
    struct Action: Decodable {
        let id: String
        let fields: [String: FieldAnswer]
    }

    let id: String
    let city: String
    let editors: [String]
    let fields: [String: FieldAnswer]
    let actions: [Action]

    var title: String { fields["title"]?.value ?? "（題名なし）" }
}

/// The answer to whatever makes or changes a record.
struct RecordAnswer: Decodable {
    let id: String
}

struct HistoryAnswer: Decodable {
    struct Row: Decodable {
        let version: String
        let city: String
        let field: String
        let at: String
        let value: String?
        let inserted: String?
        let deleted: Int
        /// Of an action of the plan; nil for the plan's own fields.
        let action: String?
        let role: String?
        /// The advice that the change says it answers.
        let answers: String?
    }

    let history: [Row]
}

struct DifferenceAnswer: Decodable {
    struct Field: Decodable {
        let field: String
        let changes: [Change]
    }

    struct Change: Decodable {
        let kind: String
        let text: String
    }

    let differences: [Field]
}

struct PlanVersionsAnswer: Decodable {
    struct Version: Decodable {
        let id: String
        let name: String?
        let city: String
        let at: String
        let changes: Int
        let lastAt: String?
        let lastCity: String?
        let current: Bool
    }

    /// Oldest first.
    let versions: [Version]
}

struct VersionDifferenceAnswer: Decodable {
    struct Field: Decodable {
        let record: String
        let kind: String
        let title: String?
        let field: String
        let changes: [DifferenceAnswer.Change]
    }

    let differences: [Field]
}
