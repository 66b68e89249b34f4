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
        Les {##} euros pour {A.le} doivent m'être reversés.
        Reprenez {A.le} et rendez-moi le prix, je ne veux que le remboursement.
        J'ai payé trop cher pour {A.le} vu la qualité, remboursez la somme.
        Quand aurai-je l'argent pour {A.le} sur mon compte? Le retour date d'une semaine.
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
        [priority.normal]
        Dans l'attente de votre réponse.
        Le délai habituel me va.
        Merci de vérifier.
        Tenez-moi au courant.
        Ni urgent ni lent, comme d'habitude.
        Dites-moi ce que vous pouvez faire.
        J'espère avoir de vos nouvelles.
        Dans l'ordre normal svp.
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
