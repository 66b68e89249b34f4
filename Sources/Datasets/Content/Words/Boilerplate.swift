/// Words that a model, a chat page or a web page left behind.
enum Boilerplate {
    /// What models say of themselves or to be polite; looked for in answers.
    static let ofModels: [String] = """
        as an ai
        as an ai language model
        as a large language model
        as a language model
        i hope this helps
        hope this helps
        i hope that helps
        my knowledge cutoff
        as of my last knowledge update
        as of my last update
        my training data only goes
        regenerate response
        als ki-sprachmodell
        als ki-modell
        als künstliche intelligenz
        ich hoffe, das hilft
        en tant que modèle de langage
        en tant qu'ia
        j'espère que cela vous aide
        j'espère que cela aide
        como modelo de lenguaje
        espero que esto te ayude
        espero que esto ayude
        espero que te sirva
        como um modelo de linguagem
        como modelo de linguagem
        espero que isso ajude
        espero ter ajudado
        come modello linguistico
        spero che questo ti aiuti
        spero che questo sia d'aiuto
        spero di esserti stato d'aiuto
        als ai-taalmodel
        als taalmodel
        ik hoop dat dit helpt
        hopelijk helpt dit
        """.split(separator: "\n").map(String.init)

    /// What web pages say around their text; looked for everywhere.
    static let ofPages: [String] = """
        click here to subscribe
        click here to unsubscribe
        subscribe to our newsletter
        sign up for our newsletter
        unsubscribe from this list
        this website uses cookies
        this site uses cookies
        we use cookies
        our use of cookies
        accept all cookies
        manage cookie preferences
        all rights reserved
        enable javascript in your browser
        please enable javascript
        share on facebook
        share on twitter
        click to share on
        skip to main content
        read more articles
        you are being redirected
        lorem ipsum
        diese website verwendet cookies
        wir verwenden cookies
        alle cookies akzeptieren
        newsletter abonnieren
        alle rechte vorbehalten
        ce site utilise des cookies
        nous utilisons des cookies
        accepter tous les cookies
        abonnez-vous à notre newsletter
        tous droits réservés
        este sitio web utiliza cookies
        este sitio utiliza cookies
        utilizamos cookies
        aceptar todas las cookies
        suscríbete a nuestro boletín
        todos los derechos reservados
        este site utiliza cookies
        usamos cookies
        aceitar todos os cookies
        todos os direitos reservados
        questo sito utilizza i cookie
        questo sito usa i cookie
        utilizziamo i cookie
        accetta tutti i cookie
        tutti i diritti riservati
        deze website maakt gebruik van cookies
        deze website gebruikt cookies
        wij gebruiken cookies
        alle cookies accepteren
        alle rechten voorbehouden
        """.split(separator: "\n").map(String.init)

    /// Marks of chat templates, which belong between messages and never into one; a text to go on reading may have them.
    static let chatMarks: [String] = """
        <|im_start|>
        <|im_end|>
        <|im_sep|>
        <|endoftext|>
        <|begin_of_text|>
        <|end_of_text|>
        <|start_header_id|>
        <|end_header_id|>
        <|eot_id|>
        <|eom_id|>
        <|system|>
        <|user|>
        <|assistant|>
        <|end|>
        <|endofprompt|>
        <|return|>
        <|channel|>
        <start_of_turn>
        <end_of_turn>
        [inst]
        [/inst]
        <<sys>>
        <</sys>>
        [avail_tools]
        [tool_calls]
        <｜user｜>
        <｜assistant｜>
        <｜end▁of▁sentence｜>
        <｜begin▁of▁sentence｜>
        ### instruction:
        ### response:
        """.split(separator: "\n").map(String.init)

    /// Beginnings of what a template was to be filled with; `templatePlace` looks how they go on.
    static let templates: [String] = """
        {{
        [insert
        <insert
        [your text here
        [text here]
        [placeholder
        """.split(separator: "\n").map(String.init)
}
