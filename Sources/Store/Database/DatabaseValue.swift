#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// What a column of a row can hold.
public enum DatabaseValue: Sendable, Equatable {
    /// A whole number.
    case integer(Int64)
    /// A number in double precision.
    case real(Double)
    /// Characters.
    case text(String)
    /// Bytes.
    case blob(Data)
    /// Nothing.
    case null
}

/// A type whose values are stored in a column and read from one.
public protocol DatabaseConvertible {
    /// The value as it is stored.
    var databaseValue: DatabaseValue { get }
    /// The value that was stored; nil when the column holds something else.
    init?(databaseValue: DatabaseValue)
}

extension DatabaseValue: DatabaseConvertible {
    /// The value itself.
    public var databaseValue: DatabaseValue { self }
    /// The value itself.
    public init?(databaseValue: DatabaseValue) { self = databaseValue }
}

extension Int: DatabaseConvertible {
    /// An integer.
    public var databaseValue: DatabaseValue { .integer(Int64(self)) }
    /// An integer; nil for anything else.
    public init?(databaseValue: DatabaseValue) {
        guard case .integer(let number) = databaseValue else { return nil }
        self.init(exactly: number)
    }
}

extension Double: DatabaseConvertible {
    /// A real number.
    public var databaseValue: DatabaseValue { .real(self) }
    /// A real number; nil for anything else, an integer too.
    public init?(databaseValue: DatabaseValue) {
        guard case .real(let number) = databaseValue else { return nil }
        self = number
    }
}

extension Bool: DatabaseConvertible {
    /// 0 or 1: SQLite has no truth values.
    public var databaseValue: DatabaseValue { .integer(self ? 1 : 0) }
    /// 0 or 1; nil for anything else.
    public init?(databaseValue: DatabaseValue) {
        switch databaseValue {
        case .integer(0): self = false
        case .integer(1): self = true
        default: return nil
        }
    }
}

extension String: DatabaseConvertible {
    /// Text.
    public var databaseValue: DatabaseValue { .text(self) }
    /// Text; nil for anything else.
    public init?(databaseValue: DatabaseValue) {
        guard case .text(let text) = databaseValue else { return nil }
        self = text
    }
}

extension Data: DatabaseConvertible {
    /// A blob.
    public var databaseValue: DatabaseValue { .blob(self) }
    /// A blob; nil for anything else.
    public init?(databaseValue: DatabaseValue) {
        guard case .blob(let bytes) = databaseValue else { return nil }
        self = bytes
    }
}

extension Optional: DatabaseConvertible where Wrapped: DatabaseConvertible {
    /// The wrapped value, or null.
    public var databaseValue: DatabaseValue { self?.databaseValue ?? .null }
    /// Null, or the wrapped value; nil for anything else.
    public init?(databaseValue: DatabaseValue) {
        if databaseValue == .null {
            self = .none
        } else if let value = Wrapped(databaseValue: databaseValue) {
            self = .some(value)
        } else {
            return nil
        }
    }
}
