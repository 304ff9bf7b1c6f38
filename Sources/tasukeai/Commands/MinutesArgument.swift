internal import ArgumentParser
internal import Node

/// Minutes as an option's value: 90, 90分, 1:30, 1時間半, as files and forms have them.
struct MinutesArgument: ExpressibleByArgument {
    let minutes: Int

    /// What is too many is for the node to refuse, in its own words.
    init?(argument: String) {
        guard let minutes = Int(argument) ?? TypedMinutes.read(argument) else { return nil }
        self.minutes = minutes
    }
}
