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
        [hello]
        Hallo,
        Guten Tag,
        Hallo zusammen,
        Hi Team,
        Guten Abend,
        Moin,
        [bye]
        Danke, {name}
        Viele Grüße, {name}
        Vielen Dank! {name}
        LG {name}
        {name}
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
        [topic.refund]
        eine Erstattung
        mein Geld
        die Rückzahlung
        [topic.exchange]
        einen Umtausch
        Ersatz
        ein Austauschgerät
        [topic.delivery_status]
        ein verspätetes Paket
        eine Lieferung
        das Verfolgen eines Pakets
        [topic.cancel_order]
        eine Stornierung
        einen stornierten Auftrag
        [topic.repair_help]
        eine Reparatur
        ein kaputtes Teil
        einen Defekt
        [topic.billing_question]
        eine Rechnung
        eine doppelte Abbuchung
        eine Abrechnung
        [topic.account_access]
        mein Passwort
        die Anmeldung
        ein gesperrtes Konto
        [topic.product_question]
        Kabellänge und Gewicht
        die lieferbaren Farben
        [aside.intent]
        Letzten Monat ging es um {topic}, das ist erledigt.
        Es geht nicht um {topic}.
        Wegen der Sache um {topic} haben Sie mir schon geholfen, danke, jetzt etwas anderes.
        Diesmal bitte ich nicht um {topic}.
        Bevor jemand fragt: um {topic} geht es mir nicht.
        In meinem letzten Ticket ging es um {topic}, das können Sie schließen.
        Vergessen Sie, was ich über {topic} schrieb, heute ist es anders.
        Im Frühling sprachen wir über {topic}, das ist vorbei.
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
        [priority.normal]
        Ich freue mich auf Ihre Antwort.
        Die übliche Zeit reicht.
        Danke fürs Nachsehen.
        Bitte geben Sie mir Bescheid.
        Weder dringend noch langsam, einfach wie üblich.
        Bitte sagen Sie mir, was Sie tun können.
        Ich hoffe, von Ihnen zu hören.
        In der normalen Reihenfolge bitte.
        [turn.high]
        Sonst sage ich keine Eile, aber diesmal brauche ich es heute.
        Gestern konnte es warten, jetzt ist es dringend.
        Ich sagte, lassen Sie sich Zeit, aber jetzt kann es nicht mehr warten.
        Nicht nächsten Monat, nicht nächste Woche: jetzt.
        Dass es nicht eilt, stimmt nicht mehr, bitte schnell.
        [turn.low]
        In meiner ersten Mail stand dringend, das ist es nicht mehr, lassen Sie sich Zeit.
        Letzte Woche war es dringend, jetzt kann es warten.
        Nicht heute und nicht morgen, irgendwann in diesem Monat genügt.
        Mein Mann sagt so schnell wie möglich, ich sage keine Eile.
        Alle schreiben dringend, bei mir ist es das nicht.
        [turn.normal]
        Letzte Woche war es dringend, jetzt reicht die übliche Zeit.
        Es ist nicht dringend, aber lassen Sie es bitte auch nicht einen Monat liegen, einfach wie üblich.
        Ich sage nicht keine Eile und ich sage nicht dringend, behandeln Sie es wie jedes andere.
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
