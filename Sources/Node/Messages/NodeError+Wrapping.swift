internal import NodeFolder
package import Requests
internal import UseCases

/// Any error in words: of the folder, and of the parts that answer.
extension NodeError {
    package init(wrapping error: any Error) {
        self = NodeError(known: error) ?? NodeError(folder: error) ?? .unexpected()
    }
}
