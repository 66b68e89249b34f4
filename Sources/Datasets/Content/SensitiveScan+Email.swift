extension SensitiveScan {
    /// Longest local part and domain (RFC 5321, section 4.5.3.1).
    private static let longestLocal = 64
    private static let longestDomain = 255
    /// Ends that file names and machines of a local network have, but no domain.
    private static let noDomains: Set<String> = [
        "png", "jpg", "jpeg", "gif", "svg", "webp", "bmp", "ico", "pdf", "json", "jsonl", "html", "htm", "css", "scss", "less", "js", "jsx",
        "ts",
        "tsx", "mjs", "cjs", "txt", "csv", "tsv", "xml", "yml", "yaml", "toml", "ini", "java", "cpp", "hpp", "kt", "swift", "go", "exe",
        "dll",
        "local", "localhost", "localdomain", "lan", "internal", "invalid", "test", "class", "method", "property", "param", "git",
    ]
    /// Domains that are reserved for examples (RFC 2606).
    private static let exampleDomains: Set<String> = ["example.com", "example.org", "example.net"]
    private static let exampleNames: Set<String> = [
        "user", "username", "you", "your", "yourname", "your.name", "your-name", "your_name", "youremail", "your.email", "your-email",
        "your_email", "name", "email", "mail", "me", "someone", "somebody", "foo", "bar", "test", "example", "xxx", "abc", "first.last",
        "firstname.lastname", "recipient", "sender",
    ]

    /// An address around the `@` at `place`. Also a name with its password in front of a host.
    mutating func lookForEmail(at place: Int) -> Int? {
        if let end = lookForCredentials(at: place) { return end }
        var start = place
        while start > 0, place - start <= Self.longestLocal, Self.isLocal(bytes[start - 1]) { start -= 1 }
        guard place - start <= Self.longestLocal else { return nil }
        while start < place, !(bytes[start].isAlphanumeric || bytes[start] == UInt8(ascii: "_")) { start += 1 }
        guard start < place, start >= done, bytes[place - 1] != UInt8(ascii: "."), let domain = domain(at: place + 1) else { return nil }
        let host = bytes.text(place + 1..<domain.end).lowercased()
        let name = bytes.text(start..<place).lowercased()
        guard Self.isPublic(host, domain.top.lowercased()) else { return nil }
        if Self.exampleNames.contains(name), Self.exampleDomains.contains(host) || host.hasPrefix("your") { return nil }
        // git@host:folder/file and pkg@host/path are places of files.
        if bytes[domain.end] == UInt8(ascii: ":"), bytes[domain.end + 1].isLetter || bytes[domain.end + 1] == UInt8(ascii: "/") {
            return nil
        }
        // Names of algorithms, as ssh writes them (RFC 4251, section 6).
        if host == "openssh.com" || host == "libssh.org" { return nil }
        if name == "git" || bytes[domain.end] == UInt8(ascii: "(") { return nil }
        let shown = bytes.masked(start..<domain.end, head: 2, tail: 3)
        found(.email, start..<domain.end, "e-mail address \(shown)")
        return domain.end
    }

    private static func isLocal(_ byte: UInt8) -> Bool {
        byte.isAlphanumeric || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "'")
    }

    /// Where the domain that begins at `start` ends, and its last label.
    private func domain(at start: Int) -> (end: Int, top: String)? {
        var place = start
        var labelStart = start
        var end: Int?
        var labels = 0
        while place - start <= Self.longestDomain {
            let byte = bytes[place]
            if byte.isAlphanumeric || (byte == UInt8(ascii: "-") && place > labelStart) {
                place += 1
                continue
            }
            guard place > labelStart, bytes[place - 1] != UInt8(ascii: "-") else { break }
            labels += 1
            end = place
            guard byte == UInt8(ascii: "."), bytes[place + 1].isAlphanumeric else { break }
            labelStart = place + 1
            place += 1
        }
        guard let end, labels >= 2, end > labelStart else { return nil }
        let top = bytes.text(labelStart..<end)
        guard bytes[end] != UInt8(ascii: "_"), bytes[end] != UInt8(ascii: "@") else { return nil }
        return (end, top)
    }

    private static func isPublic(_ host: String, _ top: String) -> Bool {
        guard top.utf8.count >= 2, top.utf8.allSatisfy(\.isLetter) || top.hasPrefix("xn--"), !noDomains.contains(top) else { return false }
        return top.utf8.count > 2 || CountryCodes.isDomain(top)
    }

    /// The password in `scheme://name:password@host`.
    private mutating func lookForCredentials(at place: Int) -> Int? {
        var start = place
        var colon: Int?
        while start > 0, place - start <= 128 {
            let byte = bytes[start - 1]
            if byte <= 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "@")
                || byte == UInt8(ascii: "<")
            {
                return nil
            }
            if byte == UInt8(ascii: "/") { break }
            if byte == UInt8(ascii: ":") { colon = start - 1 }
            start -= 1
        }
        guard let colon, colon > start, bytes.has("://", at: start - 3), bytes[start - 4].isLetter else { return nil }
        let password = colon + 1..<place
        if password.count >= 4, !SecretShape(bytes, password).isPlaceholder {
            found(.apiKey, password, "password in a URL, \(password.count) characters")
        }
        // Whatever it is, it is no address of a person.
        var end = place + 1
        while end - place <= Self.longestDomain, bytes[end].isKeyByte || bytes[end] == UInt8(ascii: ".") { end += 1 }
        done = max(done, place)
        return end
    }
}
