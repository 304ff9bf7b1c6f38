/// A value that must not reach a log: printed or dumped it says what it is and nothing else.
package protocol SecretValue: CustomStringConvertible, CustomDebugStringConvertible,
    CustomReflectable
{}

extension SecretValue {
    package var description: String { "\(Self.self)(secret)" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: [] as [Mirror.Child]) }
}
