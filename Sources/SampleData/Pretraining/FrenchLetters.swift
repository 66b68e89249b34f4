extension PretrainingText {
    /// Letters of customers and the shop's answers, in French.
    static let frenchLetters = """
        [greet]
        {Mesdames, Messieurs|Chère équipe|Cher service},
        {Chère Madame {surname}|Cher Monsieur {surname}},
        À qui de droit,
        {Une belle journée à vous tous|Bien le bonjour}.
        {Bonjour|Bonsoir|Salut} {à toute l'équipe|à vous},
        {Coucou|Hello} {la boutique|le service client},
        {Monsieur le directeur|Madame la responsable},
        {Bonjour|Re-bonjour}, {c'est {name}|ici {name} {surname}}.
        [bye]
        {Sincères salutations|Respectueusement|Avec mes meilleures pensées}, {name} {surname}
        {Avec tous mes remerciements|En vous remerciant d'avance}. {name} {surname}, {city}
        Je reste votre fidèle cliente, {surname}.
        {Cordialement|Bien cordialement|Salutations distinguées}, {name} {surname}
        {À bientôt|Bonne journée|Bises}, {name}
        {Veuillez agréer mes salutations|Je vous prie d'agréer mes respects}. {surname}, {city}
        {Merci et bon courage|Bonne fin de semaine}, {name} {surname} ({city})
        [context]
        Ma {sœur|voisine|mère} m'a recommandé votre magasin, et jusqu'ici j'en étais contente.
        J'achète chez vous depuis {deux|trois|presque dix} ans.
        Il y a {trois semaines|dix jours|un mois}, j'ai {acheté|commandé|choisi} {A.un} {dans votre boutique de {city}|dans votre catalogue|sur vos pages}.
        {A.Le} est chez nous depuis {day}, dans {la cuisine|le couloir|la chambre|l'atelier}.
        Il s'agit de l'achat numéro {#####}, payé {par carte|en espèces|à la livraison}.
        Il nous fallait {A.un} pour {le nouvel appartement|ma fille|la maison de vacances|le bureau}.
        {Je fais partie de vos abonnés|J'ai votre carte de fidélité} depuis {longtemps|l'ouverture du magasin de {city}}.
        {Commande passée|Achat fait} {day} {sur l'appli|au magasin de {city}|par téléphone}, référence {######}.
        {Je vous écris de la part|Je m'exprime au nom} de {mes parents|ma tante|notre association}.
        {A.Le} {est un cadeau|était un cadeau} pour {ma nièce|un départ à la retraite|notre gardienne}.
        {Nous vivons|Je vis} à {city}, {au troisième étage|dans une petite maison}{, avec deux enfants|}.
        Un {ami|voisin|forum} m'avait {vanté|conseillé} {A.le}, {et j'ai suivi son avis|d'où mon choix}.
        [topic.refund]
        {mon |l'}argent
        un reversement
        la restitution du prix
        la somme à me rendre
        un remboursement {tardif|partiel}
        un virement en ma faveur
        {mes|des} euros à récupérer
        un article rendu contre argent
        [topic.exchange]
        un troc
        un autre exemplaire
        {un|le} changement de modèle
        une autre {taille|couleur} à la place
        {un|le} remplacement d'article
        un échange en magasin
        un modèle pris contre un autre
        [topic.status]
        un {paquet|colis} en retard
        {l'|un }envoi
        {un|le} suivi qui n'avançait pas
        une livraison {en retard|introuvable}
        un carton égaré par le transporteur
        la date de passage du livreur
        un colis coincé {au point relais|au dépôt}
        [topic.cancel]
        un retrait de commande
        une révocation
        {une |l'}annulation
        une commande à stopper avant l'envoi
        un achat {retiré|annulé} avant l'expédition
        un désistement
        une commande passée par erreur
        [topic.repair]
        une remise en état
        quelque chose de cassé
        {une|la} panne
        la visite du technicien
        un appareil {en panne|qui fumait}
        {un|le} passage à l'atelier
        un bouton qui ne réagissait plus
        [topic.bill]
        {la|une} note
        une facture fausse
        un montant {mal calculé|contesté}
        {un|le} double prélèvement
        un bon de réduction oublié
        un reçu {manquant|perdu}
        des frais {de port|imprévus}
        [topic.account]
        un mot de passe oublié
        un profil bloqué
        {un |l'}identifiant refusé
        un code de connexion
        la double authentification
        mon accès à l'appli
        un profil à mettre à jour
        [topic.question]
        {la taille et le poids|un détail}
        le mode d'emploi
        {une|la} fiche technique
        la durée de la garantie
        un renseignement {avant achat|pratique}
        une question sur {le bruit|la puissance}
        la compatibilité avec mes prises
        [topic.part]
        une pièce de rechange
        un {filtre|joint|couvercle} à remplacer
        un câble plus long
        une pièce introuvable en magasin
        un accessoire à commander
        {une|la} brosse neuve
        [topic.address]
        ma nouvelle adresse
        mon déménagement
        {un|le} changement d'adresse de livraison
        une rue mal écrite
        un mauvais numéro de rue
        {un|le} nouveau lieu de livraison
        [topic.thanks]
        un compliment
        des {félicitations|remerciements}
        un mot {gentil|de gratitude}
        mes louanges pour l'équipe
        un avis {très positif|à cinq étoiles}
        ma satisfaction de cliente
        [other.before]
        {B.Le}, {c'est autre chose: tout y marche très bien|c'est sans souci|ne vous en occupez pas}.
        J'ai aussi {B.un} de chez vous, {et j'en suis content|et tout va bien}.
        Avec {B.le} tout va bien.
        Pour {B.le}, {rien à signaler|aucun souci|je suis comblée}.
        {B.Le} {fonctionne comme au premier jour|donne entière satisfaction}, {n'y touchez pas|passons}.
        {Ne confondez pas avec|Mettons à part} {B.le}: {aucun problème de ce côté|là, tout roule}.
        Dans le même colis se trouvait {B.un}, {et je ne m'en plains pas|et là tout est bon}.
        Je ne vous écris {pas|nullement} pour {B.le}, {qui va très bien|dont je suis ravi}.
        {L'an dernier|En {month}} j'ai pris {B.un} chez vous et {je le referais|je ne regrette rien}.
        {B.Le} nous sert {tous les jours|chaque matin} sans {accroc|le moindre ennui}.
        Autant {B.le} {me plaît|nous convient}, autant j'ai {une demande à faire|un mot à dire} sur le reste.
        [other.after]
        {B.Le}, par contre, {est tout à fait en ordre|peut rester ainsi|je le garde bien}.
        Cela n'a rien à voir avec {B.le}, {qui marche|qui rend service}.
        Pas {B.le}, {notez bien|je répète}, mais {A.le}.
        Mon autre achat chez vous, {B.le}, {ne pose aucun problème|va très bien}.
        {Surtout, ne touchez pas à l'autre commande|Laissez l'autre commande telle quelle}: {B.le} {me convient|reste chez moi}.
        {Attention à ne pas confondre|Ne mélangez pas} avec {B.le}, {qui n'est pas en cause|dont je suis satisfaite}.
        J'ai {également|par ailleurs} {B.un}, mais {aucune réclamation de ce côté|ce n'est pas le sujet}.
        {Pour|Avec} {B.le}, {en revanche|au contraire}, {tout baigne|je n'ai aucun ennui}.
        {P.-S.:|Précision:} {B.le} {marche du tonnerre|fait toujours son travail}.
        Si votre fiche {indique|mentionne} {B.le}, {c'est une confusion|corrigez}: je parle bien {A.du}.
        Ma demande {ne vise pas|laisse de côté} {B.le} et {porte seulement sur|concerne uniquement} {A.le}.
        [past.before]
        Ma lettre de {month} parlait d'autre chose: {topic}; {c'est fini|vous avez réglé cela}. Passons à la suite.
        {Autrefois|En {month}} nous avons échangé des lettres pour {topic}. {Ce chapitre est clos|C'est terminé}.
        Ne croyez pas qu'il s'agit encore de ceci: {topic}.
        Vous attendez peut-être une demande pour {topic}, mais non.
        Concernant {topic}, {votre collègue a tout réglé|le dossier est fermé depuis {day}}; {j'écris pour autre chose|voici un autre sujet}.
        {Vous vous souvenez peut-être de moi|Nous nous sommes parlé en {month}}: c'était pour {topic}. {Affaire classée|Plus un mot là-dessus}.
        {Petit rappel|Pour mémoire}: mon dernier message portait sur {topic}, {et tout s'est bien terminé|ce n'est plus d'actualité}.
        {Rassurez-vous|Pas d'inquiétude}, je ne reviens {pas|plus} sur {topic}.
        L'objet de mon courriel {mentionne|indique} encore « {topic} », {n'en tenez pas compte|c'est un reste du fil précédent}.
        Merci d'avoir {traité|résolu} l'ancien point ({topic}); {aujourd'hui, c'est différent|j'ai maintenant une autre demande}.
        {Il y a un an|L'hiver dernier}, je vous appelais pour {topic}; {c'est oublié|cela appartient au passé}.
        {On m'a transféré au mauvais bureau|L'appli a mal classé ma demande}: ne cherchez pas sous la rubrique « {topic} ».
        [past.after]
        Ce n'est donc pas {topic} que j'ai en tête.
        (Pour {topic}, c'était {l'an dernier|une autre fois}, tout est réglé.)
        Pour {topic}, {il n'en est plus question|je ne m'inquiète plus}.
        {J'insiste|Soyons clairs}: mon message ne concerne {pas|plus} {topic}.
        Quant au reste ({topic}), {le dossier est clos|vous avez fait le nécessaire, merci}.
        {Ne rouvrez pas|Inutile de rouvrir} l'ancien dossier: {topic}, {c'est derrière nous|c'était en {month}}.
        Et non, je n'écris {pas à nouveau|plus} pour {topic}.
        {P.-S.:|Au fait,} pour {topic}, {tout est rentré dans l'ordre|je n'ai rien à ajouter}.
        {Votre réponse automatique|Votre robot} parlait de ceci: {topic}. {Erreur|Ce n'est pas mon sujet}.
        {Mettez|Laissez} de côté {topic}, {la question est tranchée|cela s'est arrangé}.
        Rien à voir avec {topic}, {dont nous avons parlé en {month}|je le précise}.
        [quote.in]
        Sur {le papier|l'autocollant|la notice} {dans le carton|au dos} on lit: « {foreign} »
        Mon {cousin|propriétaire|collègue} à l'étranger a écrit dessous: « {foreign} » {Je ne parle pas cette langue|Je recopie tel quel}.
        {L'écran|Le petit écran} montre « {foreign} » et je ne sais pas ce que cela veut dire.
        {Le vendeur étranger|Le fabricant} {m'a répondu|a ajouté}: « {foreign} » {Je vous transmets|Je n'ai pas de traduction}.
        {Le traducteur de l'appli bute sur|Le site affiche sans arrêt} cette phrase: « {foreign} »
        {Message reçu|Courriel reçu} {ce matin|{day}}: « {foreign} » {Je n'y comprends rien|Voilà, mot pour mot}.
        {Sur l'étiquette|Sous le socle} {est écrit|figure} ceci: « {foreign} »
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
