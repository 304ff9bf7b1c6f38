internal import Seeding

/// The files of an invented city: 係 of 3 to 20 people, four to a 課, and one Help Day.
struct InventedResults {
    private(set) var staff: [UInt8] = []
    private(set) var results: [UInt8] = []

    init(staffCount: Int, seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var staff = "係,氏名,職員番号,職\n"
        var results = "職員番号,結果,退庁時刻\n"
        var section = 0
        var left = 0
        for number in 1...staffCount {
            let isFirst = left == 0
            if isFirst {
                section += 1
                left = Int.random(in: 3...20, using: &random)
            }
            left -= 1
            let path = "第\(section / 40 + 1)部/第\(section / 4 + 1)課/第\(section)係"
            staff += "\(path),架空\(number),\(100_000 + number),\(isFirst ? "係長" : "係員")\n"
            let isLate = Int.random(in: 0..<10, using: &random) == 0
            results += "\(100_000 + number),\(isLate ? "遅れ,19:10" : "定時,17:40")\n"
        }
        self.staff = Array(staff.utf8)
        self.results = Array(results.utf8)
    }
}
