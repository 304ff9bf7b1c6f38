internal import Alliance
internal import ArgumentParser
internal import Glibc
internal import Node
internal import NodeFolder
internal import Requests

/// The command line. Every command takes `--data` and `--json`; what it does, Node does.
@main
struct Tasukeai: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tasukeai",
        abstract: Words.choose(
            ja: "助け合い: 市と市が計画・助言・数値を分かち合うための道具（職員の情報は庁外に出ません）",
            en: "Share plans, advice and figures between cities; staff details never leave"),
        discussion: Words.choose(
            ja: """
                コマンドの引数は、この機械のほかの利用者にも見えます（ps）。職員番号、氏名、本文などは、\
                --arguments-from ファイル（- は標準入力、一行に一つの引数）で渡せます。どのコマンドでも使えます。
                """,
            en: """
                Arguments are seen by everybody on the machine (ps). Employee numbers, names and texts can be \
                given with --arguments-from FILE (- is standard input, one argument a line), with every command.
                """),
        version: NodeSettings.version,
        subcommands: [
            SetupCommand.self, InitCommand.self, DescriptorCommand.self, PeerCommand.self,
            ServeCommand.self,
            SyncCommand.self, StatusCommand.self, DoctorCommand.self, PlanCommand.self,
            CommentCommand.self,
            AdviceCommand.self, AdviserCommand.self, MeetingCommand.self,
        ] + SharedKind.generalCommands + [
            AccountsCommand.self, KeysCommand.self, StaffCommand.self, OrganisationCommand.self,
            HolidayCommand.self,
            HelpDayCommand.self, ObservationCommand.self, ChartCommand.self, ExportCommand.self,
            RebuildCommand.self, VerifyCommand.self, StoreCommand.self, BackupCommand.self,
            VersionCommand.self,
        ])

    /// As ArgumentParser would, but for wrong usage: status 2, and JSON where it was asked for.
    static func main() async {
        ProcessGuard.occupyStandardStreams()
        ProcessGuard.forbidDumps()
        do {
            let arguments = try FileArguments.expanded(Array(CommandLine.arguments.dropFirst()))
            var command = try parseAsRoot(arguments)
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let error as NodeError {
            end(error)
        } catch {
            switch exitCode(for: error) {
            case .validationFailure: end(.usage(message(for: error)))
            case .success: end(help: fullMessage(for: error))
            default: exit(withError: error)
            }
        }
    }

    /// Help and the version come as errors that mean success.
    private static func end(help: String) -> Never {
        do {
            if !help.isEmpty { try Output.write(Array((help + "\n").utf8), changing: false) }
            Glibc.exit(0)
        } catch let error as NodeError {
            end(error)
        } catch {
            exit(withError: error)
        }
    }

    private static func end(_ error: NodeError) -> Never {
        Output.print(error, json: CommandLine.arguments.contains("--json"))
        Glibc.exit(error.exitStatus)
    }
}
