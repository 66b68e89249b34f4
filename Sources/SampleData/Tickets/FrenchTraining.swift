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
        [hello]
        Bonjour,
        Bonsoir,
        Bonjour à tous,
        Salut l'équipe,
        Bonjour le support,
        Coucou,
        [bye]
        Merci, {name}
        Cordialement, {name}
        Merci beaucoup! {name}
        Bonne journée, {name}
        {name}
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
        [want.exchange]
        Merci d'échanger {A.le} contre un modèle {plus grand|plus petit|rouge|blanc}.
        J'aimerais changer {A.le} pour une autre couleur.
        {A.Le} est arrivé{A.e} dans la mauvaise taille, {puis-je|pourrais-je} avoir la bonne?
        Envoyez-moi un produit de remplacement pour {A.le}, il y a des rayures.
        Puis-je échanger {A.le} contre le modèle plus récent?
        J'ai reçu {A.le} en noir mais j'avais commandé en blanc, merci de remplacer.
        Je préférerais un autre modèle que {A.le}, peut-on échanger?
        {A.Le} est arrivé{A.e} avec une bosse, il m'en faut un neuf à la place.
        [want.delivery_status]
        Où est {A.le} que j'ai commandé{A.e}?
        {A.Le} n'est pas encore arrivé{A.e}, c'est pour quand?
        J'attends toujours le colis avec {A.le}.
        Le suivi pour {A.le} n'a pas bougé depuis {#} jours.
        Quand sera livré{A.e} {A.le}?
        Est-ce que {A.le} a déjà été expédié{A.e}?
        {A.Le} devait être là {lundi|mardi}, que fait le livreur?
        Pouvez-vous vérifier la livraison {A.du}? Rien n'est venu jusqu'à présent.
        [want.cancel_order]
        Merci d'annuler ma commande pour {A.le}.
        J'ai changé d'avis, je ne veux plus {A.le}, ne l'expédiez pas.
        Pouvez-vous arrêter la commande {A.du} avant le départ?
        J'ai commandé {A.le} par erreur, merci d'annuler.
        Annulez {A.le} dans ma commande d'hier svp, je n'en ai plus besoin.
        {A.Le} n'est plus nécessaire, stoppez la commande.
        J'ai cliqué deux fois: supprimez la commande pour {A.le}.
        Mes projets ont changé, je retire la commande {A.du} avant l'envoi.
        [want.repair_help]
        {A.Le} ne marche plus, comment réparer?
        {A.Le} ne s'allume plus, aidez-moi svp.
        {A.Le} fait un bruit bizarre et puis s'éteint.
        Peut-on réparer {A.le}? {Le bouton|Le câble|L'interrupteur} est cassé.
        {A.Le} chauffe beaucoup trop, que dois-je faire?
        J'ai besoin d'aide avec {A.le}, ça {clignote|bipe} et c'est tout.
        Il y a un défaut sur {A.le}, un technicien peut regarder?
        {A.Le} fuit par le bas, vous réparez ça?
        [want.billing_question]
        On m'a débité deux fois pour {A.le}.
        La facture pour {A.le} affiche un mauvais montant.
        Pourquoi la facture {A.du} compte-t-elle {##} euros de plus?
        Envoyez-moi la facture pour {A.le} svp, je ne l'ai jamais eue.
        Il y a des frais sur mon relevé pour {A.le} que je ne comprends pas.
        On a prélevé {##} EUR de trop sur ma carte pour {A.le}.
        Quelle taxe y a-t-il sur la facture {A.du}? Elle semble fausse.
        La remise manque sur la facture {A.du}.
        [want.account_access]
        Je ne peux pas me connecter à mon compte pour enregistrer {A.le}.
        Mon mot de passe ne marche pas, je voulais voir {A.le} dans mon profil.
        L'appli {A.du} dit que mon compte est verrouillé.
        Comment réinitialiser le mot de passe du compte avec {A.le}?
        Je ne reçois jamais le code de connexion pour configurer {A.le}.
        La page de connexion me jette dehors quand je veux ajouter {A.le}.
        Depuis l'achat {A.du} mon identifiant n'est pas reconnu, je n'arrive pas à entrer.
        Merci de débloquer mon compte, il me le faut pour {A.le}.
        [want.product_question]
        Est-ce que {A.le} marche en {220|110} volts?
        Quelle est la longueur du câble {A.du}?
        Est-ce que {A.le} convient aux petites pièces?
        En quelles couleurs existe {A.le}?
        Puis-je utiliser {A.le} dehors en été?
        Quel bruit fait {A.le} et quel est son poids?
        Avant d'acheter: y a-t-il une minuterie sur {A.le}?
        Quelle différence entre {A.le} et la version plus ancienne?
        [topic.refund]
        un remboursement
        mon argent
        être remboursé
        [topic.exchange]
        un échange
        un remplacement
        changer un article
        [topic.delivery_status]
        un colis en retard
        une livraison
        le suivi
        [topic.cancel_order]
        une annulation
        annuler une commande
        [topic.repair_help]
        une réparation
        une pièce cassée
        réparer un défaut
        [topic.billing_question]
        une facture
        un double débit
        un relevé
        [topic.account_access]
        mon mot de passe
        ma connexion
        un compte verrouillé
        [topic.product_question]
        la longueur du câble et le poids
        les couleurs possibles
        [aside.intent]
        Le mois dernier j'ai écrit pour {topic}, c'est réglé.
        Ce n'est pas pour {topic}.
        Vous m'avez déjà aidé pour {topic}, merci, maintenant c'est autre chose.
        Cette fois ce n'est pas {topic} qu'il me faut.
        Avant qu'on me le demande: je n'écris pas pour {topic}.
        Mon dernier ticket était pour {topic} et vous pouvez le fermer.
        Oubliez ce que j'ai dit pour {topic}, aujourd'hui c'est différent.
        Au printemps on avait parlé d'autre chose: {topic}, c'est fini.
        [aside.product]
        {B.Le} de la même commande marche bien, c'est {A.le} qui m'occupe.
        J'ai aussi {B.un} mais là tout est parfait, ceci ne concerne que {A.le}.
        Pas {B.le}, je parle {A.du}.
        {B.Le} va bien.
        Il n'y a aucun problème avec {B.le}.
        Je suis content avec {B.le}, au passage.
        Ma voisine a {B.un} et elle adore.
        Ne pas confondre avec {B.le}, que je garde tel quel.
        [priority.high]
        C'est urgent.
        Merci de répondre au plus vite.
        Il me le faut pour demain.
        Ça ne peut pas attendre.
        Dépêchez-vous svp, on en a besoin aujourd'hui.
        Il me faut une solution tout de suite.
        On en dépend tous les jours, faites vite.
        Urgent!!
        [priority.low]
        Rien ne presse.
        Ce n'est pas urgent.
        Ça peut attendre.
        Prenez votre temps.
        Quand vous aurez une minute.
        Il n'y a aucune urgence.
        Répondez quand ça vous arrange.
        Le mois prochain suffira.
        [priority.normal]
        Dans l'attente de votre réponse.
        Le délai habituel me va.
        Merci de vérifier.
        Tenez-moi au courant.
        Ni urgent ni lent, comme d'habitude.
        [turn.high]
        D'habitude je dis que rien ne presse, mais cette fois il me le faut aujourd'hui.
        Hier ça pouvait attendre, maintenant c'est urgent.
        J'avais dit prenez votre temps, mais là ça ne peut plus attendre.
        Pas le mois prochain, pas la semaine prochaine: maintenant.
        Il n'est plus vrai que rien ne presse, faites vite.
        [turn.low]
        Mon premier mail disait urgent, mais ce n'est plus le cas, prenez votre temps.
        C'était urgent la semaine dernière, maintenant ça peut attendre.
        Pas aujourd'hui ni demain, n'importe quand ce mois-ci me va.
        Mon mari dit au plus vite, moi je dis que rien ne presse.
        Tout le monde écrit urgent, moi non.
        [turn.normal]
        C'était urgent la semaine dernière, maintenant le délai habituel me va.
        Ce n'est pas urgent, mais ne laissez pas traîner un mois non plus, comme d'habitude.
        Je ne dis pas rien ne presse et je ne dis pas urgent, traitez-le comme un autre.
        [quote]
        L'écran affiche "{foreign}"
        Sur l'étiquette il y a "{foreign}"
        Le mot dans le carton dit: "{foreign}"
        Le vendeur m'a écrit "{foreign}" mais je ne comprends pas.
        Ce message est apparu: "{foreign}"
        On m'a transféré ceci: "{foreign}"
        Ça affiche sans cesse "{foreign}" à l'écran.
        L'autocollant derrière dit: "{foreign}"
        [snippet]
        Erreur {##}: contactez le service client et préparez le numéro de série.
        Votre colis n'a pas pu être remis. Nous ferons un nouvel essai le prochain jour ouvré.
        Attention: débrancher avant de nettoyer. Ne pas plonger dans l'eau.
        La mise à jour a échoué. Vérifiez la connexion et relancez.
        Nous regrettons que cet article ne soit pas disponible en ce moment. Vous serez informé dès son retour.
        Bonjour, j'ai regardé l'appareil avec mon frère et nous pensons que la petite pièce sur le côté manque.
        Attention, surface chaude.
        Maintenir appuyé cinq secondes.
        """
}
