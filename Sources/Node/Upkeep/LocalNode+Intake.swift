internal import FoundationEssentials
internal import Ledger
internal import NodeFolder
internal import Records
internal import Requests

/// What is put off of what peers bring, told under 注意.
extension LocalNode {
    static func intake(_ folder: DataFolder, _ settings: NodeSettings) -> IntakeDesk {
        IntakeDesk(
            path: folder.intake, budgetBytes: settings.memberBudgetMebibytes << 20,
            floorBytes: settings.diskFloorMebibytes << 20, seconds: { Double(Self.now) },
            freeBytes: { IntakeDesk.freeBytes(of: folder.path) })
    }

    /// What a command brought is mostly folded when it ends, also where that is done beside the writer;
    /// somebody's endless work is not waited for.
    func waitForFolding() async {
        for _ in 0..<200 {
            guard await !chronicle.costly.isEmpty else { return }
            try? await Task.sleep(for: .milliseconds(50))
        }
    }

    func intakeAttention(_ call: Call) async -> [Attention] {
        var attention: [Attention] = []
        if await intake.isDiskLow {
            let mebibytes = settings.diskFloorMebibytes
            attention.append(
                Attention(
                    code: IntakeDesk.PutOff.diskLow.rawValue,
                    message: call.words(
                        ja: "ディスクの空きが \(mebibytes) MiB より少ないため、ほかの参加者の記録を受け取っていません。"
                            + "この市の記録は保存されています。空きを増やすと、続きから受け取ります",
                        en:
                            "Less than \(mebibytes) MiB of the disk is free, so nothing is taken from "
                            + "others. What is written here is kept. Make room: the next sync goes "
                            + "on from here")))
        }
        let names = memberNames(call)
        for member in await intake.membersOver() {
            let name = names[member.text] ?? member.text
            let mebibytes = settings.memberBudgetMebibytes
            attention.append(
                Attention(
                    code: IntakeDesk.PutOff.memberBudget.rawValue,
                    message: call.words(
                        ja: "\(name)の記録は、今日受け取る上限（\(mebibytes) MiB）に達したため、続きを明日受け取ります。"
                            + "失われた記録はありません。心当たりがなければ相手に確かめてください",
                        en:
                            "\(name) has used up what is taken of a member in a day (\(mebibytes) MiB); "
                            + "the rest is taken tomorrow. Nothing is lost. If you did not expect it, "
                            + "ask them"),
                    id: member.text))
        }
        for (member, count) in await chronicle.costly.sorted(by: { $0.key < $1.key }) {
            let name = names[member.text] ?? member.text
            attention.append(
                Attention(
                    code: "folding_costly",
                    message: call.words(
                        ja: "\(name)の記録は取り込みに時間がかかっています（\(count) 件）。届いた記録は保存されており、"
                            + "取り込みが済むまで、前の内容を表示します。ほかの作業は続けられます",
                        en:
                            "\(name)'s entries take long to take in (\(count)). They are kept; until it "
                            + "is done, what was there before is shown. Other work goes on"),
                    id: member.text, entries: Int(clamping: count)))
        }
        return attention
    }
}
