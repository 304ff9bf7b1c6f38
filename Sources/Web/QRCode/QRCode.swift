internal import HTML

/// A QR code (ISO/IEC 18004:2015) of bytes: byte mode, error correction level M, versions 1 to 40, the
/// mask with the fewest penalties. Only what a key for an authenticator app needs: no other modes.
package struct QRCode: Sendable {
    /// Modules on a side, without the quiet zone.
    package let side: Int
    package let version: Int
    package let mask: Int
    /// By rows; true is dark.
    private let modules: [Bool]

    /// Nil for more bytes than the largest code of this level holds (2,331).
    ///
    /// - Parameter mask: 0 to 7; without it all are tried and the best is taken.
    package init?(_ bytes: [UInt8], mask: Int? = nil) {
        guard let version = QRVersion.smallest(for: bytes.count),
            mask.map({ (0..<8).contains($0) }) ?? true
        else { return nil }
        let plain = QRMatrix(version, codewords: QRCodewords.all(bytes, version))
        let masks = mask.map { [$0] } ?? Array(0..<8)
        let drawn = masks.map { (mask: $0, matrix: plain.masked($0)) }
        let best = drawn.min { ($0.matrix.penalty, $0.mask) < ($1.matrix.penalty, $1.mask) }
        guard let best else { return nil }
        self.version = version.number
        self.mask = best.mask
        side = best.matrix.side
        modules = best.matrix.modules
    }

    package subscript(row: Int, column: Int) -> Bool { modules[row * side + column] }
}

extension QRCode {
    /// Four modules of white around, as the standard asks.
    private static let quiet = 4

    /// As a drawing: black on white in every colour scheme, because readers look for that.
    ///
    /// - Parameter label: what it is, for those who do not see it.
    package func svg(label: String) -> [UInt8] {
        let label = String(decoding: Markup(label).bytes, as: UTF8.self)
        let size = side + 2 * Self.quiet
        var path = ""
        for row in 0..<side {
            var column = 0
            while column < side {
                guard self[row, column] else {
                    column += 1
                    continue
                }
                var end = column
                while end < side, self[row, end] { end += 1 }
                path +=
                    "M\(column + Self.quiet) \(row + Self.quiet)h\(end - column)v1h-\(end - column)z"
                column = end
            }
        }
        return Array(
            ("<svg class=\"qr\" role=\"img\" aria-label=\"\(label)\" viewBox=\"0 0 \(size) \(size)\" "
                + "width=\"240\" height=\"240\" shape-rendering=\"crispEdges\">"
                + "<rect width=\"\(size)\" height=\"\(size)\" fill=\"#fff\"/>"
                + "<path d=\"\(path)\" fill=\"#000\"/></svg>").utf8)
    }
}
