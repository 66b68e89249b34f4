/// The closed sets of answers of the ticket task.
public enum TicketLabels {
    /// What the writer wants.
    public static let intents = [
        "refund", "exchange", "delivery_status", "cancel_order", "repair_help", "billing_question", "account_access", "product_question",
    ]
    /// What the ticket is about.
    public static let products = ["kettle", "lamp", "fan", "vacuum", "toaster", "coffee_maker", "speaker", "iron"]
    /// How pressing it is.
    public static let priorities = ["low", "normal", "high"]
    /// The language of the writer, whatever is quoted; ISO 639-1.
    public static let languages = Language.allCases.map(\.rawValue)

    /// Keys of an answer, in the order they are written, with the labels of each.
    public static let fields: [(name: String, labels: [String])] = [
        ("intent", intents), ("product", products), ("priority", priorities), ("language", languages),
    ]
}
