/// Passwords of ten characters and more that are tried first; shorter ones are refused anyway.
enum CommonPasswords {
    /// Whether a password in small letters is among them, as it is or with digits and signs around it.
    static func contains(_ password: String) -> Bool {
        if all.contains(password) { return true }
        var core = password.drop { !$0.isLetter }
        while let last = core.last, !last.isLetter { core.removeLast() }
        return all.contains(String(core))
    }

    private static let all: Set<String> = Set(
        """
        1234567890 12345678910 123456789012 1234567891 0123456789 01234567890 9876543210 0987654321 1122334455 1029384756 1q2w3e4r5t
        1q2w3e4r5t6y 1qaz2wsx3edc 1qazxsw23edc 123qweasdzxc 123456qwerty qwerty123456 qwertyuiop qwertyuiop[] qwertyuiopasdfghjkl
        asdfghjkl; asdfghjklzxcvbnm zxcvbnmasdfghjkl qwertzuiop azertyuiop poiuytrewq mnbvcxzlkjhgfdsa qazwsxedcrfv qazwsxedc
        1a2b3c4d5e a1b2c3d4e5 abcd123456 abc123456789 abcdefghij abcdefghijk abcdefghijkl abcdefghijklmnopqrstuvwxyz aabbccddee
        password password1 password12 password123 password1234 password12345 passw0rd123 p@ssw0rd123 p@ssword123 passwordpassword
        passphrase mypassword thepassword newpassword oldpassword nopassword yourpassword superpassword secretpassword
        administrator administration adminadmin admin12345 admin123456 root123456 superuser superadmin changeme changemenow
        changeit123 letmein letmein123 letmeinnow welcome welcome123 welcome1234 welcomehome default123 guest12345 test123456
        testtest123 testing123 temp123456 temporary123 secret secretsecret secret1234 topsecret123 iloveyou iloveyou123 iloveyou1234
        iloveyouforever iloveyousomuch ilovemyself loveyouforever sunshine sunshine123 princess princess123 football football123
        basketball basketball1 baseball baseball123 volleyball liverpool1 liverpoolfc manchester manchesterunited barcelona realmadrid
        superman superman123 spiderman1 spiderman123 batman12345 pokemon1234 dragon12345 monkey12345 starwars starwars123 harrypotter
        michaeljordan trustno1trustno1 correcthorsebatterystaple correct horse battery staple thisisapassword thisismypassword
        internet internet123 computer computer123 samsung1234 whatever123 unbelievable california washington christmas christopher
        elizabeth alexander charlotte september september1 december november
        hunter2hunter2 mustang1234 jordan12345 summer12345 winter12345 spring12345 autumn12345
        """.split(whereSeparator: \.isWhitespace).map(String.init)
    )
    .union(["correct horse battery staple"])
}
