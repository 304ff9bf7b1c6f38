internal import NodeFolder
internal import Requests

/// `--arguments-from FILE`: further arguments out of a file, or of standard input (`-`), in its place. What
/// stands on a command line is seen by everybody on the machine (`ps`): so every option that takes a name,
/// a number or a text can be given here instead.
///
/// One argument a line; where the file holds a zero byte, arguments end with those, so that they may have
/// lines.
enum FileArguments {
    private static let option = "--arguments-from"
    private static let bytesMax = 1 << 20
    private static let countMax = 10_000

    static func expanded(_ arguments: [String]) throws -> [String] {
        guard
            let place = arguments.firstIndex(where: { $0 == option || $0.hasPrefix(option + "=") })
        else { return arguments }
        let isOne = arguments[place] != option
        let end = place + (isOne ? 1 : 2)
        guard end <= arguments.count else { throw NodeError.argumentsUnreadable("") }
        let path =
            isOne ? String(arguments[place].dropFirst(option.count + 1)) : arguments[place + 1]
        guard !arguments[end...].contains(where: { $0 == option || $0.hasPrefix(option + "=") })
        else {
            throw NodeError.argumentsUnreadable(path)
        }
        return Array(arguments[..<place]) + (try read(path)) + Array(arguments[end...])
    }

    private static func read(_ path: String) throws -> [String] {
        guard let bytes = try? BoundedFile.read(path, bytesMax: bytesMax),
            let text = String(validating: Runner.withoutMark(bytes), as: UTF8.self)
        else { throw NodeError.argumentsUnreadable(path) }
        let hasZeros = bytes.contains(0)
        var lines = text.utf8.split(
            separator: hasZeros ? 0 : 0x0A, omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        guard lines.count <= countMax else { throw NodeError.argumentsUnreadable(path) }
        return lines.map { line in
            String(Substring(!hasZeros && line.last == 0x0D ? line.dropLast() : line))
        }
    }
}
