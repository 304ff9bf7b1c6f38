extension RequestTable {
    static let advisers: [any HandledRequest.Type] = []
}
