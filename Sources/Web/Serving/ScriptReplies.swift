internal import FoundationEssentials
internal import HTML

/// What `send.js` is told of the form that it sent.
struct FormReply: Encodable, Sendable {
    private var next: String?
    private var said: String?
    private var fresh: String?
    private var native: Bool?
    private var stays: Bool?

    private init() {}

    static func leads(to path: PagePath) -> FormReply {
        var reply = FormReply()
        reply.next = path.text
        return reply
    }

    /// Said beside the form; `token` is good for the same page's forms from now on.
    static func says(_ words: String, token: String?) -> FormReply {
        var reply = FormReply()
        reply.said = words
        reply.fresh = token
        return reply
    }

    /// The browser shall send it itself; whether the page stays where it is, because a file is the answer.
    static func isForBrowser(stays: Bool) -> FormReply {
        var reply = FormReply()
        reply.native = true
        reply.stays = stays
        return reply
    }
}

/// What `live.js` is told of an open text.
struct LiveReply: Encodable, Sendable {
    struct Other: Encodable, Sendable {
        let who: String
        let at: Int?

        private enum CodingKeys: CodingKey { case who, at }

        /// Where nobody knows the place, `null` says so.
        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(who, forKey: .who)
            try container.encode(at, forKey: .at)
        }
    }

    /// In how many seconds it should ask again; nothing else is told then.
    var later: Int?
    var others: [Other]?
    /// Where the page has another version.
    var version: String?
    var text: String?
    /// Who wrote what is new.
    var cities: [String]?
}

extension PageResponse {
    /// Equal values are equal bytes.
    static func encoded(_ reply: any Encodable) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Texts and whole numbers have a form in JSON, always.
        return (try? encoder.encode(reply)).map { Array($0) } ?? []
    }
}
