/// Times of day as people type them: 17:45, １７：４５, 17時45分, 13時, 1745.
enum ClockText {
    /// As the node's requests name times, `17:45`; nil for anything else.
    static func read(_ text: String) -> String? {
        var groups: [[Int]] = [[]]
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x30...0x39: groups[groups.count - 1].append(Int(scalar.value) - 0x30)
            case 0xFF10...0xFF19: groups[groups.count - 1].append(Int(scalar.value) - 0xFF10)
            default:
                switch scalar {
                case ":", "：", "時": groups.append([])
                case "分", " ", "\u{3000}": continue
                default: return nil
                }
            }
            guard groups.count <= 2, groups[groups.count - 1].count <= 4 else { return nil }
        }
        if groups.count == 1, (3...4).contains(groups[0].count) {
            groups = [Array(groups[0].dropLast(2)), Array(groups[0].suffix(2))]
        } else if groups.count == 1 {
            return nil
        }
        guard (1...2).contains(groups[0].count), groups[1].count <= 2 else { return nil }
        let hours = groups[0].reduce(0) { $0 * 10 + $1 }
        let minutes = groups[1].reduce(0) { $0 * 10 + $1 }
        guard hours < 24, minutes < 60, groups[1].count != 1 else { return nil }
        return two(hours) + ":" + two(minutes)
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
