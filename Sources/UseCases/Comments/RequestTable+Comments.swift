extension RequestTable {
    static let comments: [any HandledRequest.Type] = []
}
