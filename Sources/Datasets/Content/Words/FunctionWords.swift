/// The commonest small words of languages in Latin letters, which CLD2 takes for each other in short texts.
enum FunctionWords {
    /// How much of `prose` speaks for each language: a word or letter of one language alone counts 1, of two a half each.
    static func counts(in prose: [UInt8]) -> [String: Double] {
        var counts: [String: Double] = [:]
        func add(_ codes: [String]) {
            for code in codes { counts[code, default: 0] += 1 / Double(codes.count) }
        }
        for word in String(decoding: prose, as: UTF8.self).lowercased().split(whereSeparator: { !$0.isLetter }) {
            // Single letters are the variables of every formula.
            if word.utf8.count > 1, let codes = languages[String(word)] { add(codes) }
            for letter in word.unicodeScalars where letter.value > 0x7F {
                if let codes = letters[letter] { add(codes) }
            }
            // Danish and Norwegian share most small words, but not these ends: filerne, filene; station, stasjon; op, opp.
            if ["erne", "ede", "tion", "tioner", "ej"].contains(where: word.hasSuffix), word.count > 4 { add(["da", "de", "fr", "sv"]) }
            if ["sjon", "sjoner", "ene", "att", "ell", "ett", "inn", "kk", "pp"].contains(where: word.hasSuffix) { add(["no", "sv"]) }
        }
        return counts
    }

    private static let letters: [Unicode.Scalar: [String]] = {
        let lists: [(String, [String])] = [
            ("ěřů", ["cs"]), ("ľĺŕ", ["sk"]), ("łąę", ["pl"]), ("őű", ["hu"]), ("șță", ["ro"]), ("ğı", ["tr"]), ("ãõ", ["pt"]), ("ñ¿¡", ["es"]),
            ("øæ", ["da", "no"]), ("ä", ["de", "sv", "fi"]), ("ö", ["de", "sv", "fi", "hu", "tr"]), ("ß", ["de"]), ("œ", ["fr"]), ("å", ["da", "no", "sv"]),
            ("đơưạảấầẩậắằặẹẻếềểệỉịọỏốồổộớờởợụủứừửựỳỷ", ["vi"]), ("ş", ["tr", "ro"]),
        ]
        var table: [Unicode.Scalar: [String]] = [:]
        for (letters, codes) in lists { for letter in letters.unicodeScalars { table[letter] = codes } }
        return table
    }()

    private static let languages: [String: [String]] = {
        var table: [String: [String]] = [:]
        for (code, words) in lists {
            for word in words.split(whereSeparator: \.isWhitespace) { table[String(word), default: []].append(code) }
        }
        return table
    }()

    private static let lists: [(String, String)] = [
        ("cs", "a je se na v ve že pro to jsou nebo není s z do k jako by byl bylo který která které o pokud tento tato při jen aby už ale tak jeho podle může"),
        ("da", """
            af og er det en et den der som ikke på til for med kan hvis eller fra har at de vil skal var men også ved bliver blev denne dette efter kun
            mellem kunne ud- udskriv angiv vært sine selv fulde første hvilke hvad hvor nogle nogen mig dig sig jeg mere andre uden være brug bruges ligger måde når alle ind op ud
            """),
        ("de", "der die das und ist nicht ein eine einen einem einer den dem des mit für auf von zu zum zur wird werden sind auch sie wenn oder im als kann aus bei nach ich du wie dass es um nur"),
        ("en", "the of is to and for this that with not are be or if by as it from on which can will when an has you use in at was were have what how your their its do does"),
        ("es", "el la los las de que es un una para no en con del se por al son este esta estos como o si su puede y más lo sus cada desde cuando sobre también está ser hay todos entre donde muy"),
        ("fi", "ja on ei että se tai jos kun voi ovat tämä joka ole kuin sen myös ne hän mutta olla tämän jotka niin vain sitä"),
        ("fr", "le la les et est une un des du de pour que qui dans pas par sur en ce cette avec sont être ou au aux si vous il elle nous plus ne se sa son ses leur"),
        ("gl", "unha non polo pola máis dun dunha tamén pero está cando onde moi ou coa cos"),
        ("hu", "a az és egy nem is hogy van ha vagy ez meg csak lehet volt mint de el kell még már azt amely ki"),
        ("id", "yang dan di dari ini itu dengan untuk pada adalah tidak dalam akan ke atau juga dapat bisa ada oleh saya anda"),
        ("it", "il la lo di che è un una per non in con del della dei delle si i gli le sono questo questa alla al nel nella come da se o può più ed anche dal sul essere viene ogni"),
        ("nl", "de het een en van is niet dat in op te voor met zijn wordt of die aan bij als dit worden kan om u er naar ook ik je maar door deze geen uit"),
        ("no", """
            av og er det en et den som ikke på til for med kan hvis eller fra har å de vil skal var men også ved blir ble denne dette etter kun mellom hva
            hvor noen meg deg seg jeg mer andre uten være bruk brukes ligger måte når alle inn opp ut
            """),
        ("pl", "i w na z nie się do jest to że o jak lub są dla przez po jeśli ten może od tego oraz tym tylko być przy ale który która które jego czy za ze"),
        ("pt", "o a os as de que é um uma para não em com do da dos das se no na nos por você ser este esta são ou como mais ao pela pelo seu sua quando também pode isso foi mas às"),
        ("ro", "și în de la nu este un o pe cu care pentru sunt sau se din că să fi ca mai acest această fost după dacă poate prin"),
        ("sv", "och är det en ett den som inte på till för med kan om eller från har att de vill ska var men också vid blir denna detta efter endast mellan vad hur några någon mig dig sig jag mer andra utan vara när alla in upp ut av finns"),
        ("tr", "ve bir bu için ile olarak da de gibi olan ise veya değil kadar daha ne her çok olduğu sonra o mi"),
        ("vi", "của và không được là có cho các một những để trong này với khi người đã từ bạn thì như"),
        ("af", "nie vir ek hulle hierdie daar moet jy gebruik word"),
        ("ca", "els amb és al són aquest aquesta més també dels pel ha què quan per les el la una"),
    ]
}
