/// Counts the nonces of one run of the server.
actor PeerGuard {
    let epoch: ServerEpoch
    private var window: ReplayWindow

    init(epoch: ServerEpoch) {
        self.epoch = epoch
        self.window = ReplayWindow(epoch: epoch)
    }

    func admit(_ request: VerifiedRequest) throws(ReplayError) {
        try window.admit(request)
    }
}
