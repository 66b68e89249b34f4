/// Sentences about everyday things and the same facts as a JSON-like record.
enum EverydayRecords {
    /// A kind of record: its keys, and per language sentences over the nouns X, Y (not meant) and Z.
    struct Kind: Sendable {
        let key: String
        let second: String
        let sentences: [Language: [String]]
        let things: [[Language: Noun]]
        let places: [[Language: Noun]]
    }

    static let drinks = PretrainingThings.table(
        """
        tea|m Tee|m thé|m té
        coffee|m Kaffee|m café|m café
        milk|f Milch|m lait|f leche
        juice|m Saft|m jus|m zumo
        beer|n Bier|f bière|f cerveza
        cocoa|m Kakao|m cacao|m cacao
        lemonade|f Limonade|f limonade|f limonada
        soup|f Suppe|f soupe|f sopa
        """)
    static let animals = PretrainingThings.table(
        """
        cat|f Katze|m chat|m gato
        dog|m Hund|m chien|m perro
        horse|n Pferd|m cheval|m caballo
        cow|f Kuh|f vache|f vaca
        hen|f Henne|f poule|f gallina
        goat|f Ziege|f chèvre|f cabra
        rabbit|m Hase|m lapin|m conejo
        frog|m Frosch|f grenouille|f rana
        mouse|f Maus|f souris|m ratón
        bear|m Bär|m ours|m oso
        """)
    static let places = PretrainingThings.table(
        """
        garden|m Garten|m jardin|m jardín
        kitchen|f Küche|f cuisine|f cocina
        cellar|m Keller|f cave|m sótano
        barn|f Scheune|f grange|m granero
        school|f Schule|f école|f escuela
        station|m Bahnhof|f gare|f estación
        church|f Kirche|f chapelle|f iglesia
        market|m Markt|m marché|m mercado
        """)

    static let kinds = [
        Kind(
            key: "drink", second: "room",
            sentences: [
                .english: [
                    "The guest in {Z.the} would like {X.bare}, not {Y.bare}.", "No {Y.bare}, thank you: {X.bare} for the lady in {Z.the}.",
                    "Yesterday it was {Y.bare}; today they take {X.bare} in {Z.the}.",
                    "Bring {X.bare} to {Z.the}. The {Y.bare} can stay here.",
                ],
                .german: [
                    "Der Gast wartet vor {Z.dem}: nicht {Y.bare}, sondern {X.bare}.",
                    "Keine Tasse {Y.bare}, danke: {X.bare} für den Tisch bei {Z.dem}.",
                    "Gestern gab es {Y.bare}; heute gibt es {X.bare}, drüben bei {Z.dem}.",
                    "{X.Bare} bitte, wir sitzen hinter {Z.dem}. {Y.Bare} hatten wir schon.",
                ],
                .french: [
                    "L'invité devant {Z.le} ne veut pas {Y.du} mais {X.du}.",
                    "Pas de tasse de {Y.bare}, merci: {X.du} pour la dame, dans {Z.le}.",
                    "Hier c'était {Y.du}; aujourd'hui on prend {X.du} dans {Z.le}.",
                    "Apportez {X.du} dans {Z.le}. Quant {Y.au}, qu'on le garde ici.",
                ],
                .spanish: [
                    "El invitado, delante {Z.del}, no quiere {Y.bare} sino {X.bare}.",
                    "Nada de {Y.bare}, gracias: {X.bare} para la señora, en {Z.el}.",
                    "Ayer hubo {Y.bare}; hoy se toma {X.bare} en {Z.el}.", "Traiga {X.bare} a la mesa junto {Z.al}. {Y.Bare} ya tuvimos.",
                ],
            ], things: drinks, places: places),
        Kind(
            key: "animal", second: "place",
            sentences: [
                .english: [
                    "{X.The} sleeps in {Z.the}; {Y.the} ran away long ago.", "It was not {Y.the} but {X.the} that I heard near {Z.the}.",
                    "Look for {X.the} in {Z.the}, {Y.the} is already fed.", "Once {Y.a} lived in {Z.the}. Now only {X.the} is left.",
                ],
                .german: [
                    "{X.Der} schläft vor {Z.dem}; {Y.der} ist längst fort.", "Nicht {Y.den}, sondern {X.den} habe ich bei {Z.dem} gehört.",
                    "Such {X.den} hinter {Z.dem}, {Y.der} hat schon Futter.",
                    "Früher lebte {Y.ein} bei {Z.dem}. Jetzt ist nur noch {X.der} da.",
                ],
                .french: [
                    "{X.Le} dort dans {Z.le}; {Y.le} est loin depuis longtemps.",
                    "Ce n'est pas {Y.le} mais {X.le} que j'ai entendu près {Z.du}.",
                    "Cherche {X.le} dans {Z.le}, {Y.le} a déjà mangé.", "Autrefois {Y.un} vivait dans {Z.le}. Il ne reste que {X.le}.",
                ],
                .spanish: [
                    "{X.El} duerme en {Z.el}; {Y.el} se fue hace mucho.", "No fue {Y.el} sino {X.el} lo que oí cerca {Z.del}.",
                    "Busca {X.el} en {Z.el}, {Y.el} ya comió.", "Antes vivía {Y.un} en {Z.el}. Ahora solo queda {X.el}.",
                ],
            ], things: animals, places: places),
        Kind(
            key: "lost", second: "found_in",
            sentences: [
                .english: [
                    "I lost {X.the}, not {Y.the}, somewhere in {Z.the}.", "{Y.The} is here. It is {X.the} that somebody left in {Z.the}.",
                    "They asked about {Y.the}, but in {Z.the} there was only {X.the}.",
                ],
                .german: [
                    "Verloren habe ich {X.den}, nicht {Y.den}, irgendwo bei {Z.dem}.",
                    "{Y.Der} ist hier. Bei {Z.dem} hat jemand {X.den} vergessen.",
                    "Man fragte nach {Y.dem}, aber bei {Z.dem} lag nur {X.der}.",
                ],
                .french: [
                    "J'ai perdu {X.le}, pas {Y.le}, quelque part dans {Z.le}.", "{Y.Le} est ici. C'est {X.le} qu'on a oublié dans {Z.le}.",
                    "On cherchait {Y.le}, mais dans {Z.le} il n'y avait que {X.le}.",
                ],
                .spanish: [
                    "Perdí {X.el}, no {Y.el}, por algún lado en {Z.el}.", "{Y.El} está aquí. Es {X.el} lo que alguien dejó en {Z.el}.",
                    "Buscaban {Y.el}, pero en {Z.el} solo había {X.el}.",
                ],
            ], things: PretrainingThings.goods, places: places),
    ]

