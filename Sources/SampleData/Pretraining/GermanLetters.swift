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
