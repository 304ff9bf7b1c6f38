extension RequestTable {
    static let advice: [any HandledRequest.Type] = []
}
