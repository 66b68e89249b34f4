/// The commonest small words of languages in Latin letters, which CLD2 takes for each other in short texts.
enum FunctionWords {
    /// Bytes that are looked at; more do not change which language they speak for.
    private static let most = 1024

    /// How much of `prose` speaks for each language: a word or letter of one language alone counts 1, of two a half each.
    static func counts(in prose: [UInt8]) -> [String: Double] {
        var counts = [Double](repeating: 0, count: lists.count)
        func add(_ list: [Int]) { for index in list { counts[index] += 1 / Double(list.count) } }
        var place = 0
        let end = min(prose.count, most)
        while place < end {
            let start = place
            var hash = seed
            while place < end, prose[place].isLetter || prose[place] >= 0x80 {
                let byte = folded(prose, place)
                hash = (hash ^ UInt64(byte)) &* prime
                if byte >= 0xC3, place + 1 < prose.count, let codes = letters[UInt16(byte) << 8 | UInt16(folded(prose, place + 1))] {
                    add(codes)
                }
                place += 1
            }
            // Single letters are the variables of every formula.
            if place - start > 1, let codes = words[hash] { add(codes) }
            if place - start > 4 {
                for (ending, codes) in endings where prose[start..<place].reversed().starts(with: ending) { add(codes) }
            }
            place = max(place, start + 1)
        }
        return Dictionary(uniqueKeysWithValues: counts.indices.filter { counts[$0] > 0 }.map { (lists[$0].0, counts[$0]) })
    }

    /// FNV-1a
    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let prime: UInt64 = 0x100_0000_01B3

    /// The small letter of ASCII and of U+00C0 to U+00DE.
    private static func folded(_ prose: [UInt8], _ place: Int) -> UInt8 {
        let byte = prose[place]
        if byte.isUpper { return byte | 0x20 }
        return place > 0 && prose[place - 1] == 0xC3 && (0x80...0x9E).contains(byte) ? byte + 0x20 : byte
    }

    private static func index(_ code: String) -> Int? { lists.firstIndex { $0.0 == code } }

    private static let words: [UInt64: [Int]] = {
        var table: [UInt64: [Int]] = [:]
        for (index, list) in lists.enumerated() {
            for word in Set(list.1.split(whereSeparator: \.isWhitespace)) {
                table[word.utf8.reduce(seed) { ($0 ^ UInt64($1)) &* prime }, default: []].append(index)
            }
        }
        return table
    }()

    /// Letters by the first two bytes of their UTF-8; Vietnamese has two whole blocks of three.
    private static let letters: [UInt16: [Int]] = {
        let lists: [(String, [String])] = [
            ("ěřů", ["cs"]), ("łąę", ["pl"]), ("őű", ["hu"]), ("șță", ["ro"]), ("ğı", ["tr"]), ("ãõ", ["pt"]), ("ñ", ["es"]),
            ("øæ", ["da", "no"]),
            ("ä", ["de", "sv", "fi"]), ("ö", ["de", "sv", "fi", "hu", "tr"]), ("ß", ["de"]), ("œ", ["fr"]), ("å", ["da", "no", "sv"]),
            ("đơưạế", ["vi"]), ("ş", ["tr", "ro"]),
        ]
        var table: [UInt16: [Int]] = [:]
        for (letters, codes) in lists {
            for letter in letters {
                let bytes = Array(String(letter).utf8)
                table[UInt16(bytes[0]) << 8 | UInt16(bytes[1])] = codes.compactMap(index)
            }
        }
        return table
    }()

    /// Danish and Norwegian share most small words, but not these ends: filerne, filene; station, stasjon; op, opp. Backwards.
    private static let endings: [([UInt8], [Int])] = {
        let danish = ["erne", "ede", "tion", "tioner"].map { ($0, ["da", "de", "fr", "sv"]) }
        let norwegian = ["sjon", "sjoner", "ene", "ell", "ett", "inn", "kk", "pp"].map { ($0, ["no", "sv"]) }
        return (danish + norwegian).map { (Array($0.0.utf8.reversed()), $0.1.compactMap(index)) }
    }()

