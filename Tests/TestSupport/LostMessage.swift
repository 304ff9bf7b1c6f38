/// A message was lost on the way there or back.
package struct LostMessage: Error, Equatable {
    package init() {}
}
