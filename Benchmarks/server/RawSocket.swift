import Domain
import Foundation

/// A connection that sends what it is told and does not look at what comes unless it is asked to.
final class RawSocket {
    let descriptor: Int32

    init(_ port: UInt16, receiveBuffer: Int32? = nil) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        if var receiveBuffer { setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, socklen_t(MemoryLayout<Int32>.size)) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw WorkbenchError(.fileUnreadable, "no connection: \(String(cString: strerror(errno)))") }
    }

    deinit {
        close(descriptor)
    }

    @discardableResult
    func send(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBytes { send($0) }
    }

    func send(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = write(descriptor, bytes.baseAddress?.advanced(by: sent), bytes.count - sent)
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    func receiveAll() -> String {
        var all: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = read(descriptor, &piece, piece.count)
            guard count > 0 else { return String(decoding: all, as: UTF8.self) }
            all += piece.prefix(count)
        }
    }

    /// Reads until the text has come.
    func receive(until text: String) -> Bool {
        var all: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 16 << 10)
        while !String(decoding: all, as: UTF8.self).contains(text) {
            let count = read(descriptor, &piece, piece.count)
            guard count > 0 else { return false }
            all += piece.prefix(count)
        }
        return true
    }
}
