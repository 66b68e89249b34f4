internal import Domain
internal import HTTP
internal import JSON
internal import Tokenization

/// The base models whose tokenizers can be used.
enum BaseModelRoutes {
    static let all: [Route] = [list]

    private struct Listed: Sendable {
        let base: BaseModels.Base
        let tokenizer: TokenizerFolder?
    }

    private static let base = Shape<Listed>(
        "BaseModel", "A model that can be tuned.",
        [
            .text("id") { $0.base.id },
            .text("name") { $0.base.id },
            .flag("is_usable") { $0.tokenizer != nil },
            .optionalCount("context_length") { $0.tokenizer?.contextLength },
        ])

    private static let list = Route(
        .get, "/api/base-models", "base_model.list", "List the base models", .role(.viewer, .modelsRead),
        answers: [.json("The models.", Page.schema("BaseModelList", of: base.schema))]
    ) { call in
        let bases = call.services.bases
        let values = bases.all().map { base.json(Listed(base: $0, tokenizer: try? bases.tokenizer($0.id))) }
        return .ok(Page.json(values, next: nil, total: values.count))
    }
}
