/// A pair on which people have decided.
struct AgreedHelp: Hashable, Sendable {
    let id: Int64
    let helper: Int64
    let helped: Int64
    let minutes: Int
    let state: HelpState
}
