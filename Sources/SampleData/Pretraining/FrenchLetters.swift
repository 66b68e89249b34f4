extension PretrainingText {
    /// Letters of customers and the shop's answers, in French.
    static let frenchLetters = """
        [greet]
        {Mesdames, Messieurs|Chère équipe|Cher service},
        {Chère Madame {surname}|Cher Monsieur {surname}},
        À qui de droit,
        {Une belle journée à vous tous|Bien le bonjour}.
        [bye]
        {Sincères salutations|Respectueusement|Avec mes meilleures pensées}, {name} {surname}
        {Avec tous mes remerciements|En vous remerciant d'avance}. {name} {surname}, {city}
        Je reste votre fidèle cliente, {surname}.
        [context]
        Ma {sœur|voisine|mère} m'a recommandé votre magasin, et jusqu'ici j'en étais contente.
        J'achète chez vous depuis {deux|trois|presque dix} ans.
        Il y a {trois semaines|dix jours|un mois}, j'ai {acheté|commandé|choisi} {A.un} {dans votre boutique de {city}|dans votre catalogue|sur vos pages}.
        {A.Le} est chez nous depuis {day}, dans {la cuisine|le couloir|la chambre|l'atelier}.
        Il s'agit de l'achat numéro {#####}, payé {par carte|en espèces|à la livraison}.
        Il nous fallait {A.un} pour {le nouvel appartement|ma fille|la maison de vacances|le bureau}.
        [wish.refund]
        {Rendez-moi|Reversez-moi}, s'il vous plaît, {la somme|le prix|ce que j'ai payé} pour {A.le}, {##},{##} euros en tout.
        {J'attends|J'exige|J'aimerais} {mon argent|un remboursement complet|la restitution du prix} pour {A.le}.
        {A.Le} repart chez vous et les {##} euros doivent me revenir.
        {Remboursez-moi|Créditez-moi} le prix {A.du} sur {mon compte|ma carte}.
        Je rends {A.le} et je veux récupérer mon argent. {Pas d'autre modèle|Pas d'échange}, seulement {l'argent|la somme}.
        Allez-vous me {rembourser|restituer le prix pour} {A.le}? {C'était une déception|Les promesses ne sont pas tenues}.
        Un retour et un remboursement, {c'est tout ce que je demande|je ne souhaite rien de plus} pour {A.le}.
        [wish.exchange]
        {Échangez|Remplacez}, s'il vous plaît, {A.le} contre {un autre|une autre taille|une autre couleur}.
        Je {prendrais volontiers|préfère} {un neuf|un produit de remplacement} à la place {A.du}, qui n'était pas le bon.
        {A.Le} n'est pas de la bonne {couleur|taille}; {faisons un échange|je voudrais changer pour le bon modèle}.
        Puis-je {échanger|troquer} {A.le} contre {un plus grand modèle|le modèle vert|un modèle plus silencieux}?
        Envoyez {un autre exemplaire|de quoi remplacer} {A.le|pour {A.le}}, et votre chauffeur reprendra le premier.
        [wish.status]
        Où {est passé|en est|se trouve} {A.le}? {Rien n'est venu|Rien ne nous est parvenu|On ne nous a rien apporté}.
        {A.Le} était {promis|annoncé}{A.e} pour {day}, et {le paquet|le colis|l'envoi} {est encore en route|n'est pas arrivé}.
        Dites-moi {quel jour|quand} {A.le} {sera livré{A.e}|arrivera chez moi}.
        Le {livreur|transporteur|facteur} a-t-il perdu {le colis|le carton} avec {A.le}? Jusqu'ici {rien n'est livré|rien n'est arrivé}.
        Je regarde le suivi {chaque jour|chaque matin}, mais {A.le} ne bouge pas du dépôt de {city}.
        La livraison {A.du} {est en retard|se fait attendre}; où en est-elle?
        [wish.cancel]
        {Annulez|Arrêtez|Supprimez}, s'il vous plaît, la commande {A.du} avant {qu'elle parte|l'emballage}.
        {J'ai changé d'avis pour|Je n'ai plus besoin de prendre} {A.le}, donc {ne l'envoyez pas|laissez tomber la commande}.
        Inutile {d'envoyer|de préparer} {A.le}: {j'annule|je retire} ma commande.
        N'expédiez pas {A.le}; {j'annule|je révoque} ce que j'ai {commandé|acheté} {day}.
        [wish.repair]
        {A.Le} {ne fonctionne plus|est en panne|dégage de la fumée|fait un bruit de grincement}; {peut-on réparer cela|comment remettre cela en marche|qui s'occupe de réparer}?
        {Depuis {day}|Depuis quelques jours} {A.le} {ne s'allume plus|fuit|chauffe trop}. {Pouvez-vous réparer|Que puis-je faire}?
        Je préfère faire {réparer|remettre en état} {A.le} plutôt que tout jeter.
        Aidez-moi à {réparer|redémarrer} {A.le}: {le bouton est bloqué|le câble est lâche|l'interrupteur ne réagit pas}.
        Y a-t-il un atelier qui {répare|remet en état} {A.le}? {Le moteur|La prise|La poignée} a lâché.
        [wish.bill]
        La facture {A.du} {n'est pas juste|montre un montant que je ne comprends pas|compte {##} euros de trop}.
        Pourquoi {ma carte a-t-elle été débitée|mon compte a-t-il été débité} {deux fois|avec {##} euros de plus} pour {A.le}?
        {Expliquez|Vérifiez}, s'il vous plaît, {la somme|les frais|la taxe} sur la facture {A.du}.
        Je n'ai pas eu {la facture|le reçu|le ticket} {A.du}.
        On me {facture|compte} {A.le} et aussi le port, alors {qu'il était gratuit|que je l'avais payé}.
        [wish.account]
        Je {n'arrive pas à me connecter|n'entre plus dans mon compte} pour {enregistrer|consulter} {A.le}: {le mot de passe|le code} est {refusé|rejeté}.
        Mon {profil|compte client|identifiant} est {bloqué|inconnu} depuis que j'ai {enregistré|ajouté} {A.le}.
        {Le lien|Le courriel} pour un nouveau mot de passe {n'arrive jamais|ne vient pas}, je ne peux donc pas {voir|gérer} {A.le} dans mon profil.
        Comment {changer mon mot de passe|retrouver l'accès}? L'application pour {A.le} {me déconnecte|redemande toujours le code}.
        [wish.question]
        Avant {d'acheter|de me décider}: {A.le} {va-t-{A.il} dans une petite cuisine|marche-t-{A.il} à l'étranger|a-t-{A.il} des pièces de rechange}?
        {Quelle taille|Quel poids|Quelles couleurs} pour {A.le}?
        {A.Le} convient-{A.il} {aux enfants|à un usage quotidien|à une grande pièce}? {Est-ce bruyant|Combien cela consomme-t-il}?
        Je {me demande|voudrais savoir} {quelle est la longueur du câble|si on peut laver {A.le}|en quelle matière est {A.le}}.
        Peut-on utiliser {A.le} {dehors|toute la nuit|avec de l'eau dure}? Le livret n'en dit rien.
        [wish.part]
        Il me faut {un couvercle de rechange|un nouveau filtre|un câble plus long} pour {A.le}. {Est-ce vendu|Vendez-vous cela} à part?
        Où {trouver|commander} {des accessoires|une housse|une brosse neuve} pour {A.le}?
        [wish.address]
        J'ai déménagé. Envoyez {A.le} à {city}, {street} {##}, et non à l'ancienne adresse.
        L'adresse pour {A.le} doit être: {street} {##}, {city}.
        [wish.thanks]
        {A.Le} marche à merveille, et je voulais seulement {vous remercier|le dire}.
        Pas de plainte cette fois: nous sommes {ravis|très contents} avec {A.le}.
        [topic.refund]
        {mon |l'}argent
        un reversement
        la restitution du prix
        [topic.exchange]
        un troc
        un autre exemplaire
        [topic.status]
        un {paquet|colis} en retard
        {l'|un }envoi
        [topic.cancel]
        un retrait de commande
        une révocation
        [topic.repair]
        une remise en état
        quelque chose de cassé
        [topic.bill]
        {la|une} note
        une facture fausse
        [topic.account]
        un mot de passe oublié
        un profil bloqué
        [topic.question]
        {la taille et le poids|un détail}
        le mode d'emploi
        [topic.part]
        une pièce de rechange
        [topic.address]
        ma nouvelle adresse
        [topic.thanks]
        un compliment
        [other.before]
        {B.Le}, {c'est autre chose: tout y marche très bien|c'est sans souci|ne vous en occupez pas}.
        J'ai aussi {B.un} de chez vous, {et j'en suis content|et tout va bien}.
        Avec {B.le} tout va bien.
        [other.after]
        {B.Le}, par contre, {est tout à fait en ordre|peut rester ainsi|je le garde bien}.
        Cela n'a rien à voir avec {B.le}, {qui marche|qui rend service}.
        Pas {B.le}, {notez bien|je répète}, mais {A.le}.
        [past.before]
        Ma lettre de {month} parlait d'autre chose: {topic}; {c'est fini|vous avez réglé cela}. Passons à la suite.
        {Autrefois|En {month}} nous avons échangé des lettres pour {topic}. {Ce chapitre est clos|C'est terminé}.
        Ne croyez pas qu'il s'agit encore de ceci: {topic}.
        Vous attendez peut-être une demande pour {topic}, mais non.
        [past.after]
        Ce n'est donc pas {topic} que j'ai en tête.
        (Pour {topic}, c'était {l'an dernier|une autre fois}, tout est réglé.)
        Pour {topic}, {il n'en est plus question|je ne m'inquiète plus}.
        [urgency.high]
        {Le temps presse|L'affaire est urgente}: {répondez aujourd'hui|je pars {day}|des invités arrivent demain}.
        Veuillez {agir|répondre} {tout de suite|sans délai|immédiatement|aujourd'hui même}.
        Cela doit être {réglé|fait} {pour demain|avant {day}|en {##} heures}.
        {Cela ne peut pas attendre|On ne peut plus attendre}, {pas même une semaine|pas un jour}.
        Nous {en avons besoin chaque jour|ne pouvons pas nous en passer}, alors vite.
        [urgency.low]
        {Prenez votre temps|Prenez tout le temps qu'il faut}.
        {Il n'y a pas de hâte|Cela ne presse pas|Rien ne presse}; {le mois prochain suffit|tous les jours me vont}.
        {Répondez|Écrivez} {quand cela vous convient|un jour ou l'autre|quand ce sera plus calme}.
        Ce n'est {pas urgent|nullement urgent|rien d'urgent}.
        Cela peut {bien|très bien} attendre {le printemps|quelques semaines}.
        [urgency.none]
        J'attends votre {réponse|lettre}.
        Merci de me le dire.
        Merci de votre {attention|lecture}.
        [urgency.turnhigh]
        {La semaine dernière|D'abord} j'ai {dit|écrit} que rien ne pressait, mais {cela a changé: il le faut aujourd'hui|maintenant le temps presse}.
        Je suis {rarement|peu} impatient, mais cette fois {chaque heure compte|il le faut tout de suite}.
        [urgency.turnlow]
        {D'abord|{^day}} j'ai parlé d'urgence; {ce n'est plus le cas, prenez votre temps|à présent rien ne presse}.
        D'autres diront que tout est urgent; {pas chez moi|chez moi cela peut attendre}.
        [quote.in]
        Sur {le papier|l'autocollant|la notice} {dans le carton|au dos} on lit: « {foreign} »
        Mon {cousin|propriétaire|collègue} à l'étranger a écrit dessous: « {foreign} » {Je ne parle pas cette langue|Je recopie tel quel}.
        {L'écran|Le petit écran} montre « {foreign} » et je ne sais pas ce que cela veut dire.
        [reply.open]
        {Bonjour {surname}|Chère Madame {surname}}, merci de {votre lettre|votre patience}.
        {Bonjour et merci de nous écrire|Nous avons lu votre lettre avec soin}.
        [reply.refund]
        Vous serez {remboursé|crédité} pour {A.le} {dans la semaine|dès son retour}.
        Nous {remboursons|reversons} le prix {A.du} sur votre carte.
        [reply.exchange]
        Nous {échangeons|remplaçons} {A.le}; l'autre {part {day}|arrive {day}}.
        [reply.status]
        {A.Le} {est en route|a quitté notre dépôt {day}} et devrait {arriver|être livré{A.e}} {day}; voici le suivi du colis: numéro {######}.
        [reply.cancel]
        La commande {A.du} est {annulée|supprimée}; {rien ne sera envoyé|rien ne partira}.
        [reply.repair]
        Nous regrettons que {A.le} soit en panne. {Envoyez tout à notre atelier|Notre technicien va réparer}; d'abord {tenez le bouton dix secondes|changez le fusible}.
        [reply.bill]
        Nous avons {vérifié|corrigé} la facture {A.du}; {le montant|la somme} de {##} euros {était une erreur|est la taxe}.
        [reply.account]
        Votre compte est de nouveau {ouvert|débloqué}; {choisissez un nouveau mot de passe|connectez-vous} et vous y trouverez {A.le}.
        [reply.question]
        Pour votre question sur {A.le}: {oui, c'est possible|non, ce n'est pas possible}; {cela pèse {#} kilos|nous l'avons en {colour} et en {colour}}.
        [reply.part]
        {L'accessoire|La pièce} pour {A.le} peut se {commander|prendre} pour {##} euros.
        [reply.address]
        Nous avons noté la nouvelle adresse et y enverrons {A.le}.
        [reply.thanks]
        Comme c'est aimable! Nous sommes heureux que {A.le} vous plaise.
        [reply.other]
        {Quelle bonne nouvelle|Nous sommes contents} que {B.le} {aille bien|marche}.
        [reply.past]
        Pour {topic}, comme vous dites, {c'est fini|ce n'est plus la question}.
        [reply.high]
        {Comme c'est urgent|Puisque vous êtes pressé}, {nous le faisons aujourd'hui|un collègue vous appelle tout de suite}.
        [reply.low]
        {Comme rien ne presse|Puisque cela peut attendre}, {nous le ferons la semaine prochaine|nous reviendrons vers vous plus tard}.
        [reply.none]
        Vous aurez de nos nouvelles {comme d'habitude|dans le délai habituel}.
        [reply.bye]
        Votre {service|boutique}, {name}
        {Meilleures salutations|Bien à vous}, {name} du {service client|comptoir}
        """
}
