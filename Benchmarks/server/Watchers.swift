import Domain
import Foundation

/// A thousand watchers of events, half of which never read.
enum Watchers {
    private static let count = 1000
    /// Far more than the kernel's buffers of a connection hold.
    private static let events = 2000
    /// The receive buffer of watchers that never read.
    private static let smallBuffer: Int32 = 16 << 10

    /// `isReused`: the connections have answered another request before, as browsers' have.
    static func measure(_ server: MeasuredServer, isReused: Bool) throws {
        try warmUp(server)
        let before = server.memoryBytes()
        let watchers = try open(server, isReused: isReused)
        let opened = server.memoryBytes()
        let reading = Array(watchers.prefix(count / 2))
        let began = ContinuousClock.now
        let received = try publish(server, to: reading)
        let seconds = (ContinuousClock.now - began) / .seconds(1)
        let kind = isReused ? "on connections that answered before" : "on new connections"
        Table.row("1000 watchers \(kind): KiB for each, silent", Double(opened - before) / Double(count) / 1024)
        Table.row("  half never reading, after 2 MB of events for each", Double(server.memoryBytes() - before) / Double(count) / 1024)
        Table.row("  events delivered, of \(events) to each of 500 that read", Double(received) / Double(reading.count))
        Table.row("  events published, thousand/s", Double(events) / seconds / 1000)
        withExtendedLifetime(watchers) {}
    }

    /// The time that a stop takes while all of them watch.
    static func measureStop(_ server: MeasuredServer) throws {
        let watchers = try open(server, isReused: false)
        _ = try publish(server, to: Array(watchers.prefix(count / 2)))
        Table.row("stop with 1000 watchers, seconds", server.stop())
        withExtendedLifetime(watchers) {}
    }

    /// Lets the server's threads and allocators get what they need once.
    private static func warmUp(_ server: MeasuredServer) throws {
        _ = try Requests.sent(to: server, "/bare", seconds: 2)
        Thread.sleep(forTimeInterval: 1)
    }

    private static func open(_ server: MeasuredServer, isReused: Bool) throws -> [RawSocket] {
        try (0..<count).map { number in
            let client = try RawSocket(server.port, receiveBuffer: number < count / 2 ? nil : smallBuffer)
            if isReused {
                client.send("GET /bare HTTP/1.1\r\nHost: localhost\r\n\r\n")
                guard client.receive(until: "}") else { throw WorkbenchError(.fileUnreadable, "no answer") }
            }
            client.send("GET /events HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n")
            guard client.receive(until: "\r\n\r\n") else { throw WorkbenchError(.fileUnreadable, "no stream") }
            return client
        }
    }

    /// Publishes all events while the readers read; returns how many events came in all.
    private static func publish(_ server: MeasuredServer, to readers: [RawSocket]) throws -> Int {
        let isDone = DispatchSemaphore(value: 0)
        let port = server.port
        Thread.detachNewThread {
            if let client = try? RawSocket(port) {
                for _ in 0..<events {
                    client.send("POST /publish HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n")
                    if !client.receive(until: "\r\n\r\n") { break }
                }
            }
            isDone.signal()
        }
        var bytes = 0
        var sockets = readers.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
        var piece = [UInt8](repeating: 0, count: 256 << 10)
        var quiet = 0
        // Until the publisher is done, and nothing has come for a while.
        var isPublishing = true
        while quiet < 20 {
            let ready = poll(&sockets, nfds_t(sockets.count), 100)
            if isPublishing { isPublishing = isDone.wait(timeout: .now()) == .timedOut }
            quiet = ready == 0 && !isPublishing ? quiet + 1 : 0
            for index in sockets.indices where sockets[index].revents != 0 {
                let count = read(sockets[index].fd, &piece, piece.count)
                if count > 0 { bytes += piece.prefix(count).count { $0 == UInt8(ascii: "x") } } else { sockets[index].fd = -1 }
            }
        }
        return bytes / 1000
    }
}
