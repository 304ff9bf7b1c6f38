internal import Node

/// What the node answers about Help Days.
struct PersonAnswer: Decodable {
    let employeeNumber: String
    let name: String
    let section: String
}

struct HelpDayReportAnswer: Decodable {
    struct Counts: Decodable {
        let present: Int
        let shortMinutes: Int
        let hardWithoutMinutes: Int
        let withRoom: Int
        let roomMinutes: Int
        let canLeave: Int
        let hard: Int
        let exemptRequested: Int
        let exemptApproved: Int
        let exemptRefused: Int
        let notReported: Int
    }

    struct Section: Decodable {
        let section: String
        let counts: Counts
        let members: [Member]

        private enum CodingKeys: String, CodingKey { case section, members }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            section = try container.decode(String.self, forKey: .section)
            members = try container.decodeIfPresent([Member].self, forKey: .members) ?? []
            counts = try Counts(from: decoder)
        }
    }

    struct Member: Decodable {
        let employeeNumber: String
        let name: String
        let standing: String
        let overMinutes: Int
        let roomMinutes: Int
        let work: String?
        let note: String?
        let reason: String?
        let immovable: String?

        /// Names the request for an exemption as it was read.
        var sign: String {
            let reason = Array((reason ?? "").utf8)
            let counted = Array("\(reason.count):".utf8) + reason
            return NodeDigest.text(of: counted + Array((immovable ?? "").utf8))
        }
    }

    let date: String
    let check: String
    let closed: Bool
    let forecast: Counts
    let sections: [Section]
    let result: ResultCounts
    let divisions: [DivisionAnswer]
    let unreported: [String]
    let help: [HelpAnswer]?
}

struct ResultCounts: Decodable {
    let present: Int
    let onTime: Int
    let late: Int
    let exempt: Int
    let withoutResult: Int
}

struct LightsOutAnswer: Decodable {
    let at: String
    let enteredLater: Bool
    let stillHere: Int
}

struct DivisionAnswer: Decodable {
    struct Late: Decodable {
        let name: String
        let leftAt: String?
        let work: String?
        let note: String?
    }

    let section: String
    let reported: Bool
    let lightsOut: LightsOutAnswer?
    let latePeople: [Late]?
    let counts: ResultCounts

    private enum CodingKeys: String, CodingKey { case section, reported, lightsOut, latePeople }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        section = try container.decode(String.self, forKey: .section)
        reported = try container.decode(Bool.self, forKey: .reported)
        lightsOut = try container.decodeIfPresent(LightsOutAnswer.self, forKey: .lightsOut)
        latePeople = try container.decodeIfPresent([Late].self, forKey: .latePeople)
        counts = try ResultCounts(from: decoder)
    }
}

struct HelpAnswer: Decodable {
    let id: Int
    let helper: PersonAnswer
    let helped: PersonAnswer
    let minutes: Int
    let reach: String
    let state: String
    let sentence: String
}

/// The answer to an act of which only that it was done matters.
struct DoneAnswer: Decodable {}
