import Domain
import Foundation

/// Two thousand clients that send a byte now and then, half a head, or the begin of a body, beside healthy ones.
enum SlowClients {
    private static let count = 2000

    static func measure(_ server: MeasuredServer, seconds: Int) throws {
        let before = try Requests.sent(to: server, "/bare", seconds: seconds)
        let clients = try (0..<count).map { number in
            let client = try RawSocket(server.port)
            switch number % 4 {
            case 0: client.send("G")
            case 1: client.send("GET /bare HTTP/1.1\r\nHost: localhost\r\nX: ")
            case 2: client.send("PUT /upload HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\nabc")
            default: client.send("PUT /upload HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n100000\r\nabc")
            }
            return client
        }
        let began = ContinuousClock.now
        var during: Result<Requests, any Error>?
        let isDone = DispatchSemaphore(value: 0)
        nonisolated(unsafe) let measured = server
        nonisolated(unsafe) var result: Result<Requests, any Error>?
        Thread.detachNewThread {
            result = Result { try Requests.sent(to: measured, "/bare", seconds: seconds) }
            isDone.signal()
        }
        let last = evictions(clients, since: began)
        isDone.wait()
        during = result
        guard let during = try during?.get() else { return }
        Table.row("2000 slow clients: seconds until the last was ended", last.map { String(format: "%.1f", $0) } ?? "some stayed over 60 s")
        Table.row("  healthy p99 before, ms", before.slowest)
        Table.row("  healthy p99 meanwhile, ms", during.slowest)
        Table.row("  healthy requests/s before", before.perSecond)
        Table.row("  healthy requests/s meanwhile", during.perSecond)
        if let errors = during.errors { Table.row("  healthy errors", errors) }
    }

    /// Sends a byte of each kind every second, and returns when the last connection ended; nil when one stays for a minute.
    private static func evictions(_ clients: [RawSocket], since began: ContinuousClock.Instant) -> Double? {
        var sockets = clients.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
        var piece = [UInt8](repeating: 0, count: 4096)
        var sent = 0
        var open = clients.count
        while open > 0 {
            let elapsed = (ContinuousClock.now - began) / .seconds(1)
            guard elapsed < 60 else { return nil }
            poll(&sockets, nfds_t(sockets.count), 100)
            for index in sockets.indices where sockets[index].fd >= 0 && sockets[index].revents != 0 {
                let count = recv(sockets[index].fd, &piece, piece.count, Int32(MSG_DONTWAIT))
                if count == 0 || (count < 0 && errno != EAGAIN) {
                    sockets[index].fd = -1
                    open -= 1
                }
            }
            if Int(elapsed) > sent {
                sent += 1
                for socket in sockets where socket.fd >= 0 {
                    _ = Foundation.send(socket.fd, "a", 1, Int32(MSG_DONTWAIT) | Int32(MSG_NOSIGNAL))
                }
            }
        }
        return (ContinuousClock.now - began) / .seconds(1)
    }
}

/// A million header fields.
enum HeaderFlood {
    static func measure(_ server: MeasuredServer) throws {
        let before = server.memoryBytes()
        let client = try RawSocket(server.port)
        client.send("GET /bare HTTP/1.1\r\nHost: localhost\r\n")
        let block = (0..<1000).map { "X-\($0): value\r\n" }.joined()
        for _ in 0..<1000 where !client.send(block) { break }
        Table.row("a million header fields are answered", String(client.receiveAll().dropFirst(9).prefix(3)))
        Table.row("  growth of memory, MB", Double(server.memoryBytes() - before) / 1e6)
    }
}
