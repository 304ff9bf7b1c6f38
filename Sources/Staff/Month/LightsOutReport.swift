/// What a tap on 消灯 did, in numbers of people of the 課.
package struct LightsOutReport: Hashable, Sendable {
    package let change: EntryChange
    package let section: String
    package let at: DayTime
    package let enteredLater: Bool
    package let stillHere: Int
    package let onTime: Int
    package let late: Int
    package let exempt: Int
}
