/// Whose records they are; no record is seen by another organization.
public enum Organization {
    /// Names an organization.
    public typealias ID = Identifier<Organization>

    /// The one organization there is before accounts exist.
    public static let localID = ID(rawValue: "local")
}
