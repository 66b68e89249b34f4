extension TicketText {
    /// Phrases of German training tickets.
    static let germanTraining = """
        [name]
        {Lena|Jonas|Mia|Felix|Aylin|Paul|Sabine|Murat|Julia|Stefan}
        [order]
        (Bestellung {####}-{####})
        Auftrag {####}-{####}.
        Meine Referenz: #{######}.
        Ref #{######}
        Bestellnummer {####}-{####}.
        {Vorgang|Vorgangsnummer} {######}.
        (Auftragsnr. {####}-{####})
        [hello]
        Hallo,
        Guten Tag,
        Hallo zusammen,
        Hi Team,
        Guten Abend,
        Moin,
        Sehr geehrte Damen und Herren,
        {Liebes|Hallo liebes} Service-Team,
        {Servus|Grüß Gott|Guten Morgen},
        [bye]
        Danke, {name}
        Viele Grüße, {name}
        Vielen Dank! {name}
        LG {name}
        {name}
        Mit freundlichen Grüßen, {name}
        {Besten|Herzlichen} Dank und {schönen Tag noch|bis dann}, {name}
        {Schöne|Liebe} Grüße aus {Köln|Leipzig|Graz}, {name}
        [want.refund]
        Ich möchte mein Geld für {A.den} zurück.
        Bitte erstatten Sie mir {A.den} auf {meine Karte|mein Konto}.
        Ich habe {A.den} zurückgeschickt und {möchte|will} die {##},90 EUR wiederhaben.
        {A.Der} {hat mich enttäuscht|ist nichts für mich}, wie bekomme ich eine Erstattung?
        Können Sie mir zurückgeben, was ich für {A.den} bezahlt habe?
        {A.Der} ging vor {zwei Wochen|zehn Tagen} zurück, bitte zahlen Sie die {##} Euro zurück.
        Ich bin mit {A.dem} nicht zufrieden, bitte überweisen Sie mir den Kaufpreis.
        Ich schicke {A.den} zurück und erwarte die volle Erstattung.
        {A.Der} geht zurück, bitte das Geld wieder auf mein Konto.
        Die {##} Euro für {A.den} sollen an mich zurückgezahlt werden.
        Nehmen Sie {A.den} zurück und zahlen Sie mir den Preis wieder aus, ich will nur die Rückzahlung.
        Für {A.den} habe ich bei dieser Qualität zu viel bezahlt, bitte den Betrag erstatten.
        Wann ist das Geld für {A.den} auf meinem Konto? Sie haben alles seit einer Woche wieder.
        {Wäre|Ist} es möglich, dass ich die Kosten für {A.den} {vollständig|wenigstens teilweise} rückerstattet bekomme?
        Geld zurück bitte: {A.Der} {hält nicht, was die Werbung verspricht|liegt schon verpackt für die Rücksendung im Flur}.
        Laut {Ihrer Garantie|Ihren Rückgaberegeln} steht mir der volle Preis von {##} Euro wieder zu, es geht um {A.den}.
        Retoure mit {A.dem} {liegt in Ihrem Lager|ist laut Beleg bei Ihnen}, Gutschrift {fehlt bislang|steht noch aus}.
        Seit {drei|vier|fünf} Wochen vertrösten Sie mich, dabei schulden Sie mir nach der Rückgabe von {A.dem} noch {###} Euro.
        Weil {A.der} {viel schlechter ist als beschrieben|meine Erwartungen nicht erfüllt}, {verlange|fordere} ich den gezahlten Betrag zurück.
        Einen Gutschein nehme ich nicht, für {A.den} {will|möchte} ich {echtes Geld|die volle Summe} zurück.
        {Wohin|An welche Adresse} schicke ich {A.den}, damit Sie mir {die Kosten|den Preis} wieder gutschreiben?
        Ich gebe {A.den} innerhalb der Rückgabefrist ab, {meine IBAN für die Überweisung haben Sie|danach bitte {##},99 Euro überweisen}.
        Mich würde interessieren, wie lange {eine Rückerstattung|die Rücküberweisung} bei {A.dem} normalerweise dauert.
        Meine {Frau|Mutter} {mag|will} {A.den} leider nicht behalten, deshalb {hätten wir gern unser Geld wieder|bitten wir um Rückzahlung}.
        Hiermit {bitte|ersuche} ich um Erstattung des Kaufpreises für {A.den} {über PayPal|per Überweisung|auf die Kreditkarte}.
        {A.Den} können Sie gerne abholen lassen, Hauptsache, {ich sehe mein Geld wieder|die {###} Euro kommen zurück}.
        Sie werben mit einer Geld-zurück-Garantie, und {genau die|diese} nehme ich für {A.den} jetzt in Anspruch.
        [want.exchange]
        Bitte tauschen Sie {A.den} gegen eine {größere|kleinere|rote|weiße} Ausführung.
        Ich würde {A.den} gern in einer anderen Farbe haben, geht ein Umtausch?
        {A.Der} kam in der falschen Größe, {kann|könnte} ich die richtige bekommen?
        Bitte schicken Sie mir Ersatz für {A.den}, meine Lieferung ist zerkratzt.
        Kann ich {A.den} gegen das neuere Modell umtauschen?
        Ich habe {A.den} in Schwarz bekommen, aber Weiß bestellt, bitte austauschen.
        Ich hätte lieber ein anderes Modell als {A.den}, können wir tauschen?
        {A.Der} kam mit einer Beule an, ich brauche ein neues Exemplar.
        {A.Der} hat einen Riss, ich nähme gern ein neues Exemplar im Tausch.
        Falsche Ausführung im Karton: bitte ersetzen Sie {A.den} durch das gewählte Modell.
        {A.Der} ist zu groß für unsere Küche, kann ich gegen die kleine Größe eintauschen?
        Mir wäre {A.der} in Grün lieber, geht ein Tausch?
        {Besteht die Möglichkeit|Gibt es eine Chance}, {A.den} gegen ein {stärkeres|schmaleres|leiseres} Modell einzutauschen?
        Umtauschwunsch: {A.den} bitte {eine Nummer kleiner|eine Nummer größer|in Blau statt in Grau}.
        Geliefert wurde {A.der} in {Rosa|Beige}, im Warenkorb lag aber {Dunkelblau|Anthrazit}, {bitte umtauschen|ich hätte gern das Richtige}.
        Da {A.der} schon beim Auspacken {verbeult|gesprungen|angeschlagen} war, hätte ich gern {einwandfreien|unbeschädigten} Ersatz.
        Wie läuft bei Ihnen ein Umtausch ab? {A.Der} {passt nicht ins Regal|ist uns zu klein}, wir brauchen {die andere Größe|das nächste Modell}.
        Geld brauche ich keins, nur {ein heiles Exemplar|dasselbe noch einmal ohne Macken}, denn {A.der} {hat tiefe Kratzer|kam mit Sprüngen an}.
        Meiner {Tochter|Freundin} gefällt {A.der} in dieser Farbe nicht, könnten wir {Gelb|Lila|Türkis} dafür bekommen?
        {A.Den} hatte ich {mit Deckel|in Matt|mit langem Kabel} bestellt, gekommen ist {eine andere|die falsche} Variante. Tauschen Sie das?
        Ich zahle gern {den Aufpreis|die Differenz}, wenn ich anstelle von {A.dem} das {größere|bessere} Modell bekomme.
        Zum Geburtstag bekam ich {A.den}, habe das aber {schon|doppelt}: {darf ich dafür etwas anderes aussuchen|wäre ein anderer Artikel im Tausch drin}?
        Wann holt Ihr Kurier {A.den} ab und bringt {mir|uns} {das Ersatzgerät|die passende Ausführung}?
        Die {Breite|Höhe|Größe} stimmt {hinten und vorne|überhaupt} nicht: {A.den} bitte gegen die {kompakte|große|mittlere} Version wechseln.
        Hiermit beantrage ich für {A.den} {eine Ersatzlieferung|den Austausch gegen Neuware}, {das Gehäuse ist zerdrückt|die Oberfläche ist verschrammt}.
        Ihr habt mir {A.den} in {der falschen Farbe|der alten Version} geschickt, {tauscht ihr das um|wie kriege ich die richtige}?
        [want.delivery_status]
        Wo bleibt {A.der}, den Versand haben Sie doch bestätigt?
        {A.Der} ist noch nicht da, wann kommt die Lieferung?
        Ich warte immer noch auf das Paket mit {A.dem}.
        Die Sendungsverfolgung für {A.den} zeigt seit {#} Tagen nichts Neues.
        Wann wird {A.der} geliefert?
        Wurde {A.der} schon verschickt?
        {A.Der} sollte am {Montag|Dienstag} hier sein, was macht der Paketdienst?
        Können Sie die Lieferung von {A.dem} prüfen? Bis jetzt kam nichts.
        Das Päckchen mit {A.dem} ist überfällig, hat der Zusteller es verloren?
        {A.Der} war für letzte Woche angekündigt und hat mich nicht erreicht.
        Gibt es Neues von meiner Sendung? {A.Der} fehlt immer noch.
        Niemand kam mit {A.dem} an meine Tür, können Sie verfolgen, wo das Paket ist?
        {Könnten|Würden} Sie mir {bitte mitteilen|kurz sagen}, {an welchem Tag|wann ungefähr} {A.der} bei mir {eintrifft|ankommt}?
        Sendung mit {A.dem} steckt seit {drei|vier|fünf} Tagen im {Verteilzentrum|Paketzentrum|Zoll} fest, {was ist da los|geht es bald weiter}?
        Angeblich hat der Bote {A.den} {beim Nachbarn|im Treppenhaus|am Kiosk} abgegeben, dort {liegt aber nichts|weiß niemand davon}.
        Laut {App|E-Mail} unterwegs, laut Haustür nicht: wo {steckt|befindet sich} {A.der} {gerade|im Moment}?
        Den ganzen {Samstag|Vormittag|Nachmittag} habe ich {zu Hause|umsonst} gewartet, aber {A.der} {wurde nicht gebracht|kam nicht}.
        Eine Trackingnummer für {A.den} {wäre schön|würde mir helfen}, in {Ihrer Mail|der Bestätigung} war keine.
        Hat {A.der} Ihr Lager {überhaupt schon|inzwischen} verlassen? Versprochen waren {zwei|drei} Werktage.
        Langsam mache ich mir Sorgen um {A.den}, {der Versand war vor {zwei|drei} Wochen|das Paket ist schon ewig unterwegs}.
        Von {zwei|drei} Paketen fehlt noch eines, nämlich das mit {A.dem}. Kommt das {separat|getrennt|später}?
        {Ich wüsste gern|Können Sie mir verraten}, ob {A.der} {schon im Zustellfahrzeug liegt|mit der nächsten Tour kommt}.
        {Welcher Paketdienst|Wer} bringt {A.den} eigentlich, und {wo kann ich die Route sehen|wie weit ist die Sendung}?
        Zugesagt war {A.der} für {vergangenen Mittwoch|Anfang des Monats}, {seither höre ich nichts|bei mir klingelte keiner}. Wo hakt es beim Versand?
        Der Fahrer {fand wohl meine Klingel nicht|hat nur einen Zettel dagelassen}: in welcher {Filiale|Station} liegt {A.der} jetzt?
        Ihre {Versandmail|Versandbestätigung} zu {A.dem} ist {eine Woche|zehn Tage} alt, vom {Kurier|Paket} aber keine Spur.
        [want.cancel_order]
        Bitte stornieren Sie meine Bestellung für {A.den}.
        Ich habe es mir anders überlegt und will {A.den} nicht mehr, bitte nicht verschicken.
        Können Sie die Bestellung von {A.dem} stoppen, bevor sie rausgeht?
        Ich habe {A.den} aus Versehen bestellt, bitte stornieren.
        Streichen Sie {A.den} bitte aus der Bestellung von gestern, ich brauche das nicht mehr.
        {A.Der} wird nicht mehr gebraucht, bitte den Auftrag abbrechen.
        Ich habe doppelt geklickt: bitte löschen Sie den Auftrag für {A.den}.
        Meine Pläne haben sich geändert, ich widerrufe die Bestellung für {A.den} vor dem Versand.
        {A.Den} bitte nicht senden, ich habe anderswo etwas Günstigeres gefunden.
        Ich trete vom Kauf zurück, {A.der} war ein Irrtum.
        Ich habe nachgedacht: {A.der} soll nicht gepackt und nicht versendet werden, bitte stornieren.
        Annullieren Sie die Bestellung mit {A.dem}, der Versand hat noch nicht begonnen.
        Storno bitte! {A.Der} {ist laut Ihrer Mail noch im Lager|wurde noch nicht verpackt}.
        {Lässt sich|Ließe sich} der Kauf von {A.dem} noch {rückgängig machen|aufheben}, {solange nichts gepackt ist|bevor die Ware Ihr Haus verlässt}?
        Mein {Sohn|Mitbewohner|Kind} hat {ohne zu fragen|heimlich} {A.den} bestellt, {machen Sie das bitte vor dem Versand rückgängig|das muss storniert werden}.
        Falls {A.der} noch {im Lager|auf Ihrer Packbank} liegt: bitte {den Versand anhalten und alles stornieren|nichts mehr losschicken, ich storniere}.
        Wo finde ich den Knopf zum Stornieren? Ich {möchte|will} {A.den} doch nicht {kaufen|haben}.
        Hiermit widerrufe ich den Kaufvertrag über {A.den}, {eine Lieferung ist nicht mehr erwünscht|von einer Zusendung bitte ich abzusehen}.
        {Sechs|Acht} Wochen Lieferzeit sind mir zu lang, {A.den} {können Sie aus dem Auftrag nehmen|möchte ich daher abbestellen}.
        Von den {drei|vier} Artikeln stornieren Sie bitte nur {A.den}, {den Rest|alles andere} dürfen Sie schicken.
        Überraschend bekam ich dasselbe geschenkt, {die Vorbestellung|die Order} für {A.den} kann also {aufgehoben|gelöscht} werden.
        {Ups|Oje}, {falsches Modell angeklickt|zu schnell auf Kaufen getippt}: {A.den} bitte gar nicht erst {losschicken|einpacken}.
        Ich bekomme die Vorbestellung von {A.dem} online nicht storniert, {erledigen Sie das für mich|machen Sie das bitte}.
        Leider {fehlt mir gerade das Geld|hat mein Chef Nein gesagt}, {deshalb|also} muss ich {A.den} wieder abbestellen.
        {Ist es schon zu spät|Bleibt noch Zeit}, um {A.den} abzubestellen? {Wir ziehen um|Die Küche wird doch anders}.
        Bestellt habe ich {A.den} erst {vor einer Stunde|heute früh|eben}, nun {soll der Auftrag weg|möchte ich davon zurücktreten}.
        [want.repair_help]
        {A.Der} funktioniert nicht mehr, wie kann ich das reparieren?
        {A.Der} geht nicht mehr an, bitte helfen Sie mir.
        {A.Der} macht ein komisches Geräusch und schaltet sich dann ab.
        Kann man {A.den} reparieren? {Der Knopf|Der Schalter|Das Kabel} ist kaputt.
        {A.Der} wird viel zu heiß, was soll ich tun?
        Ich brauche Hilfe mit {A.dem}, es {blinkt|piept} nur und sonst passiert nichts.
        {A.Der} hat einen Defekt, kann ein Techniker danach sehen?
        {A.Der} ist unten undicht, reparieren Sie so etwas?
        {A.Der} riecht nach Rauch, richtet Ihre Werkstatt so etwas?
        Seit gestern ist {A.der} tot, wie bringe ich das Gerät in Gang?
        Von {A.dem} ist der Deckel abgebrochen, wer repariert das?
        Von {A.dem} kommt nur ein Brummen und nach ein paar Minuten ist Schluss.
        Nach {dem Umzug|dem Gewitter|einem Sturz} gibt {A.der} keinen Mucks mehr von sich, was {kann man da machen|raten Sie}?
        Hätten Sie einen {Tipp|Rat}, wie ich {A.den} wieder zum Laufen {bringe|bekomme}?
        {Display schwarz|Alle Lämpchen aus}, {Stecker|Sicherung} geprüft, nichts: {A.der} {rührt sich nicht|reagiert auf gar nichts}.
        Mitten im Betrieb bleibt {A.der} {einfach|ständig} stehen und {zeigt Fehler {##}|startet von selbst neu}.
        Wo {kann|darf} ich {A.den} zur Reparatur {einschicken|abgeben}? {Der Akku lädt nicht mehr|Die Elektronik spinnt}.
        Sobald ich {A.den} einschalte, {fliegt die Sicherung raus|knallt es laut|flackert das Licht im Zimmer}.
        An {A.dem} {klemmt die Klappe|wackelt der Griff|hat sich eine Schraube gelöst}, {bekomme ich das selbst hin|muss das in die Werkstatt}?
        Ihre Anleitung {hilft nicht weiter|sagt dazu nichts}: {A.der} {quietscht|rattert|knistert} seit {Sonntag|ein paar Tagen} {fürchterlich|immer lauter}.
        {Was würde es kosten|Lohnt es sich}, {A.den} instand setzen zu lassen? {Der Motor streikt|Innen ist etwas gebrochen}.
        Hiermit melde ich einen {Garantiefall|Schaden}: {A.der} {fällt laufend aus|versagt den Dienst}, ich bitte um {eine Reparatur|einen Technikertermin}.
        Trotz {neuer Sicherung|Reset und Neustart} streikt {A.der}, könnten Sie mir {Schritt für Schritt|am Telefon} weiterhelfen?
        Irgendwas stimmt mit {A.dem} nicht, {die Leistung lässt stark nach|die Tasten reagieren kaum}, {kann man das richten|woran liegt das}?
        Kaum {zwei Monate|ein halbes Jahr} alt und schon {kaputt|hinüber}! Wer {repariert|richtet} mir {A.den}?
        {Mein Sohn|Unser Hund|Meine Katze} hat {A.den} {vom Tisch gestoßen|umgeworfen}, {jetzt klappert innen etwas|seitdem geht nichts}. Ist das zu retten?
        [want.billing_question]
        Mir wurde {A.der} zweimal abgebucht.
        Auf der Rechnung für {A.den} steht der falsche Betrag.
        Warum ist die Rechnung für {A.den} um {##} Euro höher?
        Bitte schicken Sie mir die Rechnung für {A.den}, sie kam nie an.
        Auf meiner Abrechnung steht zu {A.dem} eine Gebühr, die ich nicht verstehe.
        Von meiner Karte wurden {##} EUR zu viel für {A.den} abgebucht.
        Welche Steuer steht auf der Rechnung für {A.den}? Das sieht falsch aus.
        Auf der Rechnung zu {A.dem} fehlt der Rabatt.
        Können Sie mir den Beleg zu {A.dem} mailen?
        Sie haben für {A.den} Porto berechnet, obwohl der Versand frei sein sollte.
        Die Summe auf meiner Abrechnung für {A.den} liegt über dem Preis, bitte erklären Sie das.
        Mit {A.dem} wurde eine zusätzliche Gebühr von {##} Euro belastet, was ist das?
        {Warum|Weshalb} taucht {A.der} {gleich doppelt|zweimal} auf {meinem Kontoauszug|meiner Kreditkartenabrechnung} auf?
        Für {die Steuer|mein Büro|den Arbeitgeber} {benötige|brauche} ich eine {Rechnung mit Firmenadresse|Quittung} zu {A.dem}.
        Auf dem Beleg zu {A.dem} steht {meine alte Anschrift|der falsche Name}, {lässt sich das ändern|stellen Sie eine neue Rechnung aus}?
        Mein {Gutscheincode|Rabattcode} wurde beim Bezahlen von {A.dem} nicht abgezogen, so stimmt {der Rechnungsbetrag|die Endsumme} nicht.
        Im Angebot {##} Euro, abgebucht {###} Euro: {woher kommt diese Differenz|wie erklärt sich der Unterschied} bei {A.dem}?
        {Rechnungskopie|Quittung} für {A.den} bitte {als PDF|per Mail|per Post}, das Original {ist verlegt|liegt irgendwo im Altpapier}.
        Wann buchen Sie die {erste|zweite|letzte} Rate für {A.den} ab und {wie hoch ist sie|über welchen Betrag}?
        Obwohl {A.der} {längst|vollständig} bezahlt ist, bekam ich eine {Mahnung|Zahlungserinnerung} über {##} Euro.
        Ist in der Rechnungssumme für {A.den} {die Mehrwertsteuer|der Versand} schon enthalten oder kommt das noch dazu?
        Bitte prüfen Sie Posten {#} der Rechnung: {A.der} ist dort {mit falscher Menge|zum alten Preis|ohne Nachlass} aufgeführt.
        Die {Lastschrift|PayPal-Zahlung} für {A.den} {ging zweimal durch|wurde angeblich nicht verbucht}, {wie kann das sein|können Sie nachsehen}?
        Ich {verstehe|begreife} nicht, weshalb Sie mir neben {A.dem} noch eine {Servicepauschale|Versicherung} in Rechnung stellen.
        {Meine Buchhaltung fragt|Unsere Buchhalterin möchte wissen}, unter welcher Rechnungsnummer {A.der} {läuft|verbucht ist}.
        Lässt sich die Zahlungsart für {A.den} noch auf {Rechnung|Lastschrift} umstellen? Meine Kreditkarte {ist abgelaufen|wurde nicht belastet}.
        [want.account_access]
        Ich kann mich nicht in mein Konto einloggen, um {A.den} zu registrieren.
        Mein Passwort geht nicht, ich wollte {A.den} in meinem Profil sehen.
        Die App von {A.dem} sagt, mein Konto sei gesperrt.
        Wie setze ich das Passwort für das Konto mit {A.dem} zurück?
        Ich bekomme nie den Code zum Anmelden, um {A.den} einzurichten.
        Die Anmeldeseite wirft mich raus, wenn ich {A.den} hinzufügen will.
        Seit dem Kauf von {A.dem} wird mein Benutzername nicht erkannt, ich komme nicht rein.
        Bitte entsperren Sie mein Konto, ich brauche es für {A.den}.
        Ich habe mein Passwort vergessen, und der Link zum Zurücksetzen für {A.den} kommt nie.
        Mein Profil ist blockiert, ich kann {A.den} nicht verwalten.
        Das Anmelden in der App scheitert, {A.der} wird nicht gezeigt.
        Wie bekomme ich wieder Zugang zu meinem Konto, in dem {A.der} gespeichert ist?
        {Login klappt nicht|Anmeldung unmöglich}: {falsches Passwort, heißt es|angeblich unbekannte E-Mail}, {A.der} ist aber {unter genau diesem Konto|seit Jahren dort} registriert.
        Wie {ändere|aktualisiere} ich die {Mailadresse|Handynummer} in dem Profil, mit dem {A.der} verknüpft ist?
        Nach {drei|fünf} Versuchen hat mich {das System|Ihr Portal} ausgesperrt, dabei wollte ich {A.den} nur {anmelden|verbinden}.
        Seit {dem Update|heute früh} verlangt die App zu {A.dem} ständig mein Kennwort und {lehnt es dann ab|lässt mich nicht hinein}.
        Neues Handy, alte Zugangsdaten weg: wie {melde ich mich für {A.den} wieder an|logge ich mich für {A.den} wieder ein}?
        Die {Bestätigungsmail|Aktivierungsmail} für mein {Kundenkonto|Benutzerkonto} bleibt aus, so kann ich {A.den} nicht {freischalten|eintragen}.
        Mein {Mann|Mitbewohner} hat {A.den} unter seinem Namen angemeldet, {wie lege ich mein eigenes Profil an|wie bekomme ich eigene Zugangsdaten}?
        Könnten Sie nachsehen, warum mein {Benutzerkonto deaktiviert|Login abgelehnt} wurde? So lässt sich {A.der} nicht per App bedienen.
        {Jemand|Ein Fremder} hat sich {offenbar|wohl} in mein Konto {eingeloggt|gehackt} und {A.den} {entfernt|umbenannt}, wie ändere ich das Kennwort?
        {PIN vergessen|Kennwort verlegt}! Wer schaltet mir den Zugang zu {A.dem} {wieder|in der App} frei?
        Die Zwei-Faktor-Anmeldung {spinnt|streikt}: {keine SMS|kein Code}, und damit bleibt {A.der} im {Profil|Kundenkonto} unerreichbar.
        Bitte {übertragen|verschieben} Sie {A.den} von meinem alten Benutzerkonto in das neue, ins alte {komme ich nicht mehr|kann ich mich nicht einloggen}.
        {Egal welchen Browser ich nehme|Ob Handy oder Laptop}, {das Kundenportal|die Webseite} erkennt meine Zugangsdaten nicht, seit ich {A.den} registriert habe.
        Muss ich mich neu registrieren, wenn {A.der} im alten Profil hängt und {das Passwort|der Benutzername} verloren ging?
        [want.product_question]
        Läuft {A.der} mit {220|110} Volt?
        Wie lang ist das Kabel von {A.dem}?
        Ist {A.der} für kleine Räume geeignet?
        In welchen Farben gibt es {A.den}?
        Kann ich {A.den} im Sommer draußen benutzen?
        Wie laut ist {A.der} und wie schwer?
        Vor dem Kauf: hat {A.der} einen Timer?
        Was ist der Unterschied zwischen {A.dem} und der älteren Version?
        Wie viel Gewicht hat {A.der} und passt das auf ein Brett?
        Woraus besteht das Gehäuse von {A.dem}?
        Gibt es Ersatzteile zu {A.dem}, wissen Sie das?
        Wie viel Strom verbraucht {A.der}? Darf das Gerät über Nacht laufen?
        Eignet sich {A.der} auch für {Kinder|Senioren|Linkshänder}?
        Mich {würde interessieren|interessiert}, ob {A.der} {spülmaschinenfest|wasserdicht|rostfrei|kindersicher} ist.
        Welche Maße hat {A.der}, {Breite und Höhe bitte|einmal mit und einmal ohne Verpackung}?
        Passt das {Zubehör|Netzteil} vom {Vorgänger|Vorjahresmodell} auch zu {A.dem}?
        Bevor ich {A.den} {kaufe|bestelle}: {wie lange hält der Akku|wie viele Stufen gibt es|braucht man einen Filter}?
        Ist bei {A.dem} {ein Ladekabel|eine Anleitung auf Deutsch|eine Tasche} dabei oder {muss ich das extra kaufen|kauft man das separat}?
        {Im Katalog|Auf Ihrer Seite} steht nicht, {wie viel Watt|welches Fassungsvermögen|welchen Stecker} {A.der} hat.
        In welchem Land {wird|wurde} {A.der} {hergestellt|gefertigt|montiert}?
        Lässt sich {A.der} {zusammenklappen|an der Wand befestigen|per Sprache steuern}?
        Wie {reinige|pflege} ich {A.den} {am besten|richtig}, {reicht ein feuchtes Tuch|braucht man Spezialmittel}?
        Meine {Mutter|Oma} sieht schlecht: sind die {Tasten|Zahlen|Symbole} auf {A.dem} groß genug?
        Gibt es {A.den} auch {mit Fernbedienung|ohne Kabel|aus Holz}, oder nur {wie abgebildet|in dieser Version}?
        Wie viele Jahre Garantie {geben Sie|gewährt der Hersteller} auf {A.den}?
        Hiermit bitte ich um {das Datenblatt|die technischen Daten} zu {A.dem}, {vor allem Leistung und Maße|insbesondere die Energieklasse}.
        [topic.refund]
        eine Erstattung
        mein Geld
        die Rückzahlung
        eine Rückerstattung
        den zurückgezahlten Kaufpreis
        eine Gutschrift
        die Rücküberweisung von {##} Euro
        [topic.exchange]
        einen Umtausch
        Ersatz
        ein Austauschgerät
        den Tausch gegen eine andere Farbe
        eine Ersatzlieferung
        die falsche Größe
        das Umtauschen gegen ein anderes Modell
        [topic.delivery_status]
        ein verspätetes Paket
        eine Lieferung
        das Verfolgen eines Pakets
        eine verlorene Sendung
        den Liefertermin
        die Sendungsnummer
        den Verbleib eines Päckchens
        [topic.cancel_order]
        eine Stornierung
        einen stornierten Auftrag
        das Abbestellen
        einen Widerruf vor dem Versand
        den Abbruch einer Bestellung
        das Stoppen eines Auftrags
        [topic.repair_help]
        eine Reparatur
        ein kaputtes Teil
        einen Defekt
        einen Garantiefall
        ein defektes Kabel
        eine Störung
        die Hilfe eines Technikers
        [topic.billing_question]
        eine Rechnung
        eine doppelte Abbuchung
        eine Abrechnung
        eine Mahnung
        den falschen Rechnungsbetrag
        eine fehlende Quittung
        eine unbekannte Lastschrift
        [topic.account_access]
        mein Passwort
        die Anmeldung
        ein gesperrtes Konto
        meine Zugangsdaten
        einen vergessenen Benutzernamen
        das Einloggen in der App
        den Zugang zum Kundenkonto
        [topic.product_question]
        Kabellänge und Gewicht
        die lieferbaren Farben
        die genauen Maße
        das mitgelieferte Zubehör
        eine technische Angabe
        [aside.intent]
        Letzten Monat ging es um {topic}, das ist erledigt.
        Es geht nicht um {topic}.
        Wegen der Sache um {topic} haben Sie mir schon geholfen, danke, jetzt etwas anderes.
        Diesmal bitte ich nicht um {topic}.
        Bevor jemand fragt: um {topic} geht es mir nicht.
        In meinem letzten Ticket ging es um {topic}, das können Sie schließen.
        Vergessen Sie, was ich über {topic} schrieb, heute ist es anders.
        Im Frühling sprachen wir über {topic}, das ist vorbei.
        Was {topic} {betrifft|angeht}, {ist alles geklärt|brauche ich nichts mehr}.
        {Neulich|Vor Weihnachten|Im Herbst} schrieb ich Ihnen über {topic}, {das hat sich erledigt|eine Antwort darauf ist unnötig}.
        {Bitte nicht falsch verstehen|Um Missverständnisse zu vermeiden}: mein Anliegen dreht sich nicht um {topic}.
        Ihre Kollegin dachte {am Telefon|im Chat}, es ginge um {topic}, {das stimmt nicht|da lag sie falsch}.
        Meine alte {Anfrage|Frage} über {topic} {ist längst beantwortet|dürfen Sie abhaken}.
        Nein, um {topic} müssen Sie sich {nicht|heute nicht} kümmern.
        {Mein Bruder|Meine Schwester} hat Ihnen kürzlich etwas über {topic} geschrieben, {das war ein anderer Fall|ich habe ein anderes Anliegen}.
        Der Betreff klingt, als ginge es um {topic}, {gemeint ist aber etwas anderes|das täuscht}.
        [aside.product]
        Ich nutze {B.den} viel, und {B.der} hat mich nie im Stich gelassen.
        {B.Der} ist gut, wirklich, {B.der} darf bleiben.
        {B.Der} aus derselben Bestellung funktioniert, es geht mir um {A.den}.
        Ich habe auch {B.einen}, da ist alles perfekt, hier geht es nur um {A.den}.
        Nicht {B.den}, ich meine {A.den}.
        {B.Der} ist in Ordnung.
        Mit {B.dem} gibt es kein Problem.
        Mit {B.dem} bin ich übrigens sehr zufrieden.
        Meine Nachbarin hat {B.einen} und ist begeistert.
        Nicht verwechseln mit {B.dem}, da bleibt alles, wie es ist.
        {B.Der} tut, was nötig ist, das lassen wir hier weg.
        {B.Der} war ein Geschenk und alle freuen sich darüber.
        Zu {B.dem} hatte ich Ihnen schon geschrieben, das ist jetzt in Ordnung.
        {B.Der} läuft {tadellos|einwandfrei}, {das nur nebenbei|keine Sorge}.
        Über {B.den} {kann ich nicht klagen|habe ich nur Gutes zu sagen}.
        Falls Sie bei mir auch {B.den} sehen: {darum geht es hier nicht|das ist ein anderes Thema}.
        Mein {Vater|Chef} schwört {seit Jahren|ja} auf {B.den}.
        Vor Jahren hatte ich schon {B.einen} bei Ihnen gekauft, {alles bestens|da gab es nie Ärger}.
        Am Telefon war von {B.dem} die Rede, {richtig ist|gemeint war} aber {A.der}.
        Lassen Sie {B.den} bitte {außen vor|aus dem Spiel}, es {betrifft|dreht sich um} {A.den}.
        Für {B.den} {habe ich fünf Sterne vergeben|gab es von mir eine gute Bewertung}.
        [priority.high]
        Es ist dringend.
        Bitte antworten Sie so schnell wie möglich.
        Ich brauche es bis morgen.
        Das kann nicht warten.
        Bitte beeilen Sie sich, wir brauchen es heute.
        Ich brauche sofort eine Lösung.
        Wir sind jeden Tag darauf angewiesen, also bitte schnell.
        Dringend!!
        Ich muss es heute haben.
        Bitte eine Antwort vor dem Wochenende, es ist dringend.
        Schnell bitte, morgen ist zu spät.
        Für uns ist das ein Notfall, Beeilung.
        Bitte mit höchster Dringlichkeit behandeln, es kommen Gäste.
        Sofort bitte!
        {Jede Stunde zählt|Uns läuft die Zeit davon}, {bitte rufen Sie gleich an|bitte handeln Sie gleich}.
        {Höchste Priorität|Eilt sehr}, {bitte vorziehen|bitte als Erstes bearbeiten}.
        {Spätestens heute Abend|Bis heute Mittag|Noch in dieser Stunde} {muss das geklärt sein|erwarte ich Ihre Rückmeldung}.
        {Lassen Sie bitte alles stehen und liegen|Bitte ganz nach oben auf die Liste}, {es brennt|hier brennt es}.
        {Warten ist keine Option|Länger warten geht nicht}, {heute Abend ist die Feier|morgen früh reisen wir ab}.
        {Könnte sich bitte umgehend jemand darum kümmern|Kann mich bitte unverzüglich jemand anrufen}?
        {Ich flehe Sie an|Bitte, bitte}, {noch heute|heute noch} eine Antwort!
        {ASAP|Eilig}, {mein Betrieb steht völlig still|ohne das geht hier gar nichts}.
        Die Frist {läuft morgen ab|endet heute}, {daher drängt es|daher brauche ich umgehend Hilfe}.
        {Ein Baby|Meine kranke Mutter} ist darauf angewiesen, {deshalb zählt jede Minute|wir brauchen prompt eine Antwort}.
        [priority.low]
        Keine Eile.
        Es ist nicht dringend.
        Das kann warten.
        Lassen Sie sich Zeit.
        Wenn Sie mal eine Minute haben.
        Es eilt überhaupt nicht.
        Antworten Sie, wenn es Ihnen passt.
        Nächsten Monat ist früh genug.
        Ich habe es damit nicht eilig.
        Das kann Wochen warten.
        Nichts Eiliges, später reicht.
        Alle Zeit, die Sie wollen, wirklich, keine Eile.
        Das hat Zeit.
        Irgendwann in diesem Jahr, gar nicht dringend.
        Melden Sie sich {irgendwann|ruhig erst}, wenn {sonst nichts|weniger} anliegt.
        {Mir pressiert es nicht|Bei mir drängt nichts}, {andere gehen vor|nehmen Sie ruhig andere zuerst}.
        Auf {ein paar Tage|eine Woche} mehr oder weniger kommt es {mir nicht|wirklich nicht} an.
        {Bloß keinen Stress|Kein Stress} {deswegen|meinetwegen}.
        {Von mir aus|Gern auch} erst {nach den Ferien|nach dem Urlaub|im nächsten Quartal}.
        Mein Ticket darf ruhig {ganz unten im Stapel liegen|ans Ende der Liste}.
        Eine Antwort {in den nächsten Monaten|bei Gelegenheit} {genügt völlig|reicht mir}.
        {Zeitdruck habe ich keinen|Unter Zeitdruck stehe ich nicht}.
        {Niedrige|Geringe|Niedrigste} Priorität, {bitte alles Wichtigere vorziehen|ich kann gut warten}.
        Weil wir {lange verreist sind|vorerst nichts davon brauchen}, können Sie das gern {aufschieben|liegen lassen}.
        [priority.normal]
        Ich freue mich auf Ihre Antwort.
        Die übliche Zeit reicht.
        Danke fürs Nachsehen.
        Bitte geben Sie mir Bescheid.
        Weder dringend noch langsam, einfach wie üblich.
        Bitte sagen Sie mir, was Sie tun können.
        Ich hoffe, von Ihnen zu hören.
        In der normalen Reihenfolge bitte.
        Über eine {Rückmeldung|kurze Nachricht} würde ich mich freuen.
        {Im Voraus|Schon jetzt} {besten|herzlichen} Dank für {Ihre Mühe|Ihre Hilfe}.
        Ganz regulär bearbeiten, {eine Sonderbehandlung ist nicht nötig|so wie sonst auch}.
        {Wie geht es jetzt weiter|Was wäre der nächste Schritt}?
        {Für Rückfragen|Bei Fragen} erreichen Sie mich {per Mail|unter dieser Adresse}.
        Eine Antwort {innerhalb der üblichen Frist|in den nächsten Werktagen} {passt gut|ist in Ordnung}.
        {Können|Könnten} Sie mir {dabei|da} {weiterhelfen|behilflich sein}?
        {Normale|Mittlere} Priorität, {kein Sonderfall|wie bei allen anderen}.
        {Bitte um kurze Rückmeldung|Schreiben Sie mir kurz zurück}, {wenn Sie Näheres wissen|wenn es geklärt ist}.
        {Ich verlasse mich auf Sie|Gut, dass es Ihren Service gibt}, {danke|vielen Dank schon mal}.
        [turn.high]
        Sonst sage ich keine Eile, aber diesmal brauche ich es heute.
        Gestern konnte es warten, jetzt ist es dringend.
        Ich sagte, lassen Sie sich Zeit, aber jetzt kann es nicht mehr warten.
        Nicht nächsten Monat, nicht nächste Woche: jetzt.
        Dass es nicht eilt, stimmt nicht mehr, bitte schnell.
        Zuerst {dachte ich, das hätte Zeit|wollte ich schreiben, es eile nicht}, {aber nun drängt es gewaltig|doch jetzt brauche ich sofort Hilfe}.
        {Kein Stress|In aller Ruhe}, hieß es in meiner letzten Mail: {streichen Sie das, es ist eilig|gilt nicht mehr, bitte umgehend}.
        {Normalerweise bin ich geduldig|Sonst reicht mir die übliche Bearbeitung}, heute {zählt jede Stunde|muss es sofort sein}.
        Wer behauptet, {das könne warten|hier sei keine Eile nötig}, {irrt|liegt falsch}: {bis morgen muss es erledigt sein|es brennt}.
        Im Formular habe ich {niedrige|normale} Priorität angekreuzt, ein Versehen, {es ist höchst dringend|bitte unverzüglich handeln}.
        {Mein Bruder|Meine Chefin} meinte, {nächsten Monat reicht|es hat Zeit}, {nein: noch heute, bitte|da widerspreche ich, es eilt}.
        {Wann immer es passt? Leider nein|Irgendwann? Nein}, {spätestens morgen früh|am besten noch in dieser Stunde}.
        Ein paar Wochen Geduld hatte ich {versprochen|angeboten}, damit ist Schluss, jetzt {ist Eile geboten|muss es ganz schnell gehen}.
        [turn.low]
        In meiner ersten Mail stand dringend, das ist es nicht mehr, lassen Sie sich Zeit.
        Letzte Woche war es dringend, jetzt kann es warten.
        Nicht heute und nicht morgen, irgendwann in diesem Monat genügt.
        Mein Mann sagt so schnell wie möglich, ich sage keine Eile.
        Alle schreiben dringend, bei mir ist es das nicht.
        {Zuerst klang es nach einem Notfall|Am Anfang war ich in Panik}, {inzwischen eilt gar nichts mehr|nun hat das Wochen Zeit}.
        Das Sofort in {meiner Nachricht|der Betreffzeile} {streichen Sie bitte|war übertrieben}, {irgendwann reicht|es drängt nicht}.
        {Versehentlich|Irrtümlich} habe ich {hohe Priorität|dringend} angekreuzt, {richtig wäre niedrig|es kann ruhig liegen bleiben}.
        {Die Feier wurde verschoben|Der Termin ist abgesagt}, also doch nicht eilig, {nächsten Monat genügt|melden Sie sich bei Gelegenheit}.
        {Meine Kollegin|Mein Chef} drängelt {gern|jeden Tag}, {ich dagegen kann warten|hören Sie nicht darauf, es hat Zeit}.
        Ein Notfall? {Nein, ganz und gar nicht|Keineswegs}, {antworten Sie irgendwann|es darf dauern}.
        {Gestern schrieb ich, es brennt|Neulich musste alles schnell gehen}, {heute ist die Eile verflogen|das ist vorbei, nur keine Hektik}.
        Eilig war es nie, und auch die {übliche|normale} Frist müssen Sie nicht einhalten, {viel später genügt|es kann lange warten}.
        [turn.normal]
        Letzte Woche war es dringend, jetzt reicht die übliche Zeit.
        Es ist nicht dringend, aber lassen Sie es bitte auch nicht einen Monat liegen, einfach wie üblich.
        Ich sage nicht keine Eile und ich sage nicht dringend, behandeln Sie es wie jedes andere.
        {Zuerst stand hier dringend|Erst hatte ich es eilig}, {das nehme ich zurück|das war übertrieben}, {bearbeiten Sie es ganz normal|der gewöhnliche Ablauf passt}.
        {Kein Notfall, aber auch nichts für die lange Bank|Nicht sofort, aber auch nicht irgendwann}: {normal eben|die reguläre Bearbeitung bitte}.
        Ich schrieb, {es habe ewig Zeit|Sie könnten Monate warten}, das {ziehe ich zurück|gilt nicht mehr}, {die normale Frist bitte|bitte wie bei allen Kunden}.
        Meine Frau will es {heute|sofort}, meinem Vater ist {nächsten Monat|irgendwann} recht, ich sage: {in der üblichen Reihenfolge|ganz normal}.
        {Hohe|Niedrige} Priorität habe ich {versehentlich|irrtümlich} angeklickt, {normal ist richtig|bitte auf normal setzen}.
        {Gestern war es eilig, vorgestern egal|Mal hieß es eilig, mal hatte es Zeit}, {heute einfach wie gewohnt|jetzt bitte ganz regulär}.
        Vorziehen müssen Sie {mich|mein Ticket} nicht, ganz hinten einreihen auch nicht, {der Reihe nach genügt|die übliche Frist passt}.
        Der Notfall {vom Montag|von letzter Woche} ist {vorbei|gelöst}, für den Rest gilt {das normale Tempo|die gewohnte Bearbeitungszeit}.
        [quote]
        Auf der Anzeige steht "{foreign}"
        Auf dem Etikett steht "{foreign}"
        Auf dem Zettel im Karton steht: "{foreign}"
        Diese Meldung kam: "{foreign}"
        Es zeigt dauernd "{foreign}" auf dem Bildschirm.
        Auf dem Aufkleber hinten steht: "{foreign}"
        "{foreign}" steht auf der Anzeige.
        [snippet]
        Fehler {##}: bitte wenden Sie sich an den Kundendienst und halten Sie die Seriennummer bereit.
        Ihr Paket konnte nicht übergeben werden. Wir versuchen es am nächsten Werktag noch einmal.
        Achtung: vor dem Reinigen den Stecker ziehen. Nicht in Wasser tauchen.
        Aktualisierung fehlgeschlagen. Prüfen Sie die Verbindung und starten Sie neu.
        Wir bedauern, dass dieser Artikel zurzeit nicht verfügbar ist. Sie werden informiert, sobald er wieder da ist.
        Hallo, ich habe mir das Gerät mit meinem Bruder angesehen und wir glauben, dass das kleine Teil an der Seite fehlt.
        Vorsicht, heiße Oberfläche.
        Fünf Sekunden gedrückt halten.
        Sehr geehrter Kunde, danke für Ihre Nachricht. Unser Büro ist wegen Bauarbeiten im Haus bis zum Zweiten des nächsten Monats geschlossen. Danach beantworten wir jede Anfrage in der Reihenfolge, in der sie kam.
        Guten Morgen, mein Onkel hat mir das beim Auszug geschenkt und gesagt, es sei viele Jahre gut gelaufen, aber seit es in meiner Wohnung steht, gibt es nur Ärger damit, und ich weiß nicht, wen ich fragen soll.
        Bevor Sie das Gerät an das Netz anschließen, vergleichen Sie die Spannung auf dem Schild mit der Spannung in Ihrem Haus. Ziehen Sie nie mit nassen Händen am Kabel. Bewahren Sie die Anleitung auf und geben Sie sie weiter.
        [letter]
        Sehr geehrte Kundin, wir haben Ihre Bestellung erhalten und danken Ihnen dafür. Wenn mit der Ware etwas nicht stimmt, schreiben Sie uns bitte innerhalb von zehn Tagen und nennen Sie uns Ihre Nummer, damit wir Ihnen helfen können.
        Bitte heben Sie dieses Blatt auf. Wenn Sie mit dem Kauf nicht zufrieden sind, können Sie uns die Ware schicken, wir sehen sie uns an, und Sie hören von uns, wenn das erledigt ist.
        Wir konnten Ihr Konto nicht finden. Bitte prüfen Sie die Adresse, die Sie uns bei der Bestellung gegeben haben, und rufen Sie uns an, wenn es nicht geht, wir sind jeden Tag für Sie da.
        Es tut mir leid, dass ich Ihnen nicht eher antworten konnte. Was Sie suchen, wird nicht mehr hergestellt, und ich weiß nicht, wann es etwas anderes gibt, aber ich sage es Ihnen, sobald ich davon höre.
        Ihre Nachricht ist bei uns und wird von einem unserer Leute gelesen. Wenn Sie in einer Woche nichts von uns gehört haben, schicken Sie sie bitte noch einmal und wir sehen, was damit passiert ist.
        [forward]
        Der Verkäufer schrieb mir "{foreign}" aber das verstehe ich nicht.
        Man hat mir das weitergeleitet: "{foreign}"
        Mein Mitbewohner schrieb darunter: "{foreign}"
        Ein Freund aus einem anderen Land hat mir "{foreign}" geschickt, ich gebe das weiter.
        "{foreign}" ist die Mail von meiner Kusine.
        Meine Frau ergänzt: "{foreign}"
        Dabei war ein Brief: "{foreign}"
        Jemand hat mir "{foreign}" geantwortet und ich kann es nicht lesen.
        """
}
