import Merge
internal import Seeding
import Testing

struct RegisterHistoryTests {
    struct Setting {
        var id: OperationID
        var replaces: [OperationID]
        var isInert = false
    }

    private func history(_ settings: [Setting]) -> RegisterHistory<String> {
        var history = RegisterHistory<String>()
        for setting in settings {
            history.set(
                setting.id, value: setting.id.description, replaces: setting.replaces,
                inert: setting.isInert)
        }
        return history
    }

    private func shown(_ history: RegisterHistory<String>) -> [String] {
        history.candidates.map { "\($0.id) \($0.generation) \($0.value)" }
    }

    /// The rules read off the definition, without any state.
    private func expected(_ settings: [Setting]) -> [String] {
        func superseded(_ setting: Setting) -> [Setting] {
            settings.filter { setting.replaces.contains($0.id) }.flatMap {
                $0.isInert ? superseded($0) : [$0]
            }
        }
        func generation(_ setting: Setting) -> Int {
            (superseded(setting).map(generation).max() ?? -1) + 1
        }
        let effective = settings.filter { !$0.isInert }
        let gone = Set(effective.flatMap(superseded).map(\.id))
        return effective.filter { !gone.contains($0.id) }
            .sorted { (generation($0), $0.id) > (generation($1), $1.id) }
            .map { "\($0.id) \(generation($0)) \($0.id)" }
    }

    @Test("Concurrent values are all kept until a set replaces both")
    func concurrent() {
        let one = OperationID.ordered(1)
        let two = OperationID.ordered(2)
        let three = OperationID.ordered(3)
        var register = history([.init(id: one, replaces: []), .init(id: two, replaces: [])])
        #expect(register.candidates.map(\.id) == [two, one])
        #expect(register.replacements() == [one, two])
        register.set(three, value: "", replaces: register.replacements(), inert: false)
        #expect(register.candidates.map(\.id) == [three])
        #expect(register.candidates.map(\.generation) == [1])
    }

    @Test("The longer history is shown first, whatever its hash")
    func generations() {
        let settings = [
            Setting(id: .ordered(2), replaces: []),
            Setting(id: .ordered(1), replaces: [.ordered(2)]),
            Setting(id: .ordered(9), replaces: []),
        ]
        #expect(history(settings).candidates.map(\.id) == [.ordered(1), .ordered(9)])
    }

    @Test("Naming is followed through an inert set, which alone supersedes nothing")
    func inert() {
        let first = Setting(id: .ordered(1), replaces: [])
        let inert = Setting(id: .ordered(2), replaces: [.ordered(1)], isInert: true)
        let last = Setting(id: .ordered(3), replaces: [.ordered(2)])
        #expect(history([first, inert]).candidates.map(\.id) == [.ordered(1)])
        #expect(history([first, inert, last]).candidates.map(\.id) == [.ordered(3)])
    }

    @Test("Every order of five sets gives the same candidates", arguments: 0..<40)
    func everyOrder(seed: UInt64) {
        var generator = SeededGenerator(seed: 50_000 + seed)
        var settings: [Setting] = []
        for number in 0..<5 {
            let replaces = settings.map(\.id).filter { _ in Bool.random(using: &generator) }
            let isInert = Int.random(in: 0..<3, using: &generator) == 0
            settings.append(
                Setting(
                    id: .test(number + Int(seed) * 10), replaces: replaces, isInert: isInert))
        }
        let expected = expected(settings)
        for order in settings.permutations {
            #expect(shown(history(order)) == expected, "seed \(seed)")
        }
    }

    @Test("Any order, repetition and late flags give the same candidates", arguments: 0..<200)
    func anyOrder(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var settings: [Setting] = []
        for number in 0..<9 {
            let replaces = settings.map(\.id).filter { _ in
                Int.random(in: 0..<3, using: &generator) == 0
            }
            let isInert = Int.random(in: 0..<4, using: &generator) == 0
            settings.append(
                Setting(
                    id: .test(number + Int(seed) * 100), replaces: replaces + [.ordered(7)],
                    isInert: isInert))
        }
        let expected = expected(settings)
        for _ in 0..<6 {
            let order = settings.shuffled(using: &generator)
            #expect(shown(history(order + order.prefix(3))) == expected, "seed \(seed)")
            var late = history(
                order.map { setting in
                    var opposite = setting
                    if Bool.random(using: &generator) { opposite.isInert.toggle() }
                    return opposite
                })
            for setting in order { late.setInert(setting.id, setting.isInert) }
            #expect(shown(late) == expected, "seed \(seed)")
        }
    }

    @Test("Sets that replace each other in a circle end, the same in every order")
    func circle() {
        let settings = [
            Setting(id: .ordered(1), replaces: [.ordered(2), .ordered(1)]),
            Setting(id: .ordered(2), replaces: [.ordered(3)]),
            Setting(id: .ordered(3), replaces: [.ordered(1)]),
            Setting(id: .ordered(4), replaces: []),
        ]
        for shift in 0..<4 {
            let order = Array(settings[shift...] + settings[..<shift])
            let last = OperationID.ordered(4)
            #expect(shown(history(order)) == ["\(last) 0 \(last)"])
        }
    }
}
