extension PretrainingText {
    /// Letters of customers and the shop's answers, in German.
    static let germanLetters = """
        [greet]
        Sehr geehrte {Damen und Herren|Frau {surname}},
        Sehr geehrter Herr {surname},
        Werte {Damen und Herren|Firma},
        Einen {guten Morgen|schönen Nachmittag} zusammen.
        [bye]
        {Hochachtungsvoll|Mit den besten Grüßen|Es grüßt Sie}, {name} {surname}
        {Besten Dank im Voraus|Mit bestem Dank für Ihre Bemühungen}. {name} {surname}, {city}
        Ich verbleibe als Ihre treue {Kundin|Leserin}, {surname}.
        [context]
        Meine {Schwester|Nachbarin|Mutter} hat mir Ihr Geschäft empfohlen, und bisher war ich zufrieden.
        Ich kaufe seit {zwei|drei|fast zehn} Jahren bei Ihnen ein.
        Vor {drei Wochen|zehn Tagen|einem Monat} habe ich {A.einen} {in Ihrer Filiale in {city}|aus Ihrem Katalog|auf Ihrer Seite} {gekauft|bestellt|ausgesucht}.
        {A.Der} kam am {day} zu uns und steht {in der Küche|im Flur|im Schlafzimmer|in der Werkstatt}.
        Es handelt sich um den Kauf Nummer {#####}, {mit Karte|bar|bei Lieferung} bezahlt.
        Wir brauchten {A.einen} für {die neue Wohnung|meine Tochter|das Ferienhaus|das Büro}.
        [wish.refund]
        {Zahlen Sie mir bitte|Bitte zahlen Sie mir} {den Betrag|den Preis|die Summe} für {A.den} zurück, insgesamt {##},{##} Euro.
        Ich {erwarte|verlange|hätte gern} {mein Geld zurück|die volle Erstattung|den Kaufpreis zurück} für {A.den}.
        {A.Der} geht an Sie zurück, und die {##} Euro sollen an mich zurückgehen.
        {Erstatten|Überweisen} Sie mir die Kosten für {A.den} auf {mein Konto|meine Karte}.
        Ich gebe {A.den} zurück und will ausbezahlt werden. {Kein anderes Gerät|Keinen Ersatz}, nur {das Geld|den Betrag}.
        {Erstatten|Vergüten} Sie mir {A.den}? {A.Er} {hat nicht gehalten, was versprochen war|war eine Enttäuschung}.
        Rückgabe und Rückzahlung, {das ist alles, was ich für {A.den} will|mehr wünsche ich bei {A.dem} nicht}.
        [wish.exchange]
        {Tauschen|Wechseln} Sie mir bitte {A.den} gegen {eine andere Größe|einwandfreie Ware|eine andere Farbe} um.
        Ich {nähme gern|wäre einverstanden mit|bevorzuge} {Ersatz|Ersatzware} statt {A.dem}, {A.der} war nicht das Richtige.
        {A.Der} hat die falsche {Farbe|Größe|Ausführung}; {bitte umtauschen|ich möchte gegen die richtige tauschen}.
        Kann ich {A.den} gegen {eine größere Ausführung|die grüne Ausführung|ein leiseres Modell} {tauschen|eintauschen}?
        Schicken Sie {Ersatz|ein neues Exemplar} für {A.den}, und Ihr Fahrer nimmt das erste mit.
        [wish.status]
        Wo {bleibt|steckt|ist} {A.der}? {A.Er} {ist nicht gekommen|hat uns nie erreicht|wurde nicht gebracht}.
        {A.Der} war für {day} {versprochen|angekündigt}, und {das Paket|die Sendung|das Päckchen} {ist noch unterwegs|ist nicht angekommen}.
        Sagen Sie mir, {an welchem Tag|wann} {A.der} {geliefert wird|bei mir eintrifft|zugestellt wird}.
        Hat der {Bote|Zusteller|Paketdienst} {das Paket|die Kiste} mit {A.dem} verloren? Bisher {wurde nichts zugestellt|kam nichts}.
        Ich sehe {jeden Tag|jeden Morgen} in der Sendungsverfolgung nach, doch {A.der} liegt noch im Lager in {city}.
        Die {Lieferung|Ankunft} lässt auf sich warten; wo befindet sich {A.der}?
        [wish.cancel]
        {Stornieren|Streichen|Stoppen} Sie bitte die Bestellung für {A.den}, bevor sie {gepackt wird|Ihr Lager verlässt}.
        Ich {habe mich anders entschieden|brauche {A.den} nicht mehr}, also {nicht verschicken|lassen Sie die Bestellung fallen}.
        {A.Der} muss gar nicht erst {verschickt|verpackt} werden: ich {widerrufe|storniere} den Auftrag.
        Versenden Sie {A.den} nicht; was ich am {day} {bestellt|gekauft} habe, {nehme ich zurück|widerrufe ich}.
        [wish.repair]
        {A.Der} {funktioniert nicht mehr|ist kaputt|raucht|macht ein kratzendes Geräusch}; {kann man das reparieren|wie bringe ich das wieder in Gang|wer repariert das}?
        {Seit {day}|Seit einigen Tagen} {lässt sich {A.der} nicht einschalten|tropft {A.der}|wird {A.der} zu heiß}. {Können Sie das reparieren|Was kann ich tun}?
        Ich möchte {A.den} lieber {reparieren|richten|instand setzen} lassen als wegwerfen.
        Helfen Sie mir, {A.den} {zu reparieren|wieder zum Laufen zu bringen}: {der Knopf klemmt|das Kabel ist locker|der Schalter reagiert nicht}.
        Gibt es eine Werkstatt, die {A.den} {repariert|wieder richtet}? {Der Motor|Der Stecker|Der Griff} ist defekt.
        [wish.bill]
        Die {Rechnung|Abrechnung} für {A.den} {stimmt nicht|nennt einen Betrag, den ich nicht verstehe|ist um {##} Euro zu hoch}.
        Warum wurde {meine Karte|mein Konto} für {A.den} {zweimal|doppelt|mit {##} Euro zu viel} belastet?
        {Erklären Sie|Prüfen Sie bitte} {die Summe|die Gebühr|die Steuer} auf der Rechnung zu {A.dem}.
        Mir fehlt {die Rechnung|der Beleg|die Quittung} zu {A.dem}.
        Sie haben mir für {A.den} auch das Porto {berechnet|abgebucht}, obwohl {der Versand frei war|ich es schon bezahlt habe}.
        [wish.account]
        Ich {kann mich nicht anmelden|komme nicht in mein Konto}, um {A.den} {zu registrieren|nachzusehen}: {das Passwort|der Code} wird {abgelehnt|nicht angenommen}.
        Mein {Profil|Kundenkonto|Benutzername} ist {gesperrt|unbekannt}, seit ich {A.den} {registriert|hinzugefügt} habe.
        {Der Link|Die Mail} für ein neues Passwort kommt {nie|nicht} an, so kann ich {A.den} in meinem Profil nicht {sehen|verwalten}.
        Wie {setze ich mein Passwort zurück|bekomme ich wieder Zugang}? Die App für {A.den} {meldet mich ab|verlangt immer wieder die Anmeldung}.
        [wish.question]
        Bevor ich {kaufe|mich entscheide}: {passt {A.der} in eine kleine Küche|geht {A.der} auch im Ausland|gibt es zu {A.dem} Ersatzteile}?
        {Welche Größe|Welches Gewicht|Welche Farben} {hat {A.der}|gibt es bei {A.dem}}?
        Ist {A.der} {für Kinder|für jeden Tag|für einen großen Raum} geeignet? {Wie laut ist {A.er}|Wie viel Strom braucht {A.er}}?
        Ich {wüsste gern|frage mich}, {wie lang das Kabel ist|ob man {A.den} abwaschen kann|woraus {A.der} besteht}.
        Darf man {A.den} {im Freien|über Nacht|mit hartem Wasser} benutzen? Im Heft steht nichts davon.
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
        [topic.exchange]
        einen Tausch
        Ersatzware
        [topic.status]
        ein verspätetes {Paket|Päckchen}
        {die|eine} Sendung
        [topic.cancel]
        einen Widerruf
        das Streichen eines Auftrags
        [topic.repair]
        eine Instandsetzung
        etwas Kaputtes
        [topic.bill]
        {eine|die} Abrechnung
        eine falsche Rechnung
        [topic.account]
        ein vergessenes Passwort
        ein gesperrtes Profil
        [topic.question]
        {Größe und Gewicht|ein Detail}
        die Bedienung
        [topic.part]
        ein Ersatzteil
        [topic.address]
        meine neue Anschrift
        [topic.thanks]
        ein Lob
        [other.before]
        {B.Der} {ist eine andere Sache: da läuft alles sehr gut|macht uns keinen Kummer|soll Sie nicht beschäftigen}.
        Ich habe auch {B.einen} von Ihnen, {damit bin ich zufrieden|da ist alles bestens}.
        Mit {B.dem} ist alles gut.
        [other.after]
        {B.Der} dagegen {ist ganz in Ordnung|kann so bleiben|wird behalten}.
        Mit {B.dem} hat das nichts zu tun, {B.der} {läuft|tut gute Dienste}.
        Nicht {B.der}, {wohlgemerkt|ich wiederhole}, sondern {A.der}.
        [past.before]
        In meinem Brief vom {month} ging es um {topic}; {das ist vorbei|das haben Sie geregelt}. Nun zu etwas anderem.
        {Früher|Im {month}} schrieben wir uns über {topic}. {Das ist abgeschlossen|Dieses Kapitel ist beendet}.
        Denken Sie bitte nicht, es gehe um {topic}.
        Vielleicht erwarten Sie eine Frage über {topic}, aber nein.
        [past.after]
        Um {topic} geht es mir also nicht.
        (Um {topic} ging es {letztes Jahr|ein andermal}, längst geklärt.)
        Um {topic} {dreht es sich nicht mehr|sorge ich mich nicht mehr}.
        [urgency.high]
        {Die Zeit drängt|Die Sache ist dringend}: {antworten Sie heute|am {day} reise ich ab|morgen kommen Gäste}.
        Bitte {handeln|antworten} Sie {sofort|unverzüglich|noch heute|umgehend}.
        Das muss {bis morgen|vor {day}|binnen {##} Stunden} {erledigt|geklärt} sein.
        {Das kann nicht warten|Es duldet keinen Aufschub}, {auch nicht bis nächste Woche|keinen Tag}.
        Wir {brauchen es täglich|kommen nicht ohne aus}, also beeilen Sie sich.
        [urgency.low]
        {Lassen|Nehmen} Sie sich {Zeit|ruhig Zeit}.
        Es {hat keine Eile|eilt nicht|ist nicht eilig}; {nächsten Monat reicht|jeder Tag passt}.
        {Antworten|Schreiben} Sie, {wann es Ihnen passt|irgendwann|wenn es ruhiger ist}.
        Es ist {nicht dringend|nichts Eiliges|keineswegs dringend}.
        Das kann {gut|ruhig} {bis zum Frühjahr|ein paar Wochen} warten.
        [urgency.none]
        Ich freue mich auf Ihre {Antwort|Nachricht}.
        Lassen Sie mich davon wissen.
        Danke für Ihre {Aufmerksamkeit|Zeit}.
        [urgency.turnhigh]
        {Letzte Woche|Zuerst} {sagte|schrieb} ich, es eile nicht, aber {das hat sich geändert: es muss heute sein|nun drängt die Zeit}.
        Ich bin {selten|sonst nicht} ungeduldig, doch diesmal {zählt jede Stunde|brauche ich es sofort}.
        [urgency.turnlow]
        {Zuerst|Am {day}} nannte ich es dringend; {das ist es nicht mehr, lassen Sie sich Zeit|inzwischen eilt es gar nicht}.
        Andere sagen, alles sei eilig; {bei mir nicht|bei mir kann es warten}.
        [quote.in]
        Auf dem {Zettel|Aufkleber|Beiblatt} {im Karton|auf der Rückseite} steht: "{foreign}"
        Mein {Vetter|Vermieter|Kollege} im Ausland schrieb darunter: "{foreign}" {Ich spreche die Sprache nicht|Ich schreibe es ab, wie es dasteht}.
        Der {Bildschirm|kleine Bildschirm} zeigt "{foreign}" und ich weiß nicht, was das heißt.
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
