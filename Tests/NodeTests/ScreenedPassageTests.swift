internal import Gate
internal import Requests
internal import Testing
internal import UseCases

struct ScreenedPassageTests {
    @Test func `a name that is held shows behind a hundred that are only shown`() throws {
        let screen = Screen([ScreenedPerson(name: "酒匂沢　花音", employeeNumber: "7001234")])
        let text =
            String(repeating: "酒匂沢が来た。", count: 150) + "酒匂沢花音"
            + String(repeating: "酒匂沢も来た。", count: 10)
        let passages = ScreenedPassage.passages(screen.hits(in: text), of: text)
        #expect(passages.count == 101)
        #expect(passages.filter(\.isHeld).map(\.words) == ["酒匂沢花音"])
        #expect(passages.map(\.range.lowerBound) == passages.map(\.range.lowerBound).sorted())
    }
}
