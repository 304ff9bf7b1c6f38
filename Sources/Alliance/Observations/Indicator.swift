/// What a figure counts. The numbers stand in the bytes and are never used for something else.
///
/// Every figure is a share: of so many (the base) so many did. Of a unit group, the base of all three
/// indicators is the same people, so that no difference of two bases tells how many were exempt.
package enum Indicator: UInt32, CaseIterable, Sendable {
    /// Of the staff expected to leave on time, those who did.
    case onTimeLeaving = 1
    /// Of the 課 that had a Help Day, those whose lights were out by 17:45. City-wide only.
    case lightsOut = 2
    /// Of the staff expected to leave on time, those who helped within their 係.
    case helpWithin = 3
    /// Of the staff expected to leave on time, those who helped across 係.
    case helpAcross = 4
    /// Of the staff expected to leave on time, those late at least once for a kind of work. City-wide only.
    case lateWork = 5

    /// The word of the choice, as commands show it.
    package var word: String {
        switch self {
        case .onTimeLeaving: "on_time_leaving"
        case .lightsOut: "lights_out"
        case .helpWithin: "help_within"
        case .helpAcross: "help_across"
        case .lateWork: "late_work"
        }
    }

    /// The version of what it counts; figures of different versions are never compared.
    package var definition: UInt32 { 1 }

    package func name(japanese: Bool) -> String {
        switch self {
        case .onTimeLeaving: japanese ? "定時退庁" : "left on time"
        case .lightsOut: japanese ? "17時45分までの消灯" : "lights out by 17:45"
        case .helpWithin: japanese ? "係内の応援" : "helped within the section"
        case .helpAcross: japanese ? "係を越えた応援" : "helped across sections"
        case .lateWork: japanese ? "遅くなった業務" : "work that ran late"
        }
    }
}
