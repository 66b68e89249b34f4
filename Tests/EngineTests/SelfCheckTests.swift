import Engine
import Testing

@Suite(.serialized) struct SelfCheckTests {
    @Test("All variants agree with the portable one, which agrees with itself")
    func variants() throws {
        let variants = try SelfCheck.variants()
        #expect(variants.first?.distance == 0)
        for variant in variants { #expect(variant.distance < 1e-4, "\(variant.name)") }
    }

    @Test("Products are right")
    func product() throws {
        #expect(try SelfCheck.product() < 1e-5)
    }

    @Test("The time of a product is measured")
    func seconds() throws {
        let seconds = try Processor.secondsOfProduct(rows: 8, outputs: 8, inputs: 8, repetitions: 1)
        #expect(seconds.isFinite && seconds >= 0)
    }
}
