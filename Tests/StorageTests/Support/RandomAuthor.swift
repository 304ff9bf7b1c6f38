import Ledger
import Merge
import Records
internal import Seeding

/// Writes plausible and forbidden things by turns, from a seed.
struct RandomAuthor {
    private let circle: Circle
    private var random: SeededGenerator
    private var plans: [OperationID] = []
    private var children: [OperationID] = []
    private var dates: [OperationID: [OperationID]] = [:]
    private var tags: [OperationID: [OperationID]] = [:]
    private var invitations: [OperationID: [OperationID]] = [:]
    private var versions: [OperationID: TextView] = [:]

    init(seed: UInt64, circle: Circle) {
        self.random = SeededGenerator(seed: seed &+ 1_000)
        self.circle = circle
    }

    mutating func next() -> (EntryDraft, LogWriter) {
        let writer = circle.writers.randomElement(using: &random) ?? circle.writers[0]
        guard let plan = plans.randomElement(using: &random) else {
            return (.create(Kinds.plan, title: "最初の計画"), circle.writers[0])
        }
        let choice = Int.random(in: 0..<14, using: &random)
        return (draft(choice, plan, writer), writer)
    }

    private mutating func draft(
        _ choice: Int, _ plan: OperationID, _ writer: LogWriter
    ) -> EntryDraft {
        let authority = invitations[plan]?.randomElement(using: &random)
        switch choice {
        case 0: return .create(Kinds.plan, title: "計画\(random.next() % 100)")
        case 1: return .create(Kinds.comment, parent: plan)
        case 2, 3: return .create(Kinds.action, parent: plan, authority: authority)
        case 4, 5:
            let replaced = Bool.random(using: &random) ? dates[plan] ?? [] : []
            let day = UInt32.random(in: 20_250_401...20_250_430, using: &random)
            return .set(Kinds.review, of: plan, to: .date(day), replaces: replaced)
        case 6: return .add("札\(random.next() % 10)", to: Kinds.tags, of: plan)
        case 7:
            guard let tag = tags[plan]?.randomElement(using: &random) else { fallthrough }
            return .remove([tag], from: Kinds.tags, of: plan)
        case 8:
            let guest = circle.writers.randomElement(using: &random) ?? writer
            return .invite(guest.member, to: plan)
        case 9:
            guard let authority else { fallthrough }
            return .withdraw(authority, of: plan, accepting: [])
        case 10:
            let text = Bool.random(using: &random) ? "é" : "e\u{301}"
            return .set(
                Kinds.title, of: plan, to: .content, text: text, authority: authority)
        case 11:
            return .set(
                Kinds.partner, of: plan, to: .member(writer.member), authority: authority)
        default:
            let view = versions[plan] ?? TextView(text: "", version: [])
            let place = UInt32.random(
                in: 0...UInt32(view.text.unicodeScalars.count), using: &random)
            return .insert(
                "文\(random.next() % 1_000)", at: place, in: Kinds.body, of: plan,
                parents: view.version, authority: authority)
        }
    }

    /// Remembers what a draft made. A text's version is read anew only now and then, so that edits
    /// are concurrent.
    mutating func learn(
        _ ids: [OperationID], of draft: EntryDraft, from chronicle: Chronicle
    ) async throws {
        for (id, operation) in zip(ids, draft.operations) {
            switch operation {
            case .create(Kinds.plan, _, _): plans.append(id)
            case .create: children.append(id)
            case .set(let assignment):
                guard case .held(let record) = assignment.record, case .date = assignment.value
                else { continue }
                dates[record, default: []].append(id)
            case .add(let assignment):
                guard case .held(let record) = assignment.record else { continue }
                tags[record, default: []].append(id)
            case .invite(.held(let record), _): invitations[record, default: []].append(id)
            case .edit(let change):
                guard case .held(let record) = change.record,
                    Bool.random(using: &random)
                else { continue }
                let key = FieldKey(record: record, field: Kinds.body)
                guard let document = try await chronicle.document(key) else { continue }
                versions[record] = TextView(text: document.text, version: document.frontier)
            default: continue
            }
        }
    }
}
