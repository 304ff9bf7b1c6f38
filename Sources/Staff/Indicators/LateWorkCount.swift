/// How many people were late with a kind of work, each once.
package struct LateWorkCount: Hashable, Sendable {
    package let work: WorkKind
    package let people: Int
}
