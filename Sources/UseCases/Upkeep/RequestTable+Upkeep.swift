extension RequestTable {
    static let upkeep: [any HandledRequest.Type] = []
}
