internal import Requests

/// An organisation file between the dry run and the import.
extension LocalNode {
    /// Keeps a file for the account that asks; what it kept before goes.
    package func stage(_ bytes: [UInt8], seconds: Int64) {
        let account = Caller.current.account
        sweepStaged(seconds)
        staged.removeAll { $0.account == account }
        if staged.count >= StagedFile.countMax { staged.removeFirst() }
        staged.append(StagedFile(account: account, bytes: bytes, seconds: seconds))
    }

    /// The file that the account that asks has waiting.
    package func stagedFile(seconds: Int64) -> StagedFile? {
        let account = Caller.current.account
        sweepStaged(seconds)
        return staged.first { $0.account == account }
    }

    /// Drops that file, and none that was chosen since.
    package func dropStaged(_ digest: String) {
        let account = Caller.current.account
        staged.removeAll { $0.account == account && $0.digest.utf8.elementsEqual(digest.utf8) }
    }

    private func sweepStaged(_ seconds: Int64) {
        staged.removeAll { file in
            let age = seconds.subtractingReportingOverflow(file.seconds).partialValue
            return age < 0 || age > StagedFile.secondsMax
        }
    }
}
