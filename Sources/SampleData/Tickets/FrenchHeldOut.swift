extension TicketText {
    /// Phrases of French held-out tickets.
    static let frenchHeldOut = """
        [name]
        {Clémence|Bastien|Maëlle|Samir|Brigitte|Gaël}
        [order]
        (ORD/{####}/K)
        Achat ORD/{####}/K,
        N° {##} {##} {##}.
        [hello]
        Madame, Monsieur,
        Chère équipe du support,
        Bon après-midi,
        Chers messieurs,
        [bye]
        Salutations, {name}
        Grand merci de {name}
        À bientôt, {name}
        Bien sincèrement, {name}
        [want.refund]
        J'aimerais être remboursé pour {A.le}, cela faisait {##} €.
        {A.Le} est rendu{A.e}, quand est-ce que je reverrai mon argent?
        {A.Le} déçoit toute la famille, alors rendez-moi le prix.
        Veuillez faire le remboursement de la somme payée pour {A.le}.
        Mon argent, s'il vous plaît, pour {A.le}, le retour est déjà parti chez vous.
        [want.exchange]
        Pourrais-je troquer {A.le} contre la taille au-dessus?
        Vous avez emballé le mauvais modèle, le gris au lieu du vert, il faut échanger {A.le} svp.
        Je prendrais plutôt un exemplaire neuf, {A.le} a une fissure, échangez svp.
        Quelqu'un pourrait-il remplacer {A.le}? La couleur n'est pas celle que j'ai choisie.
        {A.Le} est trop petit{A.e} pour nous, on prendrait volontiers le grand modèle en échange.
        [want.delivery_status]
        Qu'est devenu le paquet avec {A.le}?
        Des nouvelles, quand {A.le} arrivera-t-{A.il}? Toujours rien devant ma porte.
        L'envoi qui contient {A.le} a pris du retard.
        Le transporteur a sans doute perdu {A.le}, une recherche du colis est-elle possible?
        {A.Le} était annoncé{A.e} pour vendredi et n'est pas arrivé{A.e}.
        [want.cancel_order]
        Veuillez révoquer mon achat {A.du}, l'emballage n'a pas commencé.
        Après réflexion, {A.le} reste chez vous, annulez tout.
        Retirez {A.le} de ma commande, j'ai trouvé ailleurs.
        Pourriez-vous annuler la commande concernant {A.le}? J'ai cliqué sans le vouloir.
        Merci de ne pas envoyer {A.le}, je renonce à la commande.
        [want.repair_help]
        {A.Le} est en panne: un bourdonnement, mais aucun démarrage.
        Qui peut remettre en état {A.le}? Le couvercle s'est détaché.
        Depuis ce matin {A.le} est mort{A.e}, pas de lumière, rien du tout.
        {A.Le} sent la fumée en marche, votre atelier peut-il réparer?
        Comment faire repartir {A.le}? Au bout d'une minute tout s'arrête.
        [want.billing_question]
        À deux reprises on m'a facturé {A.le}.
        Le reçu pour {A.le} manque au dossier, pouvez-vous m'envoyer la facture par mail?
        Le total facturé pour {A.le} dépasse de {##} € le prix convenu.
        Pourriez-vous expliquer les frais en plus pour {A.le} sur ma facture?
        Le port était gratuit, pourtant ma carte a été débitée du port avec {A.le}.
        [want.account_access]
        Je suis exclu de mon compte et je ne gère plus {A.le}.
        Le lien pour choisir un nouveau mot de passe ne me parvient pas, {A.le} reste donc hors du profil.
        L'identification échoue chaque fois que j'ouvre l'application pour {A.le}.
        Mon profil avec {A.le} est bloqué, comment retrouver l'accès?
        Mot de passe oublié, connexion impossible, et {A.le} ne s'affiche nulle part.
        [want.product_question]
        {A.Le} tiendrait-{A.il} sur une étagère étroite?
        Je me demande combien {A.le} consomme en une heure.
        Pourriez-vous me dire s'il y a des pièces de rechange avec {A.le}?
        Peut-on laisser tourner {A.le} toute une nuit?
        De quoi est fait{A.e} {A.le} et combien cela pèse-t-il?
        [topic.refund]
        le remboursement de ce que j'ai payé
        mon argent et le prix à rembourser
        [topic.exchange]
        l'échange contre une autre couleur ou un modèle plus grand
        un remplacement dans la bonne taille
        [topic.delivery_status]
        le suivi d'un colis qui n'était pas arrivé
        une livraison que le livreur n'avait jamais expédiée
        [topic.cancel_order]
        l'envie d'annuler et d'arrêter une commande faite par erreur
        une commande dont je n'avais plus besoin, à annuler
        [topic.repair_help]
        le bouton cassé, le bruit et la réparation
        un défaut que le technicien devait réparer
        [topic.billing_question]
        la facture, la taxe et le montant débité deux fois
        des frais sur le relevé de ma carte
        [topic.account_access]
        la connexion, le code et un compte verrouillé
        mon mot de passe et la page de profil
        [topic.product_question]
        la longueur du câble, les couleurs et les volts
        le bruit et le poids pour les petites pièces
        [aside.intent]
        En janvier je vous avais contactés pour {topic}, l'affaire est close.
        Pour être clair, ma lettre ne concerne pas {topic}.
        Ma demande d'avant concernait {topic}; n'en tenez plus compte.
        Je n'ai jamais voulu {topic}, c'était un malentendu.
        [aside.product]
        {B.Le} était dans la même caisse, et {B.le} rend service tous les jours.
        Quant à l'autre achat, à savoir {B.le}, rien à redire.
        {B.Le} ne me donne aucun souci.
        Notez bien, pas {B.le} mais {A.le}.
        Ma mère utilise {B.le} tous les jours et en est ravie.
        Mettons {B.le} à part, nous en sommes heureux.
        [priority.high]
        Je dois avoir une réponse aujourd'hui même.
        Cela ne peut vraiment pas attendre le week-end.
        Veuillez traiter cela comme urgent.
        Vite s'il vous plaît, des invités arrivent demain.
        Pressez-vous svp.
        [priority.low]
        Pressé, je ne le suis pas du tout.
        Rien d'urgent ici.
        Je peux bien attendre quelques semaines, cela va.
        Prenez le temps voulu, aucune urgence.
        [priority.normal]
        J'attends votre réponse.
        Traitez cela selon l'ordre normal.
        Dites-moi ce que vous trouvez.
        [turn.high]
        Au début je vous laissais tout votre temps, ce temps est passé, faites-le aujourd'hui.
        En général je suis patient et rien n'est urgent, pas aujourd'hui: pressez-vous svp.
        La semaine dernière rien ne pressait, aujourd'hui si.
        [turn.low]
        L'objet dit urgent, n'en tenez pas compte, cela peut attendre.
        Au téléphone j'ai dit urgent; à présent cela ne presse plus.
        Il ne faut pas que ce soit aujourd'hui ou demain, plus tard suffira.
        [turn.normal]
        Au téléphone j'ai dit urgent, à présent l'ordre normal suffit.
        Pas urgent, pas à oublier non plus: faites comme pour tous les autres.
        [quote]
        Ce que je lis sur le petit écran: "{foreign}"
        Une feuille était jointe avec "{foreign}"
        Dessous est imprimé "{foreign}" quoi que cela veuille dire.
        "{foreign}" étaient les mots sur le petit écran.
        [snippet]
        Panne {##} détectée. Éteignez l'appareil et laissez-le refroidir complètement.
        Nous avons voulu apporter votre envoi mais personne n'a ouvert. Retirez-le à la boutique du coin.
        Réservé à l'usage domestique. Tenir loin des enfants et des flammes.
        Chère voisine, quelqu'un a laissé cette caisse dans l'escalier, elle est peut-être à vous, je l'ai donc posée à côté de votre porte.
        Aucun réseau trouvé.
        Essuyer avec un linge humide.
        Avis à tous les locataires: l'eau sera coupée le neuf entre huit heures et midi pendant le remplacement des tuyaux de la cour. Remplissez un seau la veille. Nous remercions chacun de sa compréhension.
        Mon cher, quand j'ai ouvert il y avait de la poussière partout et une des vis a roulé sous l'armoire, ton père a cherché une demi-heure avec la lampe de poche puis a renoncé, peut-être peux-tu leur écrire.
        Si le voyant rouge clignote trois fois, le bac intérieur est mal inséré. Sortez-le, rincez-le, laissez-le sécher et poussez jusqu'au déclic.
        [letter]
        Bonjour, voici ce que j'ai trouvé pour vous: les gens du magasin ont cherché partout et il n'y en a pas, mais ils ont noté votre nom et vous appelleront quand ils en auront un.
        À nos clients: nous voulons vous dire que la boutique passe de l'autre côté de la rue. Ce que vous avez laissé chez nous sera gardé pour vous, et vous pouvez venir le chercher n'importe quel matin.
        Si vous pouvez lire ceci, vous avez ouvert le mauvais côté. Retournez le tout et ne prenez pas de couteau, car il y a du verre dedans, et nous ne voulons pas que vous soyez blessé.
        [forward]
        Mon propriétaire m'a transmis ces lignes: "{foreign}"
        "{foreign}" étaient les mots de mon petit-fils.
        Un collègue à l'étranger a griffonné en bas: "{foreign}"
        De la boutique d'à côté j'ai ceci: "{foreign}" quoi que cela veuille dire.
        """
}
