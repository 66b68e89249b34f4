/// Codes of countries in domains, telephone numbers and bank accounts.
enum CountryCodes {
    /// Whether `code`, in small letters, is the domain of a country (IANA's root zone).
    static func isDomain(_ code: String) -> Bool { domains.contains(code) }

    private static let domains = Set(
        """
        ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd cf cg ch ci ck cl cm cn
        co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk
        hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg
        mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re
        ro rs ru rw sa sb sc sd se sg sh si sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy
        uz va vc ve vg vi vn vu wf ws ye yt za zm zw
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    /// Digits of the calling code that `digits`, without 00 or +, begins with; nil when there is none (ITU-T E.164, list of codes).
    static func callingCodeLength(_ digits: [UInt8]) -> Int? {
        guard digits.count >= 4, digits[0] != 0 else { return nil }
        if digits[0] == 1 || digits[0] == 7 { return 1 }
        let two = Int(digits[0]) * 10 + Int(digits[1])
        if twoDigitCallingCodes.contains(two) { return 2 }
        return threeDigitCallingCodes.contains(two * 10 + Int(digits[2])) ? 3 : nil
    }

    private static let twoDigitCallingCodes: Set<Int> = [
        20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56, 57, 58, 60, 61, 62, 63, 64, 65, 66,
        81, 82,
        84, 86, 90, 91, 92, 93, 94, 95, 98,
    ]
    private static let threeDigitCallingCodes: Set<Int> = {
        let ranges = [
            211...213, 216...216, 218...218, 220...269, 290...291, 297...299, 350...359, 370...389, 420...421, 423...423, 500...509,
            590...599,
            670...670, 672...692, 800...800, 808...808, 850...850, 852...853, 855...856, 870...870, 880...880, 886...886, 960...968,
            970...977,
            992...996, 998...998,
        ]
        return Set(ranges.flatMap { Array($0) })
    }()

    /// Characters of an account number of `country`, two capital letters; nil when it has none (SWIFT's IBAN registry, release 99).
    static func accountLength(_ country: String) -> Int? { accountLengths[country] }

    private static let accountLengths: [String: Int] = [
        "AD": 24, "AE": 23, "AL": 28, "AT": 20, "AZ": 28, "BA": 20, "BE": 16, "BG": 22, "BH": 22, "BI": 27, "BR": 29, "BY": 28, "CH": 21,
        "CR": 22,
        "CY": 28, "CZ": 24, "DE": 22, "DJ": 27, "DK": 18, "DO": 28, "EE": 20, "EG": 29, "ES": 24, "FI": 18, "FK": 18, "FO": 18, "FR": 27,
        "GB": 22,
        "GE": 22, "GI": 23, "GL": 18, "GR": 27, "GT": 28, "HN": 28, "HR": 21, "HU": 28, "IE": 22, "IL": 23, "IQ": 23, "IS": 26, "IT": 27,
        "JO": 30,
        "KW": 30, "KZ": 20, "LB": 28, "LC": 32, "LI": 21, "LT": 20, "LU": 20, "LV": 21, "LY": 25, "MC": 27, "MD": 24, "ME": 22, "MK": 19,
        "MN": 20,
        "MR": 27, "MT": 31, "MU": 30, "NI": 28, "NL": 18, "NO": 15, "OM": 23, "PK": 24, "PL": 28, "PS": 29, "PT": 25, "QA": 29, "RO": 24,
        "RS": 22,
        "RU": 33, "SA": 24, "SC": 31, "SD": 18, "SE": 24, "SI": 19, "SK": 24, "SM": 27, "SO": 23, "ST": 25, "SV": 28, "TL": 23, "TN": 24,
        "TR": 26,
        "UA": 29, "VA": 22, "VG": 24, "XK": 20, "YE": 30,
    ]
}
