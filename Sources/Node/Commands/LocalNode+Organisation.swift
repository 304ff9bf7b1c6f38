internal import CivicCalendar
internal import Requests
internal import Staff
internal import UseCases

/// Who acts in the staff records, for requests of the old way.
extension LocalNode {
    /// Who acts: the post named with `--as`, else the one bound to the account.
    func acting() async throws -> Acting {
        let caller = Caller.current
        let post: ActingPost
        if let named = caller.post {
            post = try ActingPost(reading: named)
        } else if let bound = try await staff.post(ofAccount: caller.account) {
            post = bound
        } else {
            throw NodeError.noPost()
        }
        return Acting(post: post, account: caller.account, seconds: Self.now)
    }

    static func civicDate(_ text: String, _ option: String) throws -> CivicDate {
        do { return try CivicDate(reading: text) } catch { throw NodeError.badDay(option, error) }
    }
}
