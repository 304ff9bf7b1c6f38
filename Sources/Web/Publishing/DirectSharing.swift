internal import HTML
internal import Requests

/// A few words that leave just as they were typed need no page that shows them once more: they are shared from
/// their form, unless something is found in them. Then the preview comes, as for everything else.
enum DirectSharing {
    @MarkupBuilder static var buttons: Markup {
        p(.class("support")) { say("このまま共有されます。氏名などが見つかったときは、先に確認の画面を出します。") }
        div(.class("row")) {
            button(.name("confirmed"), .value("yes")) { say("共有する") }
            button(.class("second")) { say("確認へ進む") }
        }
    }
}

extension SharingPreview {
    /// Whether nobody has to look at it before it leaves.
    var isClear: Bool { problems.isEmpty && heldWords.isEmpty && shownWords.isEmpty }
}
