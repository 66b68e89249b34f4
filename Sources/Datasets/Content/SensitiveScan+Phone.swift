extension SensitiveScan {
    private static let callingWords: Set<String> = [
        "tel", "telephone", "phone", "cellphone", "call", "calling", "mobile", "cell", "fax",
        "dial", "ring", "sms", "hotline", "telefon", "telefonnummer", "handy", "handynummer", "mobil", "rufnummer", "anrufen", "rückruf",
        "tél",
        "téléphone", "appeler", "appelez", "teléfono", "telefono", "móvil", "movil", "celular", "llame", "llamar", "telefone", "telemóvel",
        "ligue", "cellulare", "chiamare", "chiama", "telefoon", "telefoonnummer", "bel", "mobiel", "whatsapp", "telefonu", "numer", "тел",
        "телефон",
        "電話", "电话", "手机", "전화",
    ]
    private static let otherNumbers: Set<String> = [
        "order", "orders", "invoice", "ticket", "tracking", "serial", "part", "sku", "ref", "reference", "case", "account", "isbn", "issn",
        "version",
        "id", "article", "item", "model", "doi", "ean", "upc", "patent", "bestellung", "bestellnummer", "rechnung", "rechnungsnummer",
        "artikel",
        "auftrag", "commande", "facture", "pedido", "factura", "fattura", "ordine", "ordernummer", "number#", "#", "code", "coordinates",
        "lat", "lon",
        "timestamp", "ssn", "policy", "confirmation", "shipment", "batch", "lot", "asin", "imei", "zip", "customer", "postal",
        "kundennummer",
        "aktenzeichen", "vin", "build", "barcode",
    ]

    /// A telephone number that begins at `place`: international with +, or national with separators.
    mutating func lookForPhone(at place: Int) -> Int? {
        let first = bytes[place]
        guard place >= done, !bytes[place - 1].isPlainWord,
            first.isDigit || bytes[place + 1].isDigit || bytes[place + 1] == UInt8(ascii: "(")
                || bytes[place + 1] == UInt8(ascii: "+")
        else { return nil }
        // (+49) begins at its parenthesis; the plus is looked at next.
        if first == UInt8(ascii: "("), !bytes[place + 1].isDigit { return nil }
        guard !isNumberBefore(place) || (first == UInt8(ascii: "+") && bytes[place - 1] == UInt8(ascii: ":")) else { return nil }
        guard let whole = DigitRun(bytes, at: place) else { return nil }
        // The groups of an account number whose check digits are wrong.
        if bytes[place - 1] == UInt8(ascii: " "), place - 1 != done {
            if isAccountGroup(before: place - 1) || (first == UInt8(ascii: "0") && bytes[place - 2].isDigit) { return nil }
        }
        let words = context(before: place)
        let isCalled = !words.isDisjoint(with: Self.callingWords)
        if !isCalled, !words.isDisjoint(with: Self.otherNumbers) || Self.isDate(whole) || isCurrencyBefore(place) { return nil }
        for most in stride(from: whole.groupCount, through: 1, by: -1) {
            guard let run = most == whole.groupCount ? whole : DigitRun(bytes, at: place, most: most) else { continue }
            guard !bytes[run.end].isPlainWord || isExtension(at: run.end), !isDecimal(behind: run.end) else { continue }
            guard Self.isPhone(run, isCalled: isCalled) else { continue }
            let shown = bytes.masked(run.start..<run.end, head: 3, tail: 2)
            found(.phone, run.start..<run.end, "telephone number \(shown)")
            return run.end
        }
        return nil
    }

    /// Whether a word of capital letters and digits ends at `place`: DE89, ABNA.
    private func isAccountGroup(before place: Int) -> Bool {
        var start = place
        while start > 0, place - start < 5, bytes[start - 1].isUpper || bytes[start - 1].isDigit { start -= 1 }
        return place - start == 4 && bytes[start].isUpper && !bytes[start - 1].isPlainWord
    }

    private func isCurrencyBefore(_ place: Int) -> Bool {
        bytes.has("€", at: place - 3) || bytes.has("£", at: place - 2) || bytes.has("€ ", at: place - 4) || bytes.has("$ ", at: place - 2)
    }

    /// Whether `x12` follows, which a switchboard is told.
    private func isExtension(at place: Int) -> Bool { bytes[place] == UInt8(ascii: "x") && bytes[place + 1].isDigit }

    private static func isPhone(_ run: DigitRun, isCalled: Bool) -> Bool {
        let digits = run.digits
        if digits.suffix(6).allSatisfy({ $0 == 0 }) || Set(digits).count < 3 { return false }
        if run.hasPlus { return isInternational(digits, run, code: 0) }
        if digits[0] == 0, digits[1] == 0, run.groupCount > 1 || isCalled {
            return isInternational(Array(digits.dropFirst(2)), run, code: 2)
        }
        if isNorthAmerican(run) || isNational(run) { return true }
        // 2400 / 200 is a division.
        if isCalled, !isDate(run), run.separators & 15 != DigitRun.Separator.slash.rawValue {
            return digits.count <= 13 && (run.groupCount > 1 ? run.length(0) < 8 : digits.count >= 8) && run.groupCount <= 6
        }
        return false
    }

    private static func isInternational(_ digits: [UInt8], _ run: DigitRun, code start: Int) -> Bool {
        guard let length = CountryCodes.callingCodeLength(digits) else { return false }
        // Trunk zeros in parentheses, +44 (0)20, are not counted by E.164's limit of fifteen digits.
        guard (9...16).contains(digits.count) else { return false }
        if digits[0] == 1 { return digits.count == 11 && digits[1] > 1 && digits[4] > 1 }
        if digits[0] == 7 { return digits.count == 11 }
        return digits.count >= length + 6 && (run.groupCount > 1 || start == 0)
    }

    /// Area code, exchange and line as the North American plan numbers them: (212) 555-0123, 1-212-555-0123.
    private static func isNorthAmerican(_ run: DigitRun) -> Bool {
        guard run.shape == 0x334 || (run.shape == 0x1334 && run.digits[0] == 1) else { return false }
        let digits = run.digits.suffix(10).map { $0 }
        guard digits[0] > 1, digits[3] > 1 else { return false }
        let separators = run.separators
        let last = separators & 15
        guard last != DigitRun.Separator.slash.rawValue, last != DigitRun.Separator.parenthesis.rawValue else { return false }
        let isSpaced = separators == 0x11
        // Three numbers in a row, and thousands.
        return !(isSpaced && (run.goesOn || digits.suffix(2).allSatisfy { $0 == 0 }))
    }

    private static func isNational(_ run: DigitRun) -> Bool {
        let digits = run.digits
        let separators = run.separators
        guard run.groupCount > 1, !isDate(run) else { return false }
        if run.beginsWithParenthesis {
            let area = run.number(0)
            guard (2...6).contains(run.length(0)), !(1900...2099).contains(area) || digits[0] == 0, (8...12).contains(digits.count) else {
                return false
            }
            return (1..<run.groupCount).allSatisfy { (2...9).contains(run.length($0)) }
                && separators & 15 != DigitRun.Separator.slash.rawValue
        }
        switch run.shape {
        // China's and, with its zero, Korea's and Japan's mobile numbers.
        case 0x344 where digits[0] == 1 && digits[1] > 2: return isUniform(separators)
        // 8 (495) 123-45-67
        case 0x13322 where digits[0] == 8 || digits[0] == 7: return true
        // Brazil: 11 91234-5678
        case 0x254 where digits[0] > 0 && digits[2] == 9: return separators == 0x12
        default: break
        }
        return hasTrunkZero(run)
    }

    /// National numbers that begin with 0: 030 1234567, 0171/1234567, 06 12 34 56 78, 020 7946 0958.
    private static func hasTrunkZero(_ run: DigitRun) -> Bool {
        let digits = run.digits
        guard digits[0] == 0, digits[1] > 0, (2...6).contains(run.length(0)), (9...12).contains(digits.count), run.groupCount <= 5 else {
            return false
        }
        guard (1..<run.groupCount).allSatisfy({ run.length($0) >= 2 }) else { return false }
        // A ZIP code of the post of the United States, and a number of its social security.
        if run.shape == 0x54 || run.shape == 0x324 { return false }
        let isDotted = run.separators & 15 == DigitRun.Separator.dot.rawValue
        return !isDotted || run.groupCount >= 3
    }

    private static func isUniform(_ separators: UInt64) -> Bool { separators & 15 == separators >> 4 & 15 }

    /// Whether the first groups are day, month and year in any order.
    private static func isDate(_ run: DigitRun) -> Bool {
        guard run.groupCount >= 3, !run.hasPlus, !run.beginsWithParenthesis else { return false }
        let numbers = (0..<3).map(run.number)
        let lengths = (0..<3).map(run.length)
        func isDay(_ value: Int) -> Bool { (1...31).contains(value) }
        func isYear(_ index: Int) -> Bool { lengths[index] == 4 && (1000...2999).contains(numbers[index]) }
        if isYear(2), lengths[0] <= 2, lengths[1] <= 2 { return isDay(numbers[0]) && isDay(numbers[1]) }
        return isYear(0) && lengths[1] <= 2 && lengths[2] <= 2 && isDay(numbers[1]) && isDay(numbers[2])
    }
}
