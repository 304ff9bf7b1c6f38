/// How many accounts there are, for the administration pages.
package struct AccountCounts: Hashable, Sendable {
    package let all: Int
    package let active: Int
    package let withPassword: Int
    package let withSecondFactor: Int
    package let openSlips: Int
    package let sessions: Int
}
