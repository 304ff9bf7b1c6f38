internal import NodeFolder
internal import Requests

/// What `status` says of the folder: its keys, its disk, its files.
extension LocalNode {
    func folderAttention(_ call: Call) -> [Attention] {
        var attention: [Attention] = []
        if (try? KeyProtection.state(of: folder)) == .partial {
            attention.append(
                Attention(
                    code: "keys_partly_protected",
                    message: call.words(
                        ja: "鍵フォルダーの保護が途中です。ノードを止めて keys protect を実行してください",
                        en: "The key folder is partly protected: stop the node, run keys protect")))
        }
        if let root = rootAttention(call) { attention.append(root) }
        if let fault = openFault ?? disk.fault {
            attention.append(
                Attention(code: fault.rawValue, message: call.words(fault.message)))
        }
        return attention + damageAttention(call)
    }

    /// Files that were found damaged and do not keep the node from serving.
    private func damageAttention(_ call: Call) -> [Attention] {
        damaged.map { finding in
            let what = call.words(finding.what)
            return Attention(
                code: "damaged_file",
                message: call.words(
                    ja: "ファイル \(finding.file) が壊れています（\(what)）。tasukeai verify が、直し方を示します",
                    en:
                        "The file \(finding.file) is damaged (\(what)); tasukeai verify says what to "
                        + "do"),
                file: finding.file)
        }
    }

    /// Root keys that are not needed from day to day, on a machine that is on the network.
    private func rootAttention(_ call: Call) -> Attention? {
        guard !RootKeyMove.here(folder).isEmpty else { return nil }
        return Attention(
            code: "root_key_here",
            message: call.words(
                ja: "根の鍵（root.key、next-root.key）がまだ鍵フォルダーにあります。USBメモリーなどに "
                    + "tasukeai keys move-root で移し、別の場所で保管してください",
                en: "root.key and next-root.key still lie in the key folder: move them to a medium "
                    + "with tasukeai keys move-root, and keep it elsewhere"))
    }
}
