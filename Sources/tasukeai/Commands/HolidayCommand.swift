internal import ArgumentParser
internal import JSON
internal import Node

struct HolidayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "holiday", abstract: Words.choose(ja: "国民の祝日", en: "National holidays"),
        subcommands: [List.self])

    /// Needs no node: the law is the same everywhere, and the folder's file of holidays is read if
    /// there is one.
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: Words.choose(
                ja: "1年の祝日と休日（データフォルダーの holidays.csv が優先）",
                en: "The holidays of a year; holidays.csv in the data folder wins"))
        @OptionGroup var options: CommonOptions
        @Option(help: ArgumentHelp(Words.choose(ja: "西暦年", en: "The calendar year"))) var year: Int

        func run() async throws {
            try await Runner.reporting(options) {
                try Output.print(
                    try AnswerEncoder.json(try HolidayFile.list(year: year, options.folder)),
                    json: options.json, changing: false)
            }
        }
    }
}
