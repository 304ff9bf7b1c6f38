internal import Node
internal import Requests

/// What was wrong with a form of a Help Day: shown above the form, which keeps what was typed.
struct HelpDayTrouble {
    let code: String
    let message: String
    let action: String

    init(code: String, message: String, action: String) {
        self.code = code
        self.message = message
        self.action = action
    }

    /// Rethrows what is not about the form: no right, nothing there, a damaged store.
    init(_ error: any Error) throws {
        guard PageError(error).status == 422 else { throw error }
        let problem = NodeError(wrapping: error)
        self.init(
            code: problem.code, message: PageWords.message(problem),
            action: HelpDayWords.action(problem.code) ?? PageWords.action(problem))
    }
}
