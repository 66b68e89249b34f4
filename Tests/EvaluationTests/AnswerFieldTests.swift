import Evaluation
import Testing

struct AnswerFieldTests {
    @Test("Fields are the keys that all JSON answers share, with their labels in order")
    func shared() {
        let fields = AnswerField.infer(from: [#"{"a":"y","b":"1","c":3}"#, "no json", #"{"b":"2","a":"x"}"#])
        #expect(fields == [AnswerField(name: "a", labels: ["x", "y"]), AnswerField(name: "b", labels: ["1", "2"])])
    }

    @Test("Free text and answers without JSON have no fields")
    func none() {
        #expect(AnswerField.infer(from: ["hello", "[1]"]).isEmpty)
        #expect(AnswerField.infer(from: (0..<101).map { #"{"a":"\#($0)"}"# }).isEmpty)
        #expect(AnswerField.infer(from: []).isEmpty)
    }
}
