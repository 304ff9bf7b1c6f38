/// Commands about projects, reviews and awards. Fields that are written later go through
/// `NodeRequest.recordSet` and `NodeRequest.textEdit`, as for every kind.
package enum SharingRequest: Codable, Sendable {
    case projectNew(values: [String: String])
    case projectList
    case projectShow(id: String)
    case projectInvite(id: String, members: [String])
    case projectWithdraw(id: String, members: [String])

    /// `parent`: a project or a plan; nil where the subject alone says what was reviewed.
    case reviewAdd(values: [String: String], parent: String?)
    case reviewList

    case awardNominate(values: [String: String])
    case awardList
}
