import Testing

/// One way of answering badly, and the code of what comes of it.
enum HostileAnswer: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case garbageFrontier = "a frontier of garbage"
    case unorderedFrontier = "a frontier whose items are out of order"
    case hugeFrontier = "a frontier beyond the limit of bytes"
    case boastfulFrontier = "a frontier that names a log which is never sent"
    case garbagePull = "a pull response of garbage"
    case truncatedPull = "a pull response that is cut off"
    case garbagePiece = "a piece of garbage"
    case expandingPiece = "a piece that expands beyond the limit"
    case tooManyPieces = "more pieces than a message may hold"
    case reversedPieces = "pieces out of order"
    case alteredEntry = "a piece with one altered bit in an entry"
    case unsignedPiece = "a piece with another piece's signature"
    case strangersPiece = "a piece of a member whom nobody trusts"
    case goodThenGarbage = "good pieces, then garbage"
    case garbagePush = "a push response of garbage"
    case forgetfulPush = "a push response without an outcome"
    case boastfulPush = "a push response that claims everything"

    var testDescription: String { rawValue }

    var code: String? {
        switch self {
        case .garbageFrontier, .unorderedFrontier, .garbagePull, .truncatedPull, .garbagePush,
            .garbagePiece, .goodThenGarbage:
            "malformed"
        case .hugeFrontier, .expandingPiece, .tooManyPieces: "too_large"
        case .reversedPieces: "not_continuing"
        case .alteredEntry: "bad_signature"
        case .unsignedPiece: "bad_signature"
        case .strangersPiece: "untrusted"
        case .boastfulFrontier: "diverged"
        case .forgetfulPush, .boastfulPush: nil
        }
    }

    /// Whether the caller must be exactly where it was.
    var deliversNothing: Bool {
        switch self {
        case .garbageFrontier, .unorderedFrontier, .hugeFrontier, .garbagePull, .truncatedPull,
            .garbagePiece, .expandingPiece, .tooManyPieces:
            true
        default: false
        }
    }
}
