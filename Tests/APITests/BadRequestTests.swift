import Domain
import Foundation
import HTTP
import JSON
import Testing

@testable import API

/// Requests that are wrong, each with the exact status and code.
struct BadRequestTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let method: HTTPMethod
        let target: String
        var body = ""
        var headers: [(String, String)] = [("Content-Type", "application/json")]
        let status: Int
        let code: String
        var param: String?
        var message: String?

        var testDescription: String { name }
    }

    private static let json = [("Content-Type", "application/json")]
    private static let user = "/api/users"

    private static func malformed(_ name: String, _ body: String, _ place: String) -> Case {
        Case(name: name, method: .post, target: user, body: body, status: 400, code: "malformed_json", message: place)
    }

    private static func wrong(_ name: String, _ body: String, _ code: String, _ param: String, message: String? = nil) -> Case {
        Case(name: name, method: .post, target: user, body: body, status: 400, code: code, param: param, message: message)
    }

    static let bodies: [Case] = [
        malformed("an empty text", " ", "line 1, column 2 (byte 1)"),
        malformed("a cut-off object", "{\"email\": \"a\"", "line 1, column 14 (byte 13)"),
        malformed("a comma too many", "{\"email\": \"a\",}", "line 1, column 15 (byte 14)"),
        malformed("the third line", "{\n \"email\": \"a\",\n \"name\" \"b\"}", "line 3, column 9"),
        malformed("single quotes", "{'email': 1}", "column 2"),
        malformed("a comment", "{} // done", "column 4"),
        malformed("two values", "{}{}", "column 3"),
        malformed("NaN", "{\"email\": NaN}", "column 11"),
        malformed("Infinity", "{\"email\": -Infinity}", "column 12"),
        malformed("a number with a plus", "{\"email\": +1}", "column 11"),
        malformed("a number with a leading zero", "{\"email\": 012}", "column 12"),
        malformed("a number that ends with a point", "{\"email\": 1.}", "column 13"),
        malformed("a hexadecimal number", "{\"email\": 0x1}", "column 12"),
        malformed("a control character in a string", "{\"email\": \"a\u{01}\"}", "column 13"),
        malformed("half a surrogate pair", "{\"email\": \"\\uD800\"}", "column 12"),
        malformed("an unknown escape", "{\"email\": \"\\x41\"}", "column 13"),
        malformed("a byte order mark", "\u{FEFF}{}", "column 1"),
        malformed("deep nesting", String(repeating: "[", count: 300) + String(repeating: "]", count: 300), "nested deeper"),
        malformed("a hundred thousand brackets", String(repeating: "[", count: 100_000), "nested deeper"),
        wrong("an array", "[]", "wrong_type", ""),
        wrong("null", "null", "wrong_type", ""),
        wrong("a missing field", "{}", "missing_field", "email"),
        wrong(
            "a number for a text", #"{"email":1,"name":"a","role":"viewer"}"#, "wrong_type", "email",
            message: "must be a string, not a number"),
        wrong("null for a text", #"{"email":null,"name":"a","role":"viewer"}"#, "wrong_type", "email"),
        wrong("an unknown field", #"{"email":"a@b.example","name":"a","role":"viewer","rôle":"x"}"#, "unknown_field", "rôle"),
        wrong("a field twice", #"{"email":"a@b.example","email":"c@d.example","name":"a","role":"viewer"}"#, "duplicate_field", "email"),
        wrong(
            "an unknown word", #"{"email":"a@b.example","name":"a","role":"king"}"#, "not_a_choice", "role",
            message: "viewer, member, admin, owner"),
        wrong("an empty name", #"{"email":"a@b.example","name":"","role":"viewer"}"#, "out_of_range", "name"),
        wrong(
            "a name of 101 characters", #"{"email":"a@b.example","name":"\#(String(repeating: "n", count: 101))","role":"viewer"}"#,
            "out_of_range", "name"),
    ]

    static let requests: [Case] = [
        Case(name: "no content type", method: .post, target: user, body: "{}", headers: [], status: 415, code: "unsupported_media_type"),
        Case(
            name: "a form", method: .post, target: user, body: "a=b", headers: [("Content-Type", "application/x-www-form-urlencoded")],
            status: 415, code: "unsupported_media_type"),
        Case(
            name: "another charset", method: .post, target: user, body: "{}",
            headers: [("Content-Type", "application/json; charset=utf-16")],
            status: 415, code: "unsupported_media_type"),
        Case(
            name: "a body where none belongs", method: .post, target: "/api/auth/sign-out", body: "{}", status: 400, code: "invalid_request"
        ),
        Case(name: "an address that is none", method: .get, target: "/api/nothing", status: 404, code: "route_not_found"),
        Case(name: "a method that is none", method: .init(rawValue: "BREW"), target: "/api/users", status: 405, code: "method_not_allowed"),
        Case(name: "a method for another address", method: .delete, target: "/api/datasets/stats", status: 405, code: "method_not_allowed"),
        Case(
            name: "an unknown parameter", method: .get, target: "/api/datasets?colour=red", status: 400, code: "unknown_parameter",
            param: "colour"),
        Case(
            name: "a parameter twice", method: .get, target: "/api/datasets?limit=1&limit=2", status: 400, code: "duplicate_parameter",
            param: "limit"),
        Case(name: "a limit of letters", method: .get, target: "/api/datasets?limit=ten", status: 400, code: "wrong_type", param: "limit"),
        Case(name: "a limit of zero", method: .get, target: "/api/datasets?limit=0", status: 400, code: "out_of_range", param: "limit"),
        Case(
            name: "a limit beyond 64 bits", method: .get, target: "/api/datasets?limit=99999999999999999999", status: 400,
            code: "wrong_type", param: "limit"),
        Case(
            name: "a truth value of numbers", method: .get, target: "/api/datasets?deleted=1", status: 400, code: "wrong_type",
            param: "deleted"),
        Case(
            name: "a sort that is none", method: .get, target: "/api/datasets?sort=size", status: 400, code: "not_a_choice", param: "sort"),
        Case(
            name: "a cursor that is none", method: .get, target: "/api/datasets?cursor=zzz", status: 400, code: "invalid_request",
            param: "cursor"),
        Case(
            name: "a time that is none", method: .get, target: "/api/audit?since=yesterday", status: 400, code: "invalid_request",
            param: "since"),
        Case(name: "a dataset id of dots", method: .get, target: "/api/datasets/..%2F..%2Fetc", status: 404, code: "dataset_not_found"),
        Case(
            name: "an upload id of dots", method: .get, target: "/api/uploads/..%2F..%2Fetc%2Fpasswd", status: 404, code: "upload_not_found"
        ),
        Case(name: "an upload id with a slash", method: .get, target: "/api/uploads/a%2Fb", status: 404, code: "upload_not_found"),
        Case(name: "a double dot", method: .get, target: "/api/datasets/../users", status: 404, code: "route_not_found"),
        Case(name: "a wrong escape", method: .get, target: "/api/datasets/%zz", status: 404, code: "route_not_found"),
        Case(name: "an escaped zero", method: .get, target: "/api/datasets/a%00b", status: 404, code: "route_not_found"),
        Case(name: "an asset outside", method: .get, target: "/assets/..%2F..%2Fetc%2Fpasswd", status: 404, code: "route_not_found"),
        Case(name: "an asset that is none", method: .get, target: "/assets/nothing.js", status: 404, code: "route_not_found"),
        Case(
            name: "a row that is no number", method: .get, target: "/api/datasets/x/examples/first", status: 404, code: "dataset_not_found"),
        Case(
            name: "a basic credential", method: .get, target: "/api/auth/me", headers: [("Authorization", "Basic YTpi")], status: 401,
            code: "invalid_token"),
        Case(
            name: "an unknown key", method: .get, target: "/api/auth/me",
            headers: [("Authorization", "Bearer ts-\(String(repeating: "A", count: 43))")], status: 401, code: "invalid_token"),
        Case(
            name: "an upload without a length", method: .post, target: "/api/uploads", headers: [], status: 400, code: "invalid_request",
            param: "Upload-Length"),
        Case(
            name: "an upload of a negative length", method: .post, target: "/api/uploads", headers: [("Upload-Length", "-1")], status: 400,
            code: "invalid_request"),
        Case(
            name: "an upload that is too long", method: .post, target: "/api/uploads", headers: [("Upload-Length", "999999999999")],
            status: 413, code: "body_too_large"),
        Case(
            name: "rows without a name", method: .post, target: "/api/datasets", body: "{}", headers: [("Content-Type", "text/plain")],
            status: 400, code: "missing_parameter", param: "name"),
        Case(
            name: "a name with a slash", method: .post, target: "/api/datasets?name=a%2Fb", body: "{}",
            headers: [("Content-Type", "text/plain")], status: 400, code: "invalid_name"),
        Case(
            name: "a form without a boundary", method: .post, target: "/api/datasets", body: "x",
            headers: [("Content-Type", "multipart/form-data")],
            status: 400, code: "malformed_form"),
        Case(
            name: "a form without its end", method: .post, target: "/api/datasets",
            body: "--b\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nx",
            headers: [("Content-Type", "multipart/form-data; boundary=b")],
            status: 400, code: "malformed_form"),
        Case(
            name: "a form without a file", method: .post, target: "/api/datasets",
            body: "--b\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nx\r\n--b--\r\n",
            headers: [("Content-Type", "multipart/form-data; boundary=b")], status: 400, code: "missing_field", param: "file"),
        Case(
            name: "a form with an unknown field", method: .post, target: "/api/datasets",
            body: "--b\r\nContent-Disposition: form-data; name=\"colour\"\r\n\r\nx\r\n--b--\r\n",
            headers: [("Content-Type", "multipart/form-data; boundary=b")], status: 400, code: "unknown_field", param: "colour"),
        Case(
            name: "an import of an upload that is none", method: .post, target: "/api/datasets", body: #"{"name":"a","upload_id":"none"}"#,
            status: 404, code: "upload_not_found"),
        Case(
            name: "a setting that is none", method: .patch, target: "/api/settings", body: #"{"colour":"red"}"#, status: 400,
            code: "unknown_field", param: "colour"),
        Case(
            name: "a port that is none", method: .patch, target: "/api/settings", body: #"{"port":70000}"#, status: 400,
            code: "out_of_range", param: "port"),
        Case(
            name: "the last owner's leave", method: .patch, target: "/api/users/{owner}", body: #"{"role":"viewer"}"#, status: 409,
            code: "last_owner"),
        Case(
            name: "a wait of letters", method: .post, target: "/api/datasets?name=a", body: "{}",
            headers: [("Content-Type", "text/plain"), ("Prefer", "wait=soon")], status: 400, code: "invalid_request", param: "Prefer"),
    ]

    @Test("answers with the exact status and code", arguments: bodies + requests)
    func bad(_ one: Case) async throws {
        let bench = try await TestWorkbench()
        let owner = try await bench.send(.get, "/api/auth/me").json?["user"]?["id"]?.string ?? ""
        let target = one.target.replacing("{owner}", with: owner)
        let answer = try await bench.send(
            one.method, target, body: Array(one.body.utf8), headers: HTTPHeaders(one.headers.map { ($0.0, $0.1) }))
        #expect(answer.status == one.status, "\(answer.text)")
        #expect(answer.code == one.code)
        if let param = one.param { #expect(answer.json?["error"]?["param"]?.string == param) }
        if let message = one.message {
            let said = try #require(answer.json?["error"]?["message"]?.string)
            #expect(said.contains(message), "\(said)")
        }
    }

    @Test(
        "bytes that are not UTF-8 are no JSON, wherever they stand",
        arguments: [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82]] as [[UInt8]])
    func encoding(_ bytes: [UInt8]) async throws {
        let bench = try await TestWorkbench()
        let body = Array(#"{"email":""#.utf8) + bytes + Array(#""}"#.utf8)
        let answer = try await bench.send(.post, "/api/users", body: body, headers: ["Content-Type": "application/json"])
        #expect(answer.status == 400 && answer.code == "malformed_json")
        #expect(answer.json?["error"]?["message"]?.string?.contains("column 11") == true, "\(answer.text)")
    }

    @Test("numbers keep their value or are refused: none is bent to fit")
    func numbers() async throws {
        let bench = try await TestWorkbench()
        for (text, status) in [
            ("8420", 200), ("8.42e3", 200), ("8420.0", 200), ("8420.5", 400), ("1e999", 400), ("-0", 200), ("123456789012345678901", 400),
        ] {
            let answer = try await bench.send(
                .patch, "/api/settings", body: Array("{\"port\":\(text)}".utf8), headers: ["Content-Type": "application/json"])
            #expect(answer.status == status, "\(text): \(answer.text)")
        }
    }
}
