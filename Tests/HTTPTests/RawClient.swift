import Dispatch
import Foundation

@testable import HTTP

/// A client that sends the bytes it is told, right or wrong.
final class RawClient: Sendable {
    let descriptor: Int32

    init(_ address: HTTPServer.Address) throws {
        var place = sockaddr_in()
        place.sin_family = sa_family_t(AF_INET)
        place.sin_port = UInt16(address.port).bigEndian
        place.sin_addr.s_addr = inet_addr(address.host)
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        let made = withUnsafePointer(to: &place) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard made == 0 else { throw RawClientError.notConnected(errno) }
        // Only so that a failing test ends: nothing is concluded from it.
        var limit = timeval(tv_sec: 120, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit {
        close(descriptor)
    }

    /// Sends all; false when the other side does not take them any more.
    @discardableResult
    func send(_ text: String) -> Bool { send(Array(text.utf8)) }

    @discardableResult
    func send(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                Foundation.send(descriptor, $0.baseAddress?.advanced(by: sent), bytes.count - sent, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    /// Ends this side's direction.
    func endSending() {
        shutdown(descriptor, Int32(SHUT_WR))
    }

    /// What has come; nil at the end of the connection, or when it was reset.
    func receive(atMost count: Int = 64 << 10) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        let received = recv(descriptor, &bytes, count, 0)
        return received > 0 ? Array(bytes.prefix(received)) : nil
    }

    /// Everything until the other side ends the connection.
    func receiveAll() -> String {
        var all: [UInt8] = []
        while let piece = receive() { all += piece }
        return String(decoding: all, as: UTF8.self)
    }

    /// Everything until the text has come.
    func receive(until text: String) -> String {
        var all: [UInt8] = []
        let wanted = Array(text.utf8)
        while !all.contains(wanted) {
            guard let piece = receive() else { break }
            all += piece
        }
        return String(decoding: all, as: UTF8.self)
    }

    /// One answer with a length.
    func receiveAnswer() -> Answer {
        var all: [UInt8] = []
        while true {
            if let answer = Answer(all), answer.isWhole { return answer }
            guard let piece = receive() else {
                return Answer(all) ?? Answer(status: 0, head: "", body: String(decoding: all, as: UTF8.self))
            }
            all += piece
        }
    }

    struct Answer: Sendable {
        var status: Int
        var head: String
        var body: String

        init(status: Int, head: String, body: String) {
            self.status = status
            self.head = head
            self.body = body
        }

        init?(_ bytes: [UInt8]) {
            let text = String(decoding: bytes, as: UTF8.self)
            guard let end = text.range(of: "\r\n\r\n") else { return nil }
            head = String(text[..<end.lowerBound])
            body = String(text[end.upperBound...])
            status = Int(head.split(separator: " ").dropFirst().first ?? "") ?? 0
        }

        func field(_ name: String) -> String? {
            for line in head.components(separatedBy: "\r\n") where line.lowercased().hasPrefix(name.lowercased() + ":") {
                return line.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces)
            }
            return nil
        }

        var isWhole: Bool {
            if status == 100 || status == 204 || status == 304 { return true }
            guard let length = field("Content-Length").flatMap({ Int($0) }) else { return false }
            return body.utf8.count >= length
        }
    }
}

enum RawClientError: Error {
    case notConnected(Int32)
}

/// Runs what blocks on a thread of its own: the handlers need Swift's.
func blocking<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
        Thread.detachNewThread {
            continuation.resume(with: Result { try body() })
        }
    }
}

/// A server for a test, stopped at its end.
func withServer<Value: Sendable>(
    _ configuration: HTTPServer.Configuration = HTTPServer.Configuration(), handler: @escaping HTTPHandler,
    _ body: (HTTPServer.Address) async throws -> Value
) async throws -> Value {
    let server = HTTPServer(configuration, refusal: { HTTPResponse($0.status, body: HTTPBody($0.message)) }, handler: handler)
    let addresses = try server.start()
    do {
        let value = try await body(addresses[0])
        await server.stop(grace: .zero)
        return value
    } catch {
        await server.stop(grace: .zero)
        throw error
    }
}
