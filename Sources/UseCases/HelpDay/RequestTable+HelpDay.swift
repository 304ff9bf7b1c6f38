extension RequestTable {
    static let helpDay: [any HandledRequest.Type] = []
}
