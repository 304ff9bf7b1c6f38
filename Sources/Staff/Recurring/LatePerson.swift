/// Somebody for whom it is late again and again, by number: nobody reads this but the store.
struct LatePerson: Sendable {
    let id: Int64
    /// The section of the last result; only results in it count.
    let section: Int64
    /// By month of the window.
    let months: [LateTally]
    let recurrence: Recurrence
}
