extension PretrainingText {
    /// What letters ask for, in French.
    static let frenchWishes = """
        [wish.refund]
        {Rendez-moi|Reversez-moi}, s'il vous plaît, {la somme|le prix|ce que j'ai payé} pour {A.le}, {##},{##} euros en tout.
        {J'attends|J'exige|J'aimerais} {mon argent|un remboursement complet|la restitution du prix} pour {A.le}.
        {A.Le} repart chez vous et les {##} euros doivent me revenir.
        {Remboursez-moi|Créditez-moi} le prix {A.du} sur {mon compte|ma carte}.
        Je rends {A.le} et je veux récupérer mon argent. {Pas d'autre modèle|Pas d'échange}, seulement {l'argent|la somme}.
        Allez-vous me {rembourser|restituer le prix pour} {A.le}? {C'était une déception|Les promesses ne sont pas tenues}.
        Un retour et un remboursement, {c'est tout ce que je demande|je ne souhaite rien de plus} pour {A.le}.
        Suite à ma rétractation sous quatorze jours, merci de {virer|reverser} le prix {A.du} sur {mon compte bancaire|le compte qui a servi au paiement}.
        {Dites, comment je récupère|Comment puis-je ravoir} mes {##} euros pour {A.le}? {Ça ne me plaît pas du tout|L'achat ne valait pas le coup}.
        {A.Le} ne {correspond pas à l'annonce|tient pas ses promesses}, je {souhaite donc|tiens donc à} être remboursé {intégralement|jusqu'au dernier centime}.
        Retour déposé {au point relais|à la poste} {day} avec {A.le}: il ne manque plus que {mon argent|le virement|le remboursement}.
        Je vous mets en demeure de me {restituer|rembourser} {##} euros, {prix|montant} {A.du}.
        Un avoir ne m'intéresse pas: pour {A.le}, je {demande|veux} {un virement|mon argent|la somme payée}, {point final|rien d'autre}.
        {Remboursement|Retour et remboursement} {A.du} svp, RIB {ci-joint|en pièce jointe}.
        Quelle déception, {A.le}! {Sous quel délai|Quand} {mon argent me sera-t-il rendu|allez-vous me recréditer} une fois le retour {reçu|accepté}?
        Vous affichez « satisfait ou remboursé »: {eh bien|or} {A.le} ne me satisfait pas, {alors remboursez|tenez donc parole}.
        Comme {A.le} {ne me sert à rien|nous encombre}, je {vous renvoie tout|rapporte tout en magasin} contre {remboursement|mes {##} euros}.
        {À qui dois-je m'adresser|Quel formulaire faut-il remplir} pour me faire rembourser {A.le}?
        Franchement, {##} euros pour {A.le}, {c'est de l'argent jeté|quelle blague}; {je veux les revoir|rendez-les-moi}.
        Nous avions déjà {A.un}. {A.Le} reste dans son carton et j'aimerais {récupérer la somme|être remboursée|revoir mes {##} euros}.
        {Faites le nécessaire|Merci de faire le nécessaire} pour que les {##} euros {A.du} {reviennent sur ma carte|me soient recrédités}.
        {Puisque|Vu que} {A.le} {m'a déçue|ne me convient pas}, reprenez tout et {rendez-moi l'argent|recréditez ma carte}.
        Le droit de retour existe, non? {A.Le} est {reparti{A.e}|renvoyé{A.e}} {day}, {il me faut|je réclame} {mes sous|mon dû|mes {##} euros}.
        Veuillez {procéder au|effectuer le} remboursement {A.du} par {virement|chèque}.
        Je me {rétracte|désiste}: reprenez {A.le} et {restituez-moi|rétrocédez-moi} l'intégralité de la somme.
        Le remboursement {A.du} n'est {pas encore tombé|toujours pas crédité}, alors que mon retour est {validé|accepté}.
        {A.Le} ne vaut pas {la dépense|un tel prix}; je {rends tout|renvoie tout} et je reprends mes billes.
        Pas question de garder {A.le}: {rendez les sous|mes euros, s'il vous plaît}.
        Je vous ramène {A.le} au magasin et je repars avec {mes billets|du liquide|mon argent en poche}.
        {Qualité médiocre|Fabrication bâclée|Plastique bas de gamme}: je ne garde pas {A.le} et demande {la restitution|le reversement} des fonds.
        Achat {impulsif|regretté}: {A.le} retourne chez vous, l'argent {retourne|revient} chez moi.
        {Combien|Quelle somme} me rendrez-vous si je retourne {A.le} {après usage|sans emballage d'origine}?
        Vous n'avez remboursé que {la moitié|une partie} {A.du}; {versez-moi|restituez-moi} le reste.
        Je {refuse|décline} votre bon d'achat: c'est {en argent|en euros} que je veux être {indemnisée|dédommagée} pour {A.le}.
        L'étiquette de retour {est collée|est imprimée}, {A.le} part {day}; {préparez|lancez} déjà mon remboursement.
        {Vente annulée|Contrat rompu} pour tromperie: rendez-moi ce que {A.le} m'a {coûté|fait débourser}.
        Je {sollicite|réclame} le remboursement {A.du}, frais de {port|retour} compris.
        Mon mari trouve {A.le} {sans intérêt|de mauvais goût}, donc on {rend|retourne} tout et on {se fait rembourser|récupère nos sous}.
        {Puis-je encore|Ai-je encore le droit de} rendre {A.le} et {retrouver ma mise|toucher un remboursement}?
        Pour le remboursement {A.du}, {voici mon IBAN|mes coordonnées bancaires suivent}.
        J'ai {acheté|payé} {A.le} le mois dernier et je le regrette: {une restitution du prix|une reprise contre argent} est-elle envisageable?
        {Faites-moi|Établissez-moi} un chèque du montant {A.du}, car j'ai {rapporté|restitué} l'article en {month}.
        La période d'essai {A.du} ne m'a pas {convaincu|séduit}; {restituez|reversez} donc mes {##} euros.
        {A.Le} de mauvaise qualité, client {mécontent|floué}, {##} euros à {rendre|rembourser}.
        {Quinze|Vingt} jours que {A.le} est revenu{A.e} dans vos murs, et {pas un centime rendu|aucun remboursement à l'horizon}.
        J'ai trop dépensé ce mois-ci: je {restitue|rapporte} {A.le} pour {récupérer|regagner} cet argent.
        Mon {colis de retour|renvoi} avec {A.le} est arrivé chez vous; {où en est mon remboursement|quand me rendez-vous le prix}?
        {Publicité mensongère|Photos trompeuses}! Je {rends|renvoie} {A.le} et vous me {rendez|restituez} chaque euro.
        Reprise {A.du} contre {espèces|remboursement en caisse}: est-ce {possible|accepté} sans le carton?
        {PayPal|Ma banque} attend votre accord pour me {rembourser|restituer} le prix {A.du}.
        [wish.exchange]
        {Échangez|Remplacez}, s'il vous plaît, {A.le} contre {un autre|une autre taille|une autre couleur}.
        Je {prendrais volontiers|préfère} {un neuf|un produit de remplacement} à la place {A.du}, qui n'était pas le bon.
        {A.Le} n'est pas de la bonne {couleur|taille}; {faisons un échange|je voudrais changer pour le bon modèle}.
        Puis-je {échanger|troquer} {A.le} contre {un plus grand modèle|le modèle vert|un modèle plus silencieux}?
        Envoyez {un autre exemplaire|de quoi remplacer} {A.le|pour {A.le}}, et votre chauffeur reprendra le premier.
        {A.Le} n'a pas {le bon format|la bonne puissance|la teinte voulue}, {pouvez-vous faire l'échange|un échange est-il possible}?
        Serait-il possible de recevoir la version {sans fil|plus puissante|de luxe} en échange {A.du}?
        {Je passe au magasin|Je serai en boutique} {day} pour troquer {A.le} contre {le modèle au-dessus|la gamme supérieure|le modèle de l'an passé}.
        Ce n'est pas un remboursement que je veux, {juste|simplement} un autre exemplaire {A.du}, {sans rayure|dans une autre teinte}.
        {Rayé{A.e}|Cabossé{A.e}} dès le déballage, {A.le} {doit être remplacé{A.e}|est à remplacer} par un exemplaire {intact|impeccable}.
        {Vous m'avez livré|J'ai déballé} {A.le} en {noir|blanc}; {j'avais choisi|je préférerais} {le rouge|le gris|le bleu}, {on échange|un échange est-il possible}?
        Possible de changer {A.le} pour {un modèle plus {léger|petit|simple}|quelque chose de plus {solide|compact}}?
        Finalement {A.le} {prend trop de place|est trop lourd{A.e}|jure avec nos meubles}. {Proposez-moi|Donnez-moi} {un autre modèle|une autre version} en échange.
        Conformément à {vos conditions|la garantie}, je {sollicite|demande} le remplacement {A.du} par un {appareil|produit} {identique mais neuf|équivalent}.
        Échange standard {A.du} svp, {même prix|différence à ma charge}, {autre couleur|autre taille}.
        Ma {fille|femme} {aurait préféré|rêvait plutôt d'avoir} la version {compacte|silencieuse}; peut-on {l'obtenir|l'avoir} en échange {A.du}?
        {Je vous retourne|Je vous réexpédie} {A.le} {aujourd'hui|demain} et compte recevoir {le bon modèle|la bonne référence} à la place.
        {Comment procéder|Quelle est la marche à suivre} pour obtenir {un autre coloris|une autre taille} {A.du}? Je renverrai {mon exemplaire|le premier envoi}.
        Je {paierai volontiers|suis prêt à payer} {la différence|un supplément}, mais {reprenez|récupérez} {A.le} et {donnez-moi|livrez-moi} le modèle {supérieur|professionnel}.
        Cadeau mal choisi: {A.le} {ne plaît pas à {ma mère|mon père}|fait double emploi}, {il nous faudrait|nous prendrions} {un autre article|autre chose} à la place.
        Le {vendeur|conseiller} s'est trompé: {j'avais demandé|il me fallait} {l'autre modèle|le grand format} {A.du}; {faites l'échange|échangez, je vous prie}.
        Pourrais-je {permuter|intervertir} {A.le} avec {la version gaucher|le modèle junior|la série mate}?
        Vous avez {confondu|mélangé} deux commandes: {reprenez|récupérez} {A.le} et {apportez-moi|envoyez-moi} le bon article.
        Je {souhaite|désire} un échange: {A.le} {en crème|en argenté|en turquoise} plutôt qu'en {marron|orange}.
        {Trop de bruit|Trop de poids|Trop de chaleur} pour nous: changeons {A.le} contre {un modèle adapté|une variante mieux adaptée}.
        Il y a {une éraflure|un éclat de peinture|une bosse} sur {A.le}; {fournissez-moi|donnez-moi} un exemplaire parfait en échange.
        J'aimerais {remplacer|changer} {A.le} par {le modèle voisin|la référence voisine} de votre catalogue.
        {Erreur de référence|Mauvais article livré}: je garde {A.le} sous emballage jusqu'à {l'échange|son remplacement par le bon}.
        Peut-on {passer|basculer} du modèle simple au modèle {double|haut de gamme} en vous rendant {A.le}?
        {A.Le} ne va pas avec {ma déco|le carrelage|nos rideaux}: un échange contre la version {ivoire|bordeaux} est-il {possible|faisable}?
        Mon {cousin|oncle} m'a offert {A.le}, mais je {préférerais|choisirais plutôt} un autre modèle; {échangez-vous|changez-vous} les cadeaux?
        Bon d'échange {reçu|en main}: quel modèle puis-je {prendre|choisir} à la place {A.du}?
        Le coursier {peut-il|pourrait-il} apporter {le nouvel exemplaire|le bon coloris} et {remporter|reprendre} {A.le} en même temps?
        J'ai {pris|commandé} la mauvaise {taille|longueur|puissance}; {A.le} est {comme au premier jour|encore sous film}: échangez, svp.
        Je ne veux pas d'argent, mais {A.un} {d'une autre marque|d'une autre série|sans défaut} à la place.
        Contre {A.le}, j'aimerais {prendre|recevoir} {la nouvelle génération|l'édition spéciale}; je règle {l'écart|le complément}.
        {Swap possible|Échange faisable}: {A.le} {mat contre brillant|blanc contre noir|mini contre maxi}?
        {A.Le} livré{A.e} n'a pas {la prise qu'il faut|le voltage voulu}; {remplacez par|envoyez en échange} la version {européenne|suisse}.
        Comme deux exemplaires ont été {livrés abîmés|livrés mal peints}, remplacez {A.le} par {une autre série|un exemplaire contrôlé}.
        En boutique, puis-je {poser|déposer} {A.le} sur le comptoir et {repartir avec|emporter} une autre couleur?
        Le modèle {reçu|livré} n'est pas celui {de la photo|de mon bon de commande}: {A.le} est à {changer|échanger} contre le bon.
        Ma {nièce|belle-mère} possède déjà {A.un}: {prenez-vous|acceptez-vous} l'échange contre {un article du même prix|un autre cadeau}?
        Je {suis gaucher|suis petite|vis seule}, et {A.le} ne me va pas; {quelle variante|quel autre modèle} me donnez-vous en échange?
        Merci de {m'expédier|me faire porter} {un modèle à piles|un modèle à manivelle|un modèle filaire} en remplacement {A.du}.
        Il me faut {la longueur au-dessus|la capacité supérieure|le format familial}; {A.le} vous {revient|retourne} en échange.
        {Tache|Coulure de peinture|Impact} sur le devant {A.du}: un échange à neuf {s'impose|me semble juste}.
        Échanger {A.le} après {trois semaines|un mois}, c'est permis? Je {vise|lorgne} le modèle {rétro|connecté}.
        {L'étiquette dit|Le carton annonce} bleu, mais {A.le} tire sur le {gris|vert}: {troquons|permutons}, je tiens à ma couleur.
        [wish.status]
        Où {est passé|en est|se trouve} {A.le}? {Rien n'est venu|Rien ne nous est parvenu|On ne nous a rien apporté}.
        {A.Le} était {promis|annoncé}{A.e} pour {day}, et {le paquet|le colis|l'envoi} {est encore en route|n'est pas arrivé}.
        Dites-moi {quel jour|quand} {A.le} {sera livré{A.e}|arrivera chez moi}.
        Le {livreur|transporteur|facteur} a-t-il perdu {le colis|le carton} avec {A.le}? Jusqu'ici {rien n'est livré|rien n'est arrivé}.
        Je regarde le suivi {chaque jour|chaque matin}, mais {A.le} ne bouge pas du dépôt de {city}.
        La livraison {A.du} {est en retard|se fait attendre}; où en est-elle?
        {Du nouveau|Des nouvelles} pour {A.le}? L'appli affiche « {en transit|en préparation|pris en charge} » depuis {day}.
        {Le numéro de suivi|Le lien de suivi} {A.du} {ne donne rien|renvoie une erreur}; {où est mon colis|le paquet est-il parti}?
        {Au point relais|À la consigne}, {on ne trouve pas|personne n'a vu} {le carton|le paquet} avec {A.le}. {Où peut-il être|Qui l'a pris}?
        Selon {l'appli|le suivi}, {A.le} est {livré|remis}{A.e}, {or ma boîte aux lettres est vide|mais je n'ai rien en main}. {Où chercher|Où est passé le colis}?
        {A.Le} a-t-{A.il} {quitté l'entrepôt|été expédié{A.e}|été confié{A.e} au transporteur}? Je {n'ai aucun avis d'expédition|guette la camionnette}.
        {Douze|Dix|Quinze} jours ouvrés et toujours {rien|aucune livraison|aucun colis}: que devient {A.le}?
        {J'ai pris un jour de congé|Je suis resté chez moi} {day} pour {réceptionner|recevoir} {A.le}, mais {personne n'a sonné|aucun livreur n'est passé}.
        Veuillez me {communiquer|transmettre} {la date de livraison|le numéro de suivi|l'état d'acheminement} {A.du}.
        Commande {#####}, {A.le}: {expédiée|déjà partie} ou {pas encore|toujours au dépôt}?
        {Est-ce normal que|Comment se fait-il que} {A.le} soit parti{A.e} il y a {trois|deux} semaines sans {jamais arriver|atteindre {city}}?
        Ma voisine, qui a commandé {après moi|le même jour}, a déjà reçu {A.le}; moi, {j'attends encore le facteur|toujours pas de colis}.
        Dans {quel dépôt|quelle ville|quel camion} se trouve {actuellement|en ce moment} {A.le}? Le suivi {s'arrête à {city}|n'est plus mis à jour}.
        J'aimerais {organiser ma semaine|prévenir la gardienne}: à quelle {date|heure} {le transporteur|le livreur} passe-t-il avec {A.le}?
        {Avis de passage trouvé|Papier du facteur trouvé} {day}, mais {la poste|le relais} n'a pas {A.le}; {qui garde mon paquet|où retirer mon colis}?
        {Je suis toujours sans nouvelles|Aucune nouvelle} {A.du} {commandé|payé}{A.e} en {month}; {le colis s'est-il égaré|est-ce encore en chemin}?
        Le {transporteur|coursier} {repousse|reporte} {sans cesse|encore} la livraison {A.du}; {quelle est la nouvelle date|quand viendra-t-il enfin}?
        Mon {colis|paquet} avec {A.le} est-il {en douane|bloqué à la frontière}? {Quand sera-t-il libéré|Quand passera-t-il}?
        {A.Le} {vogue|voyage|se promène} depuis {month}; {où est donc|dans quelle ville est} mon colis?
        Le livreur a {laissé|déposé} le carton {chez un voisin|derrière la haie}, paraît-il, mais {A.le} est {introuvable|nulle part}.
        {Combien de temps|Combien de jours} faut-il {compter|attendre} entre l'expédition {A.du} et l'arrivée à {city}?
        J'ai reçu {un seul carton sur deux|la moitié de l'envoi}: celui {A.du} {manque|n'est pas arrivé}.
        {Quel transporteur|Quelle société} achemine {A.le}, et {avec quel numéro|comment suivre l'envoi}?
        On {m'avait garanti|m'avait assuré} une livraison {express|en deux jours} {A.du}; {le palier est vide|rien à l'horizon}.
        Le suivi {indique|mentionne} « {adresse incomplète|destinataire absent|incident de tri} » pour {A.le}: où est parti mon paquet?
        Toujours {aucune trace|pas l'ombre} {A.du}; avez-vous {ouvert une enquête|interrogé la poste}?
        {A.Le} devait {arriver|être là} {day}: {le camion est-il en panne|y a-t-il du retard|que s'est-il passé en route}?
        Mon colis est-il {retourné à l'expéditeur|reparti vers l'entrepôt}? {A.Le} devrait être {chez moi|entre mes mains} depuis longtemps.
        Un point sur {l'acheminement|l'expédition} {A.du}, je vous prie; la dernière {étape|lecture} remonte à {day}.
        Quand {aurai-je le plaisir de recevoir|vais-je enfin recevoir} {A.le}? {La commande|L'achat} date de {month}.
        Signature {inconnue|illisible} sur le bon de livraison {A.du}: à qui a-t-on {remis|confié} mon paquet?
        {Le facteur jure|Le gardien affirme} n'avoir rien vu passer pour moi: où {reste|traîne} {A.le}?
        Mon envoi fait {des allers-retours|du surplace} entre {city} et le dépôt; {A.le} va-t-{A.il} finir par {arriver|nous parvenir}?
        {Le créneau|La plage horaire} de livraison {A.du} n'est pas {précisé|indiqué}; dois-je {rester à la maison|attendre} toute la journée?
        {A.Le} est-{A.il} {en rupture|en réassort}, ou bien {mon colis est-il parti|l'envoi a-t-il eu lieu}?
        {J'ai payé|J'ai commandé} {A.le} et, depuis, silence radio: {est-ce posté|avez-vous expédié le colis}?
        {La grève|La neige|La tempête} retarde-t-elle l'arrivée {A.du}? {Le suivi est figé|La carte du suivi ne bouge plus}.
        Le SMS annonce « {livraison ce jour|votre livreur approche} » depuis {day}, et {A.le} n'est {jamais là|toujours pas là}.
        Où puis-je {suivre|localiser} {A.le}? Je n'ai reçu aucun {lien|code de suivi|courriel d'envoi}.
        Le point de retrait {est fermé|a déménagé}: dans quel {relais|casier} {attend|a-t-on mis} {A.le}?
        Pouvez-vous {localiser|retrouver} le colis {A.du}? Il a {disparu|été égaré} après {le centre de tri|son dernier dépôt}.
        Votre camion est {passé|reparti} sans s'arrêter; quand {repasse-t-il|revient-il} avec {A.le}?
        {État|Avancement} de ma commande, svp: {A.le}, {payée|passée} en {month}, jamais {reçue|livrée}.
        Mon {immeuble|bureau} ferme {day}: {A.le} arrivera-t-{A.il} {avant|d'ici là}, ou le colis est-il en retard?
        [wish.cancel]
        {Annulez|Arrêtez|Supprimez}, s'il vous plaît, la commande {A.du} avant {qu'elle parte|l'emballage}.
        {J'ai changé d'avis pour|Je n'ai plus besoin de prendre} {A.le}, donc {ne l'envoyez pas|laissez tomber la commande}.
        Inutile {d'envoyer|de préparer} {A.le}: {j'annule|je retire} ma commande.
        N'expédiez pas {A.le}; {j'annule|je révoque} ce que j'ai {commandé|acheté} {day}.
        {Oups|Zut}, j'ai {cliqué trop vite|validé par erreur}: {ne lancez pas l'envoi|stoppez la commande} {A.du}, merci.
        Par la présente, je {révoque|résilie} ma commande numéro {#####} portant sur {A.le}, {non encore expédiée|avant toute expédition}.
        {Est-il encore temps d'annuler|Puis-je encore annuler} {A.le}? Le statut {est « en préparation »|dit que rien n'est parti}.
        {Ma sœur vient de m'offrir|On vient de m'offrir} {A.un}, {inutile donc de préparer mon colis|merci de supprimer ma commande}.
        {A.Le} commandé{A.e} {ce matin|hier soir|{day}}: {à annuler|annulation}, svp, {rien n'est encore parti|avant le départ du camion}.
        J'ai {trouvé moins cher ailleurs|passé la commande en double}; {merci de retirer|veuillez retirer} {A.le} de {vos envois à venir|la liste d'expédition}.
        Le bouton « annuler » {est grisé dans l'appli|a disparu de l'appli}, or je ne veux plus {qu'on m'envoie|recevoir} {A.le}.
        {Laissez tomber|Oubliez} {A.le}, {mon projet est à l'eau|nous partons à l'étranger}; {gardez tout au dépôt|ne mettez rien en route}.
        {Bloquez|Interceptez} {l'expédition|l'envoi} {A.du} tant que {c'est possible|le carton est chez vous}, je {n'en ai plus besoin|n'en veux plus}.
        {Mon fils|Mon petit-fils} a commandé {A.le} {sans permission|avec ma tablette}; {cette commande doit être annulée|ne donnez pas suite à cette commande}.
        Deux fois {A.le} dans {ma commande|mon panier validé}, quelle étourderie: {supprimez tout|annulez le tout} avant l'envoi.
        Si {A.le} {n'a pas encore quitté|est toujours dans} {votre entrepôt|le dépôt}, {annulez|considérez la commande comme nulle}.
        {Vu le délai annoncé|Vu les trois semaines d'attente}, je {renonce à ma commande|préfère annuler}: {n'emballez pas|ne faites pas partir} {A.le}.
        Je souhaite {me dédire|retirer ma commande}: {A.le} {n'a pas à être envoyé{A.e}|ne doit pas être expédié{A.e}}.
        {Comment fait-on pour annuler|Où faut-il cliquer pour annuler} la commande {A.du} {avant l'envoi|passée {day}}?
        Précommande {A.du}: je {me retire|change d'avis}, {clôturez-la|effacez-la} {avant la sortie|avant tout envoi}.
        {Enlevez|Ôtez} {A.le} de ma commande, je {n'en ai plus l'usage|n'en veux plus}; rien n'est encore parti.
        {Stop|Halte}, n'envoyez pas {A.le}! J'ai {commandé|choisi} {le mauvais modèle|la mauvaise quantité}.
        Je voudrais {décommander|faire annuler} {A.le}, {si c'est encore possible|tant que rien n'est emballé}.
        {Mon budget a fondu|Je viens de perdre mon emploi}: je dois {annuler|décommander} {A.le} avant l'expédition.
        La commande {A.du} n'a plus {d'objet|lieu d'être}; {rayez-la|supprimez-la} de vos {listes|registres}.
        {Ne préparez pas|N'emballez surtout pas} {A.le}, {mon voisin m'en donne un exemplaire|on m'en prête un exemplaire}.
        Est-ce que {l'annulation|le retrait} de ma commande {A.du} est {gratuite|sans frais} avant l'envoi?
        J'ai {appuyé|tapé} deux fois sur « {acheter|payer} »: {annulez|effacez} la seconde commande {A.du}.
        Je reviens sur ma décision: {A.le} {peut rester|restera} {en rayon|sur vos étagères}, commande annulée.
        {Confirmez-moi|Attestez-moi par écrit} l'annulation de ma commande {A.du} {passée hier|d'hier soir}.
        Le délai {a doublé|est trop long}: {retirez ma commande|je résilie ma commande} {A.du}, qui n'a pas quitté {vos stocks|vos rayons}.
        {Le mariage|La crémaillère|Le déménagement} tombe à l'eau, donc {annulez|supprimez} la commande {A.du}, svp.
        J'ai {validé|confirmé} {A.le} par mégarde hier; {révoquez|invalidez} cet achat avant {le passage du coursier|la mise en carton}.
        {Mon mari|Ma collègue} a déjà acheté {A.un} en ville: {cassez|défaites} ma commande avant qu'elle ne parte.
        Je n'ai {pas encore réglé|rien versé} et je ne {prendrai pas|veux plus} {A.le}: {fermez|clôturez} la commande.
        Retenez {l'envoi|le paquet} {A.du}: nous {renonçons à l'achat|annulons l'achat}.
        {Annulation partielle|Annulation d'une ligne}: gardez le reste, mais {ôtez|sortez} {A.le} de la commande avant l'envoi.
        Je {préfère|vais} acheter {A.le} {près de chez moi|dans un magasin du coin}: veuillez annuler ma commande en ligne.
        Que ma commande {A.du} soit {annulée|retirée}, je n'aurai {personne pour la recevoir|plus de place chez moi}.
        Tant que {A.le} dort {dans vos rayons|sur votre quai}, {stoppez tout|bloquez le départ}: je {me ravise|n'achète plus}.
        {Pas d'envoi|Aucune expédition}, je vous prie: {A.le} {m'était inutile|était un caprice}, je me retire de l'achat.
        J'aimerais {revenir en arrière|défaire mon achat} pour {A.le}, commandé{A.e} il y a {une heure|dix minutes}.
        {Un robot|Mon assistant vocal} a commandé {A.le} {tout seul|à ma place}: annulez avant {qu'on l'expédie|la remise au transporteur}.
        Dois-je {refuser le colis|attendre le livreur} ou pouvez-vous encore {annuler|arrêter} l'envoi {A.du}?
        Le démarcheur m'a {forcé la main|trop vite convaincue}: {annulez|révoquez} la commande {A.du} avant l'envoi.
        Le médecin me {déconseille|défend} ce genre d'achat; {A.le} est à {décommander|annuler}, {ne l'expédiez pas|pas d'envoi}.
        {Réservation|Option} sur {A.le}: je {la lève|l'abandonne}, {vendez l'article à un autre|gardez l'article}, n'envoyez rien.
        [wish.repair]
        {A.Le} {ne fonctionne plus|est en panne|dégage de la fumée|fait un bruit de grincement}; {peut-on réparer cela|comment remettre cela en marche|qui s'occupe de réparer}?
        {Depuis {day}|Depuis quelques jours} {A.le} {ne s'allume plus|fuit|chauffe trop}. {Pouvez-vous réparer|Que puis-je faire}?
        Je préfère faire {réparer|remettre en état} {A.le} plutôt que tout jeter.
        Aidez-moi à {réparer|redémarrer} {A.le}: {le bouton est bloqué|le câble est lâche|l'interrupteur ne réagit pas}.
        Y a-t-il un atelier qui {répare|remet en état} {A.le}? {Le moteur|La prise|La poignée} a lâché.
        {A.Le} {fait disjoncter tout l'appartement|sent le brûlé|s'arrête sans raison}; {auriez-vous un technicien|un technicien peut-il passer}?
        La garantie {court encore|n'est pas finie}: prenez-vous en charge {la panne|la réparation|le dépannage} {A.du}?
        Plus {aucun|le moindre} signe de vie: {A.le} est mort{A.e}, même sur une autre prise. {Une astuce pour réparer|Un conseil de dépannage}?
        {Devis de réparation|Prise en charge à l'atelier} {A.du} svp: {charnière cassée|bouton arraché|carte grillée}.
        {J'ai fait tomber|Mon chat a fait tomber} {A.le} et, depuis, {ça grésille|plus rien ne marche}. {C'est réparable|Ça se répare}?
        Une pièce {s'est détachée|a cédé|a fondu} à l'intérieur {A.du}; {comment réparer|votre atelier peut-il réparer}?
        Le voyant {reste rouge|clignote en orange} et {A.le} {refuse de démarrer|s'éteint au bout de dix secondes}; {que me conseillez-vous|comment dépanner cela}?
        {A.Le} a besoin d'un réparateur {agréé|compétent}: {le minuteur|le contact|le ressort} {est mort|a rendu l'âme}.
        Malgré {un nettoyage complet|trois essais|une réinitialisation}, {A.le} {affiche une erreur|reste en panne}: {guidez-moi|envoyez un technicien}.
        Après {six mois|un an} d'usage normal, {A.le} a {rendu l'âme|lâché}, ce qui relève de la garantie: {merci de réparer|réparez, je vous prie}.
        Serait-il possible qu'un {technicien|dépanneur} {vienne voir|examine} {A.le}? {Le défaut va et vient|Ça coupe sans arrêt}.
        Dites, {A.le} {crépite|vibre anormalement|fait des étincelles} {au démarrage|dès qu'on appuie}: {que faire|ça se soigne}?
        {J'ai suivi le dépannage du livret|Redémarrage, autre prise, fusible neuf}: rien n'y fait, {A.le} {ne répond plus|refuse tout service}.
        {Le technicien|Votre réparateur} est venu {day}, mais {A.le} {retombe en panne|présente le même défaut}; {il faut une nouvelle intervention|qu'il revienne finir le travail}.
        Avez-vous un {schéma|tutoriel} pour {démonter|ouvrir} {A.le}? {Un fil est dessoudé|Un ressort est coincé dedans} et je voudrais réparer.
        Impossible {d'éteindre|de remettre en marche} {A.le}: {une soudure a cassé|le mécanisme est grippé}. {Réparation possible|Pouvez-vous arranger ça}?
        {A.Le} {fuit|goutte|suinte} {par le dessous|au niveau du joint}; {est-ce un joint à changer|comment colmater}?
        Plus {aucun bruit|aucune réaction} {A.du} {depuis l'orage|après une coupure}: {réparez-vous cela|peut-on y remédier}?
        Le couvercle {A.du} ne {s'ouvre|se ferme} plus; {comment le débloquer|faut-il passer à l'atelier}?
        {A.Le} {siffle|claque|bourdonne|cogne} {quand ça tourne|en marche}; {d'où vient la panne|que faut-il réparer}?
        L'écran {A.du} {est noir|scintille|affiche des traits|reste figé}. {Avez-vous un remède|Qui peut le réparer}?
        {Code d'erreur|Message} {##} sur {A.le}: {que signifie ce défaut|comment l'éliminer}?
        La batterie {A.du} {se vide en une heure|ne tient plus la charge|gonfle}; {pouvez-vous la remplacer|peut-on réparer}?
        {Une vis est partie|Un pied s'est cassé|Le clip a sauté}: pouvez-vous {rafistoler|remettre d'aplomb} {A.le}?
        {A.Le} {s'éteint|se coupe|cale} {au milieu du travail|toutes les cinq minutes}. Que {vérifier|faire}?
        Le câble {A.du} est {rongé|dénudé|coupé}; {ressoudez-vous|remplacez-vous} ce genre de pièce?
        De l'eau est entrée dans {A.le}, qui {ne répond plus|fait des caprices} depuis. {Un sauvetage est-il possible|Un réparateur peut-il voir}?
        {A.Le} {patine|se bloque|se grippe} et {sent le caoutchouc brûlé|chauffe comme un four}: à qui confier la réparation?
        {Ça coince|Ça frotte|Ça racle} à l'intérieur {A.du}; {auriez-vous|existe-t-il} un service après-vente à {city}?
        Mon enfant a {cassé|tordu} {la manette|le levier|la charnière} {A.du}. {Ressoudable|Réparable}?
        J'ai beau {appuyer|insister}, le bouton {A.du} {reste enfoncé|tourne dans le vide|ne fait rien}.
        {A.Le} {fait sauter les plombs|donne du courant|pique les doigts}: un dépannage {s'impose|est nécessaire}.
        La {lampe témoin|diode} {A.du} clignote trois fois, puis {plus rien|tout s'arrête}; {quel est ce défaut|comment dépanner}?
        {Usure|Défaillance|Casse} d'une pièce {A.du}: combien coûterait la {réparation|remise en marche} chez vous?
        {A.Le} est tombé{A.e} en panne {deux jours après l'achat|au premier essai}; je {veux garder|tiens à} cet appareil, réparez-le.
        Sous garantie, {A.le} part-{A.il} {en atelier|chez le fabricant}? Le moteur {broute|force|ne tourne plus}.
        {A.Le} marche {une fois sur deux|quand ça lui chante}: {faux contact|mauvais branchement}, à votre avis?
        Depuis la mise à jour, {A.le} {plante|redémarre en boucle|se fige}. {Comment rétablir cela|Aidez-moi à en venir à bout}.
        La prise {A.du} {noircit|fond|est arrachée}; {je n'ose plus brancher|je ne branche plus rien}, un technicien peut-il {passer|regarder}?
        {Puis-je vous déposer|Je vous apporte} {A.le} {day} pour une {révision|remise en état}? La puissance {baisse|a chuté}.
        {Fêlure|Fissure|Joint fendu} sur {A.le}: {peut-on recoller|quelle colle employer pour réparer}?
        {A.Le} {tremble|danse|se déplace} {comme une feuille|sur la table} en marche: roulement {usé|à changer}?
        {Au secours|À l'aide}, {A.le} ne {se met plus en route|veut plus rien savoir}! {Quel fusible changer|Par où commencer pour dépanner}?
        [wish.bill]
        La facture {A.du} {n'est pas juste|montre un montant que je ne comprends pas|compte {##} euros de trop}.
        Pourquoi {ma carte a-t-elle été débitée|mon compte a-t-il été débité} {deux fois|avec {##} euros de plus} pour {A.le}?
        {Expliquez|Vérifiez}, s'il vous plaît, {la somme|les frais|la taxe} sur la facture {A.du}.
        Je n'ai pas eu {la facture|le reçu|le ticket} {A.du}.
        On me {facture|compte} {A.le} et aussi le port, alors {qu'il était gratuit|que je l'avais payé}.
        Mon {bon de réduction|code promo} de {##} euros n'apparaît pas sur {la facture|le décompte} {A.du}.
        {L'appli de la banque|Mon relevé de compte} {montre|affiche} {deux prélèvements|un débit de {###} euros} pour {A.le}; {d'où cela vient-il|pourquoi}?
        Pour {ma comptable|ma note de frais|les impôts}, il me faut {une facture acquittée|un duplicata de facture|un justificatif d'achat} {A.du}.
        {TVA absente|Mauvais nom|Date erronée} sur la facture {A.du}, {à corriger svp|merci de rectifier}.
        Le prix {en rayon|sur le site} {A.du} était de {##} euros, {en caisse|sur le ticket} on m'a compté davantage; d'où vient l'écart?
        {Veuillez m'envoyer|Merci de m'adresser} le reçu {A.du} {en PDF|par courriel}, {au nom de ma société|pour l'assurance}.
        Je paie {A.le} en {trois|quatre} fois, mais {la dernière échéance|la mensualité} {dépasse la somme prévue|a été prélevée deux fois}.
        {Vous avez facturé|On a compté} {une extension de garantie|des frais de dossier|l'emballage cadeau} avec {A.le}, {je n'ai rien demandé de tel|sans mon accord}.
        {Curieux|Bizarre}: la remise {de fidélité|de rentrée|étudiante} pour {A.le} {a disparu au paiement|n'a pas été déduite}.
        À quoi {correspondent|servent} les {##} euros {ajoutés|en plus} {au bas de la facture|sur la note} {A.du}?
        Je conteste le {montant|total} {réclamé|débité} pour {A.le}: {le tarif convenu était plus bas|votre devis disait autre chose}.
        Vous {me relancez|m'envoyez un rappel de paiement} pour {A.le}, {pourtant j'ai réglé {day}|alors que le virement est parti en {month}}.
        {Facture introuvable|Ticket de caisse perdu} pour {A.le}; un double serait {le bienvenu|bien utile}.
        La facture {A.du} {est au nom de mon ex-mari|porte l'ancien nom de ma société}: {rééditez-la|il faudrait la rectifier}.
        {Éco-participation, port, taxe|Frais, taxe et supplément}: le total facturé pour {A.le} {reste obscur|ne tombe pas juste}.
        {Ai-je bien payé|Mon paiement est-il bien enregistré pour} {A.le}? {Je n'ai ni reçu ni facture|Aucun justificatif dans mes courriels}.
        Le numéro de TVA {manque|est erroné} sur la facture {A.du}; {corrigez|complétez}, svp.
        On m'a {compté|facturé} {trois articles|deux exemplaires} au lieu d'un pour {A.le}.
        {Puis-je payer|Acceptez-vous de régler} {A.le} {par chèque|par virement|en plusieurs fois}?
        J'ai besoin d'une facture {acquittée|détaillée|pro forma} {A.du} pour {mon employeur|ma déclaration|mon comptable}.
        {Sur mon relevé|Sur le ticket}, {A.le} figure à {##} euros, {sur la commande|sur le site} à bien moins.
        {Frais de livraison|Taxe de douane|Frais de recouvrement} imprévus pour {A.le}: {justifiez|détaillez-moi} ce montant.
        Ma carte cadeau n'a pas été {déduite|acceptée} au paiement {A.du}; je paie donc {plein tarif|trop}.
        {Quel est l'échéancier|À quelle date est le prélèvement} pour le paiement {A.du}?
        La facture {A.du} {arrive en double|m'a été envoyée deux fois}; dois-je {payer les deux|n'en régler qu'une}?
        Je reçois une {mise en demeure|lettre de relance} pour {A.le}, {le prix étant soldé|tout étant déjà réglé}.
        Le prélèvement {A.du} a {échoué|été rejeté}: {comment régler autrement|quel est votre RIB pour payer}?
        {Ma facture|Mon reçu} {A.du} porte {une mauvaise date|le nom d'un autre client|un prix fantaisiste}.
        Pourquoi {dois-je payer|me réclame-t-on} des intérêts sur {A.le}? Le crédit était {gratuit|sans frais}.
        Vous {m'avez promis|annonciez} {vingt|dix} pour cent de rabais sur {A.le}; la note n'en {tient pas compte|montre rien}.
        {Le total|L'addition} {A.du} {ne colle pas|est mal calculé}: {recomptez|refaites le calcul}, je vous prie.
        Où {télécharger|imprimer} la facture {A.du}? Mon {comptable|expert-comptable} la {réclame|demande}.
        {Un débit inconnu|Une ligne étrange} de {##} euros figure sur mon relevé bancaire après l'achat {A.du}.
        L'acompte {A.du} n'est pas {déduit|repris} dans {le solde|la facture finale}.
        La facture {A.du} est {en dollars|en francs suisses}: {à quel taux|combien en euros} dois-je payer?
        {Caution|Empreinte bancaire} de {##} euros pour {A.le}: {quand sera-t-elle levée|est-ce un vrai paiement}?
        {A.Le} me {revient|coûte} plus cher que {prévu|le devis}: quel poste de la facture a été {ajouté|gonflé}?
        J'ai {perdu|jeté} le ticket {A.du}; pouvez-vous {me le rééditer|m'en imprimer un duplicata}?
        Faites la facture {A.du} {au nom de|à l'ordre de} {notre association|l'école|la copropriété}, svp.
        Qu'est-ce que cette {ligne|mention} « {service|divers|majoration} » sur la facture {A.du}?
        {TVA à cinq ou vingt pour cent|Hors taxe ou toutes taxes}: que {dit|montre} la facture {A.du} au juste?
        Le {règlement|virement} {A.du} a été fait {day}; pouvez-vous {me confirmer|attester} l'encaissement?
        Une {assurance|cotisation} que je n'ai pas {souscrite|choisie} alourdit la note {A.du}; {ôtez-la de la facture|d'où sort-elle}?
        [wish.account]
        Je {n'arrive pas à me connecter|n'entre plus dans mon compte} pour {enregistrer|consulter} {A.le}: {le mot de passe|le code} est {refusé|rejeté}.
        Mon {profil|compte client|identifiant} est {bloqué|inconnu} depuis que j'ai {enregistré|ajouté} {A.le}.
        {Le lien|Le courriel} pour un nouveau mot de passe {n'arrive jamais|ne vient pas}, je ne peux donc pas {voir|gérer} {A.le} dans mon profil.
        Comment {changer mon mot de passe|retrouver l'accès}? L'application pour {A.le} {me déconnecte|redemande toujours le code}.
        La double authentification {ne m'envoie aucun code|réclame mon ancien numéro}, je ne peux plus {ouvrir|lire} {la page|la fiche} {A.du} dans mon espace client.
        {Mot de passe oublié|Identifiant perdu}, {A.le} {reste invisible|n'apparaît plus} dans l'appli: {aidez-moi à me reconnecter|redonnez-moi l'accès}.
        {Quelqu'un|Un inconnu} s'est connecté à mon compte et {y a renommé|en a retiré} {A.le}; {comment sécuriser mon profil|comment changer mes identifiants}?
        Je voudrais {changer l'adresse électronique|corriger le nom} de {mon profil|mon espace client}, où {figure|apparaît} {A.le}.
        Pour {jumeler|associer} {A.le}, l'appli exige {un compte|une connexion}, mais {l'inscription échoue|le formulaire refuse mon courriel}.
        {Captcha sans fin|Session expirée}, et impossible {d'entrer dans mon espace client|de m'identifier} pour {enregistrer|ajouter} {A.le}.
        {Supprimez|Clôturez} mon {compte client|profil en ligne} et {détachez-en|effacez-en} {A.le}, je vous prie.
        Depuis la mise à jour, l'appli {A.du} {ne reconnaît plus mon identifiant|me renvoie à l'écran de connexion}.
        Mon {numéro de téléphone|courriel} a changé, du coup {le code de vérification|le code de connexion} pour {gérer|retrouver} {A.le} en ligne {part dans le vide|ne m'arrive plus}.
        J'ai deux {comptes|profils} chez vous, et {A.le} est dans l'ancien; {merci de les fusionner|il faudrait les réunir}.
        {Après trois essais|Après trop de tentatives}, {l'accès est verrouillé|mon compte est suspendu}: comment {revoir|retrouver} {A.le} dans {mes appareils|mon espace}?
        Le site {prétend|affirme} que {mon identifiant n'existe pas|je ne suis pas inscrite}, {pourtant|alors que} j'y ai {enregistré|ajouté} {A.le}.
        {Réinitialisation du mot de passe|Nouveau code d'accès} svp, {pour enregistrer|afin d'enregistrer} {A.le} {dans l'appli|sur mon profil}.
        Ma {femme|mère} aimerait {partager mon accès|son propre identifiant} pour {piloter|régler} {A.le} dans l'appli; comment {l'ajouter à mon compte|créer son profil}?
        Où {modifier|trouver} {mes paramètres de connexion|mon identifiant}? J'en ai besoin pour {activer|associer} {A.le} {dans l'appli|en ligne}.
        {L'empreinte|La reconnaissance du visage} ne m'ouvre plus l'appli {A.du} et {le code secret|le mot de passe} {m'échappe|ne passe pas}.
        {Impossible de me connecter|Connexion refusée} pour {voir|retrouver} {A.le}: le site {rejette|ignore} mon identifiant.
        Mon compte a été {piraté|usurpé}! Quelqu'un {y consulte|y gère} {A.le} à ma place.
        {Comment supprimer|Peut-on effacer} {mon profil|mes données personnelles} et la fiche {A.du}?
        Le {nouveau|dernier} mot de passe que vous {m'envoyez|me proposez} pour {A.le} n'ouvre {aucune page|rien du tout}.
        J'ai {changé de téléphone|perdu mon mobile}, et l'appli {A.du} {ne me connaît plus|exige un code introuvable}.
        Votre site {boucle|bloque|s'arrête} à la page d'identification dès que je veux {voir|ajouter} {A.le}.
        Je {souhaite|dois} {modifier|mettre à jour} {mon nom d'usage|mon pseudo|mon numéro de mobile} sur la page personnelle {A.du}.
        {Compte désactivé|Profil fermé} sans explication: {rétablissez-le|rouvrez-le}, j'y ai {A.le} enregistré{A.e}.
        {Le courriel d'activation|Le lien de confirmation} {a expiré|ne marche pas}; comment {valider mon inscription|ouvrir mon compte} pour {A.le}?
        L'appli {A.du} dit « {mot de passe incorrect|utilisateur inconnu|accès refusé} » à chaque {essai|tentative}.
        {Mon ex-mari connaît|Mes enfants connaissent} mon mot de passe; comment {le changer|en créer un autre} sur le compte {A.du}?
        {Où est passé|Où se cache} le bouton « se {connecter|déconnecter} » dans l'appli {A.du}?
        {Je me suis inscrit|J'ai ouvert un compte} avec une mauvaise adresse e-mail pour {A.le}: {corrigez mon profil|comment la rectifier}?
        {Le code à six chiffres|Le SMS de sécurité} n'arrive {jamais|pas} quand je veux m'identifier pour {piloter|gérer} {A.le}.
        {Se connecter avec Google|L'accès par Facebook} ne {marche|répond} plus, et {A.le} {disparaît|s'efface} de mon profil.
        {Mon nom de famille|Ma date de naissance} comporte une faute dans {mon profil|mon compte}, juste au-dessus {A.du}.
        J'ai {oublié|mal noté} la réponse à la question secrète; {débloquez|rouvrez} mon accès à la fiche {A.du}, svp.
        {Historique|Profil} vide après connexion: {A.le} n'y est plus, {mon compte a-t-il été effacé|suis-je sur le bon compte}?
        Comment {désinscrire|retirer} {un appareil|un utilisateur} de mon compte {A.du}?
        {Accès bloqué|Session coupée} chaque fois que je {saisis|tape} mon mot de passe pour {A.le}.
        Je n'ai plus {l'ancienne boîte mail|le vieux numéro} pour {confirmer|prouver} mon identité et ouvrir {A.le} dans l'appli.
        Le site {exige|veut} un mot de passe de douze signes et {refuse|rejette} tous les miens; {A.le} reste {à enregistrer|hors de mon profil}.
        Peut-on {transférer|céder} {à ma fille|à mon frère} mon compte client, où {se trouve|j'ai inscrit} {A.le}?
        Je reçois des {alertes|notifications} de connexion {étrangères|inconnues} sur mon compte, celui {A.du}.
        L'appli {A.du} {ne s'ouvre qu'avec|demande sans cesse} un {code PIN|mot de passe} que je n'ai {jamais créé|plus en tête}.
        {Réactivez|Débloquez} mon espace client: je dois y {déclarer|inscrire} {A.le}.
        Mes {identifiants|codes} marchent sur l'ordinateur, mais {pas sur le téléphone|pas dans l'appli} {A.du}.
        [wish.question]
        Avant {d'acheter|de me décider}: {A.le} {va-t-{A.il} dans une petite cuisine|marche-t-{A.il} à l'étranger|a-t-{A.il} des pièces de rechange}?
        {Quelle taille|Quel poids|Quelles couleurs} pour {A.le}?
        {A.Le} convient-{A.il} {aux enfants|à un usage quotidien|à une grande pièce}? {Est-ce bruyant|Combien cela consomme-t-il}?
        Je {me demande|voudrais savoir} {quelle est la longueur du câble|si on peut laver {A.le}|en quelle matière est {A.le}}.
        Peut-on utiliser {A.le} {dehors|toute la nuit|avec de l'eau dure}? Le livret n'en dit rien.
        {Savez-vous si|Pouvez-vous me dire si} {A.le} {supporte le 110 volts|fonctionne sur batterie|passe dans un sac de voyage}?
        Où {trouver|télécharger} la fiche technique {A.du}? {J'hésite encore|Je compare avant d'acheter}.
        {Petite question|Question bête}: {A.le} {fait combien de décibels|mesure combien de large|consomme beaucoup en veille}?
        La garantie {A.du} {dure-t-elle deux ou trois ans|vaut-elle aussi à l'étranger}? {Je n'ai pas encore commandé|C'est pour me décider}.
        Entre {A.le} et le modèle {au-dessus|plus ancien}, {quelle est la différence|qu'est-ce qui change}? {C'est pour un studio|C'est pour offrir}.
        {A.Le} est-{A.il} compatible avec {les prises suisses|une prise connectée|un variateur}?
        Avant la première utilisation, faut-il {nettoyer|régler} {A.le} ou {est-ce prêt à l'emploi|peut-on s'en servir aussitôt}?
        {L'adaptateur|Le support} est-il {fourni|livré} avec {A.le}, ou {faut-il l'acheter|se vend-il} à part?
        Je {rédige une liste de mariage|meuble un gîte} et je regarde de près {A.le}: {quelle puissance|quel encombrement}?
        Pourriez-vous m'indiquer {les dimensions exactes|la classe énergétique|le pays de fabrication} {A.du}?
        {A.Le} existe-t-{A.il} en {bleu|inox|version sans fil}, et {à quel prix|depuis quand}?
        {Ma grand-mère voit mal|Mon père a du mal avec la technique}: {A.le} est-{A.il} {simple à manier|facile à régler}?
        Peut-on laisser {A.le} {près d'un évier|sans surveillance|dans une pièce humide}? {Simple curiosité|Je veux bien faire}.
        À quoi sert {le petit bouton latéral|la touche « éco »|le deuxième réglage} {A.du}? {Le manuel est muet|La notice n'en parle pas}.
        Vous reste-t-il {A.un} {en rayon|en stock} à {city}, et {peut-on l'essayer|y a-t-il une démonstration}?
        {Tenté par|Je lorgne sur} {A.le}; {quel entretien faut-il prévoir|combien d'années cela dure-t-il en moyenne}?
        {Combien pèse|Combien mesure|Quelle hauteur a} {A.le}? Je n'ai pas encore {acheté|commandé}.
        {A.Le} est-{A.il} {sans danger|sans risque} pour {un bébé|des chiens|un enfant de quatre ans}?
        De quelle {matière|marque|couleur} est {A.le}: {métal, verre ou plastique|clair ou foncé}?
        {Combien de watts|Quelle consommation par heure} pour {A.le}? Je {surveille|regarde} ma note d'électricité.
        Le bruit {A.du} {réveille-t-il|gêne-t-il} {un bébé qui dort|les voisins}?
        Que contient {la boîte|le carton|l'emballage} {A.du}? {Les piles sont-elles incluses|Y a-t-il un mode d'emploi}?
        Comment {ranger|stocker|transporter} {A.le} quand on ne s'en sert pas? {Y a-t-il une housse|Est-ce pliable}?
        Les pièces {A.du} vont-elles {au lave-vaisselle|sous l'eau}, ou {suffit-il d'un chiffon|faut-il un produit spécial}?
        Est-ce que {A.le} {supporte la pluie|résiste au gel|tolère la poussière}? C'est pour {le balcon|le jardin}.
        Combien de temps {dure|tient} la batterie {A.du} et {comment se recharge-t-elle|se change-t-elle}?
        {A.Le} a-t-{A.il} besoin {du Wi-Fi|d'une appli|d'une rallonge} pour {marcher|fonctionner}?
        Quelle {garantie|durée de vie} pour {A.le}, et {où la faire valoir|est-elle prolongeable}?
        {Est-ce que les accessoires|Les filtres} d'autres marques {s'adaptent|conviennent} {A.au}?
        Y a-t-il {un guide en français|une version en braille|une vidéo d'initiation} pour {A.le}?
        {Quel pays fabrique|D'où vient} {A.le}? Je {préfère|cherche} un produit {européen|local}.
        Quelle différence entre la version {blanche|simple} et la version {noire|pro} {A.du}?
        Est-ce que {A.le} tient {sur une étagère de trente centimètres|dans un placard|dans une valise cabine}?
        Puis-je {brancher|utiliser} {A.le} en {Suisse|Angleterre|Amérique}? Quelle tension {faut-il|convient}?
        {Conseil d'achat|Avant de trancher}: {A.le}, {est-ce utile pour deux personnes|est-ce adapté à un débutant}?
        Le dos {A.du} {chauffe-t-il|reste-t-il froid} en usage normal, et {peut-on le coller au mur|doit-on laisser de l'air}?
        {A.Le} est-{A.il} {sans BPA|recyclable|sans plomb}? Ma famille y {tient|est attentive}.
        Faut-il {un outil|un électricien} pour {monter|installer} {A.le}, ou est-ce {prêt à servir|déjà assemblé}?
        Quels {réglages|modes|programmes} propose {A.le}? La {brochure|fiche} reste vague.
        Est-ce que {A.le} convient à {une personne âgée|un gaucher|quelqu'un d'allergique}?
        À quelle température {ranger|utiliser} {A.le}? Ma cave {gèle|chauffe} et je {voudrais être sûr|me renseigne}.
        Existe-t-il {A.un} {de démonstration|d'occasion|en format voyage}? À quel {tarif|prix}?
        Avec {A.le}, faut-il {acheter des consommables|prévoir des piles}, et {combien par an|où les trouver}?
        [wish.part]
        Il me faut {un couvercle de rechange|un nouveau filtre|un câble plus long} pour {A.le}. {Est-ce vendu|Vendez-vous cela} à part?
        Où {trouver|commander} {des accessoires|une housse|une brosse neuve} pour {A.le}?
        [wish.address]
        J'ai déménagé. Envoyez {A.le} à {city}, {street} {##}, et non à l'ancienne adresse.
        L'adresse pour {A.le} doit être: {street} {##}, {city}.
        [wish.thanks]
        {A.Le} marche à merveille, et je voulais seulement {vous remercier|le dire}.
        Pas de plainte cette fois: nous sommes {ravis|très contents} avec {A.le}.
        """
}
