/// What a figure counts. The numbers stand in the bytes and are never used for something else.
///
/// The first is about persons, and the only one that groups have. All others are about sections and acts
/// of a whole city.
package enum Indicator: UInt32, CaseIterable, Sendable {
    /// Of the staff expected to leave on time, those who did.
    case onTimeLeaving = 1
    /// Of the 課 that had a Help Day, those whose lights were out by 17:45.
    case lightsOut = 2
    /// How often somebody helped within their 係.
    case helpWithin = 3
    /// How often somebody helped across 係.
    case helpAcross = 4
    /// Hours after the regular end, by kind of work.
    case lateWork = 5
    /// 係内ミーティング that were held.
    case sectionMeetings = 6
    /// 業務改善プロジェクト that began.
    case projects = 7

    /// The word of the choice, as commands show it.
    package var word: String {
        switch self {
        case .onTimeLeaving: "on_time_leaving"
        case .lightsOut: "lights_out"
        case .helpWithin: "help_within"
        case .helpAcross: "help_across"
        case .lateWork: "late_work"
        case .sectionMeetings: "section_meetings"
        case .projects: "projects"
        }
    }

    /// The version of what it counts; figures of different versions are never compared.
    package var definition: UInt32 {
        switch self {
        case .onTimeLeaving, .lightsOut, .sectionMeetings, .projects: 1
        // The first counted persons.
        case .helpWithin, .helpAcross, .lateWork: 2
        }
    }

    package func name(japanese: Bool) -> String {
        switch self {
        case .onTimeLeaving: japanese ? "定時退庁" : "left on time"
        case .lightsOut: japanese ? "17時45分までの消灯" : "lights out by 17:45"
        case .helpWithin: japanese ? "係内の応援" : "helped within the section"
        case .helpAcross: japanese ? "係を越えた応援" : "helped across sections"
        case .lateWork: japanese ? "遅くなった業務" : "work that ran late"
        case .sectionMeetings: japanese ? "係内ミーティング" : "section meetings held"
        case .projects: japanese ? "業務改善プロジェクトの開始" : "improvement projects begun"
        }
    }
}
