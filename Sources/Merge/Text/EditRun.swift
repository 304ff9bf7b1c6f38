/// One hunk of an edit: skip `retain` scalars, put in `insert` new ones, take out `delete` old ones.
///
/// An edit is an ascending list of hunks in the coordinates of the parents' version. The new text
/// stands before the deleted text, and the new texts of all hunks are one content, one after the
/// other. Counts are Unicode scalars; they come from outside and are checked by `TextDocument`.
package struct EditRun: Hashable, Sendable {
    package var retain: Int
    package var delete: Int
    package var insert: Int

    package init(retain: Int, delete: Int, insert: Int) {
        self.retain = retain
        self.delete = delete
        self.insert = insert
    }
}
