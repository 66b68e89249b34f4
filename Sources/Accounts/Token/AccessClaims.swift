internal import Domain

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// What an access token says (RFC 7519). Its text has one spelling, and nothing else is read.
struct AccessClaims: Sendable, Equatable {
    static let issuer = "tunesmith"
    static let audience = "tunesmith/api"

    let user: User.ID
    let session: Session.ID
    let organization: Organization.ID
    /// Seconds since 1970 began.
    let issued: Int
    /// Seconds since 1970 began.
    let expires: Int

    init(user: User.ID, session: Session.ID, organization: Organization.ID, issued: Int, expires: Int) {
        self.user = user
        self.session = session
        self.organization = organization
        self.issued = issued
        self.expires = expires
    }

    /// The claims as JSON.
    var text: String {
        #"{"iss":"\#(Self.issuer)","aud":"\#(Self.audience)","sub":"\#(user.rawValue)","sid":"\#(session.rawValue)","#
            + #""org":"\#(organization.rawValue)","iat":\#(issued),"nbf":\#(issued),"exp":\#(expires)}"#
    }

    /// Reads what `text` writes; nil for anything else: other claims, another order, spaces, a claim twice.
    init?(_ bytes: [UInt8]) {
        var rest = bytes[...]
        guard Self.skip(Self.beforeUser, &rest), let user = Self.name(&rest),
            Self.skip(Self.beforeSession, &rest), let session = Self.name(&rest),
            Self.skip(Self.beforeOrganization, &rest), let organization = Self.name(&rest),
            Self.skip(Self.beforeIssued, &rest), let issued = Self.number(&rest),
            Self.skip(Self.beforeBegin, &rest), Self.number(&rest) == issued,
            Self.skip(Self.beforeEnd, &rest), let expires = Self.number(&rest),
            Self.skip(Self.close, &rest), rest.isEmpty
        else { return nil }
        self.init(
            user: User.ID(rawValue: user), session: Session.ID(rawValue: session), organization: Organization.ID(rawValue: organization),
            issued: issued, expires: expires)
    }

    private static let beforeUser = Array(#"{"iss":"\#(issuer)","aud":"\#(audience)","sub":""#.utf8)
    private static let beforeSession = Array(#"","sid":""#.utf8)
    private static let beforeOrganization = Array(#"","org":""#.utf8)
    private static let beforeIssued = Array(#"","iat":"#.utf8)
    private static let beforeBegin = Array(#","nbf":"#.utf8)
    private static let beforeEnd = Array(#","exp":"#.utf8)
    private static let close = Array("}".utf8)

    private static func skip(_ text: [UInt8], _ rest: inout ArraySlice<UInt8>) -> Bool {
        guard rest.starts(with: text) else { return false }
        rest = rest.dropFirst(text.count)
        return true
    }

    private static func name(_ rest: inout ArraySlice<UInt8>) -> String? {
        let name = rest.prefix { byte in
            (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || byte == 0x2D
        }
        guard (1...64).contains(name.count) else { return nil }
        rest = rest.dropFirst(name.count)
        return String(decoding: name, as: UTF8.self)
    }

    private static func number(_ rest: inout ArraySlice<UInt8>) -> Int? {
        let digits = rest.prefix { (0x30...0x39).contains($0) }
        guard (1...12).contains(digits.count), digits.first != 0x30 else { return nil }
        rest = rest.dropFirst(digits.count)
        return digits.reduce(0) { 10 * $0 + Int($1 - 0x30) }
    }
}
