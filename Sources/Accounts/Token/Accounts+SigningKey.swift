public import Domain
internal import Store

extension Accounts {
    /// Lets a new key sign access tokens from now on; those of the old one stay good until their time ends. For operators.
    public func rotateSigningKey(by principal: Principal, from client: Client) throws {
        try Self.requireOperator(principal)
        defer { signing.forget() }
        try change { records in
            try signing.rotate(records)
            try records.add(entry("signing_key.rotate", "", by: principal, from: client))
        }
    }
}
