extension PretrainingText {
    /// What letters ask for, in German.
    static let germanWishes = """
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
        Ich {bereue den Kauf|habe Kaufreue}: {A.der} kommt wieder zu euch, {bucht mir alles zurück|schickt mir bitte meine Kohle wieder}.
        Mein {Erspartes|sauer verdientes Geld} steckt in {A.dem}, und {das möchte ich zurückhaben|davon will ich nichts verlieren}.
        {Rückbuchung|Rücküberweisung} für {A.den} bitte {auf das Girokonto|an meine Hausbank}.
        Ich fühle mich {über den Tisch gezogen|betrogen}: {A.der} ist {Schrott|Plunder}, also her mit meinem Geld!
        Wie {lange|viele Werktage} dauert es, bis mir der Preis für {A.den} {gutgeschrieben|zurückgebucht} wird?
        Bekomme ich {alles|den ganzen Kaufpreis} wieder, wenn ich {A.den} {ausgepackt|schon einmal benutzt} zurückgebe?
        Zahlt ihr bei Rückgabe von {A.dem} auch {die Versandkosten|das Rückporto} aus, oder nur {den Warenwert|den Artikelpreis}?
        {A.Der} {hält die Versprechen der Werbung nicht|ist reine Augenwischerei}; {ich will entschädigt werden|ich verlange die Rückzahlung}.
        Zwei Reparaturen sind {gescheitert|misslungen}, nun {trete ich vom Vertrag zurück|löse ich den Vertrag auf} und will mein Geld für {A.den}.
        Bitte {schreiben Sie|buchen Sie} den Wert von {A.dem} {meiner Kreditkarte|meinem Konto} wieder gut.
        Mit {A.dem} wurde ich {nie warm|nicht glücklich}. {Nehmt ihr das zurück und zahlt mich aus?|Gibt es dafür Bares zurück?}
        {Das Rückgabeformular|Der Retourenschein} für {A.den} ist ausgefüllt, {wohin mit meiner IBAN|wann fließt das Geld}?
        Eure {Zufriedenheitsgarantie|Bestpreisgarantie} nehme ich wörtlich: {A.den} bekommt ihr, ich bekomme {meine Euros|den Preis} zurück.
        Eine Woche später kostete {A.der} {viel weniger|nur die Hälfte}. {Erstattet ihr mir den Unterschied?|Die Differenz hätte ich gern ausgezahlt.}
        Die {Dame|Kollegin} am Telefon sagte, die Erstattung für {A.den} {sei unterwegs|laufe schon}; {angekommen ist kein Euro|nichts kam}.
        Sie haben mir für {A.den} nur {die Hälfte|einen Bruchteil} erstattet. {Wo bleibt der Rest?|Den Rest bitte auch noch überweisen.}
        {Gutscheinangebot|Kulanz} hin oder her: ich gebe {A.den} ab und {bestehe auf Auszahlung|will die Summe wiedersehen}.
        Ich habe {A.den} am {day} {in der Filiale abgegeben|zur Post gebracht}, jetzt {warte ich auf die Auszahlung|fehlt nur noch mein Geld}.
        Bitte {machen Sie den Kauf rückgängig|wickeln Sie den Kauf ab}: Sie erhalten {A.den}, ich die {###} Euro.
        {Für den Müll|Zum Wegwerfen} war {A.der} zu teuer. {Ich verlange mein Geld zurück.|Ersetzen Sie mir die Ausgabe.}
        Meine Oma hat {A.den} {an der Haustür|am Telefon} aufgeschwatzt bekommen; {sie will ihr Geld zurück|bitte erstatten Sie ihr den Preis}.
        Als {Wiedergutmachung|Ausgleich} für den Ärger mit {A.dem} {erwarte ich einen Teil des Preises zurück|wäre eine Teilerstattung fair}.
        Ich {mag|brauche} {A.den} nach dem Ausprobieren doch nicht. Bitte {Geld retour|den Betrag retournieren}.
        Die {Probezeit|Testphase} mit {A.dem} ist um, {überzeugt bin ich nicht|ich behalte nichts}: bitte {alles auszahlen|zurücküberweisen}.
        Kann die Erstattung für {A.den} auf {ein anderes Konto|die Karte meines Mannes} gehen? {Mein altes ist zu.|Meine ist abgelaufen.}
        Geld wieder her, {A.der} {zurück|retour}, {Fall erledigt|dann sind wir quitt}.
        {Klobig|Wacklig} und überteuert: {A.der} fliegt raus, {die Kaufsumme will ich wiederhaben|den Kaufpreis bitte zurück}.
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
        {A.Der} kam {verbeult|verschrammt} bei uns an, {bitte frische Ware schicken|wir möchten das gleiche Modell in heil}.
        Geht {A.der} auch {in Türkis|in Anthrazit|in Beige}? {Dann würde ich gern tauschen.|Das gelieferte Braun gebe ich dafür her.}
        Vertauscht: {mein Nachbar bekam meine Farbe|im Paket war die Sorte eines anderen}. {A.Den} bitte {auswechseln|gegen das richtige tauschen}.
        Ich habe mich {bei der Größe vertan|in der Farbe vergriffen}. Ist für {A.den} {ein Tausch drin|ein Austausch möglich}?
        {A.Der} ist {zu wuchtig|zu sperrig} für die Küche, {die Kompaktversion wäre mir im Tausch lieber|ich wechsle gern zur schmalen Version}.
        Bitte {A.den} {austauschen|ersetzen}: {der Lack blättert schon ab|das Glas hat einen Haarriss|die Naht ist schief}.
        Ein {gebrauchtes|bereits geöffnetes} Gerät wollte ich nicht. {Ersetzen Sie {A.den} durch Neuware.|Tauschen Sie {A.den} gegen ein fabrikneues.}
        {A.Der} gefällt, nur {der Farbton beißt sich mit den Möbeln|das Muster ist grässlich}. {Umtausch möglich?|Gibt es das im Tausch schlichter?}
        Kann der Kurier {A.den} mitnehmen und gleich {den Ersatz|das Tauschgerät} {dalassen|übergeben}?
        Ich hätte {A.den} gern gegen {zwei kleine|das Profimodell|die Reiseversion} getauscht; {den Rest lege ich drauf|über den Aufpreis reden wir}.
        Mein {Umtauschbeleg|Geschenkbon} für {A.den} gilt bis {month}. {Darf ich Gleichwertiges nehmen?|Ich wähle dafür ein anderes.}
        {Links statt rechts|Gas statt Strom|Holz statt Metall}: {A.der} ist verkehrt, {bitte gegen die richtige austauschen|Umtausch bitte}.
        Wer {packt|sortiert} bei euch? Statt Silber kam {A.der} in {Gold|Kupfer|Lila}. {Umtauschen, bitte!|Ich möchte Silber dafür.}
        {A.Der} ist schon das zweite Stück mit {Fehlern|Flecken}, {tauscht bitte noch einmal|nun bitte ein makelloses Stück als Ersatz}.
        Hiermit {beantrage ich Nachlieferung|verlange ich Nachlieferung} {eines mangelfreien Geräts|einer mangelfreien Sache} anstelle von {A.dem}.
        Die {Artikelnummer|Typenbezeichnung} auf {A.dem} weicht vom Lieferschein ab; {bitte gegen das bestellte Modell auswechseln|Austausch erbeten}.
        Für {meine kleinen Hände|unsere Familie} ist {A.der} {zu klobig|zu winzig}. {Kriege ich eine andere Größe?|Tauscht ihr das?}
        {Habt|Führt} ihr {A.den} auch in {matt|glänzend|gepunktet}? Ich würde mein {unbenutztes|ungeöffnetes} Exemplar dafür eintauschen.
        Ich möchte {A.den} {behalten, aber in Weiß|nicht loswerden, nur wechseln}: {bitte Farbtausch|eine andere Farbe im Austausch, bitte}.
        Beim Transport {zersprungen|eingedrückt}: {A.der}. {Schicken Sie bitte Ersatzware.|Ich bitte um ein neues, unversehrtes Stück.}
        Falls das {gewünschte|passende} Modell {ausverkauft|vergriffen} ist, tausche ich {A.den} auch gegen {ein ähnliches|die nächste Größe}.
        Darf ich {A.den} {nach Weihnachten|nach dem Geburtstag} noch umtauschen? {Die Beschenkte hätte lieber Rosa.|Er wünscht sich das große.}
        Ihr {Verkäufer|Berater} hat mir {A.den} irrtümlich eingepackt, {ich hätte gern das Modell daneben dafür|bitte gegen das gewünschte wechseln}.
        Umtauschen möchte ich {A.den}, nicht {zurückgeben|reklamieren}: {die Variante mit Deckel bitte|mir fehlt bloß die größere Ausführung}.
        An {A.dem} {sind Gebrauchsspuren|fehlt ab Werk ein Fuß}; ich {verlange|wünsche} ein {tadelloses|fehlerfreies} Gerät dafür.
        Was brauche ich für {einen Gerätetausch|den Umtausch}? {A.Den} hätte ich {lieber in Creme|lieber eine Stufe kräftiger}.
        Meins ist {lindgrün|knallgelb}, das auf dem Foto war {dunkelgrün|pastellgelb}. Bitte {A.den} {gegen den richtigen Ton tauschen|umtauschen}.
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
        Meine Sendung mit {A.dem} {hängt beim Zoll|klemmt im Verteilzentrum}. {Geht das bald weiter?|Wissen Sie Näheres?}
        Der Kurier hat {A.den} angeblich {beim Pförtner|am Kiosk|in der Garage} abgegeben. {Da liegt nichts.|Dort weiß man von nichts.}
        Ist {A.der} schon {verladen|im Zustellfahrzeug|an den Spediteur übergeben}?
        {Kam {A.der} etwa als Irrläufer zurück|Ging {A.der} an den Absender zurück}? Im Tracking steht {unzustellbar|Rücklauf}.
        Wann {rollt|fährt} endlich der {Laster|Transporter} mit {A.dem} bei uns {vor|in die Straße}?
        Auf der Benachrichtigungskarte fehlt {die Filiale|die Uhrzeit}. Wo {hole|finde} ich {A.den}?
        Ihre Mail sagt {versendet|unterwegs}, der {Paketdienst|Logistiker} kennt die Nummer nicht. Was stimmt bei {A.dem}?
        {A.Der} ist {überfällig|im Verzug}. {Liegt es am Streik?|Gibt es einen Lieferengpass?}
        Der Link zum {Nachverfolgen|Verfolgen} von {A.dem} {ist tot|führt ins Leere}; wie weit ist {die Fracht|das Paket}?
        {Ich warte|Wir warten} noch immer auf {A.den}, {eine Woche über der Zeit|der Liefertermin ist verstrichen}.
        Haben Sie {A.den} mit {DHL|Hermes|UPS} verschickt? {Hier kreuzte noch niemand auf.|Ich sehe dort keine Sendung.}
        Der Fahrer steht laut {Karte|Live-Anzeige} seit Stunden {in {city}|an derselben Ecke}. Bringt er {A.den} {noch|überhaupt}?
        Nur {eine von zwei Kisten|die halbe Lieferung} kam. {Folgt {A.der} getrennt?|Ist {A.der} noch auf Achse?}
        Die Sendung mit {A.dem} pendelt zwischen {city} und {Hamburg|Leipzig} {hin und her|im Kreis}. {Wann kommt sie an?|Wo ist sie heute?}
        Wie {lang ist|sind} bei {A.dem} {die Lieferzeit|die Laufzeit} zurzeit noch? {Bestellt ist längst.|Die Bestellung ist vom {day}.}
        {A.Der} sollte vor {unserem Urlaub|dem Fest} eintreffen. {Klappt die Zustellung noch?|Haben Sie einen Ankunftstag?}
        {Versandbestätigung|Lieferavis} zu {A.dem} {fehlt|kam nie}: ist überhaupt etwas {rausgegangen|abgegangen}?
        Niemand hat {den Empfang|die Annahme} von {A.dem} quittiert, {wer hat da unterschrieben|wessen Unterschrift steht da}?
        Zum dritten Mal hieß es {Empfänger nicht angetroffen|Adresse nicht gefunden}, dabei {war ich da|stimmt alles}. Wann kommt {A.der}?
        Gibt es {Neuigkeiten|etwas Neues} zur Ankunft von {A.dem}? {Unser Hof ist leer.|Der Flur ist leer.}
        Der {Rückstand|Lieferrückstand} bei {A.dem} sollte {im {month}|letzte Woche} {aufgeholt|vorbei} sein. Ist meine Lieferung dabei?
        Ich habe {den ganzen Samstag|von acht bis sechs} auf die Spedition gewartet, {A.der} {kam nicht|blieb aus}.
        {A.Der} wurde {umgeleitet|an eine Sammelstelle gebracht}, {an welche bloß|und keiner sagt, wohin}?
        Welches {Datum|Zeitfenster} ist für die {Zustellung|Anlieferung} von {A.dem} {geplant|vorgesehen}?
        Mein {Paket|Päckchen} mit {A.dem} {verschimmelt wohl im Depot|macht offenbar eine Weltreise}. {Bitte mal nachhaken!|Forscht ihr bitte nach?}
        Die Hausverwaltung hat {nichts entgegengenommen|kein Paket gesehen}. Steht fest, {wo {A.der} abgelegt wurde|wem {A.der} ausgehändigt wurde}?
        Bitte um {Nachforschungsauftrag|Sendungssuche}: {A.der}, aufgegeben am {day}, {Verbleib unbekannt|nie angekommen}.
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
        Stopp! {A.Den} bitte {nicht einpacken|nicht aufs Band legen}, ich {blase die Sache ab|mache einen Rückzieher}.
        Bitte {annullieren|löschen} Sie die Order über {A.den}, {mein Sohn hat am Handy gespielt|die Katze lief über die Tastatur}.
        Ich springe {vom Kauf ab|ab}, {A.der} {ist ja noch nicht unterwegs|liegt ja noch bei Ihnen}.
        Die Bestellung von {A.dem} {soll nicht ausgeführt werden|bitte als gegenstandslos betrachten}.
        Vergesst {die Bestellung|meinen Auftrag} mit {A.dem}, {wir haben im Keller noch {A.einen} gefunden|wir ziehen vorher ins Ausland}.
        Meine {Kündigung der Bestellung|Stornierung} betrifft {A.den}; {der Versand ist ja erst am {day}|noch wurde nichts ausgeliefert}.
        {Falscher Artikel im Warenkorb|Falsche Menge angeklickt}: {A.den} bitte {aus der Bestellung werfen|vor dem Versand entfernen}.
        Ich habe {mich verklickt|eins zu viel geordert}, {nehmt {A.den} wieder raus|{A.der} soll gar nicht erst kommen}.
        Kann ich {A.den} {abbestellen|wieder abbestellen}, {bevor ihr ausliefert|ehe der Fahrer lädt}?
        {Abbestellung|Auftragsstorno}: {A.der}. {Grund: Jobverlust.|Grund: Umzug.|Grund: Trennung.}
        Wir {verzichten|verzichten nun doch} auf die Lieferung von {A.dem}; {bitte schließen Sie den offenen Vorgang|bitte nichts mehr bereitstellen}.
        Wenn {A.der} erst im {month} {lieferbar ist|hereinkommt}, {dann lasst es ganz|bin ich raus, streicht mich von der Liste}.
        Mein Geldbeutel {ist leer|gibt das nicht her}: {A.den} bitte {gar nicht ausliefern|nicht losschicken und die Order löschen}.
        Bitte {ziehen Sie die Reißleine|drücken Sie auf Stopp}: {A.der} {soll das Haus nicht verlassen|bleibt besser bei Ihnen}.
        Im Kundenbereich ist {der Abbrechen-Knopf grau|Stornieren gesperrt}. {Brecht ihr den Kauf von {A.dem} ab?|Könnt ihr {A.den} abbestellen?}
        Meine {Schwester|Firma} hatte {A.den} parallel bestellt; {eine Lieferung reicht, also meine absagen|sagt meinen Auftrag ab}.
        Ich möchte die Lieferung von {A.dem} {absagen|abblasen}, {die Feier fällt flach|der Mietvertrag platzte}.
        {A.Der} war ein {Spontankauf|Frustkauf} um Mitternacht; {heute früh will ich ihn ungeschehen machen|bitte gleich wieder austragen}.
        Ist es {zu spät|noch früh genug}, {die Order von {A.dem} aufzuheben|{A.den} aus dem Versand zu nehmen}?
        Nehmen Sie {A.den} aus {meiner Sammelbestellung|der Vormerkung}, {den Rest dürfen Sie schicken|alles Übrige bleibt bestellt}.
        Ich {erkläre den Rücktritt|mache mein Widerrufsrecht geltend}, noch ehe {A.der} {versandt|übergeben} wird.
        Die {Adresse|Menge} ist falsch, {darum lieber alles stornieren|ich bestelle dann neu}: {A.den} so bitte nicht verschicken, Auftrag löschen.
        {A.Der} wird nicht mehr benötigt, {der Auftraggeber ist abgesprungen|das alte Gerät läuft wieder}. Bestellung bitte {abbrechen|zurücknehmen}.
        Sagt bitte dem Lager Bescheid: {A.den} {nicht kommissionieren|zurück ins Regal}, {der Kunde hat storniert, das bin ich|ich habe abgesagt}.
        Hab {A.den} {aus Jux|im Halbschlaf} bestellt, {bitte cancelt das|macht das bitte ungültig}, es ist ja noch in Bearbeitung.
        Zahlung steht noch aus, {also lassen Sie den Auftrag verfallen|und ich zahle auch nicht mehr}: {A.den} bitte stornieren.
        {Alles zurück auf Anfang|Planänderung}: keine Auslieferung von {A.dem}, {Bestellung ist hinfällig|den Auftrag bitte kippen}.
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
        {A.Der} {surrt|scheppert|rattert} neuerdings {fürchterlich|so laut, dass die Nachbarn klopfen}. {Wer schaut sich das an?|Wer behebt das?}
        Der Deckel von {A.dem} {klemmt|lässt sich nicht mehr öffnen}. {Gewalt hilft nicht.|Wie kriege ich ihn auf?}
        Aus {A.dem} {läuft unten Flüssigkeit|sickert etwas Klebriges}; {ist das noch zu retten|wie dichte ich das ab}?
        {A.Der} {ist tot|gibt kein Lebenszeichen mehr}: {kein Licht, kein Ton|auch neue Batterien helfen nicht}. Ist da noch was zu machen?
        Eine rote {Lampe|Leuchte} flackert, und {A.der} {verweigert die Arbeit|macht nicht weiter}. {Was tun?|Wie lösche ich die Warnung?}
        Mir ist {der Hebel|der Riegel|der Henkel} von {A.dem} {abgebrochen|in der Hand geblieben}. {Kann man das flicken?|Wird so etwas geklebt?}
        Es {roch verschmort|gab einen Knall|flogen Funken}, als ich {A.den} einsteckte. {Bitte überprüfen und reparieren.|Was ist da durchgeschmort?}
        Die {Feder|Kette|Rolle} in {A.dem} ist {ausgeleiert|herausgesprungen}, {bauen Sie eine neue ein|bringt das Ihr Techniker in Ordnung}?
        {A.Der} {löst jedes Mal die Sicherung aus|gibt mir einen Stromschlag}; {bitte einen Fachmann schicken|das gehört repariert}.
        Die Anzeige von {A.dem} {bleibt dunkel|flimmert|zeigt nur Striche}. {Kann man sie richten?|Hilft da ein Neustart?}
        {Kaputtgegangen|Ausgefallen} nach {einem Monat|zwei Jahren}: {A.der}. Wo ist {die nächste Servicestelle|euer Kundendienst}?
        Der Akku von {A.dem} {hält keine zehn Minuten|bläht sich auf}. {Können Sie ihn wechseln?|Lässt er sich tauschen, ohne alles wegzuwerfen?}
        {A.Der} {ruckelt|stottert|setzt immer wieder aus}. {Woran kann der Defekt liegen?|Bekomme ich das selbst behoben?}
        Wasser ist in {A.den} {geraten|gelaufen}, {seitdem geht nichts mehr|jetzt spinnt die Elektronik}. Wie rette ich das Gerät?
        Die Tasten von {A.dem} {kleben|reagieren nur manchmal}, {das muss jemand in Ordnung bringen|habt ihr eine Lösung}?
        {A.Der} {überhitzt|glüht fast} und {geht dann aus|stinkt nach Plastik}; {Reparatur noch auf Garantie?|ich hätte gern einen Monteur.}
        Da ist {ein Zahnrad|ein Draht|ein Gelenk} in {A.dem} {lose|gerissen|verbogen}. {Wie viel verlangt die Werkstatt?|Biegt ihr das wieder hin?}
        Kein {Saft|Druck|Schwung} mehr: {A.der} {schwächelt|wird immer langsamer}. {Liegt ein Schaden vor?|Was hilft dagegen?}
        Unser {Elektriker|Hausmeister} gibt auf. {A.Der} {bleibt defekt|zickt}, {übernimmt der Kundendienst|darf ich alles zum Richten einsenden}?
        Ich habe {A.den} {entkalkt|entstaubt|aufgeschraubt}, die Störung {kehrt wieder|bleibt}. {Brauche fachkundige Hilfe.|Wie repariere ich das?}
        {Kabelbruch|Kurzschluss|Motorschaden}: {A.der}. {Lohnt die Instandsetzung?|Bitte um Kostenvoranschlag zur Reparatur.}
        Beim Drehen {knirscht|hakt} es in {A.dem}, {fehlt da Öl|ist ein Lager verschlissen}? Ich bitte um Reparatur.
        {A.Der} verbindet sich {nicht mehr mit dem WLAN|plötzlich mit nichts mehr}, {auch Zurücksetzen brachte nichts|der Fehler bleibt}. Helft mir!
        Mein Hund hat {das Kabel|den Griff} von {A.dem} {zerbissen|angenagt}. {Kann man das erneuern lassen?|Macht eure Werkstatt das?}
        {A.Der} lässt sich nicht mehr {ausschalten|verstellen|abnehmen}; {was ist da verhakt|wie löse ich die Blockade}?
        Kein {Aufladen|Hochfahren} möglich, {die Buchse wackelt|der Stecker sitzt locker}. {A.Den} bitte {reparieren|in Reparatur nehmen}.
        Nach der Reparatur {hat {A.der} denselben Fehler|versagt {A.der} erneut}, {bitte diesmal gründlich|da wurde geschlampt, bitte nachreparieren}.
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
        Wofür steht der {Posten|Zuschlag} {Service|Sonstiges} auf dem Beleg von {A.dem}?
        Auf meinem {Kontoauszug|PayPal-Verlauf} steht für {A.den} {ein krummer Betrag|eine fremde Firma}. Ist das von Ihnen?
        Kann ich {A.den} {in Raten|auf Rechnung|per Lastschrift} bezahlen? Beim Bezahlen sah ich das nicht.
        Die Zahlung für {A.den} {schlug fehl|wurde abgelehnt}, {abgebucht wurde trotzdem|das Geld ist aber weg}. Ist das bei Ihnen verbucht?
        Inkasso wegen {A.dem}? {Ich habe pünktlich gezahlt.|Eine Rechnung sah ich nie.} Klären Sie das!
        Welches {Zahlungsziel|Fälligkeitsdatum} gilt für die Rechnung von {A.dem}? {Darauf steht keines.|Dort stehen zwei.}
        Meine {Überweisung|Anzahlung} für {A.den} {taucht in Ihrer Rechnung nicht auf|wurde nicht verrechnet}.
        Sie berechnen {zwei Stück|drei Stück}, geliefert und bestellt war {A.der} {nur einmal|als Einzelstück}. Neue Rechnung bitte.
        {Rechnungsduplikat|Zweitschrift der Rechnung} zu {A.dem} bitte an {die Buchhaltung|unser Büro in {city}}.
        Mein {Steuerberater|Chef} moniert den Beleg von {A.dem}: {Datum fehlt|Mehrwertsteuersatz stimmt nicht}.
        Warum {unterscheiden sich|differieren} bei {A.dem} {Preisschild und Abbuchung|Warenkorb und Rechnung}?
        An welche {IBAN|Bankverbindung} überweise ich für {A.den}? {Auf der Rechnung ist sie unleserlich.|Ihr nennt zwei Konten.}
        Die {Rechnungsnummer|Rechnungsanschrift} bei {A.dem} ist {falsch|doppelt vergeben}, {bitte neu ausstellen|ich kann sie so nicht verbuchen}.
        Verlangt ihr für {A.den} etwa {Verpackungskosten|Expressgebühr}? {Das war nicht vereinbart.|Die stehen auf einmal im Beleg.}
        Die {Zinsen|Finanzierungskosten} für {A.den} {leuchten mir nicht ein|sind höher als vereinbart}. Rechnet mir das vor?
        Ich {lese|finde} auf der Abrechnung zu {A.dem} einen {Rechenfehler|Zahlendreher}: {Summe zu hoch|Endbetrag unmöglich}.
        Ist die Rechnung über {A.den} {bereits beglichen|noch offen}? {Ihr System zeigt beides.|Ich habe den Überblick verloren.}
        Wieso wird {A.der} auf der Rechnung {in Dollar|ohne Rabatt|mit Zoll} {ausgewiesen|geführt}?
        Bitte ziehen Sie {den Betrag|die Rate} für {A.den} {erst am Monatsende|von der neuen Karte} ein, sonst platzt die Lastschrift.
        Euer Lastschrifteinzug für {A.den} kam {zu früh|zweimal im {month}}. Rechnungsabteilung, bitte prüfen!
        Der {Kassenzettel|Zahlungsnachweis} für {A.den} ist {verblasst|verloren}. {Druckt ihr ihn neu aus?|Bitte eine Abschrift.}
        Mein {Geschenkgutschein|Punkteguthaben} {wurde für {A.den} nicht angerechnet|fehlt bei der Summe von {A.dem}}.
        {Offener Saldo|Restbetrag} {##},{##} Euro für {A.den}? {Welche Rechnung soll das sein?|Bitte aufschlüsseln.}
        Die E-Rechnung zu {A.dem} {lässt sich nicht öffnen|ist eine leere Seite}, {schickt sie bitte auf Papier|bitte neu erzeugen}.
        Ihr {Kassierer|Kassensystem} hat {A.den} {zum doppelten Preis|falsch} eingetippt. {Seht ihr das am Bon?|Bitte den Bon prüfen.}
        Könnte die Rechnung für {A.den} {auf zwei Personen|auf unseren Verein} {ausgestellt|umgeschrieben} werden?
        {Mahngebühren|Verzugszinsen} für {A.den} sind unfair: {die Rechnung kam nie an|der Zahlungseingang war am {day}}.
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
        Mein {Kennwort|Masterpasswort} für {A.den} ist mir {entfallen|abhanden gekommen}. Wie vergebe ich ein neues?
        Die Seite {kennt|erkennt} mich nicht mehr: {E-Mail unbekannt|Nutzer existiert nicht}. Dabei ist {A.der} dort {gespeichert|eingetragen}.
        Login {kaputt|unmöglich}: {Endlosschleife|weiße Seite nach dem Einloggen}. {A.Den} sehe ich so in meinem Konto nicht.
        Ich {möchte|will} die {Telefonnummer|Geburtsdaten|Zweitadresse} im Profil ändern, {unter dem {A.der} steht|mit dem {A.der} verknüpft ist}.
        Unter {welcher Mailadresse|welchem Namen} bin ich {angemeldet|registriert}? Es geht um das Konto mit {A.dem}.
        Zwei {Konten|Profile} habe ich nun, {A.der} steckt im {alten|falschen}. {Bitte zusammenlegen.|Wie vereine ich sie?}
        {Verdächtige Anmeldung|Fremder Login} gemeldet, das war ich nicht; bitte {schützen Sie mein Profil|sichern Sie den Zugang} samt {A.dem}.
        Kein {SMS-Code|Sicherheitscode} kommt durch, also {bleibt die App von {A.dem} zu|kann ich mich für {A.den} nicht ausweisen}.
        Die App {wirft mich raus|loggt mich aus}, sobald ich {A.den} {antippe|auswähle}. {Login tot?|Bitte mein Konto prüfen.}
        Ich {hätte gern|brauche} einen {Zweitzugang|Gastzugang} zum Konto, damit meine {Frau|Kollegin} {A.den} mitverwalten kann.
        Beim {Registrieren|Hinzufügen} von {A.dem} im Konto heißt es: {Sitzung abgelaufen|Konto deaktiviert|zu viele Versuche}.
        Das Bilderrätsel vor der {Anmeldung|Registrierung} {endet nie|lehnt mich ab}. Ich kann {A.den} nicht ins Konto laden.
        Meine {Mutter|Tante} ist verstorben; {wie komme ich in ihr Kundenkonto mit {A.dem}|bitte ihr Konto mit {A.dem} schließen}.
        Bitte {melden Sie mich vom Newsletter ab|löschen Sie meine Daten}, {das Konto mit {A.dem} soll weg|{A.der} bleibt, das Profil nicht}.
        Meine Kundenkarte ist {verloren|gestohlen}, {wie logge ich mich ohne die Nummer ein|ist mein Konto mit {A.dem} noch sicher}?
        {Authenticator|Passwortmanager} neu installiert, {seither bin ich ausgesperrt|nun fehlt der Login}; {A.der} hängt an diesem Konto.
        Die {Passwort-vergessen-Mail|Aktivierungsmail} {ist abgelaufen|kam leer an}, {A.den} kann ich ohne Konto nicht {steuern|einrichten}.
        Ihre Webseite nimmt {meinen Namen mit Umlaut|mein Geburtsdatum} nicht an, das Profil für {A.den} lässt sich so nicht anlegen.
        Ich {bin im Konto meiner Schwester gelandet|sehe fremde Daten}, {wo ist mein Profil mit {A.dem}|bitte trennt unsere Konten bei {A.dem}}.
        Wie {ändere|wechsle} ich in der App zu {A.dem} mein Passwort? Die Einstellungen dafür finde ich nicht.
        {Freischaltcode|Einladungslink} für mein Konto {ungültig|verbraucht}. {A.Der} {wartet auf Aktivierung|bleibt unregistriert}.
        Mein Konto {ist seit {day} stillgelegt|wurde ohne Grund gesperrt}. {Warum?|Bitte entsperren.} {A.Der} ist dort erfasst.
        {Anmeldung|Login} klappt am {Rechner|Laptop}, am {Handy|Tablet} aber nicht. Ich sehe {A.den} dort nicht im Profil.
        Bitte {trennen|lösen} Sie {A.den} vom Konto {des Vorbesitzers|meines Ex}, ich will meines damit verknüpfen.
        Seit gestern fordert die App {eine neue Anmeldung|ein neues Kennwort}, {nichts davon klappt|das scheitert}. {A.Der} bleibt unerreichbar.
        Mein {Nutzername|Profilbild} soll weg, {die Mail ist veraltet|der Name ist falsch}; {A.der} ist unter {surname} {hinterlegt|angelegt}.
        Hallo, {ich bin im Konto ausgesperrt|mein Zugang streikt}. Könnt ihr das Passwort zurücksetzen? {A.Der} {hängt am Profil|steht darin}.
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
        Wie viel {verbraucht|frisst} {A.der} im {Monat|Standby}? Ich will Strom sparen, bevor ich kaufe.
        Ist {A.der} {spülmaschinenfest|wasserdicht|stoßfest}? Das steht nirgends im Shop.
        Passt {A.der} {ins Handgepäck|unter die Treppe|in einen Schrank von {##} Zentimetern}?
        {Edelstahl, Glas oder Plastik|Echtes Leder oder Kunststoff}: woraus ist {A.der} gemacht?
        Enthält {A.der} {Nickel|Weichmacher|BPA}? {Meine Tochter ist Allergikerin.|Das wäre mir wichtig.}
        Wie {hell|laut|heiß} wird {A.der} {im Betrieb|auf der höchsten Stufe}?
        Wird {A.der} {fertig montiert|in Einzelteilen} verkauft? {Ich habe zwei linke Hände.|Braucht man dafür Werkzeug?}
        Wie viele {Jahre|Monate} Garantie {gibt der Hersteller auf|gelten für} {A.den}?
        Lässt sich {A.der} {zusammenklappen|an die Wand hängen|platzsparend verstauen}?
        Wird {A.der} in {Deutschland|Europa|China} {hergestellt|gefertigt}? Ich möchte das vor dem Kauf wissen.
        Sind bei {A.dem} die Ecken {scharf|rund}? Unser {Kleinkind|Baby} {greift nach allem|krabbelt schon}.
        Hat {A.der} eine {Kindersicherung|Zeitschaltuhr|Dimmfunktion}?
        Gibt es {A.den} demnächst {im Angebot|auch für Linkshänder|in einer Sonderfarbe}? Ich überlege noch.
        Welche {Batterien|Beutel|Patronen} {braucht|nimmt} {A.der}? Ich will sie gleich mitbestellen.
        Wie {reinigt|pflegt|lagert} man {A.den} am besten, {mit Essig|mit einem Tuch|über den Winter}?
        Verträgt {A.der} {Frost|Staub|pralle Sonne}? {Der Platz wäre eine Gartenhütte.|{A.Er} käme auf den Balkon.}
        Welche {Lebensdauer|Laufzeit|Reichweite} hat {A.der} {laut Hersteller|im Alltag}?
        Wie alt muss ein Kind sein, um {A.den} {allein|unter Aufsicht} zu benutzen? Wir überlegen noch.
        Vor dem Kauf {gefragt|nachgehakt}: Ist {A.der} {besser als die Konkurrenz|den Preis wert}?
        Arbeitet {A.der} mit {Bluetooth|Android|einem iPhone} oder {nur am Kabel|nur allein}?
        Wie {dick ist die Wand|tief ist das Gehäuse|lang ist die Garantiezeit} bei {A.dem}? Die Angabe fehlt im Katalog.
        Liegen {A.dem} {Schrauben|Adapter|Bürsten} bei, und {was steckt sonst im Karton|gibt es eine deutsche Anleitung}?
        Taugt {A.der} {fürs Camping|für den Dauereinsatz|für Anfänger}, oder {ratet ihr zu etwas anderem|ist das zu viel verlangt}?
        Für welche {Raumgröße|Personenzahl} ist {A.der} {gedacht|ausgelegt}? {Wir sind zu fünft.|Unser Zimmer ist winzig.}
        Ist {A.der} {energiesparend|recycelbar|nachhaltig gefertigt}? Vor dem Kauf interessiert mich die Umweltbilanz.
        Darf man {A.den} {am Verlängerungskabel|unbeaufsichtigt|mit nassen Händen} betreiben? Ich frage lieber vorher.
        Wodurch {hebt sich {A.der} vom Standardmodell ab|ist {A.der} teurer als andere}? Ich vergleiche gerade.
        [wish.part]
        Ich brauche {einen Ersatzdeckel|einen neuen Filter|ein längeres Kabel} für {A.den}. Verkaufen Sie {das|so etwas} einzeln?
        Wo {bekomme|bestelle} ich {Zubehör|eine Tasche|eine neue Bürste} für {A.den}?
        [wish.address]
        Ich bin umgezogen. Schicken Sie {A.den} bitte nach {city}, {street} {##}, nicht an die alte Adresse.
        Die Anschrift für {A.den} muss lauten: {street} {##}, {city}.
        [wish.thanks]
        {A.Der} läuft großartig, und ich wollte nur {danken|das einmal sagen}.
        Diesmal keine Beschwerde: wir sind mit {A.dem} {sehr glücklich|hochzufrieden}.
        """
}
