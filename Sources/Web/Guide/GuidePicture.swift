internal import HTML

/// A sketch of a page: where to look, with the numbers of the steps that are told beside it. Its colours are those
/// of the page, also in dark.
struct GuidePicture {
    enum Piece {
        /// A card or a window.
        case box(x: Int, y: Int, width: Int, height: Int)
        /// Lines of a text.
        case lines(x: Int, y: Int, width: Int, count: Int)
        case button(x: Int, y: Int, width: Int, String)
        case words(x: Int, y: Int, String)
        /// The number of a step.
        case step(x: Int, y: Int, Int)
        /// A line, an arrow, a curve.
        case stroke(String)
        /// A patch that stands out: a marked passage, the usual range.
        case patch(x: Int, y: Int, width: Int, height: Int)
    }

    static let width = 360

    let height: Int
    /// What is to be seen, for whoever listens.
    let words: String
    let pieces: [Piece]

    var html: Markup {
        figure(.class("guide")) {
            svg(.viewBox(Self.width, height), .role("img"), .label(words)) {
                for piece in pieces { Self.drawn(piece) }
            }
        }
    }

    /// Lines below each other, the last of which is shorter.
    private static func text(_ x: Int, _ y: Int, _ width: Int, _ count: Int) -> String {
        var line = ""
        for row in 0..<count {
            let isShort = count > 1 && row == count - 1
            let length: Int = isShort ? width * 2 / 3 : width
            let height: Int = y + row * 14
            line += "M\(x) \(height)h\(length)"
        }
        return line
    }

    private static func drawn(_ piece: Piece) -> Markup {
        switch piece {
        case .box(let x, let y, let width, let height):
            return rect(.class("card"), .x(x), .y(y), .width(width), .height(height))
        case .lines(let x, let y, let width, let count):
            return path(.class("ink"), .d(text(x, y, width, count)))
        case .button(let x, let y, let width, let words):
            return rect(.class("act"), .x(x), .y(y), .width(width), .height(32))
                + drawnText(.class("on"), .x(x + width / 2), .y(y + 21), content: words)
        case .words(let x, let y, let words): return drawnText(.x(x), .y(y), content: words)
        case .step(let x, let y, let number):
            return circle(.class("step"), .cx(x), .cy(y), .r(12))
                + drawnText(.class("number"), .x(x), .y(y + 5), content: "\(number)")
        case .stroke(let line): return path(.class("stroke"), .d(line))
        case .patch(let x, let y, let width, let height):
            return rect(.class("patch"), .x(x), .y(y), .width(width), .height(height))
        }
    }
}
