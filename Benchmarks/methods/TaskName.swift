/// What the methods learn.
enum TaskName: String, CaseIterable {
    /// The intent of a bank customer's question, one of 77.
    case banking77
    /// Intent, product, priority and language of a support ticket.
    case tickets
}
