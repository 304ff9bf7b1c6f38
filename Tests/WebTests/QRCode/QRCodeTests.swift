internal import CCrypto
internal import Foundation
internal import Testing
internal import Web

/// Against codes that other encoders made: segno 1.6.6 for every version and mask, full ones, and qrcode for
/// those with padding (segno pads a byte too much, which readers ignore).
@Suite("QR codes") struct QRCodeTests {
    private struct Codes: Decodable {
        struct Code: Decodable {
            let version: Int
            let mask: Int
            let bytes: Int
            let sha256: String
        }
        struct Best: Decodable {
            let text: String
            let version: Int
            let mask: Int
            let rows: [String]
        }
        let codes: [Code]
        let best: [Best]
    }

    private static let codes: Codes? = {
        let path = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../Resources/qr.json")
        return try? JSONDecoder().decode(Codes.self, from: Data(contentsOf: path))
    }()

    private static func rows(_ code: QRCode) -> [String] {
        (0..<code.side).map { row in
            (0..<code.side).map { code[row, $0] ? "1" : "0" }.joined()
        }
    }

    private static func sha256(_ text: String) -> String {
        var digest = [UInt8](repeating: 0, count: 32)
        let bytes = Array(text.utf8)
        _ = SHA256(bytes, bytes.count, &digest)
        return digest.map { String(format: "%02x", $0) }.joined()
    }

    /// The text from which the other encoder made a code, as long as the version holds.
    private static func text(_ count: Int, _ version: Int) -> [UInt8] {
        let signs = Array("abcdefghijklmnopqrstuvwxyz0123456789:/?&=%".utf8)
        return (0..<count).map { signs[($0 * 7 + version) % signs.count] }
    }

    @Test("every version and mask is drawn as the other encoder draws it") func versions() throws {
        let codes = try #require(Self.codes).codes
        #expect(Set(codes.map(\.version)) == Set(1...40) && Set(codes.map(\.mask)) == Set(0...7))
        for wanted in codes {
            let bytes = Self.text(wanted.bytes, wanted.version)
            let code = try #require(QRCode(bytes, mask: wanted.mask))
            #expect(code.version == wanted.version && code.side == 17 + 4 * wanted.version)
            let rows = Self.rows(code).joined(separator: "\n")
            #expect(Self.sha256(rows) == wanted.sha256, "version \(wanted.version)")
        }
    }

    @Test("of the masks the best is taken, which need not be the other encoder's") func masks()
        throws
    {
        for wanted in try #require(Self.codes).best {
            let bytes = Array(wanted.text.utf8)
            let same = try #require(QRCode(bytes, mask: wanted.mask))
            #expect(Self.rows(same) == wanted.rows)
            let best = try #require(QRCode(bytes))
            #expect(best.version == wanted.version)
            #expect(Self.rows(best) == Self.rows(try #require(QRCode(bytes, mask: best.mask))))
        }
    }

    @Test("what is too long is no code, the longest is") func lengths() {
        #expect(QRCode([UInt8](repeating: 0x61, count: 2_331))?.version == 40)
        #expect(QRCode([UInt8](repeating: 0x61, count: 2_332)) == nil)
        #expect(QRCode([])?.version == 1)
        #expect(QRCode([0x61], mask: 8) == nil && QRCode([0x61], mask: -1) == nil)
    }

    @Test("the drawing has a quiet zone and one path") func drawing() throws {
        let code = try #require(QRCode(Array("otpauth://totp/x".utf8)))
        let svg = String(decoding: code.svg(label: "QR"), as: UTF8.self)
        #expect(svg.contains("viewBox=\"0 0 \(code.side + 8) \(code.side + 8)\""))
        #expect(svg.contains("M4 4h7v1h-7z"), "the upper edge of the first finder")
        #expect(!svg.contains("style=") && svg.hasSuffix("</svg>"))
    }
}
