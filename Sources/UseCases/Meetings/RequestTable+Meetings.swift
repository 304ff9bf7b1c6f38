extension RequestTable {
    static let meetings: [any HandledRequest.Type] = []
}
