extension PretrainingText {
    /// Letters of customers and the shop's answers, in German.
    static let germanLetters = """
        [greet]
        Sehr geehrte {Damen und Herren|Frau {surname}},
        Sehr geehrter Herr {surname},
        Werte {Damen und Herren|Firma},
        Einen {guten Morgen|schönen Nachmittag} zusammen.
        Hallo {zusammen|liebes Team|Leute},
        {Moin|Servus|Grüß Gott}, {hier schreibt|hier ist} {name}.
        Liebes {Service-Team|Team vom Kundendienst},
        Guten Tag {Frau|Herr} {surname},
        [bye]
        {Hochachtungsvoll|Mit den besten Grüßen|Es grüßt Sie}, {name} {surname}
        {Besten Dank im Voraus|Mit bestem Dank für Ihre Bemühungen}. {name} {surname}, {city}
        Ich verbleibe als Ihre treue {Kundin|Leserin}, {surname}.
        {LG|VG|MfG} {name} {surname}
        {Viele|Liebe|Herzliche} Grüße aus {city}, {name}
        {Tschüss|Ciao} und {danke|schönen Tag noch}, {name}
        Gesendet von {meinem Handy|unterwegs}. {name} {surname}
        [context]
        Meine {Schwester|Nachbarin|Mutter} hat mir Ihr Geschäft empfohlen, und bisher war ich zufrieden.
        Ich kaufe seit {zwei|drei|fast zehn} Jahren bei Ihnen ein.
        Vor {drei Wochen|zehn Tagen|einem Monat} habe ich {A.einen} {in Ihrer Filiale in {city}|aus Ihrem Katalog|auf Ihrer Seite} {gekauft|bestellt|ausgesucht}.
        {A.Der} kam am {day} zu uns und steht {in der Küche|im Flur|im Schlafzimmer|in der Werkstatt}.
        Es handelt sich um den Kauf Nummer {#####}, {mit Karte|bar|bei Lieferung} bezahlt.
        Wir brauchten {A.einen} für {die neue Wohnung|meine Tochter|das Ferienhaus|das Büro}.
        Meine {Bestellnummer|Kundennummer} {lautet|ist} {######}, {den Rest finden Sie im System|die Mailadresse ist dieselbe wie immer}.
        Auf {A.den} bin ich durch {einen Testbericht|ein Video|eine Freundin} {gekommen|aufmerksam geworden}.
        Bestellt wurde {über die App|am Telefon|auf Ihrer Webseite}, {an einem Abend|irgendwann} im {month}.
        {Wir wohnen zu viert im dritten Stock|Wir haben zwei Kinder und einen Hund}, {nur damit Sie sich ein Bild machen können|das als kleine Vorbemerkung}.
        {Mein Mann|Mein Bruder} kümmert sich sonst um so etwas, {aber er ist verreist|doch heute schreibe ich selbst}.
        {A.Der} war {ein Wunsch der ganzen Familie|als Geschenk für meinen Onkel gedacht|mein erster Kauf bei euch}.
        [wish.refund]
        {Zahlen Sie mir bitte|Bitte zahlen Sie mir} {den Betrag|den Preis|die Summe} für {A.den} zurück, insgesamt {##},{##} Euro.
        Ich {erwarte|verlange|hätte gern} {mein Geld zurück|die volle Erstattung|den Kaufpreis zurück} für {A.den}.
        {A.Der} geht an Sie zurück, und die {##} Euro sollen an mich zurückgehen.
        {Erstatten|Überweisen} Sie mir die Kosten für {A.den} auf {mein Konto|meine Karte}.
        Ich gebe {A.den} zurück und will ausbezahlt werden. {Kein anderes Gerät|Keinen Ersatz}, nur {das Geld|den Betrag}.
        {Erstatten|Vergüten} Sie mir {A.den}? {A.Er} {hat nicht gehalten, was versprochen war|war eine Enttäuschung}.
        Rückgabe und Rückzahlung, {das ist alles, was ich für {A.den} will|mehr wünsche ich bei {A.dem} nicht}.
        Hi, kann ich {A.den} zurückgeben und {mein Geld|die {##} Euro} wiederhaben? {Passt einfach nicht zu uns|Gefällt mir leider nicht}.
        Hiermit {widerrufe ich den Kauf|trete ich vom Kauf zurück}: {A.der} liegt {versandfertig|originalverpackt} bereit, bitte {erstatten Sie mir den Kaufpreis|überweisen Sie den Kaufpreis zurück}.
        {Vierzehn Tage|Ein Monat} Rückgaberecht, so steht es {auf eurer Seite|in Ihren AGB}: {A.der} kommt retour, {das Geld|die Summe} bitte auf {mein PayPal-Konto|meine Karte}.
        {A.Der} ist {seit {day} wieder in Ihrem Lager|längst wieder bei Ihnen eingegangen}, aber {das Geld fehlt mir noch|ich habe mein Geld nicht wieder}. Wann wird {ausgezahlt|erstattet}?
        Laut {Bank-App|Kontoauszug} ist die Rückzahlung für {A.den} {noch nicht da|immer noch offen}; {bitte veranlassen Sie das|bitte holen Sie das nach}.
        Retoure: {A.der}, Grund: {Fehlkauf|nicht wie beschrieben|zu laut}. {Betrag bitte zurück auf die bekannte IBAN|Erstattung bitte auf die Kreditkarte}.
        {Einen Gutschein|Eine Gutschrift im Shop} möchte ich für {A.den} nicht, sondern {mein Geld|den vollen Betrag aufs Konto}.
        Für {A.den} habe ich {###} Euro {ausgegeben|hingelegt}, und die {hätte ich gern wieder|will ich wiedersehen}, denn {das Ding taugt nichts|versprochen war etwas ganz anderes}.
        {A.Der} war {ein Geschenk, das keiner will|ein Fehlkauf}. {Gebt ihr mir das Geld wieder|Bekomme ich den Kaufpreis ausbezahlt}, wenn ich {das Paket zurückschicke|alles zurückbringe}?
        Was muss ich {tun|ausfüllen}, um für {A.den} {den Kaufpreis wiederzubekommen|mein Geld zurückzuerhalten}? {Die Quittung habe ich noch|Der Karton ist noch da}.
        Ich {fordere Sie auf|bitte Sie höflich}, den Kaufpreis von {###} Euro für {A.den} {vollständig zu erstatten|auf das unten genannte Konto zurückzuzahlen}.
        Sie {hatten mir zugesagt|haben am Telefon versprochen}, {A.den} zurückzunehmen und {den Preis zu erstatten|mir alles auszuzahlen}. {Daran möchte ich erinnern|Gesehen habe ich bisher keinen Cent}.
        Nach {drei Tagen|vier Wochen} mit {A.dem} {reicht es mir|habe ich genug}: {Ware zurück, Geld zurück|nehmt alles zurück und zahlt mich aus}.
        {Billig verarbeitet, aber teuer|Schöne Fotos, schwache Leistung}: {A.der} ist keine {###} Euro wert. {Bitte alles abholen und den Preis erstatten|Ich schicke alles zurück und will mein Geld}.
        Da {A.der} nicht {der Beschreibung|den Fotos} entspricht, {nutze ich die Geld-zurück-Garantie|mache ich vom Rückgaberecht Gebrauch} und {bitte um Auszahlung|nenne Ihnen gern meine IBAN}.
        Das Gehäuse hat {Kratzer|Macken}. {Wäre es möglich|Ist es machbar}, dass ihr mir {die Hälfte|einen Teil} vom Preis für {A.den} zurückzahlt?
        [wish.exchange]
        {Tauschen|Wechseln} Sie mir bitte {A.den} gegen {eine andere Größe|einwandfreie Ware|eine andere Farbe} um.
        Ich {nähme gern|wäre einverstanden mit|bevorzuge} {Ersatz|Ersatzware} statt {A.dem}, {A.der} war nicht das Richtige.
        {A.Der} hat die falsche {Farbe|Größe|Ausführung}; {bitte umtauschen|ich möchte gegen die richtige tauschen}.
        Kann ich {A.den} gegen {eine größere Ausführung|die grüne Ausführung|ein leiseres Modell} {tauschen|eintauschen}?
        Schicken Sie {Ersatz|ein neues Exemplar} für {A.den}, und Ihr Fahrer nimmt das erste mit.
        Huhu, {A.der} ist {zu klein|zu groß|zu schwer} für uns. {Geht stattdessen auch ein anderes Modell|Können wir gegen das passende Modell tauschen}?
        Ich {bitte|ersuche} um Umtausch: {A.der} {kam in Weiß statt in Schwarz|wurde in der falschen Ausführung geliefert}.
        Bestellt hatte ich etwas anderes, im Karton {lag|war} {A.der}. {Bitte das richtige Gerät senden und das falsche abholen|Tauschen Sie mir das bitte gegen das bestellte Modell um}.
        {A.Der} kam mit {einem Riss|einer Delle|einem Sprung} an. {Ich will kein Geld|Das Geld dürfen Sie behalten}, nur {ein heiles Exemplar|ein unbeschädigtes Gerät}.
        Könnt ihr mir {A.den} {in Rot|in einer anderen Farbe|eine Nummer größer} schicken? Das jetzige Gerät {gebe ich dem Boten mit|geht dann retour}.
        Statt {A.dem} {würde ich lieber|möchte ich doch} {das größere Modell|die leisere Variante} nehmen; {die Differenz zahle ich drauf|der Aufpreis ist kein Problem}.
        Umtausch erbeten: {A.der}, {kleine Größe statt großer|Ausführung mit Akku statt mit Kabel}, {Rücksendeetikett bitte per Mail|Ware ist unbenutzt}.
        Meine {Frau|Tochter} {mag die Farbe nicht|findet die Farbe scheußlich}, darum {würden wir {A.den} gern umtauschen|soll {A.der} gegen etwas Helleres getauscht werden}.
        Ist ein {Wechsel auf das neuere Modell|Tausch gegen das Nachfolgemodell} noch möglich, wenn ich {A.den} {unbenutzt|originalverpackt} zurückschicke?
        {Das Schwestermodell|Die große Ausführung} wäre {besser für uns gewesen|die klügere Wahl gewesen}. Würden Sie {A.den} dagegen eintauschen?
        Im Rahmen der {Gewährleistung|Garantie} verlange ich {eine Ersatzlieferung|ein neues Gerät} für {A.den}; {eine Reparatur lehne ich ab|an eine Reparatur denke ich nicht}.
        Schon beim Auspacken {war {A.der} zerkratzt|war bei {A.dem} das Gehäuse gesprungen}; {tauscht ihr das bitte aus|schickt ihr mir bitte ein neues Exemplar}?
        Wir haben {A.den} {doppelt geschenkt bekommen|jetzt zweimal im Haus}. {Dürfen wir uns für ein Exemplar etwas anderes aussuchen|Können wir einmal gegen etwas anderes tauschen}?
        Ein Gerät {derselben Art|gleicher Bauart}, nur {ohne Macken|in der passenden Größe}, mehr {brauche|möchte} ich als Ersatz für {A.den} nicht.
        Wie läuft bei euch {der Umtausch|ein Austausch}? {A.Der} {hat den falschen Stecker|ist die falsche Variante}, ich brauche {die andere Version|die europäische Version}.
        Kann ich {A.den} {in der Filiale in {city}|bei euch im Laden} gegen ein {kleineres|einfacheres|stärkeres} Modell eintauschen? {Die Quittung liegt bei|Den Bon habe ich}.
        [wish.status]
        Wo {bleibt|steckt|ist} {A.der}? {A.Er} {ist nicht gekommen|hat uns nie erreicht|wurde nicht gebracht}.
        {A.Der} war für {day} {versprochen|angekündigt}, und {das Paket|die Sendung|das Päckchen} {ist noch unterwegs|ist nicht angekommen}.
        Sagen Sie mir, {an welchem Tag|wann} {A.der} {geliefert wird|bei mir eintrifft|zugestellt wird}.
        Hat der {Bote|Zusteller|Paketdienst} {das Paket|die Kiste} mit {A.dem} verloren? Bisher {wurde nichts zugestellt|kam nichts}.
        Ich sehe {jeden Tag|jeden Morgen} in der Sendungsverfolgung nach, doch {A.der} liegt noch im Lager in {city}.
        Die {Lieferung|Ankunft} lässt auf sich warten; wo befindet sich {A.der}?
        Hey, {wo bleibt|wann kommt} denn {A.der}? {Die App sagt seit Tagen dasselbe|Die Sendungsverfolgung zeigt nichts Neues}.
        Laut {Sendungsverfolgung|Tracking} {wurde {A.der} zugestellt|liegt {A.der} beim Nachbarn}, {hier ist aber nichts|nur weiß hier keiner davon}.
        In der Packstation {war nichts für mich|lag kein Paket}. {Haben Sie {A.den} überhaupt abgeschickt|Ist {A.der} vielleicht woanders gelandet}?
        Bitte {nennen|schicken} Sie mir die {Sendungsnummer|Paketnummer} zu {A.dem}, {in der Versandmail fehlt sie|ich finde sie nirgends}.
        Bestellung {######}, {A.der}: {Lieferstatus|Zustelltermin}? {Angekündigt war {day}|Bisher Funkstille}.
        Seit {zehn Tagen|zwei Wochen} {schaue ich aus dem Fenster und warte|warten wir zu Hause} auf {A.den}, doch {kein Lieferwagen hält|niemand klingelt}.
        Ihre Zusage, {A.den} bis {day} zu liefern, {wurde nicht eingehalten|haben Sie nicht gehalten}; teilen Sie mir {den neuen Termin|den Verbleib der Sendung} mit.
        {Liegt|Steht} {A.der} noch bei euch im Lager oder {ist das Paket schon auf dem Weg|hat der Fahrer die Kiste schon dabei}?
        Der Fahrer hat {nicht geklingelt|keine Karte eingeworfen}. {In welchem Paketshop liegt {A.der} jetzt|Wo kann ich {A.den} nun abholen}?
        Alle anderen Artikel {sind da|kamen am {day}}, nur {A.der} {fehlt noch|war nicht dabei}. {Kommt da noch ein zweites Paket|Ist der Rest noch unterwegs}?
        Der Status von {A.dem} {steht seit {day} auf Bearbeitung|ändert sich seit einer Woche nicht}; {wie weit ist die Lieferung|wo hängt das Paket fest}?
        Könnten Sie beim {Spediteur|Paketdienst} nachforschen, {wo {A.der} geblieben ist|was unterwegs aus {A.dem} geworden ist}?
        Soll ich am {day} {zu Hause bleiben|freinehmen}, oder {kommt {A.der} erst später|ist mit {A.dem} noch gar nicht zu rechnen}?
        Der Postbote zuckt nur mit den Schultern, {der Nachbar hat nichts angenommen|im Treppenhaus steht nichts}: {A.der} {ist wie vom Erdboden verschluckt|scheint unterwegs verloren gegangen zu sein}.
        {Der Platz ist freigeräumt|Die Wohnung ist eingerichtet}, nur {A.der} {lässt noch auf sich warten|ist nicht eingetroffen}. {Wisst ihr, wann geliefert wird|Ist die Lieferung schon unterwegs}?
        Ich {erbitte|hätte gern} Auskunft, {wo {A.der} verblieben ist|wann {A.der} eintreffen soll}; {bestellt wurde im {month}|versandt wurde angeblich am {day}}.
        [wish.cancel]
        {Stornieren|Streichen|Stoppen} Sie bitte die Bestellung für {A.den}, bevor sie {gepackt wird|Ihr Lager verlässt}.
        Ich {habe mich anders entschieden|brauche {A.den} nicht mehr}, also {nicht verschicken|lassen Sie die Bestellung fallen}.
        {A.Der} muss gar nicht erst {verschickt|verpackt} werden: ich {widerrufe|storniere} den Auftrag.
        Versenden Sie {A.den} nicht; was ich am {day} {bestellt|gekauft} habe, {nehme ich zurück|widerrufe ich}.
        Ups, {aus Versehen|versehentlich} {A.den} in der App bestellt. {Könnt ihr das noch stoppen?|Bitte gar nicht erst losschicken!}
        Ich habe {doppelt geklickt|zweimal auf Kaufen gedrückt}; {bitte eine der beiden Bestellungen von {A.dem} löschen|die zweite Bestellung über {A.den} bitte stornieren}.
        Hiermit {storniere|widerrufe} ich meine {noch nicht versandte|noch offene} Bestellung {######} über {A.den}.
        {Storno|Auftrag annullieren}: {A.der}, Bestellung {#####}, {noch nicht versandt|Versand bitte anhalten}.
        Mein {Bruder|Mann} hat schon {A.einen} {geschenkt bekommen|gekauft}, {meine Bestellung ist damit hinfällig|also bitte meine Bestellung streichen}.
        Lässt sich {der Auftrag|die Bestellung} über {A.den} noch {rückgängig machen|stoppen}, solange {nichts verpackt ist|nichts das Lager verlassen hat}?
        Im Shop finde ich {keinen Knopf zum Stornieren|die Stornofunktion nicht}. {Nehmen Sie {A.den} bitte aus meinem Auftrag|Bitte löschen Sie {A.den} aus der offenen Bestellung}.
        Bei {sechs Wochen Lieferzeit|so langer Wartezeit} {verzichte ich auf {A.den}|will ich {A.den} nicht mehr}: {streichen Sie die Bestellung|bitte den Auftrag stornieren}.
        Woanders {gibt es {A.den} billiger|kostet {A.der} weniger}, deshalb {ziehe ich meine Bestellung zurück|möchte ich vom Auftrag zurücktreten}, ehe etwas hinausgeht.
        {A.Der} {soll im Lager bleiben|braucht nicht auf die Reise zu gehen}, wir haben {es uns vor dem Versand anders überlegt|umgeplant und treten von der Bestellung zurück}.
        Meine Vorbestellung für {A.den} {können Sie aus dem System nehmen|möchte ich zurückziehen}, {das Projekt ist geplatzt|der Umbau fällt aus}.
        Kommando zurück: {A.der} {muss nicht auf den Lkw|darf nicht in den Versand}, {mein Chef hat den Kauf abgelehnt|das Budget ist gestrichen}.
        Bitte bestätigen Sie mir {schriftlich|per Mail}, dass {A.der} nicht {ausgeliefert|versendet} wird und {die Bestellung aufgehoben|der Auftrag gelöscht} ist.
        Die Bestellung von gestern war {ein Irrtum|zu voreilig}, {A.den} brauchen wir doch nicht; {bitte nicht versenden|bitte zurückhalten und löschen}.
        Kann man {eine Order|einen Auftrag} noch {canceln|abbrechen}? Es geht um {A.den}, {gestern Abend|erst vor einer Stunde} bestellt.
        Falls {A.der} das Lager noch nicht verlassen hat, {bitte anhalten|halten Sie alles an}: {der Kauf soll nicht zustande kommen|ich möchte doch nicht kaufen}.
        [wish.repair]
        {A.Der} {funktioniert nicht mehr|ist kaputt|raucht|macht ein kratzendes Geräusch}; {kann man das reparieren|wie bringe ich das wieder in Gang|wer repariert das}?
        {Seit {day}|Seit einigen Tagen} {lässt sich {A.der} nicht einschalten|tropft {A.der}|wird {A.der} zu heiß}. {Können Sie das reparieren|Was kann ich tun}?
        Ich möchte {A.den} lieber {reparieren|richten|instand setzen} lassen als wegwerfen.
        Helfen Sie mir, {A.den} {zu reparieren|wieder zum Laufen zu bringen}: {der Knopf klemmt|das Kabel ist locker|der Schalter reagiert nicht}.
        Gibt es eine Werkstatt, die {A.den} {repariert|wieder richtet}? {Der Motor|Der Stecker|Der Griff} ist defekt.
        Hilfe, {A.der} {geht nicht mehr an|macht keinen Mucks mehr|blinkt nur noch rot}! {Habt ihr einen Tipp|Was kann ich probieren}?
        Seit dem {Update|letzten Stromausfall} {reagiert {A.der} auf nichts|hängt sich {A.der} ständig auf}. {Wie setze ich alles zurück|Gibt es einen Trick dagegen}?
        {Das Display ist schwarz|Der Akku lädt nicht|Die Klappe schließt nicht}, und {A.der} ist noch in der Garantie: {wer richtet das|schickt ihr einen Techniker}?
        Können Sie einen Techniker {nach {city}|zu uns} schicken? {A.Der} {verliert Wasser|riecht verbrannt|brummt lauter als ein Traktor}.
        Defekt: {A.der}, {Fehlercode E{#}|Fehler {##} im Display}, {Reparatur erbeten|bitte um Reparaturtermin}.
        Im Rahmen der Gewährleistung {bitte|ersuche} ich Sie, {A.den} {instand zu setzen|zu reparieren}: {der Schalter|das Scharnier|der Motor} {versagt den Dienst|ist gebrochen}.
        Was kostet {es, {A.den} reparieren zu lassen|eine Reparatur von {A.dem}}, wenn {das Gehäuse gebrochen|die Elektronik durchgebrannt|der Akku hinüber} ist?
        Ein {Knacken|Quietschen|Schleifen}, dann Stille: {A.der} {ist hin|tut keinen Dienst mehr}. {Wohin schicke ich alles zur Reparatur|Bekommen Sie das wieder hin}?
        Ich habe {die Anleitung dreimal gelesen|schon die Sicherung gewechselt|alles gereinigt}, trotzdem {startet {A.der} nicht|bleibt {A.der} stumm}. {Was mache ich falsch|Wie finde ich den Fehler}?
        Mir ist {A.der} {heruntergefallen|vom Tisch gefallen}, jetzt {wackelt der Griff|klappert etwas im Innern}. {Lässt sich das noch kleben oder löten|Macht ihr so etwas wieder ganz}?
        {A.Der} schaltet sich {nach zwei Minuten|mitten im Betrieb} ab, {das ist doch nicht normal|so kann man nicht arbeiten}. {Bitte beheben Sie den Fehler.|Wer behebt das?}
        Euer {Reparaturdienst|Techniker} war {am {day}|schon einmal} da, doch {A.der} {streikt wieder|läuft immer noch nicht rund}. {Schaut ihr noch mal nach?|Bitte noch einmal nachbessern.}
        Bei {A.dem} {zieht der Motor nicht mehr|ist eine Schraube gebrochen|ist eine Dichtung undicht}; {baut Ihre Werkstatt das Ersatzteil ein|übernehmen Sie die Reparatur}?
        Die {App|Fernbedienung} findet {A.den} nicht mehr, {obwohl alles am Strom hängt|auch nach dem Neustart nicht}. {Wie behebe ich die Störung?|Helft mir bitte bei der Fehlersuche.}
        Wegwerfen {wäre schade|kommt nicht in Frage}: {A.der} {hat sicher nur einen Wackelkontakt|ist nur an einer Stelle gebrochen}. {Nehmt ihr Geräte zur Reparatur an|Wer bei Ihnen richtet so etwas}?
        Statt zu {arbeiten|laufen}, {piept {A.der} nur|zeigt {A.der} nur Fehler {##}}; {sagen Sie mir bitte, wie ich das behebe|für Hilfe bei der Störung wäre ich dankbar}.
        [wish.bill]
        Die {Rechnung|Abrechnung} für {A.den} {stimmt nicht|nennt einen Betrag, den ich nicht verstehe|ist um {##} Euro zu hoch}.
        Warum wurde {meine Karte|mein Konto} für {A.den} {zweimal|doppelt|mit {##} Euro zu viel} belastet?
        {Erklären Sie|Prüfen Sie bitte} {die Summe|die Gebühr|die Steuer} auf der Rechnung zu {A.dem}.
        Mir fehlt {die Rechnung|der Beleg|die Quittung} zu {A.dem}.
        Sie haben mir für {A.den} auch das Porto {berechnet|abgebucht}, obwohl {der Versand frei war|ich es schon bezahlt habe}.
        Könnt ihr mir {die Rechnung|den Beleg} für {A.den} noch mal {als PDF|per Mail} schicken? {Brauche ich für die Steuer|Meine Firma verlangt das}.
        In meiner Bank-App {taucht {A.der} zweimal auf|stehen für {A.den} zwei Abbuchungen}, {obwohl ich nur einmal bestellt habe|dabei war es nur eine Bestellung}.
        Der {Gutschein|Rabattcode} {wurde bei {A.dem} nicht abgezogen|hat bei {A.dem} nicht gegriffen}; {bitte die Rechnung korrigieren|bitte neu abrechnen}.
        Auf der Rechnung für {A.den} {fehlt die Umsatzsteuer|steht die falsche Firma|fehlt unsere Steuernummer}. {Bitte berichtigen Sie das|Stellen Sie bitte eine neue aus}.
        Ihre Mahnung zu {A.dem} {verstehe ich nicht|ist unberechtigt}: {bezahlt habe ich am {day}|die Überweisung ging im {month} hinaus}.
        {Woher kommen|Wofür sind} die {##} Euro {Zusatzkosten|Bearbeitungsgebühr} bei {A.dem}? {Davon war beim Kauf keine Rede|Im Warenkorb stand das nicht}.
        Mir wurden {als Stammkunde|beim Kauf} {zehn Prozent Nachlass|{##} Euro Rabatt} auf {A.den} zugesagt. {In der Rechnung fehlt das.|Warum steht davon nichts auf dem Beleg?}
        Rechnung {#####}, {A.der}: {Endsumme falsch|Betrag passt nicht zum Angebot}, {bitte prüfen|berichtigte Fassung erbeten}.
        Die {zweite|letzte} Rate für {A.den} wurde {zu früh|doppelt} abgebucht; {bitte klären Sie das mit Ihrer Buchhaltung|schicken Sie mir eine Aufstellung der Zahlungen}.
        Ihr Angebot nannte {###} Euro für {A.den}, {die Rechnung nennt mehr|berechnet wurde mehr}. {Wie erklärt sich die Differenz|Welcher Preis gilt}?
        Für {das Finanzamt|die Versicherung|meine Buchhaltung} {benötige|brauche} ich {eine Rechnung mit ausgewiesener Steuer|eine Kopie des Kaufbelegs} zu {A.dem}.
        Hab {A.den} im Angebot gekauft, {auf dem Bon steht aber der alte Preis|abgebucht wurde aber der volle Preis}. {Was ist da schiefgelaufen|Rechnet ihr das noch mal nach}?
        Die Rechnung {ging an die alte Firma|lautet auf meinen Mann}, {für {A.den} soll aber mein Name darauf stehen|bei {A.dem} bin aber ich die Käuferin}.
        Im Karton von {A.dem} {lag keine Rechnung|war keine Quittung}, {auch per Mail kam keine|und im Spamordner ist auch keine}.
        Warum {zieht ihr mir|bucht ihr} jeden Monat {##} Euro für {A.den} ab? {Ein Abo habe ich nie abgeschlossen|Das war doch ein Einmalkauf}.
        Ich {begleiche|bezahle} die Rechnung über {A.den} erst, wenn {die Mahngebühr gestrichen|der vereinbarte Rabatt abgezogen|der Posten Versand erklärt} ist.
        [wish.account]
        Ich {kann mich nicht anmelden|komme nicht in mein Konto}, um {A.den} {zu registrieren|nachzusehen}: {das Passwort|der Code} wird {abgelehnt|nicht angenommen}.
        Mein {Profil|Kundenkonto|Benutzername} ist {gesperrt|unbekannt}, seit ich {A.den} {registriert|hinzugefügt} habe.
        {Der Link|Die Mail} für ein neues Passwort kommt {nie|nicht} an, so kann ich {A.den} in meinem Profil nicht {sehen|verwalten}.
        Wie {setze ich mein Passwort zurück|bekomme ich wieder Zugang}? Die App für {A.den} {meldet mich ab|verlangt immer wieder die Anmeldung}.
        Hi, {mein Login geht nicht|ich komme nicht mehr rein}: {Passwort angeblich falsch|Konto angeblich unbekannt}. {Wollte nur {A.den} in der App anmelden|Dabei will ich bloß {A.den} registrieren}.
        Der Zwei-Faktor-Code {kommt nie an|ist immer schon abgelaufen}, {und ohne Anmeldung lässt sich {A.der} nicht koppeln|also kann ich {A.den} nicht registrieren}.
        Bitte {löschen|schließen} Sie mein {Kundenkonto|Profil}; {A.den} {habe ich verkauft|nutzt jetzt jemand anders}.
        Ich habe {eine neue Mailadresse|geheiratet und heiße jetzt {surname}}; bitte {ändern Sie das in dem Profil, unter dem {A.der} läuft|im Benutzerkonto zu {A.dem} eintragen}.
        Irgendwer hat sich {aus dem Ausland|nachts} in mein Konto eingeloggt und dort {A.den} {entfernt|umbenannt}. {Ich will mein Passwort ändern|Bitte sperren Sie den Zugang}.
        Benutzername vergessen. {Gekauft habe ich {A.den}|Registriert ist {A.der}}, {Kundennummer {#####}|Mailadresse wie hier}; {Zugang bitte freischalten|bitte Login zusenden}.
        Nach {drei Fehlversuchen|dem Handywechsel} {komme ich nicht mehr an {A.den} heran|ist die App von {A.dem} zu}; {entsperren Sie bitte mein Konto|schalten Sie bitte meinen Login frei}.
        Beim Anlegen eines {Kontos|Profils} für {A.den} {heißt es, meine Mailadresse sei schon vergeben|bricht die Registrierung immer ab}.
        Ich ersuche um {Freischaltung|Wiederherstellung} meines Kundenkontos, da {ich sonst {A.den} nicht verwalten kann|dort die Garantie für {A.den} hinterlegt ist}.
        Das Passwort braucht {zwölf Zeichen|ein Sonderzeichen}, und {selbst dann|auch danach} lehnt die Seite alles ab. Wie soll ich so {A.den} {registrieren|ins Profil aufnehmen}?
        {A.Der} {erscheint in meinem Profil doppelt|fehlt in der Geräteliste meines Kundenkontos}; {bitte bringen Sie die Kontodaten in Ordnung|das Profil müsste also berichtigt werden}.
        Mein Vorgänger hat {A.den} mit seinem Konto verknüpft, {das Passwort kennt keiner mehr|und er ist nicht mehr hier}. {Wie übertrage ich das Profil|Wie kommen wir an den Login}?
        Die Bestätigungsmail {landet nicht in meinem Postfach|bleibt aus}, {ohne sie wird mein Konto für {A.den} nicht aktiv|darum ist mein Profil mit {A.dem} noch nicht freigegeben}.
        Immer wenn ich {A.den} {in der App aufrufe|online verwalten will}, {fliege ich aus meinem Konto|muss ich mich neu einloggen}. {Woran liegt das|Stimmt etwas mit meinem Zugang nicht}?
        Bitte {nehmen Sie die alte Handynummer aus meinem Profil|ändern Sie meinen Benutzernamen}; {das Konto entstand beim Kauf von {A.dem}|im Konto ist nur {A.der} hinterlegt}.
        Anmelden mit {Fingerabdruck|Gesichtserkennung} klappt nicht mehr, {das alte Kennwort weiß ich nicht|ein Kennwort hatte ich nie}. {A.Der} {bleibt so für mich unsichtbar|ist nur über das Konto erreichbar}.
        [wish.question]
        Bevor ich {kaufe|mich entscheide}: {passt {A.der} in eine kleine Küche|geht {A.der} auch im Ausland|gibt es zu {A.dem} Ersatzteile}?
        {Welche Größe|Welches Gewicht|Welche Farben} {hat {A.der}|gibt es bei {A.dem}}?
        Ist {A.der} {für Kinder|für jeden Tag|für einen großen Raum} geeignet? {Wie laut ist {A.er}|Wie viel Strom braucht {A.er}}?
        Ich {wüsste gern|frage mich}, {wie lang das Kabel ist|ob man {A.den} abwaschen kann|woraus {A.der} besteht}.
        Darf man {A.den} {im Freien|über Nacht|mit hartem Wasser} benutzen? Im Heft steht nichts davon.
        Kurze Frage vor dem Kauf: {Läuft|Funktioniert} {A.der} auch {mit Batterien|ohne Internet|mit 110 Volt}?
        Wo finde ich {das Datenblatt|die Anleitung als PDF} zu {A.dem}? {Ich möchte die Maße vergleichen|Mich interessieren die technischen Daten}.
        {Wie breit ist {A.der}? In unserer Nische sind {##} Zentimeter Platz.|Wie schwer ist {A.der}? Unser Regal trägt nur wenige Kilo.}
        Ich {schwanke noch|kann mich nicht entscheiden}: {Was unterscheidet {A.den} vom Vorjahresmodell|Lohnt sich {A.der} für einen Haushalt mit zwei Personen}?
        Vor der ersten Benutzung: {muss man {A.den} erst reinigen|muss {A.der} erst aufgeladen werden}, und {worauf muss ich achten|wie genau}?
        Bevor wir {für das Büro zehn Stück|für die Schule mehrere} bestellen: {Wie lange gilt die Garantie auf {A.den}|Ist {A.der} für Dauerbetrieb zugelassen}?
        Wisst ihr, ob {A.der} mit {meinem Handy|Alexa|jedem Tablet} {zusammenarbeitet|kompatibel ist}?
        Erbitte {vor einer Bestellung|vorab} Auskunft zu {A.dem}: {Leistung in Watt, Kabellänge, Gewicht|Material, Herkunftsland, Prüfsiegel}.
        Ist im Lieferumfang von {A.dem} {ein Ladegerät|ein Kabel|eine Tragetasche} {enthalten|dabei}, oder {muss man das extra kaufen|kommt das gesondert}?
        {Mein Vater ist fast blind|Mein Sohn ist erst acht}: {kommt er mit {A.dem} zurecht|ist {A.der} leicht genug zu bedienen}?
        Im Prospekt steht über {A.den} {nur ein Satz|fast nichts}; {aus welchem Material ist das Gehäuse|gibt es mehr als eine Stufe}?
        Darf {A.der} {ins Badezimmer|bei Regen auf den Balkon|neben dem Herd stehen}, oder {ist das gefährlich|rät der Hersteller davon ab}?
        Angenommen, ich {kaufe {A.den}|entscheide mich für {A.den}}: {Wie oft fällt eine Wartung an|Bekommt man in fünf Jahren noch Ersatzteile}?
        Noch liegt {A.der} nur im Warenkorb. {Hat das Modell eine Abschaltautomatik|Gibt es das Modell auch in Blau|Ist das Modell leise genug fürs Schlafzimmer}?
        {Was bedeutet das grüne Symbol|Wozu dient die zweite Taste} auf {A.dem}? {Ich möchte nichts falsch machen|Die Anleitung erklärt es nicht}.
        Neu ausgepackt, noch nicht benutzt: {welche Taste startet {A.den}|darf {A.der} in der Sonne stehen|wie stellt man bei {A.dem} die Sprache um}?
        [wish.part]
        Ich brauche {einen Ersatzdeckel|einen neuen Filter|ein längeres Kabel} für {A.den}. Verkaufen Sie {das|so etwas} einzeln?
        Wo {bekomme|bestelle} ich {Zubehör|eine Tasche|eine neue Bürste} für {A.den}?
        [wish.address]
        Ich bin umgezogen. Schicken Sie {A.den} bitte nach {city}, {street} {##}, nicht an die alte Adresse.
        Die Anschrift für {A.den} muss lauten: {street} {##}, {city}.
        [wish.thanks]
        {A.Der} läuft großartig, und ich wollte nur {danken|das einmal sagen}.
        Diesmal keine Beschwerde: wir sind mit {A.dem} {sehr glücklich|hochzufrieden}.
        [topic.refund]
        {mein|das} Geld
        eine Rückzahlung
        die Erstattung
        eine Gutschrift aufs Konto
        das Zurückzahlen {des Kaufpreises|einer Summe}
        {eine|die} Retoure gegen Geld
        den erstatteten Kaufpreis
        die zu erstattenden {##} Euro
        [topic.exchange]
        einen Tausch
        Ersatzware
        den Umtausch {eines Geräts|in der Filiale}
        ein {anderes|größeres} Modell
        {eine|die} Ersatzlieferung
        die falsche {Größe|Farbe}
        einen Wechsel auf das Nachfolgemodell
        [topic.status]
        ein verspätetes {Paket|Päckchen}
        {die|eine} Sendung
        {eine|die} verlorene Lieferung
        den {Liefertermin|Zustelltermin}
        die Sendungsverfolgung
        ein Paket {beim Nachbarn|in der Packstation}
        eine Sendungsnummer
        [topic.cancel]
        einen Widerruf
        das Streichen eines Auftrags
        {eine|die} Stornierung
        eine {doppelte|zurückgezogene} Bestellung
        das Anhalten {eines Versands|einer Lieferung}
        einen {abgebrochenen|annullierten} Kauf
        eine zurückgenommene Vorbestellung
        [topic.repair]
        eine Instandsetzung
        etwas Kaputtes
        {einen|den} Termin mit dem Techniker
        eine Störung {im Betrieb|nach dem Update}
        einen {Wackelkontakt|Kabelbruch|Defekt}
        {eine|die} Reparatur in der Werkstatt
        den {Fehlercode|Garantiefall}
        [topic.bill]
        {eine|die} Abrechnung
        eine falsche Rechnung
        eine {Mahnung|Gebühr|doppelte Abbuchung}
        {einen|den} Rabatt
        den {Kaufbeleg|Kassenbon}
        einen {abgelehnten|abgelaufenen} Gutschein
        die Umsatzsteuer
        [topic.account]
        ein vergessenes Passwort
        ein gesperrtes Profil
        {einen|den} Login
        die Anmeldung in der App
        mein {Benutzerkonto|Kundenkonto}
        den Zwei-Faktor-Code
        eine neue Mailadresse im Profil
        [topic.question]
        {Größe und Gewicht|ein Detail}
        die Bedienung
        {ein|das} Datenblatt
        eine {technische Frage|Auskunft vor dem Kauf}
        das Material und die {Farben|Maße}
        den Stromverbrauch
        die {Eignung für Kinder|Garantiezeit}
        [topic.part]
        ein Ersatzteil
        einen {Ersatzfilter|Ersatzdeckel}
        {das Zubehör|ein Zubehörteil}
        eine {passende Tasche|neue Bürste}
        das Nachbestellen {kleiner Teile|einer Dichtung}
        ein {Ladekabel|Netzteil} zum Nachkaufen
        [topic.address]
        meine neue Anschrift
        {einen|den} Umzug
        die {Lieferadresse|Hausnummer}
        einen Nachsendeauftrag
        den falschen {Straßennamen|Ort} auf dem Etikett
        unsere Anschrift in {city}
        [topic.thanks]
        ein Lob
        {einen|meinen} Dank an Ihr Team
        eine {gute|begeisterte} Bewertung
        fünf Sterne für den Service
        ein Kompliment
        meine Freude über {einen Kauf|die gute Beratung}
        [other.before]
        {B.Der} {ist eine andere Sache: da läuft alles sehr gut|macht uns keinen Kummer|soll Sie nicht beschäftigen}.
        Ich habe auch {B.einen} von Ihnen, {damit bin ich zufrieden|da ist alles bestens}.
        Mit {B.dem} ist alles gut.
        Zu {B.dem} nur so viel: {läuft tadellos|alles bestens}.
        {B.Der} {aus demselben Paket|vom letzten Jahr} {ist top|hält, was versprochen war}.
        {Vorweg|Nebenbei}: an {B.dem} {habe ich nichts auszusetzen|liegt es nicht}.
        Wir haben {außerdem|daneben} noch {B.einen}, {und das war ein Glücksgriff|da passt alles}.
        Über {B.den} {verliere ich kein Wort, alles prima|brauchen wir nicht zu reden}.
        Meine {Oma|Kollegin} {schwört auf {B.den}|benutzt {B.den} jeden Tag}, {da gibt es nichts zu meckern|völlig problemlos}.
        Bei {B.dem} {ist alles geklärt|hat alles geklappt}, {das nur am Rande|Haken dran}.
        {B.Der} {steht brav in der Ecke|ist täglich im Einsatz} und funktioniert, {darum geht es also nicht|das ist nicht mein Anliegen}.
        [other.after]
        {B.Der} dagegen {ist ganz in Ordnung|kann so bleiben|wird behalten}.
        Mit {B.dem} hat das nichts zu tun, {B.der} {läuft|tut gute Dienste}.
        Nicht {B.der}, {wohlgemerkt|ich wiederhole}, sondern {A.der}.
        {B.Der} ist {davon nicht betroffen|hier nicht gemeint}.
        Bitte {nicht mit {B.dem} verwechseln|lassen Sie {B.den} aus dem Spiel}, {da ist alles gut|da stimmt alles}.
        Bei {B.dem} {soll sich nichts ändern|bleibt alles, wie es ist}.
        Für {B.den} gilt das {nicht|ausdrücklich nicht}, nur für {A.den}.
        PS: {B.Der} {ist super|läuft wie geschmiert}, {danke dafür|großes Lob}.
        Wer {meine Akte liest|in meine Käufe schaut}, findet auch {B.den}; {das können Sie überspringen|da ist alles in Butter}.
        Ich rede {wirklich nur|allein} von {A.dem}, {nicht von {B.dem}|{B.der} ist kein Thema}.
        Was {B.den} angeht, {bin ich wunschlos glücklich|gibt es nichts zu tun}.
        [past.before]
        In meinem Brief vom {month} ging es um {topic}; {das ist vorbei|das haben Sie geregelt}. Nun zu etwas anderem.
        {Früher|Im {month}} schrieben wir uns über {topic}. {Das ist abgeschlossen|Dieses Kapitel ist beendet}.
        Denken Sie bitte nicht, es gehe um {topic}.
        Vielleicht erwarten Sie eine Frage über {topic}, aber nein.
        Unser {Telefonat|Chat} über {topic} {hat sich erledigt|ist abgehakt}; {jetzt habe ich ein neues Anliegen|heute geht es um etwas anderes}.
        Was {topic} angeht: {längst erledigt, danke|das hat Ihre Kollegin gelöst}. {Heute schreibe ich aus einem anderen Grund|Jetzt zu meinem neuen Anliegen}.
        Im Betreff steht noch etwas über {topic}, {bitte ignorieren|das ist veraltet}.
        Die alte Mail über {topic} {können Sie löschen|dürft ihr vergessen}.
        Nein, {ich schreibe nicht schon wieder|diesmal schreibe ich nicht} über {topic}.
        {Zweimal|Schon einmal} {haben wir über {topic} gesprochen|ging es hier um {topic}}, {seither ist Ruhe|das ist gelöst}.
        {Ticket|Vorgang} {#####} drehte sich um {topic} und {ist zu|wurde geschlossen}.
        Wer glaubt, es gehe {wieder|hier} um {topic}, {irrt|liegt falsch}.
        [past.after]
        Um {topic} geht es mir also nicht.
        (Um {topic} ging es {letztes Jahr|ein andermal}, längst geklärt.)
        Um {topic} {dreht es sich nicht mehr|sorge ich mich nicht mehr}.
        Das hat {nichts|rein gar nichts} mit der alten Geschichte um {topic} zu tun.
        Bitte {schicken Sie mir keine Textbausteine|antworten Sie mir nichts} über {topic}, {darum geht es nicht|das war im {month}}.
        Das Gespräch über {topic} {ist Schnee von gestern|liegt hinter uns}.
        Und nein, {es geht nicht um {topic}|ich schreibe nicht über {topic}}.
        Was wir {im {month}|neulich} über {topic} {schrieben|besprachen}, {bleibt erledigt|ist davon unabhängig}.
        Über {topic} {haben wir genug geredet|muss niemand mehr nachdenken}, {das passt so|die Sache ist vom Tisch}.
        Der {frühere|andere} Vorgang, der um {topic} ging, ist {abgeschlossen|beendet}; {lassen Sie ihn ruhen|daran will ich nicht rühren}.
        Falls in der Akte etwas über {topic} steht: {veraltet|das ist durch}.
        [urgency.high]
        {Die Zeit drängt|Die Sache ist dringend}: {antworten Sie heute|am {day} reise ich ab|morgen kommen Gäste}.
        Bitte {handeln|antworten} Sie {sofort|unverzüglich|noch heute|umgehend}.
        Das muss {bis morgen|vor {day}|binnen {##} Stunden} {erledigt|geklärt} sein.
        {Das kann nicht warten|Es duldet keinen Aufschub}, {auch nicht bis nächste Woche|keinen Tag}.
        Wir {brauchen es täglich|kommen nicht ohne aus}, also beeilen Sie sich.
        Bitte asap, {ich sitze auf heißen Kohlen|mir läuft die Zeit davon}!
        {Es brennt|Notfall}, {rufen Sie mich gleich an|bitte gleich melden}!
        Spätestens {am {day}|heute Abend} {brauche ich eine Lösung|muss das geregelt sein}, sonst {gibt es Ärger|platzt unser Termin}.
        Ich {erwarte|verlange} Ihre Antwort {innerhalb von 24 Stunden|bis heute Abend}.
        Bitte {vorziehen|ganz oben auf den Stapel legen}, {jeder Tag kostet uns Geld|wir stehen hier still}.
        Eilt sehr! {Der Kurs beginnt am {day}|Die Feier ist übermorgen|Der Umzugswagen kommt morgen}.
        Wir haben {ein Baby|eine kranke Mutter} im Haus, {da zählt jede Stunde|länger als bis heute geht es nicht}.
        Ich sitze auf gepackten Koffern, {so schnell wie möglich bitte|bitte reagiert sofort}.
        {Ich schreibe zum dritten Mal|Meine Geduld ist am Ende}: {jetzt muss es schnell gehen|heute noch, bitte}.
        Wenn {bis morgen Mittag|bis {day}} nichts geschieht, ist es {zu spät|für uns gelaufen}.
        Höchste {Priorität|Dringlichkeit}, {die Frist läuft morgen ab|Rückruf noch in dieser Stunde erbeten}.
        Das {eilt mehr als alles andere|drängt gewaltig}, {keine Stunde länger, bitte|lassen Sie bitte alles andere liegen}.
        [urgency.low]
        {Lassen|Nehmen} Sie sich {Zeit|ruhig Zeit}.
        Es {hat keine Eile|eilt nicht|ist nicht eilig}; {nächsten Monat reicht|jeder Tag passt}.
        {Antworten|Schreiben} Sie, {wann es Ihnen passt|irgendwann|wenn es ruhiger ist}.
        Es ist {nicht dringend|nichts Eiliges|keineswegs dringend}.
        Das kann {gut|ruhig} {bis zum Frühjahr|ein paar Wochen} warten.
        {Kein Stress|Keine Hektik}, {ich schaue nächste Woche wieder in die Mails|das läuft nicht davon}.
        Von mir aus {auch erst nach den Ferien|gern erst im {month}}.
        {Irgendwann in den nächsten Wochen|Ein Termin im {month}} {reicht mir|genügt} völlig.
        Ich bin {ohnehin lange verreist|sowieso im Urlaub}, {machen Sie das ganz in Ruhe|also ganz gemütlich}.
        {Kümmert euch erst um die anderen|Andere Kunden gehen vor}, {ich kann warten|bei mir brennt nichts an}.
        Ob {heute oder in einem Monat|diese oder nächste Woche}, {ist mir gleich|spielt keine Rolle}.
        {Wir kommen vorerst auch so zurecht|Wir behelfen uns solange}, {nur keine Hetze|es drängt nichts}.
        Legen Sie {mein Schreiben|meine Mail} {ruhig|gern} {ganz unten auf den Stapel|auf Wiedervorlage}.
        Eine {Frist|Deadline} gibt es {nicht|von meiner Seite nicht}, {wann immer es passt|nehmt euch Zeit}.
        Antwort {gern auch erst nächsten Monat|hat Zeit}, {schönes Wochenende erst mal|kein Grund zur Eile}.
        Priorität {niedrig|gering}, {einfach mitlaufen lassen|wenn mal Luft ist}.
        Gut Ding will Weile haben, {ich dränge nicht|also nur die Ruhe}.
        [urgency.none]
        Ich freue mich auf Ihre {Antwort|Nachricht}.
        Lassen Sie mich davon wissen.
        Danke für Ihre {Aufmerksamkeit|Zeit}.
        Für {eine Rückmeldung|eine kurze Antwort} {wäre ich dankbar|danke ich Ihnen}.
        Sie erreichen mich {per Mail|unter der bekannten Nummer|vormittags am Telefon}.
        Bei Rückfragen {einfach melden|schreiben Sie mir gern}.
        Was {ist der nächste Schritt|brauchen Sie dafür noch von mir}?
        {Danke schon mal|Vielen Dank} für {die Hilfe|eure Mühe}!
        Ein {Foto|Scan} {liegt bei|hängt an}, {falls nötig|wie auf der Webseite verlangt}.
        Bitte {bestätigen Sie den Eingang dieser Nachricht|geben Sie mir Bescheid}.
        {Sagt mir bitte, wie es weitergeht|Ich höre dann von euch}.
        [urgency.turnhigh]
        {Letzte Woche|Zuerst} {sagte|schrieb} ich, es eile nicht, aber {das hat sich geändert: es muss heute sein|nun drängt die Zeit}.
        Ich bin {selten|sonst nicht} ungeduldig, doch diesmal {zählt jede Stunde|brauche ich es sofort}.
        {Sonst|Normalerweise} sage ich: kein Stress. {Heute nicht, bitte sofort|Diesmal brennt es aber}.
        Mein {Satz von neulich|Hinweis}, es habe Zeit, {gilt nicht mehr|ist überholt}: {bis {day} muss es geklärt sein|jetzt eilt es sehr}.
        Von wegen {keine Eile|in aller Ruhe}: {jeder Tag zählt|ich brauche heute noch eine Lösung}!
        Eigentlich {hätte das noch Zeit gehabt|wollte ich geduldig warten}, doch {nun ist der Termin vorverlegt, bitte umgehend|jetzt wird es knapp, also bitte heute}.
        Ihr Kollege {notierte|schrieb auf}: nicht eilig. {Das stimmt nicht, es eilt sehr|Falsch, es ist dringend}.
        {Lange|Wochenlang} war mir egal, wann; {seit heute zählt jede Stunde|jetzt muss es sofort sein}.
        Nicht {irgendwann|nächsten Monat}, nicht {wenn es passt|bei Gelegenheit}: {heute|sofort}!
        Wer denkt, {das könne warten|ich hätte Zeit}, {irrt: es ist dringend|täuscht sich, morgen ist es zu spät}.
        [urgency.turnlow]
        {Zuerst|Am {day}} nannte ich es dringend; {das ist es nicht mehr, lassen Sie sich Zeit|inzwischen eilt es gar nicht}.
        Andere sagen, alles sei eilig; {bei mir nicht|bei mir kann es warten}.
        Im {Betreff|Formular} steht zwar {dringend|eilig}, {das war ein Versehen, es hat Zeit|aber bitte nicht beachten, es eilt nicht}.
        {Gestern|Am {day}} {rief ich noch nach sofort|wollte ich noch alles sofort}; {heute sage ich: irgendwann|inzwischen kann es warten}.
        Das rote Ausrufezeichen {setzt mein Mailprogramm von allein|war ein Versehen}, {es ist überhaupt nicht eilig|nehmen Sie sich Zeit}.
        Erst hieß es, {morgen müsse alles fertig sein|die Frist sei kurz}, {nun ist der Termin verschoben, also ohne Hast|jetzt haben wir Wochen Zeit}.
        Sofort? {Nein|Ach was}, {nächsten Monat reicht|das muss nicht sein, ganz in Ruhe}.
        Keine Sorge, ich {schlage keinen Alarm|rufe nicht gleich Notfall}: {es ist nicht dringend|wann immer Sie dazu kommen}.
        Mein {Mann|Chef} würde schreiben, es {brenne|müsse heute sein}; {ich sage: das hat Zeit|von mir aus darf es Wochen dauern}.
        Vergessen Sie {die Frist bis {day}|das Wort umgehend}, {der Anlass ist weggefallen, kein Grund zur Eile|es kann nun doch warten}.
        [quote.in]
        Auf dem {Zettel|Aufkleber|Beiblatt} {im Karton|auf der Rückseite} steht: "{foreign}"
        Mein {Vetter|Vermieter|Kollege} im Ausland schrieb darunter: "{foreign}" {Ich spreche die Sprache nicht|Ich schreibe es ab, wie es dasteht}.
        Der {Bildschirm|kleine Bildschirm} zeigt "{foreign}" und ich weiß nicht, was das heißt.
        Auf dem Typenschild {klebt ein Zettel mit den Worten|ist zu lesen}: "{foreign}"
        Die {Beilage|Kurzanleitung} sagt nur: "{foreign}" {Was soll das heißen?|Das versteht hier keiner.}
        Die Meldung in der App {lautet|heißt}: "{foreign}" {Mein Übersetzer macht daraus Unsinn.|Ich gebe sie unverändert weiter.}
        {Ein früherer Besitzer|Eine Bekannte aus dem Urlaub} {schrieb dazu|meinte}: "{foreign}" {Vielleicht hilft Ihnen das.|Ob es wichtig ist, weiß ich nicht.}
        [reply.open]
        {Guten Tag {surname}|Liebe Frau {surname}}, danke für {Ihren Brief|Ihre Geduld}.
        {Guten Tag, danke, dass Sie sich melden|Wir haben Ihren Brief genau gelesen}.
        [reply.refund]
        Sie bekommen {Ihr Geld|den Betrag} für {A.den} {innerhalb einer Woche|sobald die Ware hier ist} zurück.
        Wir {erstatten|überweisen} Ihnen den Preis für {A.den} auf Ihre Karte.
        [reply.exchange]
        Wir {tauschen|wechseln} {A.den} um; der Ersatz {geht am {day} hinaus|kommt am {day}}.
        [reply.status]
        {A.Der} {ist unterwegs|hat am {day} unser Lager verlassen} und sollte {am {day}|bald} {ankommen|geliefert werden}; so verfolgen Sie das Paket: Nummer {######}.
        [reply.cancel]
        Die Bestellung für {A.den} ist {storniert|gestrichen}; {es wird nichts verschickt|nichts geht hinaus}.
        [reply.repair]
        Es tut uns leid, dass {A.der} kaputt ist. {Schicken Sie {A.ihn} in unsere Werkstatt|Unser Techniker repariert {A.ihn}}; zuerst {den Knopf zehn Sekunden halten|die Sicherung wechseln}.
        [reply.bill]
        Wir haben die {Rechnung|Abrechnung} für {A.den} {geprüft|berichtigt}; {der Betrag|die Gebühr} von {##} Euro {war ein Fehler|ist die Steuer}.
        [reply.account]
        Ihr Konto ist wieder {offen|entsperrt}; {wählen Sie ein neues Passwort|melden Sie sich an}, dann finden Sie {A.den} dort.
        [reply.question]
        Zu Ihrer Frage nach {A.dem}: {ja, das geht|nein, das geht nicht}; {A.er} {wiegt {#} Kilo|kommt in {colour} und {colour}}.
        [reply.part]
        {Das Zubehör|Das Ersatzteil} für {A.den} kann man für {##} Euro {bestellen|kaufen}.
        [reply.address]
        Wir haben die neue Anschrift notiert und schicken {A.den} dorthin.
        [reply.thanks]
        Wie freundlich! Wir freuen uns, dass Ihnen {A.der} gefällt.
        [reply.other]
        {Schön zu hören|Es freut uns}, dass {B.der} {läuft|gut ist}.
        [reply.past]
        Um {topic} geht es, wie Sie sagen, {nicht mehr|jetzt nicht}.
        [reply.high]
        {Weil es dringend ist|Da Sie es eilig haben}, {erledigen wir das heute|ruft sofort ein Kollege an}.
        [reply.low]
        {Da es nicht eilt|Weil es warten kann}, {machen wir das nächste Woche|melden wir uns in Ruhe}.
        [reply.none]
        Sie hören von uns {wie üblich|in der üblichen Zeit}.
        [reply.bye]
        Ihr {Service|Laden}, {name}
        {Freundliche Grüße|Beste Grüße}, {name} vom {Kundendienst|Schalter}
        """
}
