import Testing

@testable import HTTP

struct RouterTests {
    private static let router: Router<String> = {
        var router = Router<String>()
        router.add(.get, "/", "root")
        router.add(.get, "/api/datasets", "list")
        router.add(.post, "/api/datasets", "create")
        router.add(.get, "/api/datasets/stats", "stats")
        router.add(.get, "/api/datasets/{id}", "one")
        router.add(.delete, "/api/datasets/{id}", "delete")
        router.add(.get, "/api/datasets/{id}/examples/{number}", "example")
        router.add(.get, "/api/uploads/{id}", "upload")
        router.add(.head, "/api/uploads/{id}", "offset")
        return router
    }()

    private static func describe(_ match: Router<String>.Match) -> String {
        switch match {
        case .found(let value, let parameters):
            ([value] + parameters.all.map { "\($0.name)=\($0.value)" }).joined(separator: " ")
        case .methodNotAllowed(let allowed): "only " + allowed.map(\.rawValue).joined(separator: ",")
        case .notFound: "none"
        }
    }

    @Test(
        "finds the route of a method and a path",
        arguments: [
            ("GET", "/", "root"),
            ("GET", "/api/datasets", "list"),
            ("POST", "/api/datasets", "create"),
            ("GET", "/api/datasets/stats", "stats"),
            ("DELETE", "/api/datasets/stats", "only GET,HEAD"),
            ("GET", "/api/datasets/a", "one id=a"),
            ("GET", "/api/datasets/ft%3Abase%2Fx", "one id=ft:base/x"),
            ("GET", "/api/datasets/ft:base", "one id=ft:base"),
            ("GET", "/api/datasets/a+b", "one id=a+b"),
            ("GET", "/api/datasets/%E2%82%AC", "one id=€"),
            ("GET", "/api/datasets/a/examples/7", "example id=a number=7"),
            ("GET", "/api/datasets/stats/examples/7", "none"),
            ("GET", "/api/%64atasets", "list"),
            ("HEAD", "/api/datasets/a", "one id=a"),
            ("HEAD", "/api/uploads/a", "offset id=a"),
            ("PUT", "/api/datasets", "only GET,HEAD,POST"),
            ("PUT", "/api/datasets/stats", "only GET,HEAD"),
            ("HEAD", "/api/datasets/", "none"),
            ("get", "/api/datasets", "only GET,HEAD,POST"),
        ])
    func finds(method: String, path: String, expected: String) {
        #expect(Self.describe(Self.router.match(HTTPMethod(rawValue: method), path)) == expected)
    }

    @Test(
        "takes nothing for a path that is none",
        arguments: [
            "", "api/datasets", "//", "/api//datasets", "/api/datasets/", "/api/./datasets", "/api/../api/datasets", "/api/%2e%2e/datasets",
            "/api/datasets/%2E", "/api/datasets/..", "/api/datasets/%", "/api/datasets/%4", "/api/datasets/%zz", "/api/datasets/%00",
            "/api/datasets/a%0Ab", "/api/datasets/%7f", "/api/datasets/%C0%AF", "/api/datasets/%ff", "/api/datasets/%ED%A0%80", "*",
        ])
    func refuses(path: String) {
        #expect(Self.describe(Self.router.match(.get, path)) == "none")
    }

    @Test("writes the path of a pattern so that it is found again")
    func writesPaths() {
        let pattern: PathPattern = "/api/datasets/{id}/examples/{number}"
        let path = pattern.path(["id": "ft:a/b c%", "number": "7"])
        #expect(path == "/api/datasets/ft%3Aa%2Fb%20c%25/examples/7")
        #expect(Self.describe(Self.router.match(.get, path)) == "example id=ft:a/b c% number=7")
        #expect(pattern.description == "/api/datasets/{id}/examples/{number}")
        #expect(pattern.parameterNames == ["id", "number"])
    }

    @Test(
        "reads names and values of queries",
        arguments: [
            ("a=1&b=2", "a=1;b=2"), ("a=x+y%2B", "a=x y+"), ("a", "a="), ("=b", "=b"), ("a=1&a=2", "a=1;a=2"), ("&&a=1&", "a=1"),
            ("a=b=c", "a=b=c"), ("", ""), ("a=%", "wrong"), ("a=%ff", "wrong"), ("%4=1", "wrong"),
        ])
    func readsQueries(text: String, expected: String) {
        let pairs = FormCoding.decoded(text)
        #expect((pairs?.map { "\($0.name)=\($0.value)" }.joined(separator: ";") ?? "wrong") == expected)
    }

    @Test(
        "reads and writes dates",
        arguments: [
            (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"), (0, "Thu, 01 Jan 1970 00:00:00 GMT"),
            (1_709_164_800, "Thu, 29 Feb 2024 00:00:00 GMT"), (4_102_444_799, "Thu, 31 Dec 2099 23:59:59 GMT"),
        ])
    func dates(seconds: Int, text: String) {
        #expect(HTTPDate.text(seconds) == text)
        #expect(HTTPDate.seconds(text) == seconds)
    }

    @Test(
        "takes nothing else for a date",
        arguments: [
            "", "Sun Nov  6 08:49:37 1994", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 UTC",
            "Sun, 31 Feb 1994 08:49:37 GMT", "Sun, 06 Nov 1994 24:49:37 GMT", "Sun, 06 Nov 1994 08:4937  GMT",
        ])
    func noDates(text: String) {
        #expect(HTTPDate.seconds(text) == nil)
    }
}
