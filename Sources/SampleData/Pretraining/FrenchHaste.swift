extension PretrainingText {
    /// How pressing letters say they are, in French.
    static let frenchHaste = """
        [urgency.high]
        {Le temps presse|L'affaire est urgente}: {répondez aujourd'hui|je pars {day}|des invités arrivent demain}.
        Veuillez {agir|répondre} {tout de suite|sans délai|immédiatement|aujourd'hui même}.
        Cela doit être {réglé|fait} {pour demain|avant {day}|en {##} heures}.
        {Cela ne peut pas attendre|On ne peut plus attendre}, {pas même une semaine|pas un jour}.
        Nous {en avons besoin chaque jour|ne pouvons pas nous en passer}, alors vite.
        {Vite|Au plus vite}, s'il vous plaît, {je n'ai plus de solution|la situation devient intenable}.
        {Réponse attendue|Merci de trancher} {avant midi|ce soir au plus tard|dans l'heure}.
        {URGENT|Très urgent|Prioritaire}: {rappelez-moi dès lecture|traitez ceci en premier}.
        {Mon train part|L'avion décolle|La fête commence} {demain matin|dans quelques heures}, {faites au plus vite|dépêchez-vous}.
        Chaque {heure|journée} de plus {me coûte de l'argent|aggrave les choses}.
        Je vous {supplie|conjure} de {passer mon cas en tête de file|ne pas traîner}.
        Sans {retour|nouvelle} de votre part {d'ici ce soir|sous vingt-quatre heures}, {je saisis le médiateur|j'appelle mon avocat}.
        {Mon bébé|Ma mère malade} ne peut pas s'en passer, {c'est une question d'heures|nous n'avons pas le temps d'attendre}.
        {On est|Nous sommes} au pied du mur: {il faut une solution ce jour même|agissez sans tarder}.
        {Quelqu'un peut-il s'en charger|Pouvez-vous vous en occuper} {maintenant|dans la minute|dès ce matin}?
        {Ma patience est à bout|J'ai déjà trop attendu}, {il faut que cela bouge aujourd'hui|c'est maintenant ou jamais}.
        {Dernier délai|Date butoir}: {demain, huit heures|ce soir|{day}, sans faute}.
        {Intervenez|Bougez|Agissez} {sans attendre|sur-le-champ}, je vous en prie.
        {Chaque minute compte|Il n'y a pas une minute à perdre}.
        Rappelez-moi {dans la demi-heure|avant la fermeture|d'ici une heure}.
        C'est {critique|d'une urgence absolue|brûlant}, {merci de vous y mettre maintenant|lisez ceci tout de suite}.
        Il me faut une {décision|solution} {cet après-midi|ce matin même|sans tarder}.
        {La maison brûle, pour ainsi dire|Tout s'écroule ici}, {courez|filez}, s'il vous plaît.
        Demain, {il sera trop tard|je n'en aurai plus besoin}: {c'est aujourd'hui ou jamais|réagissez maintenant}.
        {Dépêchez-vous|Hâtez-vous|Pressez-vous}, {j'attends derrière l'écran|je suis sur des charbons ardents}.
        {Mes clients|Nos hôtes|Mes parents} arrivent dans {deux heures|une heure} et {rien n'est prêt|je suis coincé}.
        {Traitement express|Traitement prioritaire} demandé, {le délai expire ce soir|l'échéance est demain}.
        {Vite, vite|Allez, vite}: {je suis à court de temps|on n'a plus de marge}.
        Je ne peux {patienter|tenir} {une heure de plus|un jour de plus}.
        {Prévenez vos collègues|Alertez le service} immédiatement, {la situation empire|le danger grandit}.
        {Répondez-moi|Écrivez-moi} aujourd'hui, {pas lundi|pas dans trois jours}.
        {Je dois trancher|Il faut que tout soit réglé} avant {ce soir|dix-huit heures|le déjeuner}.
        Mon {mariage|examen|vol} est {demain|dans deux jours}: {agissez de toute urgence|plus de temps à perdre}.
        {Veuillez considérer|Merci de prendre} ceci comme {une urgence|une affaire pressante}.
        Ne {laissez pas traîner|remettez pas à demain}, {l'enjeu est grand|le délai tombe ce soir}.
        Le plus {vite|rapidement} possible, de grâce: {nous sommes à l'arrêt|notre boutique est à l'arrêt}.
        Alerte {rouge|maximale}: {besoin d'une réponse éclair|il faut réagir sans délai}.
        {Je suis bloquée ici|Tout le monde m'attend}, {donnez-moi une réponse illico|tranchez dans l'heure}.
        Plus que {quelques heures|trois heures} avant {mon départ|la réunion|l'ouverture}!
        {Ma demande passe avant tout|C'est prioritaire}, {ne la mettez pas de côté|traitez-la dès maintenant}.
        [urgency.low]
        {Prenez votre temps|Prenez tout le temps qu'il faut}.
        {Il n'y a pas de hâte|Cela ne presse pas|Rien ne presse}; {le mois prochain suffit|tous les jours me vont}.
        {Répondez|Écrivez} {quand cela vous convient|un jour ou l'autre|quand ce sera plus calme}.
        Ce n'est {pas urgent|nullement urgent|rien d'urgent}.
        Cela peut {bien|très bien} attendre {le printemps|quelques semaines}.
        {Aucune urgence|Zéro pression} {de mon côté|de notre part}.
        {Traitez d'abord|Faites passer avant moi} les {dossiers pressants|autres clients}, {je patienterai|j'ai tout mon temps}.
        {Quand vous aurez un moment|À vos heures perdues}, {cela ira très bien|ce sera parfait}.
        {Après les fêtes|Après les vacances|D'ici quelques mois}, {cela m'ira encore|ce sera bien assez tôt}.
        Je ne {suis pas à une semaine près|compte pas les jours}.
        Faites {tranquillement|sans vous presser}, {je m'en passe très bien pour l'instant|j'ai de quoi patienter}.
        {Nous sommes en voyage|Je suis absente} jusqu'en {month}, donc {ne courez pas|inutile de vous dépêcher}.
        {Mettez cela|Glissez ma demande} {tout en bas de la pile|en fin de liste}, {cela ne me gêne pas|sans souci}.
        {Ne vous bousculez pas|Pas de panique}, {un jour prochain suffira|le délai m'est égal}.
        {Peu importe|Qu'importe} si {la réponse tarde|il faut un mois}.
        Un délai {de plusieurs semaines|d'un mois ou deux} {ne me dérange pas|me convient}.
        {Dossier non prioritaire|Faible priorité}: {à voir à l'occasion|quand l'agenda le permet}.
        {À votre convenance|À votre rythme}, {cela ira|ce sera bien}.
        {Ne vous pressez pas|Nul besoin de zèle pour moi}, {nous avons le temps|je ne suis pas à un jour près}.
        {Quand bon vous semble|Quand vous serez moins débordés}, {répondez-moi|faites-moi signe}.
        Cela {n'a rien d'une urgence|reste secondaire}, {j'ai d'autres soucis avant|je m'en accommode}.
        {La saison prochaine|L'an prochain|L'automne} me conviendrait aussi.
        {Tout va bien|Je ne suis pas pressée}, {je patiente sereinement|l'attente ne me pèse pas}.
        {Ne faites pas d'heures supplémentaires|Pas besoin de courir} pour moi, {cela attendra|rien ne brûle}.
        {Calmement|Sans précipitation}, {au moment qui vous arrange|lorsque vous y penserez}.
        J'ai {toute la vie devant moi|de la marge|un autre appareil en attendant}.
        {Si un jour vous avez cinq minutes|Entre deux dossiers}, {jetez-y un œil|regardez cela}.
        {Ma demande peut dormir|Ce courrier peut dormir} {quelques mois|tout l'hiver} sans {dommage|inconvénient}.
        {Le calendrier est souple|La date reste ouverte}, {n'importe quand ira bien|rien n'est fixé}.
        {Je vous laisse|Laissez-vous} le temps de {réfléchir|vérifier tranquillement}.
        {Pas de délai|Aucune échéance} à tenir, {c'est par simple curiosité|je n'attends rien de précis}.
        {On verra cela|Nous en reparlerons} {à la rentrée|dans un trimestre|après l'été}.
        {Commencez par ce qui brûle|Servez d'abord les gens pressés}, je {passe en dernier|ferai la queue}.
        {Un mois|Six semaines}, {deux mois|plus encore}, {cela m'est égal|je ne m'en plaindrai pas}.
        {Rien n'exige une réponse rapide|Une réponse tardive ne gêne personne} ici.
        {Tant pis si c'est long|Long ou court, le délai importe peu}, je {reste tranquille|suis patient de nature}.
        {Gardez-la pour plus tard|Rangez-la en attente}, ma demande {supporte bien l'attente|n'est pas à l'ordre du jour}.
        {Nous n'utilisons cela qu'à Noël|C'est pour l'été prochain}, {vous avez donc de l'avance|inutile de forcer l'allure}.
        {Soyez sans crainte|Détendez-vous}, {je ne vous relancerai pas|il n'y a pas de course}.
        {Le moment venu|Tôt ou tard}, {je serai content d'une réponse|ce sera fait, et c'est bien}.
        [urgency.none]
        J'attends votre {réponse|lettre}.
        Merci de me le dire.
        Merci de votre {attention|lecture}.
        {Je vous remercie par avance|Merci d'avance} pour {votre retour|votre réponse}.
        {Tenez-moi au courant|Faites-moi signe}, {s'il vous plaît|je vous prie}.
        Une réponse {par courriel|par écrit} {suffit|me convient}.
        Je compte sur {vous|votre sérieux}.
        {Merci de traiter|Veuillez traiter} ma demande dans {le délai habituel|les délais usuels}.
        {Vous pouvez me joindre|Je suis joignable} {par téléphone|à cette adresse} {le matin|l'après-midi}.
        Je {reste à votre disposition|suis disponible} pour {tout renseignement|toute précision}.
        {Dans l'attente de votre retour|Au plaisir de vous lire}, {merci|je vous remercie}.
        {Bonne réception|Bonne lecture}, {merci|et merci d'avance}.
        {Dites-moi ce qu'il en est|Dites-moi ce que vous en pensez}, s'il vous plaît.
        {Je vous laisse me répondre|Vous pouvez me répondre} {à l'adresse habituelle|par courriel}.
        {Toute information|Toute indication} {sera utile|m'aidera}.
        {Comptant sur votre aide|Confiant dans votre service}, je vous {remercie|salue}.
        {Besoin d'un détail|Un document à fournir}? {Demandez-moi|Écrivez-moi}.
        {Merci de me répondre|Veuillez me répondre} {en français|à cette adresse électronique}.
        {J'espère une suite favorable|Une suite favorable serait appréciée}.
        Mes {coordonnées|références} sont {ci-dessous|en bas de page}, {merci|je vous remercie}.
        {Merci pour votre travail|Merci du suivi}, {j'attends de vos nouvelles|au plaisir}.
        [urgency.turnhigh]
        {La semaine dernière|D'abord} j'ai {dit|écrit} que rien ne pressait, mais {cela a changé: il le faut aujourd'hui|maintenant le temps presse}.
        Je suis {rarement|peu} impatient, mais cette fois {chaque heure compte|il le faut tout de suite}.
        J'avais noté « {sans urgence|quand vous voulez} »; {oubliez cela|rayez cette phrase}, {c'est pour demain|il me faut une réponse ce soir}.
        On {pourrait croire|croirait} que cela peut attendre; {c'est faux|pas du tout}: {le temps nous manque|il faut agir aujourd'hui}.
        « {Prenez votre temps|Rien ne presse} », {disait mon mari|ai-je écrit {day}}. {Erreur|Plus maintenant}: {c'est devenu très urgent|faites vite}.
        {Au départ|Au début}, {un mois de délai m'allait|je n'étais pas pressée}; {désormais|à présent}, {chaque jour compte|c'est une course contre la montre}.
        {Normalement|D'habitude} je vous dirais de ne pas vous presser; {aujourd'hui, c'est l'inverse|pas cette fois}: {je pars demain|on m'attend ce soir}.
        Ce n'est {pas|absolument pas} une demande {à traiter plus tard|sans hâte}: {immédiatement|tout de suite}, je vous prie.
        {Mon ton est calme|Je reste poli}, mais ne {croyez|pensez} pas que j'ai le temps: {répondez dans l'heure|c'est extrêmement pressé}.
        {Vous avez classé ma demande « non prioritaire »|Votre collègue a mis « peut attendre »}; {c'est une erreur, il y a urgence|corrigez, cela brûle}.
        {Je pensais avoir le temps|Je comptais attendre}, {or le délai tombe demain|mais l'échéance a été avancée à ce soir}.
        Un mois, {disais-je|m'étais-je dit}; {finalement, c'est cette nuit qu'il faut agir|à présent, plus une heure à perdre}.
        {Sans vouloir presser|Sans vouloir bousculer}, {je dois pourtant insister: répondez aujourd'hui|je suis bien obligé: c'est urgent}.
        Je n'étais {pas à un jour près|pas bien pressée}, {seulement voilà, tout ferme à midi|mais ce soir, il sera trop tard}.
        {Mon premier message disait « plus tard »|J'avais écrit « quand vous pourrez »}, {à corriger: c'est tout de suite|or maintenant, cela brûle}.
        {D'ordinaire|En temps normal}, {une semaine suffit|je patiente sans broncher}; {là, il y a urgence|là, agissez immédiatement}.
        {La question semble anodine|Cela a l'air secondaire}, {mais chaque minute me coûte cher|mais il y a péril en la demeure}.
        {Rien de pressé, croyais-je|Aucune hâte, pensions-nous}: {la fête est avancée à demain|le train part dans deux heures, vite}.
        {On m'avait donné|J'avais} jusqu'à {month}; {la date vient d'être avancée à demain|il ne me reste que quelques heures}.
        {Je suis un homme calme|Je ne m'énerve jamais}, {pourtant je vous le crie: vite|néanmoins, agissez à l'instant}.
        {Hier, cela pouvait attendre|Ce matin, j'avais le temps}; {ce soir, tout presse|là, il faut un retour avant minuit}.
        {Il n'y a pas le feu, dit-on|Pas de panique, me répète-t-on}; {eh bien si: agissez maintenant|et pourtant, dépêchez-vous}.
        {J'avais accepté d'attendre|J'étais d'accord pour patienter}, {mais là, pas un jour de plus|mais tout est devenu urgentissime}.
        {Oubliez le délai long|Ne retenez pas le mot « tranquillement »}: {réponse exigée ce jour|le temps presse désormais}.
        [urgency.turnlow]
        {D'abord|{^day}} j'ai parlé d'urgence; {ce n'est plus le cas, prenez votre temps|à présent rien ne presse}.
        D'autres diront que tout est urgent; {pas chez moi|chez moi cela peut attendre}.
        {J'ai mis « urgent » en objet|Le formulaire a coché « urgent »} {par erreur|sans raison}: {en réalité, rien ne presse|vous avez tout votre temps}.
        {Ne vous fiez pas à mes points d'exclamation|Ma fille a écrit « vite »}: {en fait, cela peut dormir un mois|moi, je ne suis pas pressé du tout}.
        Il me fallait cela pour {day}, mais {la fête est reportée|le voyage est repoussé}: {plus aucune hâte|quand vous pourrez}.
        {Loin de moi l'idée de réclamer une réponse immédiate|Je n'exige rien tout de suite}; {la semaine prochaine ou la suivante|un de ces jours}, c'est bien.
        {Hier|{^day}} encore, je {criais au feu|voulais tout sur-le-champ}; {calmé, je peux attendre|depuis, j'ai de quoi patienter}.
        {On m'a conseillé de dire que c'est urgent|Mon mari voulait écrire « immédiatement »}: {moi, j'ai le temps|non, à votre rythme}.
        Ce n'est pas {pour aujourd'hui ni pour demain|une affaire d'heures}, {faites cela à l'occasion|quelques semaines de plus ne changent rien}.
        Oubliez {mon rappel pressant|le « dès que possible »} de {{day}|tout à l'heure}: {prenez le mois entier|cela attendra bien}.
        {On dirait une urgence|Cela ressemble à une crise}, {mais j'ai tout l'été pour en parler|en vérité, rien ne brûle}.
        {Je courais partout|J'étais affolée} ce matin; {maintenant, tout est calme et vous avez le temps|à présent, à votre rythme}.
        {Vite|Au secours}, ai-je {crié|écrit}; {en réfléchissant, un mois ne change rien|avec le recul, prenez votre temps}.
        {Le titre crie|Mon message crie} « urgent », {par habitude: répondez quand vous voudrez|par erreur: rien ne presse}.
        {Mon patron voulait tout ce soir|Ma mère voulait tout ce soir}; {la consigne a changé|c'est oublié}, {rien ne presse|faites sans hâte}.
        {Le rendez-vous de demain est annulé|Le voyage est remis à plus tard}, {vous avez donc des semaines|la hâte est finie}.
        {Tout le monde s'impatiente|Mes voisins s'énervent}, {pas moi: quand vous pourrez|moi, j'attends volontiers}.
        {J'avais fixé la limite à midi|Ma date limite était ce soir}; {oubliez-la, il n'y a plus de délai|laissons tomber, le mois prochain ira}.
        {Je pourrais exiger une réponse aujourd'hui|Je pourrais vous presser}, {mais non, prenez le temps qu'il faut|mais à quoi bon, j'ai le temps}.
        {On m'a poussée à vous relancer|Le voisin m'a dit de vous presser}; {ignorez cela|pas la peine}, {j'ai le temps|faites tranquillement}.
        {La panique est passée|La crise est passée}, {plus rien ne presse|prenez tout votre temps}.
        {Prioritaire|Immédiat}? {Non, rien ne presse|Pas du tout, à vos moments perdus}.
        {Au début, chaque heure comptait|Lundi, c'était une question d'heures}; {à présent, nous avons le temps|désormais, rien ne presse}.
        {Le mot « vite » m'a échappé|J'ai trop forcé le ton}: {vous avez le mois devant vous|tout cela peut attendre}.
        """
}
