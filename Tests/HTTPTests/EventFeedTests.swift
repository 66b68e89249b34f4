import Foundation
import Testing

@testable import HTTP

struct EventFeedTests {
    @Test(
        "writes events as browsers read them",
        arguments: [
            (ServerSentEvent("a"), "data: a\n\n"),
            (ServerSentEvent("a\nb\r\nc\rd"), "data: a\ndata: b\ndata: c\ndata: d\n\n"),
            (ServerSentEvent("a\r\r\nb"), "data: a\ndata: \ndata: b\n\n"),
            (ServerSentEvent(""), "data: \n\n"),
            (
                ServerSentEvent("x", name: "progress", id: "7", retry: .milliseconds(1500)),
                "id: 7\nevent: progress\nretry: 1500\ndata: x\n\n"
            ),
            (ServerSentEvent("x", name: "a\nb", id: "1\r\n2\0"), "id: 12\nevent: ab\ndata: x\n\n"),
        ])
    func writes(event: ServerSentEvent, text: String) {
        #expect(String(decoding: event.bytes, as: UTF8.self) == text)
    }

    private static func text(_ body: HTTPBody) async throws -> String {
        String(decoding: try await body.collect(atMost: 1 << 24), as: UTF8.self)
    }

    private static func data(_ text: String) -> [String] {
        text.split(separator: "\n").filter { $0.hasPrefix("data: ") }.map { String($0.dropFirst(6)) }
    }

    @Test("every watcher gets every event, in order")
    func everyEvent() async throws {
        let feed = EventFeed()
        let bodies = (0..<5).map { _ in feed.watch() }
        for number in 0..<50 { feed.publish(ServerSentEvent("\(number)")) }
        #expect(feed.watcherCount == 5)
        feed.finish()
        for body in bodies { #expect(Self.data(try await Self.text(body)) == (0..<50).map(String.init)) }
    }

    @Test("a watcher that comes again gets what it missed, once")
    func replay() async throws {
        let feed = EventFeed()
        for number in 1...10 { feed.publish(ServerSentEvent("\(number)")) }
        let behind = feed.watch(after: "7")
        let atEnd = feed.watch(after: "10")
        let new = feed.watch()
        feed.publish(ServerSentEvent("11"))
        feed.finish()
        #expect(Self.data(try await Self.text(behind)) == ["8", "9", "10", "11"])
        #expect(Self.data(try await Self.text(atEnd)) == ["11"])
        #expect(Self.data(try await Self.text(new)) == ["11"])
        #expect(Self.data(try await Self.text(feed.watch(after: "9"))) == ["10", "11"])
    }

    @Test("a watcher whose id is not kept any more is told so")
    func lost() async throws {
        var limits = EventFeed.Limits()
        limits.keptEvents = 3
        let feed = EventFeed(limits)
        for number in 1...10 { feed.publish(ServerSentEvent("\(number)")) }
        let known = feed.watch(after: "8")
        let unknown = feed.watch(after: "6")
        feed.finish()
        #expect(Self.data(try await Self.text(known)) == ["9", "10"])
        #expect(try await Self.text(unknown) == "event: lost\ndata: \n\n")
    }

    @Test("kept events are bounded in bytes as well")
    func boundedBytes() async throws {
        var limits = EventFeed.Limits()
        limits.keptBytes = 1040
        let feed = EventFeed(limits)
        for _ in 1...100 { feed.publish(ServerSentEvent(String(repeating: "x", count: 100))) }
        let oldest = feed.watch(after: "92")
        let older = feed.watch(after: "50")
        feed.finish()
        #expect(Self.data(try await Self.text(oldest)).count == 8)
        #expect(try await Self.text(older).hasPrefix("event: lost"))
    }

    @Test("what the caller replays is not given again when it was published meanwhile")
    func ownReplay() async throws {
        let feed = EventFeed()
        let body = feed.watch(after: "2") { id in
            #expect(id == "2")
            for number in 3...6 { feed.publish(ServerSentEvent("\(number)", id: "\(number)")) }
            // 6 is published, but the store that is asked does not know it yet; 7 is stored, but not published yet.
            return (3...5).map { ServerSentEvent("\($0)", id: "\($0)") } + [ServerSentEvent("7", id: "7")]
        }
        var reader = body.makeAsyncIterator()
        let first = try await reader.next()
        #expect(Self.data(String(decoding: first ?? [], as: UTF8.self)) == ["3", "4", "5", "7"])
        feed.publish(ServerSentEvent("7", id: "7"))
        feed.publish(ServerSentEvent("8", id: "8"))
        feed.finish()
        var rest: [UInt8] = []
        while let piece = try await reader.next() { rest += piece }
        #expect(Self.data(String(decoding: rest, as: UTF8.self)) == ["6", "8"])
    }

    @Test("a watcher that never reads does not hold up the publisher, costs a bounded queue, and is told to come again")
    func neverReads() async throws {
        let feed = EventFeed()
        let stuck = feed.watch()
        let working = feed.watch()
        var reader = working.makeAsyncIterator()
        for number in 1...1000 {
            feed.publish(ServerSentEvent("\(number)"))
            #expect(Self.data(String(decoding: try await reader.next() ?? [], as: UTF8.self)) == ["\(number)"])
        }
        #expect(feed.watcherCount == 1)
        #expect(try await Self.text(stuck) == "retry: 1000\n\n")
    }

    @Test("the end of a body leaves no watcher behind")
    func dismissed() async throws {
        let feed = EventFeed()
        do {
            let body = feed.watch()
            #expect(feed.watcherCount == 1)
            _ = body
        }
        #expect(feed.watcherCount == 0)
        let task = Task { try await Self.text(feed.watch()) }
        while feed.watcherCount == 0 { await Task.yield() }
        task.cancel()
        #expect(try await task.value == "")
        #expect(feed.watcherCount == 0)
    }

    @Test("over a socket: events arrive, silence is broken by comments, and a stop ends the stream as whole")
    func overSocket() async throws {
        var limits = EventFeed.Limits()
        limits.heartbeat = .milliseconds(1)
        let feed = EventFeed(limits)
        let server = HTTPServer(refusal: { HTTPResponse($0.status) }) { request in
            HTTPResponse(200, headers: ["Content-Type": "text/event-stream"], body: feed.watch(after: request.headers["Last-Event-ID"]))
        }
        let address = try server.start()[0]
        feed.publish(ServerSentEvent("before"))
        let client = try RawClient(address)
        client.send("GET / HTTP/1.1\r\nHost: h\r\nLast-Event-ID: 0\r\n\r\n")
        let begin = try await blocking { client.receive(until: "event: lost") }
        #expect(begin.contains("text/event-stream"))
        _ = try await blocking { client.receive(until: "\r\n:\n\n\r\n") }
        feed.publish(ServerSentEvent("after"))
        let event = try await blocking { client.receive(until: "data: after\n\n") }
        #expect(event.contains("id: 2\ndata: after"))
        await server.stop(grace: .seconds(60))
        #expect(try await blocking { client.receiveAll() }.hasSuffix("0\r\n\r\n"))
        #expect(feed.watcherCount == 0)
    }
}
