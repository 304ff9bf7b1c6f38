internal import Alliance
internal import ArgumentParser
internal import Requests

/// A kind whose commands are made from its declaration.
protocol GeneralKind: WrittenFields {}

extension Wording {
    /// In the language of the person at the terminal.
    var words: String { text(japanese: Words.isJapanese) }
}

/// `tasukeai project`, and the like for every kind of the general form.
struct RecordCommand<Kind: GeneralKind>: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        let words = Kind.declaration.words
        return CommandConfiguration(
            commandName: Kind.name,
            abstract: Words.choose(
                ja: "\(words.list.japanese): \(words.purpose.japanese)",
                en: "\(words.list.english): \(words.purpose.english)"),
            subcommands: subcommands)
    }

    private static var subcommands: [any ParsableCommand.Type] {
        var commands: [any ParsableCommand.Type] = [
            NewRecordCommand<Kind>.self, ListRecordsCommand<Kind>.self,
            ShowRecordCommand<Kind>.self, SetCommand<Kind>.self,
        ]
        if Kind.declaration.hasTexts { commands.append(EditCommand<Kind>.self) }
        commands.append(RecordHistoryCommand<Kind>.self)
        if Kind.declaration.reach.takesGuests {
            commands += [InviteToRecordCommand<Kind>.self, WithdrawFromRecordCommand<Kind>.self]
        }
        return commands
    }
}

extension KindDeclaration {
    fileprivate var hasTexts: Bool {
        fields.contains { if case .text = $0.form { true } else { false } }
    }
}

struct NewRecordCommand<Kind: GeneralKind>: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: Kind.declaration.general?.begin, abstract: Kind.declaration.words.new.words
        )
    }

    @OptionGroup var options: CommonOptions
    @OptionGroup var releasing: ReleaseOptions
    @OptionGroup var fields: FieldOptions<Kind>

    func run() async throws {
        try await Runner.run(
            NewRecord(kind: Kind.name, parent: fields.parent, values: fields.values), options,
            release: releasing.release)
    }
}

struct ListRecordsCommand<Kind: GeneralKind>: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        let list = Kind.declaration.words.list
        return CommandConfiguration(
            commandName: "list",
            abstract: Words.choose(
                ja: "すべての市の\(list.japanese)", en: "\(list.english) of all cities"))
    }

    @OptionGroup var options: CommonOptions

    func run() async throws { try await Runner.run(ListRecords(kind: Kind.name), options) }
}

struct ShowRecordCommand<Kind: GeneralKind>: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "show",
            abstract: Words.choose(
                ja: "一件を、項目ごとの案と合わせて読む", en: "Show one, with the candidates of each field"))
    }

    @OptionGroup var options: CommonOptions
    @OptionGroup var record: RecordArgument

    func run() async throws {
        try await Runner.run(ShowRecord(kind: Kind.name, id: record.id), options)
    }
}

struct RecordHistoryCommand<Kind: GeneralKind>: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "history",
            abstract: Words.choose(
                ja: "いつ、どの市が、どの項目を変えたか", en: "What was changed, by which city and when"))
    }

    @OptionGroup var options: CommonOptions
    @OptionGroup var record: RecordArgument

    func run() async throws {
        try await Runner.run(ShowRecordHistory(kind: Kind.name, id: record.id), options)
    }
}

struct InviteToRecordCommand<Kind: GeneralKind>: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "invite",
            abstract: Words.choose(ja: "ほかの市を編集に招く", en: "Invite cities to edit"))
    }

    @OptionGroup var options: CommonOptions
    @OptionGroup var guests: GuestArguments

    func run() async throws {
        try await Runner.run(
            InviteToRecord(kind: Kind.name, id: guests.id, members: guests.cities), options)
    }
}

struct WithdrawFromRecordCommand<Kind: GeneralKind>: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "withdraw",
            abstract: Words.choose(
                ja: "招待を取り消す（それまでの編集は残る）", en: "Withdraw invitations; earlier edits stay"))
    }

    @OptionGroup var options: CommonOptions
    @OptionGroup var guests: GuestArguments

    func run() async throws {
        try await Runner.run(
            WithdrawFromRecord(kind: Kind.name, id: guests.id, members: guests.cities), options)
    }
}

struct RecordArgument: ParsableArguments {
    @Argument(help: ArgumentHelp(Words.choose(ja: "対象の ID", en: "The id, as lists print it")))
    var id: String
}
