extension TicketText {
    /// Phrases of French training tickets.
    static let frenchTraining = """
        [name]
        {Camille|Hugo|Inès|Louis|Léa|Karim|Manon|Théo|Sophie|Nadia}
        [order]
        (commande {####}-{####})
        Commande {####}-{####}.
        Ma référence: #{######}.
        réf #{######}
        N° {####}-{####}.
        Achat enregistré sous le numéro {######}.
        Bon de commande: {####}-{####}.
        [hello]
        Bonjour,
        Bonsoir,
        Bonjour à tous,
        Salut l'équipe,
        Bonjour le support,
        Coucou,
        Hello {à vous|tout le monde},
        Cher service client,
        [bye]
        Merci, {name}
        Cordialement, {name}
        Merci beaucoup! {name}
        Bonne journée, {name}
        {name}
        Bien à vous, {name}
        {À bientôt|Au plaisir}, {name}
        Avec mes {remerciements|salutations}, {name}
        [want.refund]
        Je veux récupérer mon argent pour {A.le}.
        Merci de me rembourser {A.le} sur {ma carte|mon compte}.
        J'ai renvoyé {A.le} et je {voudrais|veux} qu'on me rende les {##},90 EUR.
        {A.Le} {m'a déçu|n'est pas pour moi}, comment obtenir un remboursement?
        Pouvez-vous me rendre ce que j'ai payé pour {A.le}?
        J'ai retourné {A.le} il y a {deux semaines|dix jours}, remboursez les {##} euros s'il vous plaît.
        Je ne suis pas satisfait avec {A.le}, veuillez me reverser le prix.
        Je renvoie {A.le} et j'attends un remboursement complet.
        {A.Le} repart chez vous, remettez l'argent sur mon compte svp.
        Les {##} euros pour {A.le} doivent m'être reversés.
        Reprenez {A.le} et rendez-moi le prix, je ne veux que le remboursement.
        J'ai payé trop cher pour {A.le} vu la qualité, remboursez la somme.
        Quand aurai-je l'argent pour {A.le} sur mon compte? Le retour date d'une semaine.
        Le montant réglé pour {A.le} {peut-il m'être restitué|pourrait-il m'être recrédité}, je vous prie?
        Bon, {A.le}, {bof|ça ne m'emballe pas}, alors je {préfère|veux juste} revoir mes sous.
        {Remboursement|Recrédit} souhaité: {A.le}, retour déposé {mardi|samedi} à la poste.
        Ma banque n'affiche {toujours aucun|pas le moindre} virement de votre part alors que {A.le} vous a été rendu{A.e}.
        Vous promettez satisfait ou remboursé: {A.le} ne plaît à personne ici, {j'invoque cette clause|tenez donc parole}.
        Selon la loi, j'ai {quatorze|trente} jours pour me rétracter; {A.le} vous revient, créditez-moi de {##} euros.
        Serait-il envisageable de percevoir en retour la somme versée pour {A.le}, par {chèque|virement}?
        Ni bon d'achat ni autre modèle: pour {A.le} je réclame {mes|les} {##} euros{| en espèces}.
        Comme {A.le} ne correspond pas du tout à vos {photos|promesses}, j'exige {la restitution du prix|un remboursement intégral}.
        Dites, {combien de temps prend|vers quelle date tombera} le remboursement {A.du}?
        Une semaine d'essai {m'a suffi|nous a suffi}: {A.le} ne sert à rien chez nous, {rendez l'argent|j'aimerais ravoir mon argent}.
        Remboursement partiel {reçu|constaté}, il reste encore {##} euros à me restituer pour {A.le}.
        Mon épouse {n'aime pas|déteste} {A.le}; après renvoi, sur quel compte {verserez-vous|recréditerez-vous} la somme?
        J'ai remis {A.le} au point relais pour retour, {bordereau joint|preuve à l'appui}; j'attends {votre virement|que vous me recréditiez}.
        [want.exchange]
        Merci d'échanger {A.le} contre un modèle {plus grand|plus petit|rouge|blanc}.
        J'aimerais changer {A.le} pour une autre couleur.
        {A.Le} est arrivé{A.e} dans la mauvaise taille, {puis-je|pourrais-je} avoir la bonne?
        Envoyez-moi un produit de remplacement pour {A.le}, il y a des rayures.
        Puis-je échanger {A.le} contre le modèle plus récent?
        J'ai reçu {A.le} en noir mais j'avais commandé en blanc, merci de remplacer.
        Je préférerais un autre modèle que {A.le}, peut-on échanger?
        {A.Le} est arrivé{A.e} avec une bosse, il m'en faut un neuf à la place.
        Il y a une fissure sur {A.le}, je prendrais volontiers un exemplaire neuf en échange.
        Mauvais modèle dans le carton: remplacez {A.le} par celui que j'ai choisi.
        {A.Le} est trop grand{A.e} pour notre cuisine, puis-je troquer contre la petite taille?
        Je préférerais {A.le} en vert, un échange est-il possible?
        La {teinte|nuance} {A.du} jure avec {mon salon|nos meubles}, me donneriez-vous du {gris|beige} en échange?
        Erreur de taille de ma part: {A.le}, version {S|mini}, à permuter avec la version {L|maxi}.
        Est-ce {compliqué|faisable} de prendre {un coloris plus sombre|une taille au-dessus} en rendant {A.le}?
        {A.Le} livré{A.e} ne correspond pas à ma référence; {faites-moi parvenir|expédiez-moi} la bonne et je rends l'autre.
        Ma fille voulait du {bleu|jaune}, zut: on peut vous rapporter {A.le} et repartir avec {l'autre couleur|l'autre coloris}?
        Échange demandé, pas d'argent: {A.le} contre {un format compact|un modèle plus puissant}.
        Si je vous renvoie {A.le} intact{A.e}, m'enverrez-vous {la taille supérieure|le modèle au-dessus} contre supplément?
        Au déballage, {A.le} présentait {un éclat|une grosse éraflure}; je souhaite {un autre exemplaire|qu'on me fournisse un exemplaire intact}.
        Quelle est la marche à suivre pour obtenir {une version plus légère|un modèle sans fil} en contrepartie {A.du}?
        {On se demandait|Nous nous demandions} si {A.le}, cadeau reçu en double, pouvait être repris{A.e} contre un autre article du catalogue.
        Parce que la prise {A.du} n'est pas {européenne|aux normes d'ici}, il me faudrait la variante {française|adaptée} en remplacement.
        Carton ouvert: {A.le} en {rose|violet}! J'avais {choisi|coché} {gris|noir}, procédez à la substitution svp.
        Cadeau mal choisi: contre {A.le}, {mon père|ma mère} voudrait {une autre finition|un autre coloris}, l'emballage est gardé.
        Mettez-moi de côté {la version large|le modèle familial}, je passerai {en magasin|au comptoir} laisser {A.le} en contrepartie.
        [want.delivery_status]
        Où est {A.le} que j'ai commandé{A.e}?
        {A.Le} n'est pas encore arrivé{A.e}, c'est pour quand?
        J'attends toujours le colis avec {A.le}.
        Le suivi pour {A.le} n'a pas bougé depuis {#} jours.
        Quand sera livré{A.e} {A.le}?
        Est-ce que {A.le} a déjà été expédié{A.e}?
        {A.Le} devait être là {lundi|mardi}, que fait le livreur?
        Pouvez-vous vérifier la livraison {A.du}? Rien n'est venu jusqu'à présent.
        Le paquet où se trouve {A.le} est en retard, le transporteur l'a perdu?
        {A.Le} était annoncé{A.e} la semaine dernière et ne m'est pas parvenu{A.e}.
        Des nouvelles de mon envoi? {A.Le} manque toujours.
        Personne n'est venu à ma porte avec {A.le}, pouvez-vous suivre le colis?
        Toujours rien dans {la boîte aux lettres|le hall}, {A.le} se promène où au juste?
        Auriez-vous l'amabilité de m'indiquer {à quelle date|quel jour} {A.le} me parviendra?
        Numéro de suivi introuvable pour {A.le}, {en auriez-vous un autre|est-ce bien le bon}?
        Le site prétend que {A.le} a été remis{A.e} à un voisin, or {aucun voisin n'est au courant|personne ici n'a signé}.
        {Douze|Huit} jours de retard déjà sur {A.le}: où en est {l'acheminement|le transport}?
        J'ai posé une journée de congé pour réceptionner {A.le} et {le camion n'est pas passé|aucun chauffeur n'a sonné}.
        Statut figé sur {en transit|pris en charge} concernant {A.le}, {envoi égaré|est-ce normal}?
        Savez-vous si {A.le} passera {ce matin|dans l'après-midi}? Je dois {prévenir le gardien|être là pour ouvrir}.
        Livraison incomplète, {A.le} n'y était pas; un second {carton|envoi} est-il en route?
        Mon point relais {jure n'avoir rien vu|me répond qu'il n'a rien}, pourtant {A.le} y serait depuis {samedi|jeudi}.
        Je me demande {par quel transporteur|avec quelle société} voyage {A.le} et {à quelle étape on en est|où se trouve le camion}.
        Commande confirmée il y a {##} jours et {A.le} n'a, semble-t-il, pas quitté {votre entrepôt|le dépôt}; quand arrivera mon carton?
        Alors, {A.le}, {ça vient|c'est pour bientôt}? On guette {le facteur|la camionnette} tous les matins.
        L'avis de passage mentionne {A.le}, mais {n'indique aucun bureau|ne donne aucune adresse}: où se trouve mon paquet?
        [want.cancel_order]
        Merci d'annuler ma commande pour {A.le}.
        J'ai changé d'avis, je ne veux plus {A.le}, ne l'expédiez pas.
        Pouvez-vous arrêter la commande {A.du} avant le départ?
        J'ai commandé {A.le} par erreur, merci d'annuler.
        Annulez {A.le} dans ma commande d'hier svp, je n'en ai plus besoin.
        {A.Le} n'est plus nécessaire, stoppez la commande.
        J'ai cliqué deux fois: supprimez la commande pour {A.le}.
        Mes projets ont changé, je retire la commande {A.du} avant l'envoi.
        N'envoyez pas {A.le}, j'ai trouvé moins cher ailleurs.
        Je renonce à l'achat {A.du}, c'était une erreur.
        Réflexion faite, {A.le} ne doit être ni emballé{A.e} ni envoyé{A.e}, annulez svp.
        Révoquez la commande avec {A.le}, l'envoi n'a pas commencé.
        Tant que {A.le} est encore {en préparation|à l'entrepôt}, {bloquez tout|interrompez le processus}, je me désiste.
        Est-il encore temps de {faire marche arrière|tout décommander} pour {A.le}, pas encore parti{A.e} de chez vous?
        Oups, {mon fils|le chat} a validé le panier tout seul, {A.le} {n'est pas à envoyer|ne doit pas partir}!
        Annulation svp: {A.le}, achat de {ce matin|cette nuit}, motif: {doublon|faute de frappe}.
        Je vous saurais gré de ne pas donner suite à ma commande {A.du}, {passée tout à l'heure|encore non expédiée}.
        On vient de m'offrir {exactement la même chose|un modèle identique}: inutile d'emballer {A.le}, décommandez.
        Retirez {A.le} de ma commande en cours, {les autres articles peuvent partir|le reste peut être expédié}.
        Puisque le délai annoncé pour {A.le} {s'allonge|passe à deux mois}, je {préfère me désengager|me retire} avant tout envoi.
        La précommande {A.du}, {laissez tomber|on oublie}, {mon budget ne suit plus|j'ai d'autres dépenses}.
        Comment {revenir sur|défaire} une commande toute fraîche? Il s'agit {A.du}, {le bouton annuler est grisé|je n'en veux plus}.
        {Je souhaiterais|Nous souhaiterions} résilier l'achat {A.du} tant que rien n'a quitté vos rayons.
        Ne préparez surtout pas {A.le}: {nous partons vivre à l'étranger|j'ai perdu mon emploi}, la commande tombe à l'eau.
        Mauvaise adresse saisie avec {A.le}, le plus simple est {d'invalider la commande|de tout annuler} avant l'expédition.
        Ma compagne a eu la même idée pour {A.le}; supprimez {ma commande|mon ordre d'achat} avant le départ du camion.
        [want.repair_help]
        {A.Le} ne marche plus, comment réparer?
        {A.Le} ne s'allume plus, aidez-moi svp.
        {A.Le} fait un bruit bizarre et puis s'éteint.
        Peut-on réparer {A.le}? {Le bouton|Le câble|L'interrupteur} est cassé.
        {A.Le} chauffe beaucoup trop, que dois-je faire?
        J'ai besoin d'aide avec {A.le}, ça {clignote|bipe} et c'est tout.
        Il y a un défaut sur {A.le}, un technicien peut regarder?
        {A.Le} fuit par le bas, vous réparez ça?
        {A.Le} sent la fumée, votre atelier remet-il cela en état?
        Depuis hier {A.le} est mort{A.e}, comment faire repartir l'appareil?
        Le couvercle {A.du} s'est cassé, qui répare ça?
        Il y a un bourdonnement dans {A.le} et tout s'arrête au bout de quelques minutes.
        Panne totale: {A.le}, voyant {rouge|orange}, {aucune réaction|plus aucun son}.
        Hier soir, {un gros clac|une étincelle}, et depuis {A.le} {refuse de démarrer|reste inerte}.
        {La charnière|La poignée} {A.du} a lâché, où trouver la pièce pour {dépanner|rafistoler} ça moi-même?
        Sous garantie, {A.le} tombe en panne {toutes les heures|un jour sur deux}; à {qui|quel atelier} confier la réparation?
        J'ai {fait tomber|renversé du café sur} {A.le}, {est-ce récupérable|y a-t-il un espoir de sauvetage}?
        Auriez-vous un réparateur agréé {dans ma région|près de Lille}? {A.Le} {disjoncte|fait sauter les plombs} dès la mise en marche.
        Malgré trois redémarrages, {A.le} {affiche un code d'erreur|se bloque} et {le manuel n'en dit rien|rien n'y fait}.
        La batterie {A.du} {ne tient plus la charge|gonfle}, vos ateliers savent-ils en remettre une?
        Je soupçonne {un court-circuit|un faux contact} dans {A.le}, {ça grésille|ça sent le brûlé} au branchement.
        Aïe, {A.le} {a rendu l'âme|nous a plantés}! {Un conseil de dépannage|Une astuce pour relancer ça}?
        Dès qu'on {touche au réglage|monte la puissance}, {A.le} {vibre|tremble} anormalement; pourriez-vous procéder à un diagnostic?
        Après {un orage|le nettoyage}, plus rien ne répond sur {A.le}, guidez-moi pour {relancer|dépanner} l'appareil.
        Mon électricien affirme que {le moteur|le ressort|la pompe} {A.du} est hors service; vous chargez-vous de la remise en état?
        Pièce {tordue|desserrée} sous {A.le}, ça {frotte|cogne|grince}; {prise en charge à l'atelier|intervention} possible?
        [want.billing_question]
        On m'a débité deux fois pour {A.le}.
        La facture pour {A.le} affiche un mauvais montant.
        Pourquoi la facture {A.du} compte-t-elle {##} euros de plus?
        Envoyez-moi la facture pour {A.le} svp, je ne l'ai jamais eue.
        Il y a des frais sur mon relevé pour {A.le} que je ne comprends pas.
        On a prélevé {##} EUR de trop sur ma carte pour {A.le}.
        Quelle taxe y a-t-il sur la facture {A.du}? Elle semble fausse.
        La remise manque sur la facture {A.du}.
        Pouvez-vous m'envoyer le reçu {A.du} par mail?
        Vous avez facturé le port pour {A.le} alors qu'il devait être gratuit.
        La somme sur ma facture pour {A.le} dépasse le prix, merci d'expliquer.
        Avec {A.le} on m'a compté {##} euros de frais en plus, c'est quoi?
        Mon comptable réclame un {justificatif d'achat|document avec TVA} pour {A.le}, où le télécharger?
        {A.Le}: {##} EUR au panier, {##} EUR prélevés, {d'où vient l'écart|expliquez la différence}.
        Pourriez-vous refaire la facture {A.du} au nom de {ma société|notre association}?
        Le code promo n'a visiblement pas été {déduit|appliqué} sur la facturation {A.du}, pourquoi?
        Tiens, ma banque montre deux lignes identiques pour {A.le}, {une de trop|c'est louche}, non?
        J'aimerais comprendre à quoi correspond la mention {frais de dossier|supplément service} sur la note {A.du}.
        Ticket de caisse {A.du} {égaré|effacé}, un duplicata est-il {envisageable|disponible}?
        Quand la {première|prochaine} mensualité {A.du} sera-t-elle prélevée, et {pour combien|de quel montant}?
        Votre service m'adresse une relance de paiement pour {A.le}, pourtant {tout est réglé|j'ai payé} depuis {mars|un mois}.
        Paiement en {trois|quatre} fois choisi pour {A.le}, or on m'a tout pris {d'un coup|en une fois}.
        Sauf erreur, l'adresse de facturation {A.du} est {fausse|périmée}; veuillez la corriger sur le document.
        Quel taux de TVA avez-vous retenu pour {A.le}? {Notre service comptable|Ma comptable} {bute dessus|n'y comprend rien}.
        Votre PDF concernant {A.le} {est illisible|ne s'ouvre pas}, renvoyez-moi {une facture propre|la facture en pièce jointe}.
        Je conteste {la surtaxe|la commission} de {##} euros ajoutée au prix {A.du} lors du débit.
        [want.account_access]
        Je ne peux pas me connecter à mon compte pour enregistrer {A.le}.
        Mon mot de passe ne marche pas, je voulais voir {A.le} dans mon profil.
        L'appli {A.du} dit que mon compte est verrouillé.
        Comment réinitialiser le mot de passe du compte avec {A.le}?
        Je ne reçois jamais le code de connexion pour configurer {A.le}.
        La page de connexion me jette dehors quand je veux ajouter {A.le}.
        Depuis l'achat {A.du} mon identifiant n'est pas reconnu, je n'arrive pas à entrer.
        Merci de débloquer mon compte, il me le faut pour {A.le}.
        J'ai oublié mon mot de passe et le lien pour le changer, pour {A.le}, n'arrive jamais.
        Mon profil est bloqué, je ne peux pas gérer {A.le}.
        L'identification dans l'application échoue, {A.le} n'y apparaît pas.
        Comment retrouver l'accès à mon compte où se trouve {A.le}?
        Impossible d'ouvrir une session dans l'appli, {A.le} {reste inaccessible|ne peut donc pas être jumelé{A.e}}.
        J'ai changé {de téléphone|de numéro} et le code SMS part dans le vide: comment rentrer dans l'espace client {A.du}?
        Mot de passe refusé {trois|cinq} fois, compte gelé, {A.le} en attente d'activation. {Que faire|Une solution}?
        Auriez-vous la bonté de {réinitialiser mes identifiants|rouvrir mon accès client}? Je dois y {déclarer|inscrire} {A.le}.
        Quel identifiant {dois-je taper|faut-il saisir} pour me loguer dans l'application {A.du}, {l'e-mail|le pseudo} ou autre chose?
        Mon ancienne adresse mail n'existe plus, du coup je {reste à la porte|suis exclu} de l'espace où figure {A.le}.
        Grr, {captcha|vérification} sans fin au moment de m'identifier, alors que je veux juste relier {A.le} à mon profil!
        Quelqu'un {semble avoir piraté|utilise} mon compte: {A.le} en a disparu et mon mot de passe a changé.
        Faut-il créer un nouveau profil pour {A.le} ou peut-on {récupérer|ressusciter} l'ancien, {dont j'ai perdu le code|resté bloqué}?
        L'inscription sur votre site échoue {à la dernière étape|au mail de confirmation}, je ne parviens donc pas à associer {A.le}.
        Comme la double authentification plante, {A.le} {attend|patiente} et moi je n'entre plus dans {mon tableau de bord|mes paramètres}.
        Session expirée {toutes les minutes|sans cesse} quand j'enregistre {A.le}, {puis reconnexion impossible|et mes identifiants sont ensuite refusés}.
        Ma mère, titulaire du profil avec {A.le}, a {oublié|égaré} son mot de passe, {on fait comment|comment s'y prendre}?
        D'après votre écran d'accueil, {aucun utilisateur|aucun compte} ne correspond à mon adresse, alors que j'y ai ajouté {A.le} {en mai|avant-hier}.
        [want.product_question]
        Est-ce que {A.le} marche en {220|110} volts?
        Quelle est la longueur du câble {A.du}?
        Est-ce que {A.le} convient aux petites pièces?
        En quelles couleurs existe {A.le}?
        Puis-je utiliser {A.le} dehors en été?
        Quel bruit fait {A.le} et quel est son poids?
        Avant d'acheter: y a-t-il une minuterie sur {A.le}?
        Quelle différence entre {A.le} et la version plus ancienne?
        Combien pèse {A.le} et est-ce que ça tient sur une étagère?
        En quelle matière est la coque {A.du}?
        Y a-t-il des pièces de rechange pour {A.le}, le savez-vous?
        Combien consomme {A.le}? Peut-on laisser tourner la nuit?
        Petite curiosité avant achat: {A.le} supporte {le gel|l'humidité|la poussière}?
        Quelles sont les dimensions exactes {A.du}, {emballage compris|hors tout}?
        J'hésite encore; la notice {A.du} existe-t-elle {en français|en gros caractères}?
        {A.Le}, {garantie de combien d'années|fabrication française ou asiatique}?
        Pourriez-vous préciser si {A.le} {fonctionne sur piles|se recharge par USB|nécessite une prise de terre}?
        Vous auriez une idée de {l'autonomie|la durée de vie} {A.du} en usage {intensif|quotidien}?
        Mon fils de trois ans peut-il se servir {A.du} sans {risque|surveillance}?
        Je lis partout des avis contraires: {A.le} {contient du plastique|est sans BPA}, oui ou non?
        Lavage {A.du}: {à la main|en machine} ou {au chiffon sec|avec une éponge humide}?
        Côté accessoires, {qu'est-ce qui accompagne|que trouve-t-on dans la boîte avec} {A.le}?
        Ma tante cherche une idée de cadeau et demande si {A.le} {se replie|se démonte} facilement.
        Sur la fiche {A.du}, je ne trouve ni {la puissance|le poids} ni {l'indice de protection|le niveau sonore}; pouvez-vous compléter?
        Est-ce compatible, {A.le} et {le Bluetooth|une rallonge|un adaptateur suisse}?
        Combien d'heures faut-il compter {pour une charge complète|avant la première utilisation} {A.du}?
        [topic.refund]
        un remboursement
        mon argent
        être remboursé
        une somme à me reverser
        un virement de retour
        récupérer mes euros
        [topic.exchange]
        un échange
        un remplacement
        changer un article
        une autre taille
        une couleur différente
        un troc de modèle
        remplacer un objet rayé
        [topic.delivery_status]
        un colis en retard
        une livraison
        le suivi
        un paquet perdu
        la date d'arrivée d'un envoi
        un livreur introuvable
        localiser un carton
        [topic.cancel_order]
        une annulation
        annuler une commande
        l'arrêt d'un achat
        une commande à stopper
        un ordre passé par erreur
        retirer un article avant l'envoi
        [topic.repair_help]
        une réparation
        une pièce cassée
        réparer un défaut
        une panne
        un bouton coincé
        un dépannage
        remettre en marche un appareil
        [topic.billing_question]
        une facture
        un double débit
        un relevé
        des frais inexpliqués
        un reçu manquant
        une erreur de TVA
        vérifier un prélèvement
        [topic.account_access]
        mon mot de passe
        ma connexion
        un compte verrouillé
        un identifiant perdu
        retrouver l'accès à mon espace
        [topic.product_question]
        la longueur du câble et le poids
        les couleurs possibles
        la taille et la matière
        une question de voltage
        un détail technique
        connaître la consommation
        [aside.intent]
        Le mois dernier j'ai écrit pour {topic}, c'est réglé.
        Ce n'est pas pour {topic}.
        Vous m'avez déjà aidé pour {topic}, merci, maintenant c'est autre chose.
        Cette fois ce n'est pas {topic} qu'il me faut.
        Avant qu'on me le demande: je n'écris pas pour {topic}.
        Mon dernier ticket était pour {topic} et vous pouvez le fermer.
        Oubliez ce que j'ai dit pour {topic}, aujourd'hui c'est différent.
        Au printemps on avait parlé d'autre chose: {topic}, c'est fini.
        Classez mon ancienne demande ({topic}), {elle est caduque|tout est résolu}.
        Votre collègue {croyait|pensait} que j'appelais pour {topic}, {il s'est trompé|c'est inexact}.
        Pour {topic}, {votre équipe a été parfaite|le dossier est clos}, passons à {la suite|un autre sujet}.
        Inutile de me {renvoyer|transférer} vers le service compétent pour {topic}, je n'en ai pas besoin.
        Sujet précédent: {topic}. {Affaire classée|C'est de l'histoire ancienne}.
        Contrairement à la dernière fois, je ne {viens|vous sollicite} pas pour {topic}.
        J'ai coché {la mauvaise case|un mauvais motif} dans le formulaire: {topic}. {Ignorez cela|N'en tenez pas compte}.
        Si votre robot {propose|affiche} encore {topic}, {c'est faux|il fait erreur}.
        [aside.product]
        J'utilise souvent {B.le}, et {B.le} ne m'a jamais lâché.
        {B.Le}, c'est du bon, vraiment, {B.le} peut rester.
        {B.Le} de la même commande marche bien, c'est {A.le} qui m'occupe.
        J'ai aussi {B.un} mais là tout est parfait, ceci ne concerne que {A.le}.
        Pas {B.le}, je parle {A.du}.
        {B.Le} va bien.
        Il n'y a aucun problème avec {B.le}.
        Je suis content avec {B.le}, au passage.
        Ma voisine a {B.un} et elle adore.
        Ne pas confondre avec {B.le}, que je garde tel quel.
        {B.Le} fait ce qu'il faut, laissons cela de côté.
        {B.Le} était un cadeau et tout le monde en est ravi.
        Je vous avais écrit pour {B.le}, tout est en ordre maintenant.
        Chez mes parents, {B.le} tourne {sans souci|comme une horloge} depuis {Noël|des années}.
        Laissez {B.le} en dehors de {tout ça|cette histoire}, {ce n'est pas le sujet|aucun reproche de ce côté}.
        Mon historique mentionne aussi {B.un}; {ne vous en occupez pas|ça n'a aucun rapport}.
        Concernant {B.le}, {rien à signaler|je n'ai que des éloges}.
        Avec {B.le}, achat de {l'an passé|juin}, {je suis comblé|tout roule}.
        Attention à ne pas ouvrir un dossier sur {B.le}: seul le cas {A.du} est à traiter.
        Au bureau nous avons {B.un}, {personne ne s'en plaint|les collègues s'en servent volontiers}.
        Votre confrère a noté {B.le}, {erreur de saisie|il a mal entendu}: c'est bien {A.le} que {je vise|je vous signale}.
        [priority.high]
        C'est urgent.
        Merci de répondre au plus vite.
        Il me le faut pour demain.
        Ça ne peut pas attendre.
        Dépêchez-vous svp, on en a besoin aujourd'hui.
        Il me faut une solution tout de suite.
        On en dépend tous les jours, faites vite.
        Urgent!!
        Je dois l'avoir aujourd'hui.
        Une réponse avant le week-end svp, c'est urgent.
        Vite svp, demain c'est trop tard.
        Pour nous c'est une urgence, pressez-vous.
        Veuillez traiter ceci en toute urgence, des invités viennent.
        Immédiatement svp!
        {Prioritaire|Priorité absolue}: chaque heure compte.
        {Rappelez-moi|Contactez-moi} dans l'heure{, sans faute|}.
        Mon {train|avion} part ce soir, {réagissez|agissez} sans délai.
        Nous sommes {à l'arrêt|bloqués} tant que vous n'avez pas répondu, {alerte rouge|c'est critique}.
        Je vous conjure d'intervenir {sur-le-champ|dès réception de ce message}.
        {SOS|Au secours}, dernier délai ce midi!
        Pourriez-vous passer mon dossier {en tête de file|devant tous les autres}? L'événement a lieu {demain matin|dans deux jours}.
        Plus une {minute|seconde} à perdre!
        {Mon bébé|Ma grand-mère malade} en a besoin cette nuit, je ne peux pas patienter.
        Passé {ce soir|midi}, {nous serons|je serai} dans une impasse totale.
        [priority.low]
        Rien ne presse.
        Ce n'est pas urgent.
        Ça peut attendre.
        Prenez votre temps.
        Quand vous aurez une minute.
        Il n'y a aucune urgence.
        Répondez quand ça vous arrange.
        Le mois prochain suffira.
        Je ne suis pas pressé avec ça.
        Cela peut attendre des semaines.
        Rien de pressé, plus tard ira bien.
        Tout le temps que vous voulez, vraiment, rien ne presse.
        On a le temps.
        Un jour cette année, pas du tout urgent.
        Aucune hâte de {mon côté|notre part}.
        {Glissez|Mettez} ma demande tout en bas de la pile.
        Je pars {trois semaines|tout l'été}, votre réponse {m'attendra|peut dormir jusque-là}.
        À traiter {en dernier|pendant une période creuse}.
        Que ce soit {à Pâques|à la rentrée|l'hiver prochain}, peu importe la date.
        D'autres clients ont {sûrement|certainement} plus besoin de vous, {passez-les devant|occupez-vous d'eux d'abord}.
        Simple {bricole|broutille}, sans échéance aucune.
        Pas de stress, {tranquillement|à votre rythme}.
        Je peux {patienter|tenir} encore {longtemps|des mois} sans que cela me gêne.
        Vous avez {carte blanche|toute latitude} pour le délai, même très long.
        [priority.normal]
        Dans l'attente de votre réponse.
        Le délai habituel me va.
        Merci de vérifier.
        Tenez-moi au courant.
        Ni urgent ni lent, comme d'habitude.
        Dites-moi ce que vous pouvez faire.
        J'espère avoir de vos nouvelles.
        Dans l'ordre normal svp.
        {Je reste|Nous restons} à votre disposition pour tout {renseignement|complément}.
        Un retour {de votre part|par mail} {sous quelques jours|dans les délais usuels} me conviendrait.
        Suivez {la procédure courante|votre circuit classique}.
        Qu'en {pensez-vous|dites-vous}?
        {Je compte|Nous comptons} sur votre retour.
        Aucune priorité particulière, ni haute ni basse.
        Traitez cela {à son tour|comme les autres demandes}.
        Merci {d'avance|par avance} pour votre {aide|concours}.
        {Un mail|Un petit mot} me suffira quand mon tour viendra.
        Voyez ce qui est {possible|faisable} et {écrivez-moi|prévenez-moi}.
        [turn.high]
        D'habitude je dis que rien ne presse, mais cette fois il me le faut aujourd'hui.
        Hier ça pouvait attendre, maintenant c'est urgent.
        J'avais dit prenez votre temps, mais là ça ne peut plus attendre.
        Pas le mois prochain, pas la semaine prochaine: maintenant.
        Il n'est plus vrai que rien ne presse, faites vite.
        {Rayez|Effacez} la mention sans hâte de mon formulaire, {la situation brûle|c'est devenu critique}.
        Vous lisez peut-être quand vous pourrez dans mon {courrier|mail} d'avant; désormais chaque heure compte.
        Hors de question de patienter {tranquillement|jusqu'à l'été}: {répondez ce soir|agissez sur-le-champ}.
        Mon collègue vous a dit à votre rythme, il ignorait que l'échéance tombe {demain|ce soir}.
        La semaine passée j'avais tout l'été devant moi, {or|hélas} {le chantier ouvre|nous partons} demain à l'aube.
        Priorité basse? Non, {erreur de clic|je rectifie}: priorité {maximale|absolue}.
        Je croyais {pouvoir attendre|avoir de la marge}, {je me trompais|ce n'est plus vrai}, intervenez {dès ce matin|sans délai}.
        Ce serait mentir que d'écrire aucune hâte: {dernier délai ce soir|nous ne tiendrons pas jusqu'à demain}.
        [turn.low]
        Mon premier mail disait urgent, mais ce n'est plus le cas, prenez votre temps.
        C'était urgent la semaine dernière, maintenant ça peut attendre.
        Pas aujourd'hui ni demain, n'importe quand ce mois-ci me va.
        Mon mari dit au plus vite, moi je dis que rien ne presse.
        Tout le monde écrit urgent, moi non.
        Le mot urgent dans l'objet vient {de mon fils|d'un modèle automatique}, {moi je patiente volontiers|en réalité aucune hâte}.
        Ce matin je {criais au secours|réclamais l'immédiat}; {la colère passée|après un café}, je vous laisse tout l'été.
        Ignorez le drapeau rouge, c'était {un faux mouvement|un clic malheureux}: à traiter en dernier.
        J'exigeais une réponse {sous une heure|avant ce soir}, je retire: {à votre rythme|mettez-moi en bas de la pile}.
        L'échéance de demain a été {repoussée à l'automne|levée}, il n'y a donc plus de hâte.
        Ne courez pas pour {moi|nous}, même si le formulaire {indique|affiche} priorité haute.
        Immédiatement? Mais non, {dans deux mois|après les fêtes}, c'est {parfait|très bien}.
        {Plus besoin|Inutile désormais} de se presser comme je l'écrivais {lundi|hier}, la fête est {reportée à l'an prochain|passée}.
        [turn.normal]
        C'était urgent la semaine dernière, maintenant le délai habituel me va.
        Ce n'est pas urgent, mais ne laissez pas traîner un mois non plus, comme d'habitude.
        Je ne dis pas rien ne presse et je ne dis pas urgent, traitez-le comme un autre.
        J'ai {coché|choisi} urgent par réflexe, {remettez-moi|replacez-moi} dans la file ordinaire.
        Ni {alarme|SOS} ni {sieste|oubli}: votre circuit classique.
        Mon message disait à la saint-glinglin, {j'exagérais|c'était une blague}, un délai courant {suffit|convient}.
        Oubliez mon vite, vite d'hier, une réponse {sous quelques jours|à mon tour} me convient.
        Ma {cousine|voisine} réclame l'immédiat, mon {oncle|beau-frère} dit dans un an; tenez-vous-en au délai standard.
        Tout de suite serait {trop demander|exagéré}, dans six mois {trop tard|abusif}; {procédez comme à l'ordinaire|la cadence usuelle ira}.
        L'alerte rouge est levée, sans que cela puisse dormir {des semaines|tout l'été}: {traitement standard|chacun son tour} svp.
        Je retire {la priorité haute|mon dépêchez-vous}, sans passer pour autant en priorité basse: {niveau moyen|entre les deux}.
        [quote]
        L'écran affiche "{foreign}"
        Sur l'étiquette il y a "{foreign}"
        Le mot dans le carton dit: "{foreign}"
        Ce message est apparu: "{foreign}"
        Ça affiche sans cesse "{foreign}" à l'écran.
        L'autocollant derrière dit: "{foreign}"
        "{foreign}" voilà ce que dit l'écran.
        [snippet]
        Erreur {##}: contactez le service client et préparez le numéro de série.
        Votre colis n'a pas pu être remis. Nous ferons un nouvel essai le prochain jour ouvré.
        Attention: débrancher avant de nettoyer. Ne pas plonger dans l'eau.
        La mise à jour a échoué. Vérifiez la connexion et relancez.
        Nous regrettons que cet article ne soit pas disponible en ce moment. Vous serez informé dès son retour.
        Bonjour, j'ai regardé l'appareil avec mon frère et nous pensons que la petite pièce sur le côté manque.
        Attention, surface chaude.
        Maintenir appuyé cinq secondes.
        Cher client, merci pour votre message. Notre bureau est fermé jusqu'au deux du mois prochain à cause de travaux dans l'immeuble. Ensuite nous répondrons à chaque demande dans l'ordre d'arrivée.
        Bonjour, mon oncle m'a donné cela en déménageant et m'a dit que ça marchait bien depuis des années, mais depuis que c'est dans mon appartement je n'ai que des ennuis, et je ne sais pas à qui demander.
        Avant de brancher l'appareil sur le secteur, comparez la tension de la plaque avec celle de votre maison. Ne tirez jamais le câble avec les mains mouillées. Gardez ce mode d'emploi et donnez-le au propriétaire suivant.
        [letter]
        Chère cliente, nous avons bien reçu votre commande et nous vous en remercions. Si quelque chose ne va pas avec la marchandise, écrivez-nous dans les dix jours avec votre numéro pour que nous puissions vous aider.
        Gardez ce papier. Si vous n'êtes pas content de votre achat, vous pouvez nous envoyer la marchandise, nous la regardons, et vous aurez de nos nouvelles par la poste quand ce sera fait.
        Nous n'avons pas trouvé votre compte. Vérifiez l'adresse que vous nous avez donnée avec la commande, et appelez-nous si cela ne marche pas, nous sommes là pour vous tous les jours.
        Je suis désolé de ne pas vous avoir répondu avant. Ce que vous cherchez n'est plus fabriqué, et je ne sais pas quand il y en aura un autre, mais je vous le dirai dès que j'en saurai plus.
        Votre message est bien chez nous et il sera lu par une personne de la maison. Si vous n'avez rien reçu de nous dans une semaine, envoyez-le encore une fois et nous verrons ce qui s'est passé.
        [forward]
        Le vendeur m'a écrit "{foreign}" mais je ne comprends pas.
        On m'a transféré ceci: "{foreign}"
        Mon colocataire a écrit dessous: "{foreign}"
        Un ami d'un autre pays m'avait envoyé "{foreign}" alors je transmets.
        "{foreign}" est le mail de ma cousine.
        Ma femme ajoute: "{foreign}"
        Il y avait une lettre avec: "{foreign}"
        Quelqu'un m'a répondu "{foreign}" et je ne peux pas le lire.
        """
}
