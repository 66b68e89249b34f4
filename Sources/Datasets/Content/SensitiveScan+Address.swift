extension SensitiveScan {
    /// A version 4 address that begins at `place`.
    ///
    /// Loopback, masks, multicast, what is reserved for documentation (RFC 5737) and the best known public name servers are passed over:
    /// they belong to nobody in particular. Private networks are told, since they show how somebody's network is built.
    mutating func lookForIPv4(at place: Int) -> Int? {
        let before = bytes[place - 1]
        guard !before.isPlainWord, before != UInt8(ascii: "."), before != UInt8(ascii: "-") else { return nil }
        // Chrome/1.2.3.4 is a version, http://1.2.3.4 is none.
        let isInURL = before == UInt8(ascii: "/") && bytes[place - 2] == UInt8(ascii: "/")
        if before == UInt8(ascii: "/"), !isInURL { return nil }
        var octets: [Int] = []
        var end = place
        while octets.count < 4 {
            let first = end
            while end - first < 4, bytes[end].isDigit { end += 1 }
            let length = end - first
            guard length > 0, length < 4, length == 1 || bytes[first] != 0x30 else { return nil }
            let value = (first..<end).reduce(0) { $0 * 10 + Int(bytes[$1] - 0x30) }
            guard value < 256 else { return nil }
            octets.append(value)
            if octets.count < 4 {
                guard bytes[end] == UInt8(ascii: ".") else { return nil }
                end += 1
            }
        }
        guard !bytes[end].isPlainWord, !(bytes[end] == UInt8(ascii: ".") && bytes[end + 1].isAlphanumeric), bytes[end] != UInt8(ascii: "-")
        else {
            return nil
        }
        guard Self.belongsToSomebody(octets), !isVersion(octets, at: place, isInURL: isInURL) else { return end }
        found(.ipAddress, place..<end, "IP address \"\(octets[0])...\"")
        return end
    }

    private static func belongsToSomebody(_ octets: [Int]) -> Bool {
        switch (octets[0], octets[1], octets[2]) {
        case (0, _, _), (127, _, _), (224..., _, _), (192, 0, 2), (198, 51, 100), (203, 0, 113): false
        default: ![[8, 8, 8, 8], [8, 8, 4, 4], [1, 1, 1, 1], [1, 0, 0, 1], [9, 9, 9, 9]].contains(octets)
        }
    }

    private func isVersion(_ octets: [Int], at place: Int, isInURL: Bool) -> Bool {
        if isInURL { return false }
        let words = context(before: place)
        if !words.isDisjoint(with: ["ip", "ips", "ipv", "host", "server", "ping", "ssh", "addr", "address", "gateway", "dns", "client"]) {
            return false
        }
        let versions: Set<String> = [
            "version", "versions", "v", "ver", "release", "section", "chapter", "build", "firmware", "update", "upgrade", "driver",
            "kernel", "patch",
            "paragraph", "clause", "abschnitt", "kapitel", "rev", "revision", "assembly", "upgraded", "updated", "schema", "standard",
            "iso", "table",
            "figure", "versión", "versione", "sdk", "api", "runtime", "framework", "oid",
        ]
        // Four small numbers are more often a heading or a version than a machine.
        return !words.isDisjoint(with: versions) || octets.allSatisfy { $0 < 20 }
    }

    /// A version 6 address that a colon or its first digit at `place` belongs to: of the public, the unique local and the link-local range.
    mutating func lookForIPv6(at place: Int) -> Int? {
        var start = place
        while start > 0, place - start < 5, bytes[start - 1].isHex { start -= 1 }
        guard start >= done, !bytes[start - 1].isPlainWord,
            ![UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "-")].contains(bytes[start - 1])
        else { return nil }
        guard (0..<4).allSatisfy({ bytes[start + $0].isHex }), bytes[start + 4] == UInt8(ascii: ":") else { return nil }
        guard let first = UInt16(bytes.text(start..<start + 4), radix: 16), Self.isAddressRange(first) else { return nil }
        guard let end = endOfIPv6(from: start), !bytes[end].isPlainWord, bytes[end] != UInt8(ascii: ":") else { return nil }
        // 2001:db8::/32 is reserved for documentation (RFC 3849).
        let isExample = bytes.text(start..<start + 9).lowercased() == "2001:db8:"
        if !isExample { found(.ipAddress, start..<end, "IP address \"\(bytes.text(start..<start + 4))...\"") }
        return end
    }

    private static func isAddressRange(_ group: UInt16) -> Bool {
        (0x2000...0x3FFF).contains(group) || (0xFC00...0xFDFF).contains(group) || (0xFE80...0xFEBF).contains(group)
    }

    private func endOfIPv6(from start: Int) -> Int? {
        var groups = 0
        var isShortened = false
        var place = start
        while groups < 8 {
            let first = place
            while place - first < 5, bytes[place].isHex { place += 1 }
            guard place - first <= 4 else { return nil }
            if place > first { groups += 1 }
            guard bytes[place] == UInt8(ascii: ":"), groups < 8 else { break }
            if bytes[place + 1] == UInt8(ascii: ":") {
                guard !isShortened else { return nil }
                isShortened = true
                place += 2
            } else {
                guard bytes[place + 1].isHex else { break }
                place += 1
            }
        }
        return isShortened ? (groups < 8 ? place : nil) : (groups == 8 ? place : nil)
    }
}
