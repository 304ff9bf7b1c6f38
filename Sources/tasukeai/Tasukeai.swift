internal import ArgumentParser
internal import Glibc
internal import Node

/// The command line. Every command takes `--data` and `--json`; what it does, Node does.
@main
struct Tasukeai: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tasukeai",
        abstract: Words.choose(
            ja: "助け合い: 市と市が計画・助言・数値を分かち合うための道具（職員の情報は庁外に出ません）",
            en: "Share plans, advice and figures between cities; staff details never leave"),
        version: NodeSettings.version,
        subcommands: [
            InitCommand.self, DescriptorCommand.self, PeerCommand.self, ServeCommand.self,
            SyncCommand.self, StatusCommand.self, PlanCommand.self, CommentCommand.self,
            AdviceCommand.self, AdviserCommand.self, MeetingCommand.self, ProjectCommand.self,
            AwardCommand.self,
            AccountsCommand.self, KeysCommand.self, StaffCommand.self, OrganisationCommand.self,
            HolidayCommand.self,
            HelpDayCommand.self, ObservationCommand.self, ChartCommand.self, ExportCommand.self,
            RebuildCommand.self, VerifyCommand.self, StoreCommand.self,
            VersionCommand.self,
        ])

    /// As ArgumentParser would, but for wrong usage: status 2, and JSON where it was asked for.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            let isUsage = exitCode(for: error) == .validationFailure
            guard isUsage else { exit(withError: error) }
            let usage = NodeError.usage(message(for: error))
            Output.print(usage, json: CommandLine.arguments.contains("--json"))
            Glibc.exit(usage.exitStatus)
        }
    }
}
