/// Which posts may ask. Whoever runs the machine asks in no post, and may. A city's guests are its advisers,
/// who read what is shared, advise, comment and take notes, and observers, who only read.
package enum Askers: CaseIterable, Sendable {
    /// 情報システム担当: peers, the advisers' replicas, checks, first logins.
    case administrators
    /// 職員課: lists of the staff that were chosen and not yet imported.
    case personnel
    /// 部会参加者 and the personnel section: what the city shares.
    case writers
    case writersAndAdvisers
    /// Every post of the city; what each sees of the staff records is asked where they are read.
    case city
    case everybody

    package func admit(_ role: CityRole) -> Bool {
        switch self {
        case .administrators: role == .administrator
        case .personnel: role == .personnel
        case .writers: role == .member || role == .personnel
        case .writersAndAdvisers: Askers.writers.admit(role) || role == .adviser
        case .city: role != .adviser && role != .observer
        case .everybody: true
        }
    }

    package var roles: [CityRole] { CityRole.allCases.filter(admit) }
}
