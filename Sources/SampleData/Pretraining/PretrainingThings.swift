/// Things that the pre-training text speaks of, each in the four languages.
enum PretrainingThings {
    /// Household devices: English, German, French, Spanish.
    static let devices = table(
        """
        kettle|m Wasserkocher|f bouilloire|m hervidor
        lamp|f Lampe|f lampe|f lámpara
        fan|m Ventilator|m ventilateur|m ventilador
        vacuum cleaner|m Staubsauger|m aspirateur|f aspiradora
        toaster|m Toaster|m grille-pain|f tostadora
        coffee machine|f Kaffeemaschine|f machine à café|f cafetera
        speaker|m Lautsprecher|f enceinte|m altavoz
        iron|n Bügeleisen|m fer à repasser|f plancha
        hair dryer|m Haartrockner|m sèche-cheveux|m secador de pelo
        radio|n Radio|f radio|f radio
        clock|f Uhr|f horloge|m reloj
        alarm clock|m Wecker|m réveil|m despertador
        blender|m Mixer|m mixeur|f batidora
        oven|m Backofen|m four|m horno
        microwave|f Mikrowelle|m micro-ondes|m microondas
        fridge|m Kühlschrank|m réfrigérateur|m frigorífico
        washing machine|f Waschmaschine|f machine à laver|f lavadora
        heater|m Heizlüfter|m radiateur|m calefactor
        scale|f Waage|f balance|f báscula
        camera|f Kamera|f caméra|f cámara
        phone|n Telefon|m téléphone|m teléfono
        printer|m Drucker|f imprimante|f impresora
        screen|m Bildschirm|m écran|f pantalla
        keyboard|f Tastatur|m clavier|m teclado
        sewing machine|f Nähmaschine|f machine à coudre|f máquina de coser
        drill|f Bohrmaschine|f perceuse|m taladro
        torch|f Taschenlampe|f lampe de poche|f linterna
        thermometer|n Thermometer|m thermomètre|m termómetro
        toothbrush|f Zahnbürste|f brosse à dents|m cepillo de dientes
        shaver|m Rasierer|m rasoir|f afeitadora
        electric blanket|f Heizdecke|f couverture chauffante|f manta eléctrica
        waffle maker|n Waffeleisen|m gaufrier|f gofrera
        rice cooker|m Reiskocher|m cuiseur à riz|f arrocera
        juicer|f Saftpresse|m presse-agrumes|m exprimidor
        doorbell|f Türklingel|f sonnette|m timbre
        bicycle light|n Fahrradlicht|m phare de vélo|m faro de bicicleta
        """)

    /// Things that are not devices.
    static let goods = table(
        """
        chair|m Stuhl|f chaise|f silla
        table|m Tisch|f table|f mesa
        carpet|m Teppich|m tapis|f alfombra
        coat|m Mantel|m manteau|m abrigo
        shirt|n Hemd|f chemise|f camisa
        scarf|m Schal|f écharpe|f bufanda
        hat|m Hut|m chapeau|m sombrero
        book|n Buch|m livre|m libro
        mirror|m Spiegel|m miroir|m espejo
        backpack|m Rucksack|m sac à dos|f mochila
        suitcase|m Koffer|f valise|f maleta
        umbrella|m Regenschirm|m parapluie|m paraguas
        bicycle|n Fahrrad|m vélo|f bicicleta
        tent|n Zelt|f tente|f tienda de campaña
        pan|f Pfanne|f poêle|f sartén
        pot|m Topf|f casserole|f olla
        knife|n Messer|m couteau|m cuchillo
        bowl|f Schüssel|m bol|m cuenco
        curtain|m Vorhang|m rideau|f cortina
        pillow|n Kissen|m coussin|f almohada
        blanket|f Decke|f couverture|f manta
        shelf|n Regal|f étagère|f estantería
        bag|f Tasche|m sac|f bolsa
        ladder|f Leiter|f échelle|f escalera
        """)

    static func table(_ text: String) -> [[Language: Noun]] {
        text.split(separator: "\n").map { line in
            let words = line.split(separator: "|")
            return Dictionary(uniqueKeysWithValues: zip(Language.allCases, words).map { ($0, Noun($1, language: $0)) })
        }
    }
}
