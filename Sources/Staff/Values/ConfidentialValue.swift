/// A value about a person. Printed or dumped it says what it is and nothing about whom, so that
/// an interpolation in a log statement elsewhere cannot give a person away.
package protocol ConfidentialValue: CustomStringConvertible, CustomDebugStringConvertible,
    CustomReflectable
{}

extension ConfidentialValue {
    package var description: String { "\(Self.self)(confidential)" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: [] as [Mirror.Child]) }
}
