internal import Accounts
internal import Domain
internal import HTTP
internal import JSON

/// Keys with which programs act for a user.
enum APIKeyRoutes {
    static let all: [Route] = [list, make, revoke]

    private static let list = Route(
        .get, "/api/api-keys", "api_key.list", "List the own keys", .role(.viewer, .administration),
        parameters: [.init("all", .boolean, "Those of all users of the organization, for admins.")],
        answers: [.json("The keys.", Page.schema("ApiKeyList", of: AccountWire.key.schema))]
    ) { call in
        let keys = try call.services.accounts.keys(by: call.principal(), ofAll: call.query["all"]?.bool ?? false)
        return .ok(Page.json(keys.map(AccountWire.key.json), next: nil, total: keys.count))
    }

    private static let make = Route(
        .post, "/api/api-keys", "api_key.make", "Make a key; its secret is shown this once", .role(.member, .administration),
        body: .json(
            .object(
                "ApiKeyRequest",
                [
                    .init("name", AccountWire.personName), .optional("scopes", .nullable(AccountWire.scopes)),
                    .optional("expires_at", .nullable(.time)),
                    .optional("user_id", .nullable(.id.described("For whom it acts; only the owner of the data folder names others."))),
                ])),
        answers: [
            .json(
                201, "The key and its secret.", .object("ApiKeyMade", [.init("api_key", AccountWire.key.schema), .init("secret", .string)]))
        ], isAudited: false
    ) { call in
        let scopes = call.body["scopes"]?.array?.compactMap { $0.string.flatMap { Scope(rawValue: $0) } }
        let (key, secret) = try call.services.accounts.makeKey(
            name: call.requiredText("name"), scopes: scopes.map { Set($0) },
            expires: call.text("expires_at").map { try WireTime.required($0, "expires_at") },
            of: call.text("user_id").map { .init(rawValue: $0) }, by: call.principal(), from: call.client)
        return .json(201, .object(["api_key": AccountWire.key.json(key), "secret": .string(secret)]))
    }

    private static let revoke = Route(
        .delete, "/api/api-keys/{id}", "api_key.revoke", "Revoke a key", .role(.viewer, .administration),
        answers: [.empty("It does not work any more.")], isAudited: false
    ) { call in
        try call.services.accounts.revoke(call.id(as: APIKey.self), by: call.principal(), from: call.client)
        return .done
    }
}