    /// Short weather reports: English word, then sentences in the four languages.
    static let weather: [(word: String, sentences: [Language: [String]])] = [
        (
            "rain",
            [
                .english: ["it is raining", "it pours"], .german: ["es regnet", "es gießt"], .french: ["il pleut", "il tombe des cordes"],
                .spanish: ["llueve", "está lloviendo"],
            ]
        ),
        (
            "snow",
            [
                .english: ["it is snowing", "snow lies"], .german: ["es schneit", "Schnee liegt"], .french: ["il neige", "la neige tombe"],
                .spanish: ["nieva", "cae nieve"],
            ]
        ),
        (
            "sun",
            [
                .english: ["the sun shines", "it is sunny"], .german: ["die Sonne scheint", "es ist sonnig"],
                .french: ["le soleil brille", "il fait beau"], .spanish: ["hace sol", "brilla el sol"],
            ]
        ),
        (
            "wind",
            [
                .english: ["a strong wind blows", "it is windy"], .german: ["ein starker Wind weht", "es stürmt"],
                .french: ["le vent souffle", "il y a du vent"], .spanish: ["sopla el viento", "hay viento"],
            ]
        ),
        (
            "fog",
            [
                .english: ["there is fog", "it is foggy"], .german: ["es ist neblig", "Nebel hängt"],
                .french: ["il y a du brouillard", "tout est brumeux"], .spanish: ["hay niebla", "la niebla cubre todo"],
            ]
        ),
    ]
    static let weatherFrames: [Language: [String]] = [
        .english: ["In {city} {now}, no longer as before when {then}.", "Yesterday {then} in {city}; today {now}."],
        .german: ["{city}: {now}, nicht mehr wie zuvor, da hieß es: {then}.", "{city}. Gestern: {then}. Heute: {now}."],
        .french: ["À {city} {now}, hier encore on disait: {then}.", "Hier {then} à {city}; aujourd'hui {now}."],
        .spanish: ["En {city} {now}, ya no como antes, cuando decían: {then}.", "Ayer {then} en {city}; hoy {now}."],
    ]

}
