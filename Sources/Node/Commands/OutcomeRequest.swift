/// What comes of meetings. Words, cities and days that change later go through `SetField` and `ChangeFields`.
package enum OutcomeRequest: Codable, Sendable {
    case todoAdd(meeting: String, values: [String: String])
    /// `state`: `open`, `done` or `dropped`; `on`: the day on which it was done, today if nil.
    case todoSettle(id: String, state: String, on: String?)
    /// Of all meetings; of one city, of one state.
    case todoList(city: String?, state: String?)
    case decisionAdd(meeting: String, values: [String: String])
}
