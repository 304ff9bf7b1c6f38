extension RequestTable {
    static let notices: [any HandledRequest.Type] = []
}
