internal import Requests

extension RequestTable {
    static let advice: [any HandledRequest.Type] = [
        GiveAdvice.self, AnswerAdvice.self, ListAdvice.self, PageOfAdvice.self, ShowAdvice.self,
        ListAdviceDue.self,
    ]
}
