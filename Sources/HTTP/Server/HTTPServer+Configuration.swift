extension HTTPServer {
    /// Where a server listens, and how much it takes from others.
    public struct Configuration: Sendable {
        /// Names or addresses to listen at; every address of a name is used.
        public var hosts: [String]
        /// The port; 0 lets the system choose one, the same for all hosts.
        public var port: Int
        /// Certificate and key, where connections over the network are encrypted.
        public var encryption: EncryptionFiles?
        /// The path of a socket file for programs of this user on this machine.
        public var socketFile: String?
        /// Limits against others' mistakes and attacks.
        public var limits: Limits
        /// Threads that read and write; handlers run elsewhere.
        public var threads: Int

        /// A server of this machine alone.
        public init(
            hosts: [String] = ["127.0.0.1"], port: Int = 0, encryption: EncryptionFiles? = nil, socketFile: String? = nil,
            limits: Limits = Limits(), threads: Int = 2
        ) {
            self.hosts = hosts
            self.port = port
            self.encryption = encryption
            self.socketFile = socketFile
            self.limits = limits
            self.threads = threads
        }
    }

    /// Files in PEM format.
    public struct EncryptionFiles: Sendable, Hashable {
        /// The certificate, with those that lead to its issuer behind it.
        public var certificate: String
        /// The private key.
        public var key: String

        /// Files at these paths.
        public init(certificate: String, key: String) {
            self.certificate = certificate
            self.key = key
        }
    }

    /// How much a server takes from others.
    public struct Limits: Sendable {
        /// Bytes of a request's first line and header fields.
        public var headBytes = 16 << 10
        /// Header fields of a request.
        public var headFields = 100
        /// Connections at a time; a further one is answered with 503 and closed.
        public var connections = 4096
        /// Connections at a time from one address of the network.
        public var connectionsPerAddress = 3072
        /// How long a connection may be silent, also while it waits for the next request.
        public var idle: Duration = .seconds(60)
        /// How long the head of a request may take.
        public var head: Duration = .seconds(20)
        /// Bytes a second of a body that is waited for, at least, over every `bodyWindow`.
        public var bodyBytesPerSecond = 1024
        /// The time over which a body's pace is measured.
        public var bodyWindow: Duration = .seconds(10)

        /// The usual limits.
        public init() {}
    }

    /// An address that a server listens at.
    public struct Address: Sendable, Hashable, CustomStringConvertible {
        /// The numeric address.
        public let host: String
        /// The port.
        public let port: Int

        /// As it stands in a URL: `127.0.0.1:8080`, `[::1]:8080`.
        public var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
    }
}

/// Why a server could not start.
public enum HTTPServerError: Error, Hashable, Sendable {
    /// The name has no address.
    case unknownHost(String)
    /// Nobody may listen there, or somebody does already; the number is the system's.
    case cannotListen(String, errno: Int32)
    /// The file of a certificate or key cannot be read; the number is the system's.
    case unreadableFile(String, errno: Int32)
    /// The library did not start: certificate and key are none, or do not belong together.
    case cannotStart
}
