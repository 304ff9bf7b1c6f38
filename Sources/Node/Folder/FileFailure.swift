/// A file that could not be read or written; the number is the operating system's.
struct FileFailure: Error {
    let path: String
    let number: Int32
}
