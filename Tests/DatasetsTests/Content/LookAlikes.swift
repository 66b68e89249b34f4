@testable import Datasets

/// Texts that look like personal data or secrets, and are none.
enum LookAlikes {
    /// By the kind that they look like; `#` is any digit.
    static let patterns: [(QualityFlag, [String])] = [
        (
            .email,
            [
                "@decorator", "user@localhost", "git@github.com:owner/project.git", "icon@2x.png", "npm install react@18.#.#",
                "@john see above", "a @ b.c",
                "foo@bar", "email me @ noon", "lodash@4.17.2#", "me@", "@media (max-width: ###px)", "user@example.com",
                "your.name@example.org", "ssh root@server",
                "x@y.z9", "scp file host@10:/tmp", "rate @ $5.00", "#[test]@attr", "name@domain", "logo@3x.jpg", "python@3.1#",
                "@Override public void run()",
                "chacha20-poly1305@openssh.com", "T@ny", "P@ssw0rd is weak", "a@b", "R@D.", "pip install pkg@main",
                "docker image@sha256:abcdef####",
                "twitter: @alice_99", "array @> other", "5@1.50 each", "x@example.invalid", "john@server.local", "foo@test.json",
            ]
        ),
        (
            .phone,
            [
                "2024-05-##", "05/12/20##", "12.05.19##", "2024-05-12 10:##:##", "1.#.#", "v10.4.123", "version 415.555.2671", "$1,234,567",
                "1.234.567,89 €",
                "1 234 567 €", "order 123-456-7890", "ISBN 978-0-306-40615-#", "978-3-16-148410-#", "12345678##", "123456789012#",
                "invoice 2023-0001-####",
                "3.14159265##", "0.12345678#", "100-200-300", "(1603-1868)", "(18.75-18.48) * 100", "1000 / 200", "2400 / 200 = 12",
                "10:30-11:45", "in 1999-2003",
                "02139-430#", "000-12-3456", "#123456789", "tracking 415 555 2671", "3,456,789,01#", "1000000000", "+100000000 points",
                "a+123456789", "+5 +10 +15",
                "50000 - 1000", "200 300 4000 500", "pages 123-456", "2019 2020 2021 2022", "section 2.10.3", "12-34-56", "4-4-2 formation",
                "RFC 2822-###",
                "lat 52.520008, lon 13.404954", "0x0123456789", "5e10-12", "id 212-555-0187", "ticket #212-555-018#", "16:9 or 4:3",
                "1024 x 768", "0-306-40615-2",
                "the years 1914-1918 and 1939-1945", "1.000.000.000", "12 345 678 901", "E=mc2 299792458", "chr1:1234567-7654321",
                "uuid 123e4567-e89b-12d3-a456-426614174000",
                "ID: 550e8400-e29b-41d4", "SKU 123-456-7890", "[1-800]", "07-04-1776", "2001:0", "1/2/3/4/5/6/7", "85% 90% 95%",
                "2020/01/01-2020/12/31", "99.99.99.99.99",
            ]
        ),
        (
            .card,
            [
                "1234567890123456", "4111111111111112", "0000000000000000", "4111-1111-1111-1112", "5500 0000 0000 0005",
                "order 9999888877776666", "1111 2222 3333 4444",
                "20240512103045123", "7777777777777777", "#.4111111111111111", "4111 1111 1111 111", "9780306406157###", "378282246310006",
                "6011111111111118",
            ]
        ),
        (
            .iban,
            [
                "DE89 3704 0044 0532 0130 01", "GB82WEST12345698765433", "FR7630006000011234567890188", "XX89370400440532013000", "DE12",
                "NL91 ABNA 0417 1643 01",
                "IBAN: DE00 0000 0000 0000 0000 00", "US64SVBKUS6S3300958879", "AB12 CDEF 3456 GHIJ", "ES12 is a road",
                "CH9300762011623852958", "AT2024", "NO93 is a code",
            ]
        ),
        (
            .ipAddress,
            [
                "127.0.0.1", "0.0.0.0", "255.255.255.0", "192.0.2.##", "198.51.100.##", "203.0.113.##", "version 4.#.2.1", "1.2.3.4",
                "999.1.1.1", "256.100.50.25", "v2.10.30.40",
                "section 10.2.3.14", "8.8.8.8", "1.1.1.1", "192.168.1", "10.0.0.0.1", "Chrome/91.0.44.124", "::1", "2001:db8::##",
                "std::vector<int>", "a::b", "10:20:30",
                "00:1A:2B:3C:4D:5E", "release 20.30.40.50", "dead::beef", "fe80", "01.02.03.04", "1.22.333.4444", "cafe:babe", "127.0.1.1",
                "239.255.255.250", "Foo::Bar::Baz",
                "10.15.7.1-beta", "file-10.20.30.40.tar", "2024:05:12 10:20:30", "face:b00c",
            ]
        ),
        (
            .apiKey,
            [
                "YOUR_API_KEY", "sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "sk-...", "sk-your-key-here-please-replace-it",
                "AKIAIOSFODNN7EXAMPLE", "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                "password: ********", "password=", "password = getpass.getpass()", "api_key = os.environ[\"OPENAI_API_KEY\"]",
                "token: string", "api_key=\"<your key>\"", "secret = config.secret_value_1",
                "password: must contain 8 characters", "scikit-learn-contrib-extras-2024", "hf_model_name_or_path", "sk-learn",
                "task-123456789012345678901234", "Token: 12345678",
                "the password is very important", "api_key: ${API_KEY}", "token = request.headers[\"x\"]", "password: 123456",
                "my_password = input()", "npm_package_version_number_field",
                "glpat-xxxxxxxxxxxxxxxxxxxx", "xoxb-your-token", "eyJhbGciOiJIUzI1NiJ9", "AIza", "key: value", "max_tokens=2048",
                "tokens: 15 million", "keyboard: QWERTZ layout 2024",
                "password_hash: str = Field(...)", "secret: the cake is 3 days old", "api_key={api_key_for_service_2}",
                "risk-adjusted-returns-for-2024-portfolios", "PASSWORD=changeme123",
                "mysql://user:password@localhost/db", "API_KEY=abcdefghijklmnopqrstuvwxyz123456", "token_type: bearer",
                "Token count: 1234567890123456789", "SG.1", "desk-organizer-with-3-drawers-and-lamp",
                "SECRET_KEY = 'your-secret-key-here-123'", "private_key_path=/etc/ssl/key1.pem", "token.value: 0.123456789",
                "password=None", "passwordless: true", "secretary: Ann Miller 1985",
            ]
        ),
        (
            .privateKey,
            [
                "-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAabcdefgh0123456789\n-----END PUBLIC KEY-----",
                "-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBaMQswCQYDVQQGEwJJ\n-----END CERTIFICATE-----",
                "-----BEGIN RSA PRIVATE KEY-----", "-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----",
                "-----BEGIN RSA PRIVATE KEY-----\n<your key>\n-----END RSA PRIVATE KEY-----",
                "a line that says BEGIN PRIVATE KEY", "----- BEGIN PRIVATE KEY -----", "--------------------------------",
                "-----BEGIN PGP PUBLIC KEY BLOCK-----\nmQENBFabcdefghijklmnopqrstuvwxyz0123456789ABCDEFGH",
                "-----BEGIN SSH2 PUBLIC KEY-----\nAAAAB3NzaC1yc2EAAAADAQABAAABAQDabcdefghijklmnopqrstuvwxyz01234",
            ]
        ),
    ]

    /// `count` texts that look like `flag`.
    static func cases(_ flag: QualityFlag, _ count: Int, seed: UInt64) -> [Planted.Case] {
        var planted = Planted(seed: seed)
        let patterns = patterns.filter { $0.0 == flag }.flatMap(\.1)
        return (0..<count).map { index in
            let (before, after) = Planted.surroundings[(index / patterns.count * 7 + index) % Planted.surroundings.count]
            let pattern = patterns[index % patterns.count]
            // Only patterns with digits to fill differ in them; # at the beginning of a word is itself.
            let value =
                pattern.contains("#") && !pattern.hasPrefix("#") && !pattern.contains(" #")
                ? planted.filled(pattern.replacing("N", with: "\u{1}")).replacing("\u{1}", with: "N") : pattern
            return Planted.Case(text: before + value + after, value: value, flag: nil)
        }
    }
}
