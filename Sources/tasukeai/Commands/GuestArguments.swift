internal import ArgumentParser

/// A record and the cities that may write it, or no longer may.
struct GuestArguments: ParsableArguments {
    @Argument(help: ArgumentHelp(Words.choose(ja: "対象の ID", en: "The id, as lists print it")))
    var id: String
    @Argument(help: ArgumentHelp(Words.choose(ja: "市の団体コード", en: "Municipality codes")))
    var cities: [String]
}
