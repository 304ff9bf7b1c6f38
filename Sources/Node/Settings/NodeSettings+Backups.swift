package import CivicCalendar
internal import Configuration
internal import NodeFolder
internal import Requests

/// Where and when a node copies itself.
package struct BackupSettings: Sendable {
    /// nil: nobody but a command makes one.
    package var folder: String?
    /// A folder on another medium than the backups'; nil: the keys are copied by people.
    package var keysFolder: String?
    /// On the walls of Japan.
    package var time = DayTime(minutes: 120) ?? .lightsOut
    /// How many are kept.
    package var keep = 14

    package init() {}

    /// The last moment before this one at which a backup was due, in seconds since 1970.
    package func lastDue(before seconds: Int64) -> Int64 {
        let today = JapanTime.seconds(time.minutes, on: JapanTime.day(ofSeconds: seconds))
        return today <= seconds ? today : today - 86_400
    }
}

extension NodeSettings {
    static func readBackups(_ reader: ConfigReader, into settings: inout NodeSettings) throws {
        settings.backups.folder = try place(reader, "backup.folder")
        settings.backups.keysFolder = try place(reader, "backup.keys")
        settings.backups.keep = try number(reader, "backup.keep", 1...1_000, settings.backups.keep)
        if let text = reader.string(forKey: "backup.time") {
            guard let time = DayTime(reading: text), time.minutes < 1_440 else {
                throw NodeError.badSettings("backup.time", "2:00, 23:30")
            }
            settings.backups.time = time
        }
    }

    /// Without the stroke at its end; nil where it is empty.
    private static func place(_ reader: ConfigReader, _ key: String) throws -> String? {
        guard var text = reader.string(forKey: ConfigKey(key)), !text.isEmpty else { return nil }
        guard text.hasPrefix("/") else { throw NodeError.badSettings(key, "/srv/backup/tasukeai") }
        while text.count > 1, text.hasSuffix("/") { text.removeLast() }
        return text
    }
}
