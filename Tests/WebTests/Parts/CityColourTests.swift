internal import Testing
internal import Web

@Suite("The colour of a city") struct CityColourTests {
    private static let ids = [
        "142069", "141305", "142077", "142140", "141003", "142018", "142034", "142042",
    ]

    @Test("no two cities have one, as long as there are enough, on whosever pages")
    func differ() {
        for count in 1...CityColour.count {
            let known = Array(Self.ids.prefix(count))
            let places = known.map { CityColour.place(of: $0, among: known) }
            #expect(Set(places).count == count)
            #expect(places == known.map { CityColour.place(of: $0, among: known.reversed()) })
            #expect(places.allSatisfy { (0..<CityColour.count).contains($0 ?? -1) })
        }
    }

    @Test("advisers take none, and a city that comes later in the list changes nobody's")
    func stay() {
        let known = Array(Self.ids.prefix(3))
        let more = known + ["k3aqz", "472158"]
        for id in known {
            #expect(CityColour.place(of: id, among: known) == CityColour.place(of: id, among: more))
        }
        #expect(CityColour.place(of: "k3aqz", among: more) == nil)
    }

    @Test("with more cities than colours each still has one")
    func many() {
        let ids = (0..<40).map { "1\(40_000 + $0)" }
        for id in ids { #expect(CityColour.place(of: id, among: ids) != nil) }
    }
}
