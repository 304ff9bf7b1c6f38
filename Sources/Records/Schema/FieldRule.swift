/// One field of a kind: its number in the bytes, its name in commands, its shape, its writers.
package struct FieldRule: Sendable {
    package let number: UInt32
    package let name: String
    package let shape: FieldShape
    package let writers: Writers

    package init(number: UInt32, name: String, shape: FieldShape, writers: Writers) {
        self.number = number
        self.name = name
        self.shape = shape
        self.writers = writers
    }
}
