extension RequestTable {
    static let plans: [any HandledRequest.Type] = []
}
