/// How tickets name the products: the brand, and in each language the ordinary words.
enum TicketProducts {
    /// One product.
    struct Product: Sendable {
        let label: String
        let brand: String
        let nouns: [Language: [Noun]]
    }

    static let all: [Product] = """
        kettle;Velano;kettle|water kettle;m Wasserkocher;f bouilloire;m hervidor
        lamp;Lumora;lamp|desk lamp;f Lampe|f Tischlampe;f lampe|f lampe de bureau;f lámpara
        fan;Zefira;fan|table fan;m Ventilator;m ventilateur;m ventilador
        vacuum;Roviko;vacuum cleaner|vacuum;m Staubsauger;m aspirateur;f aspiradora
        toaster;Krosta;toaster;m Toaster;m grille-pain;f tostadora
        coffee_maker;Mokafe;coffee machine|coffee maker;f Kaffeemaschine;f machine à café|f cafetière;f cafetera
        speaker;Soniqo;speaker|radio speaker;m Lautsprecher;f enceinte;m altavoz
        iron;Plissa;iron|steam iron;n Bügeleisen;m fer à repasser;f plancha
        """
        .split(separator: "\n").map { line in
            let parts = line.split(separator: ";")
            var nouns: [Language: [Noun]] = [:]
            for (language, words) in zip(Language.allCases, parts.dropFirst(2)) {
                nouns[language] = words.split(separator: "|").map { Noun($0, language: language) }
            }
            return Product(label: String(parts[0]), brand: String(parts[1]), nouns: nouns)
        }
}
