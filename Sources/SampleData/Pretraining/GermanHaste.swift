extension PretrainingText {
    /// How pressing letters say they are, in German.
    static let germanHaste = """
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
        {Hopp, hopp|Zack, zack}, bitte, {die Gäste klingeln in zwei Stunden|wir brauchen das noch vor dem Mittag}!
        Ohne {rasche|prompte} Hilfe {fällt unser Betrieb aus|müssen wir den Laden schließen}.
        Ich brauche {schnellstens|auf der Stelle} eine Antwort.
        {Dringend|Brandeilig}: {mein Flug geht morgen früh|die Hochzeit ist am {day}}.
        Schieben Sie es {nicht auf|nicht vor sich her}, {es pressiert|jede Minute zählt}.
        Können Sie mich {jetzt gleich|in der nächsten Stunde} zurückrufen? {Ich warte am Telefon.|Ich lege das Handy nicht weg.}
        {Länger als bis morgen|Über das Wochenende} {halten wir das nicht durch|geht es auf keinen Fall}.
        Der {Abgabetermin|Stichtag} ist {schon morgen|in zwei Tagen}, {Tempo bitte|bitte beschleunigen Sie das}.
        Bitte {per Express|im Eilverfahren} {bearbeiten|erledigen}.
        {Warten ist keine Option|Abwarten kann ich mir nicht leisten}, {ich brauche heute Gewissheit|handeln Sie jetzt}.
        Mir {steht das Wasser bis zum Hals|sitzt die Frist im Nacken}: {bitte rasch|bitte flott}.
        {Alarmstufe Rot|SOS}! {Noch vor Ladenschluss bitte.|Ich zähle die Minuten.}
        Ein {Pflegefall|Säugling} ist darauf angewiesen, {wir dürfen keinen Tag verlieren|bitte ohne jede Verzögerung}.
        Am besten {vorgestern|gestern schon}, {so eilig haben wir es|mehr Zeit habe ich nicht}.
        {Vor Ablauf des Tages|Bis Feierabend} will ich {Klarheit|ein Ergebnis} haben.
        Wird das {nicht bald|heute nicht} gelöst, {gehe ich zum Anwalt|verlieren wir einen Großkunden}.
        Ich bitte um {schleunige|vordringliche} Bearbeitung, {unsere Prüfung ist am {day}|der Termin lässt sich nicht schieben}.
        Mein Anliegen ist {äußerst zeitkritisch|hochgradig eilig}.
        Macht bitte {Dampf|hin}, {morgen ist Einschulung|ab {day} bin ich nicht mehr im Land}!
        Uns {rennt die Zeit weg|bleiben nur Stunden}, {reagieren Sie bitte gleich|stellen Sie uns bitte nach vorn}.
        {Zögern Sie nicht|Verlieren Sie keine Zeit}, {am Nachmittag ist es schon zu spät|die Eröffnung steht bevor}.
        Das muss {blitzschnell|im Nu} gehen, {die Kinder frieren|das Essen verdirbt sonst}.
        Ich kann {unmöglich|beim besten Willen nicht} länger warten, {geben Sie Gas|schicken Sie heute jemanden}.
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
        {Immer mit der Ruhe|Eile mit Weile}, {ich habe Geduld|mir läuft nichts weg}.
        Es {pressiert nicht|muss nicht gleich sein}, {machen Sie erst Ihre Pause|genießen Sie die Feiertage}.
        Ob Sie sich {morgen oder in drei Wochen|bald oder spät} melden, {ist mir einerlei|stört mich nicht}.
        {Bei Gelegenheit|Nebenbei mal} {ein paar Zeilen|ein Zeichen}, das genügt.
        Ich {benutze es ohnehin erst|brauche das erst} im {nächsten Sommer|Herbst|neuen Jahr}.
        {Wochen hin, Wochen her|Ein paar Tage mehr oder weniger}, {das macht mir nichts aus|ich bin nicht ungeduldig}.
        Bitte {keinen Eilauftrag|keine Sonderschicht} daraus machen, {so wichtig ist das nicht|das hat alle Zeit der Welt}.
        {Schieben Sie es getrost auf|Das darf getrost liegen bleiben}, {bis weniger los ist|bis die Urlaubszeit vorbei ist}.
        Lieber {gründlich|sorgfältig} als {schnell|hastig}, {ich warte gern|auf den Tag kommt es nicht an}.
        Wir {besitzen noch ein zweites Gerät|haben noch Ersatz im Schrank}, daher {ist nichts eilig|drängt uns keiner}.
        {Sie haben gewiss viel zu tun|Bei Ihnen ist sicher viel los}, {meins kann hintanstehen|ich stelle mich gern hinten an}.
        {Keine Panik|Alles entspannt}, {irgendwann dieses Jahr genügt|mir reicht eine Antwort nach Ostern}.
        Eine {langsame|späte} Antwort ist {völlig in Ordnung|auch recht}.
        {Terminlich bin ich flexibel|Zeitlich bin ich offen}, {der Tag ist egal|suchen Sie sich etwas aus}.
        Das ist {nur eine Kleinigkeit|reine Neugier}, {es muss nicht diesen Monat sein|gern wenn Sie Leerlauf haben}.
        Ich bin {Rentner|pensioniert} und {habe Zeit im Überfluss|kann bis zum Winter warten}.
        {Hetzen|Sputen} müssen Sie sich {meinetwegen nicht|wirklich nicht}.
        Im {month} {frage ich vielleicht noch einmal nach|schaue ich wieder rein}, {bis dahin alles gut|vorher erwarte ich nichts}.
        {Schlafen Sie eine Nacht darüber|Trinken Sie erst einen Kaffee}, {es besteht kein Zeitdruck|mein Anliegen läuft nicht fort}.
        Hauptsache {überhaupt einmal|irgendwann}, {der Zeitpunkt ist Nebensache|wann genau, überlasse ich Ihnen}.
        {Mit einer längeren Wartezeit|Mit einigen Wochen} {rechne ich ohnehin|kann ich gut leben}.
        {Es gibt keinen festen Termin|Kein Datum sitzt mir im Nacken}, {ganz gemächlich also|also schön langsam}.
        Ein {unwichtiger|nachrangiger} Fall, {den können Sie zuletzt erledigen|der darf bis zum Quartalsende liegen}.
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
        {Teilen Sie mir bitte Ihre Entscheidung mit|Ich bin auf Ihre Einschätzung gespannt}.
        Meine {Kontaktdaten|Anschrift} {stehen unten|kennen Sie ja}.
        {Im Anhang|Beigefügt} finden Sie {den Kaufbeleg|zwei Bilder}.
        {Falls Angaben fehlen|Wenn etwas unklar ist}, {fragen Sie bitte nach|sende ich sie Ihnen}.
        {Das wäre es von meiner Seite|Mehr habe ich nicht zu berichten}.
        Wer ist {bei Ihnen zuständig|mein Ansprechpartner}?
        {Besten Dank|Merci} {im Voraus|fürs Lesen}!
        {Schreiben Sie bitte auf Deutsch|Bitte kein Anruf, lieber schriftlich}.
        {Mein Vorname schreibt sich {name}|Meine Kundennummer lautet {####}}.
        {Herzliche Grüße an das Team|Grüße aus {city}}, {ihr macht gute Arbeit|und danke für das Verständnis}.
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
        Ich wollte {euch nie hetzen|nicht drängeln}, {aber jetzt brennt die Hütte|doch nun brauche ich es bis heute Abend}.
        {Nimm dir Zeit|Immer langsam}, sagt {meine Oma|mein Vater}; {ich sage: auf der Stelle|diesmal geht das nicht, es pressiert}.
        {Im Frühjahr|Damals} war noch {reichlich Luft|alles entspannt}, {heute fehlen uns nur noch Stunden|nun ist die Frist fast um}.
        Dass es {gemütlich weitergehen|länger dauern} darf, {nehme ich zurück: Beeilung bitte|stimmt seit dem Unfall nicht mehr, schnell bitte}.
        {Klingt nach einer Kleinigkeit|Sieht nach einer Lappalie aus}, {duldet aber keinen Tag Verzug|ist aber ein echter Eilfall}.
        Ich hatte das {auf den Sommer|auf das nächste Quartal} vertagt, {nun muss es morgen klappen|das geht nicht mehr, bitte unverzüglich}.
        {Geduld ist eine Tugend|Gut Ding will Weile haben}, {nur habe ich keine Minute übrig|doch mein Zug fährt heute}.
        Mein erster Brief {klang gelassen|war noch ruhig}, {dieser hier ist ein Hilferuf: bitte gleich|jetzt ist höchste Eisenbahn}.
        {Das Ersatzgerät half uns|Bisher konnten wir ausweichen}, {seit heute nicht mehr, also schnellstens|jetzt ist das vorbei, bitte sofort}.
        Normalerweise warte ich {klaglos|gern Wochen}, {nur steht übermorgen die Operation an|aber am {day} läuft alles ab}.
        {Ohne Eile|Kein Zeitdruck}, hatte ich angekreuzt. {Bitte streichen und auf Eil setzen!|Falsches Kästchen, es ist brandeilig!}
        Nach den Ferien {hätte gereicht|wäre recht gewesen}, {die Enkel kommen schon morgen, Tempo bitte|der Mieter zieht heute ein, schnell}.
        Früher {hieß es bei mir: bei Gelegenheit|schrieb ich: irgendwann}; {inzwischen heißt es: jetzt|das ist vorbei, bitte noch am selben Tag}.
        So {locker|gelassen} ich sonst bin, {hier verliere ich mit jeder Stunde Geld|hier ist Schluss mit Warten, bitte handeln}.
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
        {Alarmglocken|Sirenen} {braucht es keine|können schweigen}: {ich habe monatelang Zeit|in aller Gemütsruhe bitte}.
        Ich schrieb {gestern Abend in Panik|im ersten Ärger}: schnell! {Heute bin ich ruhig, es darf dauern.|Verzeihung, es pressiert nicht.}
        {Der Flug wurde gestrichen|Die Feier fällt aus}, {das Hetzen erübrigt sich|damit ist jede Eile dahin}.
        {Brandeilig|Zeitkritisch} war es {im {month}|bis {day}}, {inzwischen ist der Druck raus|mittlerweile genügt irgendwann}.
        Vorhin rief {mein Mann|mein Kollege} bei Ihnen an und {machte Dampf|drängelte}; achten Sie nicht darauf, wir warten gern.
        {Hilfe, Hilfe!|Notruf!} {War nur Spaß, es eilt kein bisschen.|Nein, im Ernst: das kann liegen bleiben.}
        Eigentlich {müsste ich drängen|wäre ich jetzt ungeduldig}, {doch der Nachbar leiht uns seins, also ohne Eile|aber mir reicht der Herbst}.
        Ihr Formular {kennt nur die Stufe Eilig|setzt Eilig von selbst}, {gemeint ist: bei Gelegenheit|bei mir hat es lange Zeit}.
        {Jede Minute zählt|Auf der Stelle}? {Nicht bei mir, ein paar Wochen sind fein.|Bei mir zählt höchstens der Monat.}
        Der {Stichtag|Abgabetermin} {wurde gekippt|ist aufgehoben}, {Sie dürfen sich alle Zeit lassen|nun drängt mich niemand mehr}.
        Als der {Keller unter Wasser stand|Strom weg war}, brauchte ich euch sofort; jetzt ist alles trocken und hat Zeit.
        {Die Großbuchstaben|Die drei Ausrufezeichen} {täuschen|bitte übersehen}: {gemütlich genügt|ich erwarte so bald keine Antwort}.
        {Zuvor|Anfangs} bat ich um {Express|Eilversand}, {nun ist der normale, langsame Weg recht|das braucht es nicht mehr, lieber später}.
        {Bis morgen|Noch heute}, hatte ich verlangt; {das war übertrieben, nächstes Jahr tut es auch|ich nehme es zurück, es ist nicht eilig}.
        """
}
