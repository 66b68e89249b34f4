extension PretrainingText {
    /// Everyday texts other than letters, in German.
    static let germanEveryday = """
        [name]
        {Heinrich|Gertrud|Wilhelm|Hildegard|Friedrich|Irmgard|Ludwig|Mathilde|Otto|Elfriede|Konrad|Adelheid}
        [surname]
        {Ackermann|Brandt|Dietrich|Engel|Freitag|Gerber|Hartmann|Jansen|Krüger|Lindner|Naumann|Pohl}
        [city]
        {Bremen|Ulm|Kassel|Erfurt|Trier|Jena|Passau|Lübeck|Görlitz|Würzburg}
        [street]
        {Mühlweg|Schlossgasse|Gartenstraße|Brückenweg|Am Kirchberg}
        [day]
        {Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag}
        [month]
        {Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember}
        [colour]
        {Rot|Grün|Blau|Weiß|Schwarz|Grau|Gelb|Braun}
        [manual]
        Vor dem ersten Gebrauch {wischen Sie {A.den} mit einem weichen Tuch ab|lesen Sie diese Seiten|entfernen Sie {das Papier|die Folie}}.
        Stellen Sie {A.den} auf eine {ebene|trockene|feste} Fläche, fern von {Wasser|Kindern|Vorhängen}.
        Drücken Sie den {runden|linken|oberen} Knopf {#} Sekunden lang, bis das Licht leuchtet.
        Wenn {A.der} nicht startet, prüfen Sie {den Stecker|die Sicherung|das Kabel} und {versuchen es erneut|warten {##} Minuten}.
        {Öffnen|Bedecken|Heben} Sie {A.den} nicht, solange {A.er} {heiß ist|läuft}; lassen Sie {A.ihn} {abkühlen|ruhen}.
        Reinigen Sie {A.den} {einmal pro Woche|nach jedem Gebrauch} mit {warmem Wasser|einer trockenen Bürste}, nie mit {Sand|Säure}.
        Erscheint Fehler {##} in der Anzeige, {ist der Filter voll|ist der Behälter leer|steht der Deckel offen}.
        Reparaturen darf nur {eine Fachkraft|unsere Werkstatt} ausführen. Bewahren Sie {dieses Heft|den Beleg} auf.
        Die Garantie gilt {zwei|drei|fünf} Jahre und umfasst Fehler {des Materials|der Herstellung}, nicht die Abnutzung.
        [product]
        {A.Ein} {für kleine Haushalte|für jeden Tag|für sorgfältige Menschen}, in {colour} oder {colour}.
        Gewicht {#} Kilo, Kabel {#} Meter, Leistung {###} Watt.
        {Leise|Leicht|Kräftig|Einfach} und {leicht zu reinigen|gemacht, um zu halten|angenehm in der Hand}, {A.dieser} kostet {##} Euro.
        Mit {einem Filter|einem Ersatzdeckel|einer Tasche|zwei Bürsten}; Batterien sind {enthalten|nicht enthalten}.
        Kunden sagen: "{Tut, was es soll|Besser als das alte|Nicht billig, aber gut}."
        [order]
        Bestellung {######} vom {dd}. {month}: {A.ein}, {colour}, {##},{##} Euro; {B.ein}, {##},{##} Euro.
        Ihr{e Sendung| Paket|e Lieferung} {verlässt unser Lager|wird dem Zusteller übergeben} am {day}.
        {Die Zahlung|Der Betrag} wurde {per Karte erhalten|von Ihrem Konto abgebucht}. Die Rechnung {liegt bei|ist angehängt}.
        Sie können alles innerhalb von {##} Tagen {zurückgeben|zurückschicken} und bekommen {eine Erstattung|Ihr Geld zurück}.
        [ask]
        {Kann ich|Darf ich|Wie kann ich} {auf Rechnung zahlen|mein Passwort ändern|mein Paket verfolgen|etwas zurückschicken|eine Kopie der Rechnung bekommen}?
        {Was geschieht, wenn|Was tue ich, wenn} {das Paket beschädigt ist|ich mein Passwort vergesse|die Rechnung falsch ist|ich stornieren will}?
        Wie lange dauert {die Lieferung|eine Erstattung|eine Reparatur|ein Umtausch}?
        [answer]
        {Meist|In der Regel} {drei bis fünf|etwa zehn} {Werktage|Tage}; in dringenden Fällen {geht es schneller|rufen Sie an}.
        Öffnen Sie {Ihr Konto|die Seite Ihrer Bestellungen} und wählen Sie "{Stornieren|Zurückgeben|Verfolgen|Zahlen}".
        Schreiben Sie uns mit der Bestellnummer; {wir helfen sofort|ein Mensch antwortet}.
        {Ja|Gewiss}, {solange es unbenutzt ist|kostenlos|innerhalb eines Monats}. Danach nicht mehr.
        [talk.ask]
        Guten Morgen, ich komme wegen {A.meinem} von neulich: es geht um {A.den}. {topic.line}
        Verzeihung, ist {A.dieser} {noch zu haben|aus dem Fenster}?
        Meinen Sie {B.den} oder {A.den}?
        Ist es dringend?
        [topic.line]
        {A.Er} ist {kaputt|defekt}, und ich möchte eine Reparatur.
        Ich will {mein Geld zurück|eine Erstattung}, keinen Ersatz.
        Ich will {Ersatz|einen Umtausch}, nicht mein Geld zurück.
        {A.Er} {ist nicht gekommen|wurde nie geliefert}.
        Ich habe es mir {anders überlegt|noch einmal überlegt}; bitte stornieren.
        Die Rechnung ist {zu hoch|falsch}.
        [talk.answer]
        Nicht {B.den}, da ist alles {gut|in Ordnung}. Ich meine {A.den}.
        Nein, {es eilt nicht|das kann warten}. / Ja, {sehr|heute, wenn es geht}.
        {Natürlich|Gern}. {Haben Sie den Beleg|Wie ist Ihr Name|Wann haben Sie gekauft}?
        {Leider|Ich fürchte,} ausverkauft, aber {nächste Woche|am {day}} {kommt mehr|gibt es Nachschub}.
        [story]
        {name} hat {G.einen} {in {city}|auf dem Markt|am {day}} {gekauft|gefunden|verkauft|verloren|nach Hause getragen}.
        {Am Morgen|Nach dem Essen|Als es regnete} {saß {name} am Fenster|ging {name} spazieren|schrieb {name} einen Brief|kochte {name} Tee}.
        {Die Kinder|Die Nachbarn|Meine Eltern} {lachten|warteten|waren ausgegangen|kamen spät heim}.
        Nicht {G.der} war {verschwunden|nass|zerbrochen}, sondern {H.der}.
        {Wir|Sie} aßen {Brot und Käse|Suppe|Fisch|Äpfel} und {sprachen|redeten} über {das Wetter|die Reise|{G.den}}.
        {name} fragte: "{Wo ist {G.der}|Hast du {G.den} gesehen}?" "{Unter dem Tisch|In {city}|Ich weiß es nicht}", sagte {name}.
        {Das Wetter war|Die Tage waren} {kalt|warm|trüb|hell}, also {blieben wir daheim|nahmen wir {H.den} mit}.
        [snippet]
        {Gerät nicht bereit|Tür offen|Batterie schwach|Kein Signal|Filter voll}. {Bitte warten|Jetzt neu starten|Kundendienst rufen}. Code {##}.
        Trocken halten. {Vorsicht, zerbrechlich|Diese Seite oben|Nicht knicken}. Nur für den Gebrauch in Räumen. {Kühl lagern|Karton wiederverwerten}.
        {Hallo|Liebe Grüße,} {name}, ich habe {A.den} beim Nachbarn gelassen, weil niemand zu Hause war. Bitte am {day} nach {#} Uhr abholen.
        Danke, dass Sie {A.diesen} gewählt haben. Vor dem Gebrauch ganz aufladen. Nicht dem Regen aussetzen. Keine Garantie nach dem Öffnen.
        [same]
        {Eine Erstattung|Geld zurück|Eine Rückzahlung}: {man gibt die Ware zurück und bekommt, was man bezahlt hat|der Laden gibt das Geld wieder her}.
        {Ein Paket|Ein Päckchen|Eine Sendung|Eine Lieferung}: {das bringt der Bote|es reist vom Lager bis zur Tür}.
        {Eine Rechnung|Eine Abrechnung}: {darauf steht, wie viel man zahlen muss|ein Papier mit Summe und Steuer}.
        Etwas {umtauschen|wechseln|ersetzen} heißt: {es zurückgeben und etwas anderes nehmen|etwas anderes dafür bekommen}.
        Eine Bestellung {stornieren|widerrufen|streichen} heißt: {man will sie nicht mehr|sie wird vor dem Versand gestoppt}.
        {Reparieren|Richten|Instand setzen} heißt: {Kaputtes läuft wieder|was beschädigt ist, wird gut gemacht}.
        {Dringend|Eilig|So bald wie möglich|Sofort|Es kann nicht warten}: {das alles heißt, es ist keine Zeit|es muss jetzt sein}.
        {Keine Eile|Es eilt nicht|Irgendwann|Es kann warten|Nicht dringend}: {das alles heißt, es ist Zeit|später reicht}.
        {Sich anmelden|Sich einloggen|Ins Konto kommen}: {man nennt Benutzername und Passwort|dazu braucht man ein Passwort}.
        {Was der Kunde zuerst schrieb, ist vorbei|Der Wunsch vom letzten Monat ist erledigt}; {was er jetzt will, zählt|nur die neue Frage ist offen}.
        [slip]
        Addresse|Adresse
        Packet|Paket
        Liefferung|Lieferung
        Rechnug|Rechnung
        dringent|dringend
        kaput|kaputt
        Gerat|Gerät
        Pasword|Passwort
        umtauchen|umtauschen
        zurrück|zurück
        [slip.frame]
        {Falsch|Nicht}: {wrong}. {Richtig|Sondern}: {right}.
        Da stand "{wrong}", gemeint war "{right}".
        "{wrong}" ist ein Schreibfehler für "{right}".
        """
}
