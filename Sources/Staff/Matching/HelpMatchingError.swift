/// Why needs and offers cannot be matched at all: the caller's data contradict themselves.
package enum HelpMatchingError: Error, Hashable, Sendable {
    case tooManyPeople(limit: Int)
    /// The person stands twice among those who are short, or twice among those with room.
    case personTwice(Int64)
    /// Minutes below zero or beyond what `HelpLimits` allows.
    case minutesOutOfRange(person: Int64)
    case categoryUnknown(person: Int64)
    /// An assignment to be kept is not possible.
    case kept(HelpDefect)
}
