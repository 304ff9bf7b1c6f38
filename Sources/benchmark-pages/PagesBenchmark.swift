internal import Glibc

/// What this target is: years of four invented cities for `tools/bench-pages`, written through the
/// gates of four data folders and carried between them, so that each holds what a node would hold;
/// never a test. No Staff in it: nobody works in these cities.
///
/// `benchmark-pages MONTHS FOLDER FOLDER …` takes folders as `tasukeai init` left them, with the
/// descriptors of the others among their peers. The same folders in the same order give the same words.
@main
enum PagesBenchmark {
    static func main() async throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard let months = arguments.first.flatMap({ Int($0) }), (1...600).contains(months),
            arguments.count >= 3
        else {
            print("usage: benchmark-pages MONTHS FOLDER FOLDER …")
            exit(2)
        }
        let clock = InventedClock(monthsAgo: months)
        var cities: [InventedCity] = []
        for (index, folder) in arguments.dropFirst().enumerated() {
            cities.append(try await InventedCity(folder, index: index, clock: clock))
        }
        var alliance = InventedAlliance(cities: cities, clock: clock)
        try await alliance.live(months: months)
        try await alliance.report()
        for city in cities { try await city.close() }
    }
}
