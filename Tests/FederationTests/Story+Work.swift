import Alliance
import Foundation
import Gate
import Ledger
import Merge
import Records
import Seeding
import TestSupport

extension Story {
    /// While two cities are cut off, everybody works on. The tasks come in any order, with calls and
    /// restarts between them.
    mutating func workApart() async throws {
        // Chigasaki and Isehara are alone; sometimes Kawasaki too, or the two are together.
        let cuts = [[0, 0, 1, 2, 0], [0, 3, 1, 2, 0], [0, 0, 1, 1, 0], [0, 1, 2, 3, 4]]
        federation.network.cut(try cuts.randomElement(using: &random).required())
        var tasks = Task.allCases.flatMap { task in
            task.cities.map { (task, $0) }
        }
        tasks.shuffle(using: &random)
        for (task, city) in tasks {
            try await perform(task, city)
            if random.chance(30) { try await federation.talk(calls: 2) }
            if random.chance(5) { try await federation.restart(city) }
        }
        federation.network.heal()
    }

    enum Task: CaseIterable {
        case editParagraph, setTitle, deleteSentence, changeQuoted, comment, answer
        case publishFigures, correctFigures
        case nameVersion, keepVersion, settleTodo, decide, editInAnswer

        /// Who does it, once for each time that a city is named.
        var cities: [Int] {
            switch self {
            case .editParagraph: [0, 1, 2, 0, 1, 2, 2]
            case .setTitle: [0, 2]
            case .deleteSentence, .answer: [0]
            case .changeQuoted: [2]
            case .comment: [0, 1, 2, 3, 4, 3]
            case .publishFigures: [0, 1, 2, 3]
            case .correctFigures: [3]
            case .nameVersion, .settleTodo: [0, 1]
            case .keepVersion: [0, 1, 2, 3, 4]
            case .decide: [3]
            case .editInAnswer: [0]
            }
        }
    }

    private mutating func perform(_ task: Task, _ city: Int) async throws {
        let node = federation.nodes[city]
        switch task {
        case .editParagraph: try await editParagraph(city)
        case .setTitle:
            _ = try await node.gate.publish(
                .set(
                    record: plan, field: PlanRules.title,
                    value: .content(Self.titles[city == City.odawara ? 0 : 1])), by: "test")
        case .deleteSentence:
            try await rewrite(node, PlanRules.expectedEffect, Self.deleted, "")
        case .changeQuoted:
            try await rewrite(node, PlanRules.goal, "互いに手を", "市を越えて互いに手を")
        case .comment:
            _ = try await say(
                .comment, on: plan, by: node, "\(member(city))の意見その\(remarks.count)", nil)
        case .answer:
            _ = try await node.gate.publish(
                [
                    .set(record: advice, field: AdviceRules.decision, value: .choice(1)),
                    .set(record: advice, field: AdviceRules.reason, value: .content("一文に直します。")),
                    .set(record: advice, field: AdviceRules.followUp, value: .date(20_201_218)),
                ], by: "test")
        case .publishFigures: try await publishFigures(node, late: 12)
        case .correctFigures: try await publishFigures(node, late: 22)
        case .nameVersion:
            try await keep(
                .planVersion, of: plan, by: node,
                .init(field: VersionRules.name, value: .content("会議に出した案")))
        case .keepVersion:
            try await keep(
                .meetingVersion, of: meeting, by: node,
                .init(field: VersionRules.moment, value: .choice(2)))
        case .settleTodo:
            _ = try await node.gate.publish(
                .set(
                    record: todo, field: OutcomeRules.state,
                    value: .choice(city == City.odawara ? 2 : 3)), by: "test")
        case .decide:
            _ = try await node.gate.publish(
                .create(
                    .decision, parent: meeting,
                    values: [.init(field: OutcomeRules.text, value: .content("十二月も集まる"))],
                    passage: nil), by: "test")
        case .editInAnswer:
            _ = try await node.gate.publish(
                [
                    .write(
                        record: plan, field: PlanRules.currentState, base: nil, text: "四人で毎月三時間。"),
                    .create(
                        .changeNote, parent: advice,
                        values: [.init(field: ChangeRules.role, value: .choice(1))], passage: nil),
                ], by: "test")
        }
    }

    /// Writes down a version of the plan, and remembers what was in it.
    private mutating func keep(
        _ kind: SharedKind, of parent: OperationID, by node: FederationNode,
        _ first: ShareableEdit.NewValue
    ) async throws {
        let key = FieldKey(record: plan, field: PlanRules.causeAnalysis)
        let text = try await node.node.chronicle.document(key).required().text
        let id = try await node.gate.publish(
            .create(
                kind, parent: parent,
                values: [first, .init(field: VersionRules.version, value: .version(of: plan))],
                passage: nil), by: "test"
        ).first.required()
        versions[id] = text
    }

    /// Puts a sentence of one's own between two others.
    private mutating func editParagraph(_ city: Int) async throws {
        let node = federation.nodes[city]
        let key = FieldKey(record: plan, field: PlanRules.causeAnalysis)
        var parts = try await node.node.chronicle.document(key).required().text
            .split(separator: "。", omittingEmptySubsequences: true).map(String.init)
        let sentence = "\(member(city))から第\(sentences.count)の案"
        parts.insert(sentence, at: Int.random(in: 0...parts.count, using: &random))
        sentences.append(sentence)
        _ = try await node.gate.publish(
            .write(
                record: plan, field: PlanRules.causeAnalysis, base: nil,
                text: parts.map { $0 + "。" }.joined()), by: "test")
    }

    private func rewrite(
        _ node: FederationNode, _ field: UInt32, _ old: String, _ new: String
    ) async throws {
        let text = try await node.node.chronicle.document(FieldKey(record: plan, field: field))
            .required().text
        guard let range = text.range(of: old) else { throw MissingValue() }
        _ = try await node.gate.publish(
            .write(
                record: plan, field: field, base: nil,
                text: text.replacingCharacters(in: range, with: new)), by: "test")
    }

    private func publishFigures(_ node: FederationNode, late: Int) async throws {
        _ = try await node.gate.publish(
            MonthTable(groups: [
                ConfidentialCount(
                    group: "総務部", headcount: 86, expected: 84, onTime: 84 - late,
                    isShared: true),
                ConfidentialCount(
                    group: "税務部", headcount: 60, expected: 57, onTime: 40, isShared: true),
                ConfidentialCount(
                    group: "小規模な部署（合算）", headcount: 80, expected: 71, onTime: 50,
                    isShared: false),
            ]), period: 20_201_101, rule: SuppressionRule(), by: "test")
    }

    /// The network is whole again: everybody hears of everything, and one title is chosen.
    mutating func comeTogether() async throws {
        try await settle()
    }

    mutating func chooseTitle() async throws {
        _ = try await federation.nodes[City.odawara].gate.publish(
            .set(record: plan, field: PlanRules.title, value: .content(Self.chosen)), by: "test")
        try await settle()
    }

    /// A careless author writes down a name; only a gate without staff lets it pass.
    mutating func writeName() async throws {
        let node = federation.nodes[City.chigasaki]
        let person = node.staff.people[3]
        _ = try await say(
            .comment, on: plan, by: node, "相談は\(person.surname)\(person.given)まで。", nil)
    }
}
