/// The modules of a code while it is drawn (ISO/IEC 18004:2015, 6.3, 7.7 and 7.8).
struct QRMatrix {
    let side: Int
    private(set) var modules: [Bool]
    /// Modules of patterns, format and version, on which no mask acts.
    private var isFixed: [Bool]

    init(_ version: QRVersion, codewords: [UInt8]) {
        side = version.side
        modules = [Bool](repeating: false, count: side * side)
        isFixed = modules
        drawPatterns(version)
        drawFormat(mask: 0)
        drawVersion(version)
        place(codewords)
    }

    func masked(_ mask: Int) -> QRMatrix {
        var other = self
        for row in 0..<side {
            for column in 0..<side where !isFixed[row * side + column] {
                if Self.isInverted(mask, row, column) {
                    other.modules[row * side + column].toggle()
                }
            }
        }
        other.drawFormat(mask: mask)
        return other
    }

    /// Table 10.
    private static func isInverted(_ mask: Int, _ row: Int, _ column: Int) -> Bool {
        switch mask {
        case 0: (row + column) % 2 == 0
        case 1: row % 2 == 0
        case 2: column % 3 == 0
        case 3: (row + column) % 3 == 0
        case 4: (row / 2 + column / 3) % 2 == 0
        case 5: row * column % 2 + row * column % 3 == 0
        case 6: (row * column % 2 + row * column % 3) % 2 == 0
        default: ((row + column) % 2 + row * column % 3) % 2 == 0
        }
    }

    private mutating func fix(_ row: Int, _ column: Int, _ isDark: Bool) {
        modules[row * side + column] = isDark
        isFixed[row * side + column] = true
    }

    private mutating func drawPatterns(_ version: QRVersion) {
        for place in 0..<side {
            fix(6, place, place % 2 == 0)
            fix(place, 6, place % 2 == 0)
        }
        for (row, column) in [(3, 3), (3, side - 4), (side - 4, 3)] { drawFinder(row, column) }
        let centres = version.alignment
        guard let first = centres.first, let last = centres.last else { return }
        for row in centres {
            for column in centres {
                let isCorner = [(first, first), (first, last), (last, first)].contains {
                    $0 == (row, column)
                }
                if isCorner { continue }
                for down in -2...2 {
                    for right in -2...2 {
                        fix(row + down, column + right, max(abs(down), abs(right)) != 1)
                    }
                }
            }
        }
    }

    /// With its separator.
    private mutating func drawFinder(_ row: Int, _ column: Int) {
        for down in -4...4 {
            for right in -4...4 {
                let (r, c) = (row + down, column + right)
                guard (0..<side).contains(r), (0..<side).contains(c) else { continue }
                let distance = max(abs(down), abs(right))
                fix(r, c, distance != 2 && distance != 4)
            }
        }
    }

    /// Level M is 00; five bits, ten of BCH(15,5), and a mask over both. Twice, and the dark module.
    private mutating func drawFormat(mask: Int) {
        var remainder = mask
        for _ in 0..<10 { remainder = remainder << 1 ^ (remainder >> 9) * 0x537 }
        let bits = (mask << 10 | remainder) ^ 0x5412
        func bit(_ place: Int) -> Bool { bits >> place & 1 == 1 }
        for place in 0...5 { fix(place, 8, bit(place)) }
        fix(7, 8, bit(6))
        fix(8, 8, bit(7))
        fix(8, 7, bit(8))
        for place in 9..<15 { fix(8, 14 - place, bit(place)) }
        for place in 0..<8 { fix(8, side - 1 - place, bit(place)) }
        for place in 8..<15 { fix(side - 15 + place, 8, bit(place)) }
        fix(side - 8, 8, true)
    }

    /// From version 7 on: six bits and twelve of BCH(18,6), twice.
    private mutating func drawVersion(_ version: QRVersion) {
        guard version.number >= 7 else { return }
        var remainder = version.number
        for _ in 0..<12 { remainder = remainder << 1 ^ (remainder >> 11) * 0x1F25 }
        let bits = version.number << 12 | remainder
        for place in 0..<18 {
            let isDark = bits >> place & 1 == 1
            let (far, near) = (side - 11 + place % 3, place / 3)
            fix(far, near, isDark)
            fix(near, far, isDark)
        }
    }

    /// In pairs of columns from the right, up and down in turn.
    private mutating func place(_ codewords: [UInt8]) {
        var index = 0
        var right = side - 1
        var goesUp = true
        while right > 0 {
            if right == 6 { right -= 1 }
            for step in 0..<side {
                let row = goesUp ? side - 1 - step : step
                for column in [right, right - 1] where !isFixed[row * side + column] {
                    guard index < codewords.count * 8 else { continue }
                    let bit = codewords[index / 8] >> UInt8(7 - index % 8) & 1
                    modules[row * side + column] = bit == 1
                    index += 1
                }
            }
            goesUp.toggle()
            right -= 2
        }
    }
}

extension QRMatrix {
    /// Table 11: runs, blocks, what looks like a finder, and too much of one colour.
    var penalty: Int {
        var penalty = blockPenalty + balancePenalty
        for line in 0..<side {
            penalty += Self.linePenalty((0..<side).map { modules[line * side + $0] })
            penalty += Self.linePenalty((0..<side).map { modules[$0 * side + line] })
        }
        return penalty
    }

    private var blockPenalty: Int {
        var penalty = 0
        for row in 0..<side - 1 {
            for column in 0..<side - 1 {
                let place = row * side + column
                let first = modules[place]
                if modules[place + 1] == first, modules[place + side] == first,
                    modules[place + side + 1] == first
                {
                    penalty += 3
                }
            }
        }
        return penalty
    }

    private var balancePenalty: Int {
        let dark = modules.count { $0 }
        // How many steps of 5% away from a half.
        return abs(dark * 20 - modules.count * 10) / modules.count * 10
    }

    private static let finderLike: [[Bool]] = {
        let finder = [true, false, true, true, true, false, true]
        let light = [false, false, false, false]
        return [finder + light, light + finder]
    }()

    private static func linePenalty(_ line: [Bool]) -> Int {
        var penalty = 0
        var run = 1
        for place in 1...line.count {
            if place < line.count, line[place] == line[place - 1] {
                run += 1
            } else {
                if run >= 5 { penalty += run - 2 }
                run = 1
            }
        }
        for start in 0...(line.count - 11) {
            if finderLike.contains(where: { line[start..<start + 11].elementsEqual($0) }) {
                penalty += 40
            }
        }
        return penalty
    }
}
