internal import CCurl

/// The client's thread. Every handle of libcurl is made, used and freed inside `run`: the type is
/// neither `Sendable` nor known outside it.
final class CurlLoop {
    /// libcurl shortens the wait to its own timers; a command ends it through the pipe.
    private static let pollMilliseconds: Int32 = 60_000

    private let multi: UnsafeMutableRawPointer
    private let mailbox: CurlMailbox
    private let options: ClientOptions
    /// Looked up by key only; nothing depends on the order.
    private var transfers: [UInt64: CurlTransfer] = [:]

    /// Returns when the mailbox is closed, or libcurl cannot go on.
    static func run(_ mailbox: CurlMailbox, _ options: ClientOptions) {
        if let multi = curl_multi_init() {
            let loop = CurlLoop(multi, mailbox, options)
            loop.turn()
            loop.abandon()
            curl_multi_cleanup(multi)
        }
        mailbox.end()
    }

    private init(
        _ multi: UnsafeMutableRawPointer, _ mailbox: CurlMailbox, _ options: ClientOptions
    ) {
        self.multi = multi
        self.mailbox = mailbox
        self.options = options
        let connectionsMax = min(max(options.connectionsMax, 1), 10_000)
        _ = tasukeai_curl_multi_set_long(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, connectionsMax)
        _ = tasukeai_curl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, connectionsMax)
    }

    private func turn() {
        while let commands = mailbox.collect() {
            for command in commands { obey(command) }
            var running: Int32 = 0
            guard curl_multi_perform(multi, &running) == CURLM_OK else { return }
            finishTransfers()
            var extra = curl_waitfd(
                fd: mailbox.descriptor, events: Int16(CURL_WAIT_POLLIN), revents: 0)
            let result = curl_multi_poll(multi, &extra, 1, Self.pollMilliseconds, nil)
            guard result == CURLM_OK else { return }
        }
    }

    private func obey(_ command: CurlCommand) {
        switch command {
        case .send(let id, let request, let completion):
            do throws(ClientError) {
                let transfer = try CurlTransfer.make(request, options, completion)
                guard curl_multi_add_handle(multi, transfer.handle) == CURLM_OK else {
                    transfer.fail(ClientError(.resources, "curl_multi_add_handle"))
                    return
                }
                transfers[id] = transfer
            } catch {
                completion.resume(returning: .failure(error))
            }
        case .cancel(let id):
            guard let transfer = transfers.removeValue(forKey: id) else { return }
            curl_multi_remove_handle(multi, transfer.handle)
            transfer.fail(ClientError(.cancelled, "the task was cancelled"))
        }
    }

    private func finishTransfers() {
        var left: Int32 = 0
        while let message = curl_multi_info_read(multi, &left) {
            guard message.pointee.msg == CURLMSG_DONE, let handle = message.pointee.easy_handle
            else { continue }
            // The message dies with the removal of its handle.
            let result = tasukeai_curl_message_result(message)
            guard let entry = transfers.first(where: { $0.value.handle == handle }) else {
                continue
            }
            curl_multi_remove_handle(multi, handle)
            transfers.removeValue(forKey: entry.key)
            entry.value.finish(result)
        }
    }

    private func abandon() {
        for transfer in transfers.values {
            curl_multi_remove_handle(multi, transfer.handle)
            transfer.fail(ClientError(.cancelled, "the client is shut down"))
        }
        transfers.removeAll()
    }
}
