import Evaluation
import Testing

struct AnswerFieldTests {
    @Test("Fields are the keys that all JSON answers share, with their labels in order")
    func shared() {
        let fields = AnswerField.infer(from: [#"{"a":"y","b":1,"c":3,"d":true,"e":0.5}"#, #"{"e":1.5,"d":false,"b":2,"a":"x"}"#])
        #expect(
            fields == [
                AnswerField(name: "a", labels: ["x", "y"]), AnswerField(name: "b", labels: ["1", "2"]),
                AnswerField(name: "d", labels: ["false", "true"]),
            ])
    }

    @Test("The labels of one answer are read by the fields, or not at all")
    func labels() {
        let fields = [AnswerField(name: "a", labels: []), AnswerField(name: "b", labels: [])]
        #expect(AnswerField.labels(of: #"{"b":2,"a":"x","c":[]}"#, fields) == ["x", "2"])
        #expect(AnswerField.labels(of: #"{"a":"x"}"#, fields) == nil)
        #expect(AnswerField.labels(of: "x", fields) == nil)
    }

    @Test("Free text and answers without JSON have no fields")
    func none() {
        #expect(AnswerField.infer(from: [#"{"a":"x"}"#, "no json"]).isEmpty)
        #expect(AnswerField.infer(from: ["hello", "[1]"]).isEmpty)
        #expect(AnswerField.infer(from: (0..<101).map { #"{"a":"\#($0)"}"# }).isEmpty)
        #expect(AnswerField.infer(from: []).isEmpty)
    }
}
