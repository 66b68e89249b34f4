/// Insults, slurs and threats that hardly have another meaning; a row with one is worth a look, not worse.
///
/// Words that are also everyday words, names or technical terms (`dick`, `retard` in French, `Kike` in Spanish, `va mourir`) are left out.
enum ToxicWords {
    static let phrases: [String] = """
        motherfucker
        motherfuckers
        motherfucking
        fuck you
        fuck off
        go fuck yourself
        fucking idiot
        fucking bitch
        you fuck
        cunt
        cunts
        asshole
        assholes
        dickhead
        shithead
        dumbass
        dipshit
        piece of shit
        son of a bitch
        stupid bitch
        you bitch
        whore
        whores
        slut
        sluts
        nigger
        niggers
        nigga
        faggot
        faggots
        kikes
        wetback
        wetbacks
        towelhead
        raghead
        ragheads
        trannies
        shemale
        retarded idiot
        you retard
        you are worthless
        kill yourself
        go kill yourself
        i will kill you
        i'll kill you
        i'm going to kill you
        i am going to kill you
        i will rape you
        you deserve to die
        i hope you die
        hope you die
        arschloch
        arschlöcher
        hurensohn
        hurensöhne
        wichser
        fotze
        fotzen
        schlampe
        schlampen
        missgeburt
        fick dich
        verpiss dich
        verfickte
        verfickter
        drecksau
        scheißkerl
        spasti
        kanake
        kanaken
        schwuchtel
        schwuchteln
        bring dich um
        ich bringe dich um
        ich werde dich töten
        connard
        connards
        connasse
        enculé
        enculés
        fils de pute
        sale pute
        va te faire foutre
        va te faire enculer
        nique ta mère
        ta gueule
        salope
        salopes
        bougnoule
        bougnoules
        youpin
        youpins
        sale arabe
        sale juif
        tapette de merde
        je vais te tuer
        hijo de puta
        hijos de puta
        hija de puta
        gilipollas
        puta madre
        vete a la mierda
        que te jodan
        cabrón de mierda
        pedazo de mierda
        maricón
        maricones
        malparido
        sudaca
        sudacas
        te voy a matar
        voy a matarte
        mátate
        filho da puta
        filhos da puta
        filha da puta
        vai se foder
        vai tomar no cu
        vá se foder
        arrombado
        seu merda
        vadia
        vou te matar
        vou matar você
        figlio di puttana
        figli di puttana
        vaffanculo
        pezzo di merda
        stronzo
        stronza
        stronzi
        testa di cazzo
        troia di merda
        puttana
        frocio
        froci
        negro di merda
        ti ammazzo
        ti ucciderò
        klootzak
        klootzakken
        kankerlijer
        tyfuslijer
        hoerenjong
        kutwijf
        krijg de kanker
        krijg de tyfus
        rot op
        ik maak je dood
        ik vermoord je
        """.split(separator: "\n").map(String.init)
}
