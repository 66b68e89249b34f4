internal import CCurl
internal import CMicroHTTPD
internal import Threads

/// The client's thread, which alone touches libcurl's handles; others leave it notes.
final class ClientLoop: Sendable {
    private enum Note {
        case add(Transfer)
        /// A body's bytes are there, or there is room for more.
        case goOn(Transfer)
        case cancel(Transfer)
        case stop
    }

    /// `@unchecked`: other threads only call `curl_multi_wakeup` with it, which is made for that.
    private struct Multi: @unchecked Sendable {
        let raw: UnsafeMutableRawPointer?
    }

    private static let isReady: Bool = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    private let multi: Multi
    private let notes = Locked<[Note]>([])

    init() {
        multi = Multi(raw: Self.isReady ? curl_multi_init() : nil)
        let context = Unmanaged.passRetained(self)
        let isRunning = ts_http_thread(
            { context in
                if let context { Unmanaged<ClientLoop>.fromOpaque(context).takeRetainedValue().run() }
            }, context.toOpaque())
        if !isRunning { context.release() }
    }

    func add(_ transfer: Transfer) { leave(.add(transfer)) }

    func goOn(_ transfer: Transfer) { leave(.goOn(transfer)) }

    func cancel(_ transfer: Transfer) { leave(.cancel(transfer)) }

    func stop() { leave(.stop) }

    private func leave(_ note: Note) {
        notes.withLock { $0.append(note) }
        if let raw = multi.raw { curl_multi_wakeup(raw) }
    }

    private func run() {
        guard let raw = multi.raw else { return }
        var transfers: [UnsafeMutableRawPointer: Transfer] = [:]
        var isStopping = false
        while !isStopping {
            let notes = notes.withLock { notes in
                defer { notes = [] }
                return notes
            }
            for note in notes {
                switch note {
                case .add(let transfer): begin(transfer, raw, &transfers)
                case .goOn(let transfer): if let easy = transfer.easy { curl_easy_pause(easy, CURLPAUSE_CONT) }
                case .cancel(let transfer): end(transfer, raw, &transfers)
                case .stop: isStopping = true
                }
            }
            var running: Int32 = 0
            curl_multi_perform(raw, &running)
            var easy: UnsafeMutableRawPointer?
            var result = CURLE_OK
            while ts_curl_next_done(raw, &easy, &result) {
                guard let done = easy, let transfer = transfers[done] else { continue }
                transfer.complete(result)
                end(transfer, raw, &transfers)
            }
            if !isStopping, self.notes.withLock({ $0.isEmpty }) { curl_multi_poll(raw, nil, 0, 1000, nil) }
        }
        for transfer in transfers.values { end(transfer, raw, &transfers) }
        curl_multi_cleanup(raw)
    }

    private func begin(_ transfer: Transfer, _ raw: UnsafeMutableRawPointer, _ transfers: inout [UnsafeMutableRawPointer: Transfer]) {
        guard let easy = transfer.open() else { return transfer.complete(CURLE_OUT_OF_MEMORY) }
        transfers[easy] = transfer
        curl_multi_add_handle(raw, easy)
    }

    private func end(_ transfer: Transfer, _ raw: UnsafeMutableRawPointer, _ transfers: inout [UnsafeMutableRawPointer: Transfer]) {
        guard let easy = transfer.easy, transfers.removeValue(forKey: easy) != nil else { return }
        curl_multi_remove_handle(raw, easy)
        transfer.close()
    }
}
