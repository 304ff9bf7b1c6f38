/// Which login brought a notice about.
package struct NoticeAuthor: Hashable, Sendable {
    package let origin: [UInt8]
    package let account: Int64

    package init(origin: [UInt8], account: Int64) {
        self.origin = origin
        self.account = account
    }
}
