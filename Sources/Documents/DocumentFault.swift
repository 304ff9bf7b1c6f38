/// Why a file was not made.
package enum DocumentFault: Error, Equatable {
    /// More rows, or more bytes, than an office program opens well.
    case tooLarge
}
