extension RequestTable {
    static let live: [any HandledRequest.Type] = []
}
