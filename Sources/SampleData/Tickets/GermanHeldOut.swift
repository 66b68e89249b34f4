extension TicketText {
    /// Phrases of German held-out tickets.
    static let germanHeldOut = """
        [name]
        {Frieda|Torben|Ronja|Emre|Birgit|Anton}
        [order]
        (ORD/{####}/K)
        Kauf ORD/{####}/K,
        Nr {##} {##} {##}.
        [hello]
        Grüß Gott,
        Liebes Serviceteam,
        Schönen guten Tag,
        Servus,
        [bye]
        Gruß, {name}
        Besten Dank sagt {name}
        Tschüss, {name}
        Freundlichst, {name}
        [want.refund]
        Ich hätte gern die Erstattung für {A.den}, es waren € {##}.
        Wann sehe ich mein Geld für {A.den} wieder, das Gerät habe ich abgegeben?
        {A.Der} hält nicht, was Sie versprechen, also zahlen Sie mir den Preis zurück.
        Bitte veranlassen Sie die Rückzahlung des Betrags für {A.den}.
        Geld zurück bitte für {A.den}, die Rücksendung ist schon unterwegs zu Ihnen.
        [want.exchange]
        Darf ich {A.den} gegen eine andere Größe eintauschen?
        Sie haben mir statt {A.dem} in Grün die graue Ausführung eingepackt, bitte umtauschen.
        Ich möchte ein neues Exemplar, {A.der} hat einen Riss, bitte tauschen Sie.
        Könnte jemand {A.den} ersetzen? Die Farbe habe ich so nicht gewählt.
        {A.Der} ist uns zu klein, wir nähmen gern die große Ausführung im Tausch.
        [want.delivery_status]
        Was ist aus dem Päckchen mit {A.dem} geworden?
        Gibt es Neues, wann {A.der} bei mir eintrifft? Vor der Tür liegt immer noch nichts.
        Die Sendung mit {A.dem} ist überfällig.
        Der Zusteller hat {A.den} wohl verloren, können Sie das Paket verfolgen?
        {A.Der} war für Freitag angekündigt und ist nicht angekommen.
        [want.cancel_order]
        Bitte machen Sie den Kauf von {A.dem} rückgängig, gepackt ist noch nichts.
        Ich habe noch einmal nachgedacht: {A.den} bitte nicht senden, alles stornieren.
        Nehmen Sie {A.den} aus meiner Bestellung, ich habe anderswo gekauft.
        Könnten Sie die Bestellung über {A.den} annullieren? Das war ein Irrtum.
        Bitte versenden Sie {A.den} nicht, ich trete vom Auftrag zurück.
        [want.repair_help]
        {A.Der} ist kaputt: nur ein Brummen, aber kein Start.
        Wer kann {A.den} richten? Der Deckel ist abgegangen.
        Seit heute früh ist {A.der} tot, kein Licht, gar nichts.
        {A.Der} riecht im Betrieb nach Rauch, kann Ihre Werkstatt das reparieren?
        Wie bringe ich {A.den} wieder in Gang? Nach einer Minute ist Schluss.
        [want.billing_question]
        Sie haben mir {A.den} doppelt berechnet.
        Mir fehlt der Beleg zu {A.dem}, können Sie die Rechnung mailen?
        Der Gesamtbetrag zu {A.dem} liegt laut Rechnung € {##} über dem vereinbarten Preis.
        Erklären Sie mir bitte die zusätzliche Gebühr für {A.den} auf der Abrechnung?
        Der Versand war frei, trotzdem wurde mein Konto bei {A.dem} mit Porto belastet.
        [want.account_access]
        Ich bin aus meinem Konto ausgesperrt und kann {A.den} nicht verwalten.
        Der Link, um das Passwort neu zu wählen, erreicht mich nicht, so bleibt {A.der} unregistriert.
        Das Anmelden scheitert jedes Mal, wenn ich die App für {A.den} öffne.
        Mein Profil mit {A.dem} ist blockiert, wie bekomme ich wieder Zugang?
        Passwort vergessen, jede Anmeldung schlägt fehl, dabei will ich {A.den} sehen.
        [want.product_question]
        Passt {A.der} auf ein schmales Brett?
        Ich frage mich, wie viel Strom {A.der} in einer Stunde verbraucht.
        Könnten Sie mir sagen, ob zu {A.dem} Ersatzteile gehören?
        Darf man {A.den} über Nacht laufen lassen?
        Woraus besteht {A.der} und welches Gewicht hat das Ganze?
        [topic.refund]
        die Erstattung von dem, was ich bezahlt hatte
        mein Geld und den zurückgezahlten Kaufpreis
        [topic.exchange]
        den Umtausch gegen eine andere Farbe oder ein größeres Modell
        Ersatz in der richtigen Größe
        [topic.delivery_status]
        die Sendungsverfolgung zu einem Paket, das nicht da war
        eine Lieferung, die der Paketdienst nie verschickt hatte
        [topic.cancel_order]
        das Stornieren und Stoppen einer Bestellung aus Versehen
        einen Auftrag, den ich nicht mehr wollte und stornieren ließ
        [topic.repair_help]
        den kaputten Knopf, das Geräusch und die Reparatur
        einen Defekt, den der Techniker reparieren musste
        [topic.billing_question]
        die Rechnung, die Steuer und den zweimal abgebuchten Betrag
        eine Gebühr auf der Abrechnung meiner Karte
        [topic.account_access]
        die Anmeldung, den Code und ein gesperrtes Konto
        mein Passwort und die Seite mit dem Profil
        [topic.product_question]
        die Länge vom Kabel, die Farben und die Volt
        die Frage, wie laut und schwer es für kleine Räume ist
        [aside.intent]
        Im Januar hatte ich Sie kontaktiert, damals ging es um {topic}, das ist abgehakt.
        Um das klarzustellen: ich schreibe nicht, weil es um {topic} ginge.
        Meine frühere Anfrage drehte sich um {topic}; bitte beachten Sie sie nicht mehr.
        Ich wollte nie um {topic} bitten, das war ein Missverständnis.
        [aside.product]
        {B.Der} kam in derselben Kiste, und {B.der} tut täglich gute Dienste.
        Was {B.den} angeht, den Kauf von damals, da ist alles bestens.
        {B.Der} macht mir nicht den geringsten Ärger.
        Wohlgemerkt nicht {B.der}, sondern {A.der}.
        Meine Mutter benutzt {B.den} täglich und freut sich darüber.
        {B.Den} lassen wir beiseite, damit sind wir glücklich.
        [priority.high]
        Ich muss noch heute eine Antwort haben.
        Das kann wirklich nicht bis zum Wochenende warten.
        Bitte behandeln Sie es als dringend.
        Machen Sie bitte schnell, der Besuch kommt morgen.
        Bitte Beeilung.
        [priority.low]
        Ich habe es nicht im Geringsten eilig.
        Nichts Dringendes.
        Ein paar Wochen kann es gut warten.
        Nehmen Sie sich alle Zeit der Welt, es eilt nicht.
        [priority.normal]
        Ich erwarte Ihre Antwort.
        Bearbeiten Sie es bitte in der normalen Reihenfolge.
        Sagen Sie mir, was Sie herausfinden.
        [turn.high]
        Anfangs hieß es, Sie könnten sich Zeit lassen, das gilt nicht mehr, noch heute muss es sein.
        Meist bin ich geduldig und nichts eilt, heute aber schon: bitte Beeilung.
        Letzte Woche hatte es keine Eile, heute schon.
        [turn.low]
        Im Betreff steht dringend, beachten Sie das nicht, es kann warten.
        Am Telefon nannte ich es dringend; nun hat es doch keine Eile mehr.
        Es muss nicht heute oder morgen sein, später reicht auch.
        [turn.normal]
        Am Telefon nannte ich es dringend, inzwischen genügt die normale Reihenfolge.
        Nicht dringend, aber auch nicht zum Vergessen: behandeln Sie es wie alle anderen.
        [quote]
        Auf dem kleinen Bildschirm lese ich: "{foreign}"
        Ein Blatt lag dabei, darauf "{foreign}"
        Darunter ist "{foreign}" gedruckt, was auch immer das heißt.
        "{foreign}" waren die Worte auf dem kleinen Bildschirm.
        [snippet]
        Störung {##} erkannt. Schalten Sie das Gerät aus und lassen Sie es vollständig abkühlen.
        Wir wollten Ihre Sendung bringen, aber niemand hat geöffnet. Holen Sie sie im Laden an der Ecke ab.
        Nur für den Haushalt. Von Kindern und offenem Feuer fernhalten.
        Liebe Nachbarin, jemand hat diese Kiste im Treppenhaus stehen lassen, vielleicht gehört sie Ihnen, darum steht sie jetzt neben Ihrer Tür.
        Kein Netz gefunden.
        Mit einem feuchten Tuch abwischen.
        Mitteilung an alle Mieter: am Neunten wird zwischen acht und zwölf das Wasser abgestellt, weil im Hof die Rohre erneuert werden. Füllen Sie am Vorabend einen Eimer. Wir danken allen für ihr Verständnis.
        Mein Lieber, als ich es aufmachte, war überall Staub und eine der Schrauben rollte unter den Schrank, dein Vater suchte eine halbe Stunde mit der Taschenlampe danach und gab dann auf, vielleicht kannst du ihnen schreiben.
        Blinkt die rote Lampe dreimal, ist der innere Behälter nicht richtig eingesetzt. Nehmen Sie ihn heraus, spülen und trocknen Sie ihn und schieben Sie ihn hinein, bis es klickt.
        [letter]
        Guten Tag, das habe ich für Sie herausgefunden: die Leute im Lager haben überall danach gesucht und es ist nicht da, aber sie haben sich Ihren Namen notiert und rufen Sie an, wenn sie eines bekommen.
        An unsere Gäste: wir möchten, dass Sie wissen, dass das Geschäft auf die andere Seite der Straße zieht. Was Sie bei uns gelassen haben, wird für Sie verwahrt, und Sie können an jedem Vormittag danach fragen.
        Wenn Sie das lesen können, haben Sie die falsche Seite geöffnet. Bitte drehen Sie alles um und nehmen Sie kein Messer, denn es ist Glas darin, und wir möchten nicht, dass Sie sich verletzen.
        [forward]
        Mein Vermieter gab mir diese Zeilen weiter: "{foreign}"
        "{foreign}" waren die Worte meines Enkels.
        Ein Kollege im Ausland kritzelte unten hin: "{foreign}"
        Vom Laden nebenan habe ich das hier: "{foreign}" was auch immer es heißt.
        """
}
