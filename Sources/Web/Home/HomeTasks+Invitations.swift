internal import HTML
internal import Node

extension HomeTasks {
    /// To plans and projects of other cities, until somebody here writes in them. Notices have them, too, but may
    /// be older than a login, or marked as read together.
    static func invitations(_ visit: Visit) async throws -> [HomeTask] {
        let cities = await CityNames(visit)
        let answer = try await visit.ask(.sharedPage(.invitations), InvitationsAnswer.self)
        return answer.invitations.map { invitation in
            let isPlan = invitation.kind == "plan"
            return HomeTask(
                title: "招待: \(isPlan ? "計画" : "改善プロジェクト")「\(invitation.title ?? "（題名なし）")」",
                detail: "\(cities[invitation.city])からの招待です。本文をいっしょに書けます。この市のだれかが書くと、ここから消えます。",
                path: isPlan ? PlanPages.path(invitation.id) : ProjectPages.path(invitation.id))
        }
    }
}

struct InvitationsAnswer: Decodable {
    struct Invitation: Decodable {
        let id: String
        let kind: String
        let title: String?
        let city: String
    }

    let invitations: [Invitation]
}
