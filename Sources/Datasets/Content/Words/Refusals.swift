/// Beginnings of answers that refuse, in the languages that models are mostly trained in.
///
/// They count in the first 300 bytes of an answer alone: a story may have somebody say them.
enum Refusals {
    static let phrases: [String] = """
        i'm sorry, but i can't
        i'm sorry, but i cannot
        i'm sorry, but i am not able
        i'm sorry, but i'm not able
        i'm sorry, but i am unable
        i'm sorry, but i'm unable
        i'm sorry, but i won't
        i'm sorry, but as an ai
        i'm sorry, i can't
        i'm sorry, i cannot
        i'm sorry, as an ai
        i am sorry, but i can't
        i am sorry, but i cannot
        i am sorry, but i am unable
        i am sorry, but i am not able
        i am sorry, i cannot
        sorry, but i can't
        sorry, but i cannot
        sorry, i can't
        sorry, i cannot
        i apologize, but i can't
        i apologize, but i cannot
        i apologize, but i am not able
        i apologize, but i'm not able
        i apologize, but i am unable
        i apologize, but i'm unable
        i must decline
        i have to decline
        i can't assist with
        i cannot assist with
        i can't help with that
        i cannot help with that
        i can't help you with that
        i cannot help you with that
        i cannot help you with this
        i can't help with this
        i can't comply with
        i cannot comply with
        i cannot fulfill
        i can't fulfill
        i can't provide that
        i cannot provide that
        i cannot provide assistance
        i cannot provide instructions
        i can't provide instructions
        i'm not able to help with
        i am not able to help with
        i'm not able to assist
        i am not able to assist
        i'm unable to assist
        i am unable to assist
        i'm unable to help
        i am unable to help
        i'm unable to fulfill
        i am unable to fulfill
        i won't be able to help with
        it would not be appropriate for me to
        it is not appropriate for me to
        language model, i cannot
        language model, i can't
        language model, i am not able
        language model, i'm not able
        language model, i am unable
        language model, i'm unable
        language model, i do not have
        language model, i don't have
        language model, i am not capable
        language model, i'm not capable
        as an ai, i cannot
        as an ai, i can't
        as an ai, i am not able
        as an ai, i'm not able
        as an ai, i am unable
        as an ai, i'm unable
        as an ai assistant, i cannot
        as an ai assistant, i can't
        es tut mir leid, aber ich kann
        es tut mir leid, ich kann
        tut mir leid, aber ich kann
        tut mir leid, ich kann
        ich kann ihnen dabei nicht helfen
        ich kann dir dabei nicht helfen
        ich kann dabei nicht helfen
        ich kann diese anfrage nicht
        ich kann dieser bitte nicht
        als ki-sprachmodell kann ich
        als ki kann ich
        als ki-modell kann ich
        als sprachmodell kann ich
        als ki-assistent kann ich
        je suis désolé, mais je ne peux
        je suis désolée, mais je ne peux
        je suis désolé, je ne peux
        désolé, mais je ne peux
        désolé, je ne peux
        je ne peux pas vous aider
        je ne peux pas t'aider
        je ne peux pas répondre à cette demande
        je ne suis pas en mesure de vous aider
        je ne suis pas en mesure de répondre
        en tant que modèle de langage, je ne
        en tant qu'ia, je ne
        en tant qu'intelligence artificielle, je ne
        en tant que modèle de langue, je ne
        en tant qu'assistant ia, je ne
        lo siento, pero no puedo
        lo siento, no puedo
        lo lamento, pero no puedo
        no puedo ayudarte con
        no puedo ayudarle con
        no puedo cumplir con
        no puedo proporcionar
        como modelo de lenguaje, no
        como modelo de lenguaje de ia, no
        como ia, no puedo
        como inteligencia artificial, no
        como asistente de ia, no
        sinto muito, mas não posso
        sinto muito, não posso
        desculpe, mas não posso
        desculpe, não posso
        lamento, mas não posso
        não posso ajudar com
        não posso ajudá-lo
        não posso te ajudar
        como um modelo de linguagem, não
        como modelo de linguagem, não
        como ia, não
        como uma ia, não
        como inteligência artificial, não
        mi dispiace, ma non posso
        mi dispiace, non posso
        mi spiace, ma non posso
        spiacente, ma non posso
        non posso aiutarti con
        non posso aiutarla con
        non posso fornire
        come modello linguistico, non
        come modello di linguaggio, non
        come ia, non
        come intelligenza artificiale, non
        in quanto modello linguistico, non
        in quanto ia, non
        het spijt me, maar ik kan
        het spijt me, ik kan
        sorry, maar ik kan
        sorry, ik kan
        ik kan je daar niet mee helpen
        ik kan u daar niet mee helpen
        ik kan je hier niet mee helpen
        ik kan niet voldoen aan
        als ai-taalmodel kan ik
        als taalmodel kan ik
        als ai kan ik
        als ai-assistent kan ik
        """.split(separator: "\n").map(String.init)
}
