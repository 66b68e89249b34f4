import Foundation
import HTTP
import Testing

struct HTTPServerTests {
    @Test("answers a request, and the next one on the same connection")
    func keepsConnections() async throws {
        try await withServer { request in
            HTTPResponse(200, headers: ["X-Path": request.path], body: HTTPBody(request.queryValue("q") ?? "none"))
        } _: { address in
            let answers = try await blocking {
                let client = try RawClient(address)
                client.send("GET /a%2Fb?q=x+y%21 HTTP/1.1\r\nHost: h\r\n\r\n")
                let first = client.receiveAnswer()
                client.send("GET /c HTTP/1.1\r\nHost: h\r\n\r\n")
                return (first, client.receiveAnswer())
            }
            #expect(answers.0.status == 200)
            #expect(answers.0.field("X-Path") == "/a%2Fb")
            #expect(answers.0.body == "x y!")
            #expect(answers.0.field("Date").flatMap { HTTPDate.seconds($0) } != nil)
            #expect(answers.1.body == "none")
        }
    }

    @Test("echoes a body")
    func echoes() async throws {
        try await withServer { request in
            do { return HTTPResponse(200, body: HTTPBody(try await request.body.collect(atMost: 1 << 20))) } catch {
                return HTTPResponse(400, body: HTTPBody("\(error)"))
            }
        } _: { address in
            let answer = try await blocking {
                let client = try RawClient(address)
                client.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhello")
                return client.receiveAnswer()
            }
            #expect(answer.body == "hello")
        }
    }
}