    private static let lists: [(String, String)] = [
        (
            "cs",
            "a je se na v ve že pro to jsou nebo není s z do k jako by byl bylo který která které o pokud tento tato při jen aby už ale tak jeho podle může"
        ),
        (
            "da",
            """
            af og er det en et den der som ikke på til for med kan hvis eller fra har at de vil skal var men også ved bliver blev denne dette efter kun
            mellem kunne ud- udskriv angiv vært sine selv fulde første hvilke hvad hvor nogle nogen mig dig sig jeg mere andre uden være brug bruges ligger måde når alle ind op ud
            """
        ),
        (
            "de",
            "der die das und ist nicht ein eine einen einem einer den dem des mit für auf von zu zum zur wird werden sind auch sie wenn oder im als kann aus bei nach ich du wie dass es um nur"
        ),
        (
            "en",
            "the of is to and for this that with not are be or if by as it from on which can will when an has you use in at was were have what how your their its do does did they we he she me my his her no so would could should may more some any all than then there these those also only out about into over after before between but who where why please here just like been being had our us one two make"
        ),
        (
            "es",
            "el la los las de que es un una para no en con del se por al son este esta estos como o si su puede y más lo sus cada desde cuando sobre también está ser hay todos entre donde muy"
        ),
        ("fi", "ja on ei että se tai jos kun voi ovat tämä joka ole kuin sen myös ne hän mutta olla tämän jotka niin vain sitä"),
        (
            "fr",
            "le la les et est une un des du de pour que qui dans pas par sur en ce cette avec sont être ou au aux si vous il elle nous ne se sa son ses leur"
        ),
        ("gl", "unha non polo pola máis dun dunha tamén pero está cando onde moi ou coa cos"),
        ("hu", "a az és egy nem is hogy van ha vagy ez meg csak lehet volt mint de el kell még már azt amely ki"),
        ("id", "yang dan di dari ini itu dengan untuk pada adalah tidak dalam akan ke atau juga dapat bisa ada oleh saya anda"),
        (
            "it",
            "il la lo di che è un una per non in con del della dei delle si i gli le sono questo questa alla al nel nella come da se o può più ed anche dal sul essere viene ogni"
        ),
        (
            "nl",
            "de het een en van is niet dat in op te voor met zijn wordt of die aan bij als dit worden kan om u er naar ook ik je maar door deze geen uit"
        ),
        (
            "no",
            """
            av og er det en et den som ikke på til for med kan hvis eller fra har å de vil skal var men også ved blir ble denne dette etter kun mellom hva
            hvor noen meg deg seg jeg mer andre uten være bruk brukes ligger måte når alle inn opp ut
            """
        ),
        (
            "pl",
            "i w na z nie się do jest to że o jak lub są dla przez po jeśli ten może od tego oraz tym tylko być przy ale który która które jego czy za ze"
        ),
        (
            "pt",
            "o a os as de que é um uma para não em com do da dos das se no na nos por você ser este esta são ou como mais ao pela pelo seu sua quando também pode isso foi mas às"
        ),
        ("ro", "și în de la nu este un o pe cu care pentru sunt sau se din că să fi ca mai acest această fost după dacă poate prin"),
        (
            "sv",
            "och är det en ett den som inte på till för med kan om eller från har att de vill ska var men också vid blir denna detta efter endast mellan vad hur några någon mig dig sig jag mer andra utan vara när alla in upp ut av finns"
        ),
        ("tr", "ve bir bu için ile olarak da de gibi olan ise veya değil kadar daha ne her çok olduğu sonra o mi"),
        ("vi", "của và không được là có cho các một những để trong này với khi người đã từ bạn thì như"),
        ("af", "nie vir ek hulle hierdie daar moet jy gebruik"),
        ("ca", "els amb és al són aquest aquesta més també dels pel ha què quan per les el la una"),
    ]
}
