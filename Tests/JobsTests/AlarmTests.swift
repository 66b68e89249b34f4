import Testing

@testable import Jobs

struct AlarmTests {
    @Test("A ring that came before the wait ends it, once")
    func ringBefore() async {
        var alarm = Alarm()
        alarm.bell.ring()
        alarm.bell.ring()
        #expect(await alarm.wait(atMost: 3600))
        #expect(await !alarm.wait(atMost: 0.01))
    }

    @Test("A wait that a ring ended leaves nothing behind that ends the next one")
    func nothingLeft() async {
        var alarm = Alarm()
        for _ in 0..<3 {
            alarm.bell.ring()
            #expect(await alarm.wait(atMost: 3600))
            let later = Task { [bell = alarm.bell] in
                // Long enough for what a cancelled timer might do.
                try await Task.sleep(for: .milliseconds(100))
                bell.ring()
            }
            #expect(await alarm.wait(atMost: 3600))
            _ = try? await later.value
        }
    }
}
