extension RequestTable {
    static let peers: [any HandledRequest.Type] = []
}
