/// Where long work tells how far it is: (done, of all). A command in the same process shows a bar;
/// over the control socket nobody listens.
package enum ProgressReport {
    @TaskLocal package static var current: @Sendable (Int, Int) -> Void = { _, _ in }
}
