/// Searches a short way from one text to another in linear space.
///
/// Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), section 4b: paths from both
/// ends of a rectangle meet in the middle of a shortest one, which divides it into two smaller
/// rectangles.
struct AlignmentSearch {
    /// Part of both texts still to be aligned.
    private struct Rectangle {
        var old: Range<Int>
        var new: Range<Int>
    }

    private let old: [Unicode.Scalar]
    private let new: [Unicode.Scalar]
    private let holes: [Bool]
    private var stepsLeft: Int
    /// For each diagonal (shifted by `origin`) how far the paths from the start and from the end
    /// have come in the old text; −1 where there is none.
    private var forward: [Int] = []
    private var backward: [Int] = []
    private var origin = 0

    init(old: [Unicode.Scalar], new: [Unicode.Scalar], holes: [Bool], stepsMax: Int) {
        self.old = old
        self.new = new
        self.holes = holes
        stepsLeft = stepsMax
    }

    mutating func run() -> TextAlignment {
        var output = TextAlignment(
            isDeleted: [Bool](repeating: false, count: old.count),
            isInserted: [Bool](repeating: false, count: new.count))
        var pending = [Rectangle(old: 0..<old.count, new: 0..<new.count)]
        while let next = pending.popLast() {
            let rest = trimmed(next)
            if rest.old.isEmpty || rest.new.isEmpty {
                mark(rest, in: &output)
            } else if let (one, two) = divided(rest) {
                pending.append(two)
                pending.append(one)
            } else {
                mark(rest, in: &output)
            }
        }
        return output
    }

    private func mark(_ rectangle: Rectangle, in output: inout TextAlignment) {
        for index in rectangle.old { output.isDeleted[index] = true }
        for index in rectangle.new { output.isInserted[index] = true }
    }

    private func isPair(_ oldIndex: Int, _ newIndex: Int) -> Bool {
        old[oldIndex] == new[newIndex] || (!holes.isEmpty && holes[oldIndex])
    }

    private func trimmed(_ rectangle: Rectangle) -> Rectangle {
        var (oldStart, oldEnd) = (rectangle.old.lowerBound, rectangle.old.upperBound)
        var (newStart, newEnd) = (rectangle.new.lowerBound, rectangle.new.upperBound)
        while oldStart < oldEnd, newStart < newEnd, isPair(oldStart, newStart) {
            oldStart += 1
            newStart += 1
        }
        while oldStart < oldEnd, newStart < newEnd, isPair(oldEnd - 1, newEnd - 1) {
            oldEnd -= 1
            newEnd -= 1
        }
        return Rectangle(old: oldStart..<oldEnd, new: newStart..<newEnd)
    }

    /// Divides a rectangle where the paths from both ends meet, or nil when the steps run out.
    private mutating func divided(_ rectangle: Rectangle) -> (Rectangle, Rectangle)? {
        let width = rectangle.old.count
        let height = rectangle.new.count
        let difference = width - height
        let roundsMax = (width + height + 1) / 2
        prepare(roundsMax: roundsMax)
        for round in 0...roundsMax {
            stepsLeft -= 2 * round + 2
            guard stepsLeft >= 0 else { return nil }
            for diagonal in stride(from: -round, through: round, by: 2) {
                let end = advance(rectangle, diagonal: diagonal, round: round, isForward: true)
                let other = difference - diagonal
                guard end >= 0, difference % 2 != 0, abs(other) < round else { continue }
                let met = backward[origin + other]
                if met >= 0, end + met >= width {
                    return cut(rectangle, oldCount: end, newCount: end - diagonal)
                }
            }
            for diagonal in stride(from: -round, through: round, by: 2) {
                let end = advance(rectangle, diagonal: diagonal, round: round, isForward: false)
                let other = difference - diagonal
                guard end >= 0, difference % 2 == 0, abs(other) <= round else { continue }
                let met = forward[origin + other]
                if met >= 0, end + met >= width {
                    return cut(
                        rectangle, oldCount: width - end, newCount: height - (end - diagonal))
                }
            }
        }
        return nil
    }

    private mutating func prepare(roundsMax: Int) {
        if forward.isEmpty {
            // The first rectangle is the largest.
            origin = roundsMax + 1
            forward = [Int](repeating: -1, count: 2 * origin + 1)
            backward = forward
        }
    }

    /// Takes the furthest path on a diagonal one step further, then along all pairs.
    @inline(__always)
    private mutating func advance(
        _ rectangle: Rectangle, diagonal: Int, round: Int, isForward: Bool
    ) -> Int {
        let width = rectangle.old.count
        let height = rectangle.new.count
        let index = origin + diagonal
        var end = round == 0 ? 0 : -1
        if diagonal < round {
            let above = isForward ? forward[index + 1] : backward[index + 1]
            if above >= 0, above - diagonal <= height { end = above }
        }
        if diagonal > -round {
            let beside = isForward ? forward[index - 1] : backward[index - 1]
            if beside >= 0, beside < width, beside >= end { end = beside + 1 }
        }
        if end >= 0 {
            let start = end
            while end < width, end - diagonal < height,
                isForward
                    ? isPair(
                        rectangle.old.lowerBound + end,
                        rectangle.new.lowerBound + end - diagonal)
                    : isPair(
                        rectangle.old.upperBound - 1 - end,
                        rectangle.new.upperBound - 1 - (end - diagonal))
            {
                end += 1
            }
            stepsLeft -= end - start
        }
        if isForward { forward[index] = end } else { backward[index] = end }
        return end
    }

    private func cut(
        _ rectangle: Rectangle, oldCount: Int, newCount: Int
    ) -> (Rectangle, Rectangle)? {
        let old = rectangle.old
        let new = rectangle.new
        guard oldCount >= 0, oldCount <= old.count, newCount >= 0, newCount <= new.count,
            oldCount + newCount > 0, oldCount + newCount < old.count + new.count
        else { return nil }
        let oldCut = old.lowerBound + oldCount
        let newCut = new.lowerBound + newCount
        return (
            Rectangle(old: old.lowerBound..<oldCut, new: new.lowerBound..<newCut),
            Rectangle(old: oldCut..<old.upperBound, new: newCut..<new.upperBound)
        )
    }
}
