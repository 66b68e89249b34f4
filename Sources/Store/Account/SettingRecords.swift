internal import Domain

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Settings of the whole installation that people changed, by name; what they mean is for others to know.
public struct SettingRecords: Sendable {
    let store: Store

    /// All that were changed.
    public func all() throws -> [String: String] {
        try store.database.read { transaction in
            let pairs = try transaction.rows("SELECT name, value FROM settings") {
                (try $0.value("name", as: String.self), try $0.value("value", as: String.self))
            }
            return Dictionary(pairs, uniquingKeysWith: { a, _ in a })
        }
    }

    /// Sets several at once; nil lets a setting be what it is without a change.
    public func set(_ values: [String: String?]) throws {
        let now = store.now().databaseMilliseconds
        try store.database.write { transaction in
            for (name, value) in values {
                guard let value else {
                    try transaction.execute("DELETE FROM settings WHERE name = $1", name)
                    continue
                }
                try transaction.execute(
                    """
                    INSERT INTO settings (name, value, updated_ms) VALUES ($1, $2, $3)
                    ON CONFLICT (name) DO UPDATE SET value = excluded.value, updated_ms = excluded.updated_ms
                    """, name, value, now)
            }
        }
    }
}

extension Store {
    /// The settings of the whole installation.
    public var settings: SettingRecords { SettingRecords(store: self) }
}
