/// Somebody helps somebody for so many minutes: as proposed, or as people changed it.
package struct HelpPair: Hashable, Sendable, ConfidentialValue {
    package let helper: Int64
    package let helped: Int64
    package let minutes: Int

    package init(helper: Int64, helped: Int64, minutes: Int) {
        self.helper = helper
        self.helped = helped
        self.minutes = minutes
    }
}
