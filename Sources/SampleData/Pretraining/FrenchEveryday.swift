extension PretrainingText {
    /// Everyday texts other than letters, in French.
    static let frenchEveryday = """
        [name]
        {Marcel|Simone|Gaston|Odette|Fernand|Yvonne|Lucien|Germaine|Raymond|Paulette|Édouard|Suzanne}
        [surname]
        {Aubert|Blanchard|Charpentier|Delmas|Fabre|Guérin|Hamel|Joly|Lacroix|Marchand|Noël|Perrot}
        [city]
        {Dijon|Nîmes|Angers|Reims|Tours|Caen|Brest|Pau|Albi|Metz}
        [street]
        {rue du Moulin|rue du Château|chemin du Verger|allée du Pont|montée de la Chapelle}
        [day]
        {lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche}
        [month]
        {janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre}
        [colour]
        {rouge|vert|bleu|blanc|noir|gris|jaune|marron}
        [manual]
        Avant le premier usage, {essuyez {A.le} avec un chiffon doux|lisez ces pages|retirez {le papier|le film}}.
        Posez {A.le} sur une surface {plane|sèche|solide}, loin {de l'eau|des enfants|des rideaux}.
        Appuyez sur le bouton {rond|gauche|du haut} pendant {#} secondes, jusqu'à ce que le voyant s'allume.
        Si {A.le} ne démarre pas, vérifiez {la prise|le fusible|le câble} et {essayez encore|attendez {##} minutes}.
        {N'ouvrez|Ne couvrez|Ne soulevez} pas {A.le} pendant {la marche|le fonctionnement}; laissez {refroidir|reposer}.
        Nettoyez {A.le} {une fois par semaine|après chaque usage} avec {de l'eau tiède|une brosse sèche}, jamais avec {du sable|de l'acide}.
        Si l'erreur {##} paraît sur l'écran, {le filtre est plein|le réservoir est vide|le couvercle est ouvert}.
        Seul {un réparateur formé|notre atelier} peut faire les réparations. Gardez {ce livret|le reçu}.
        La garantie dure {deux|trois|cinq} ans et couvre les défauts de {matière|fabrication}, non l'usure.
        [product]
        {A.Un} {pour les petits logements|pour tous les jours|pour les gens soigneux}, en {colour} ou en {colour}.
        Poids {#} kilos, câble de {#} mètres, puissance {###} watts.
        {Silence|Légèreté|Force|Simplicité} et {nettoyage facile|longue vie|bonne prise en main}: {A.ce} coûte {##} euros.
        Livré{A.e} avec {un filtre|un couvercle de rechange|un sac|deux brosses}; piles {comprises|non comprises}.
        Des clients disent: « {Cela fait ce qu'il faut|Mieux que mon ancien|Pas bon marché, mais bien} ».
        [order]
        Commande {######} du {dd} {month}: {A.un}, {colour}, {##},{##} euros; {B.un}, {##},{##} euros.
        Votre {colis|paquet|livraison} {quitte notre dépôt|sera remis au transporteur} {day}.
        {Le paiement|Le montant} a été {reçu par carte|débité de votre compte}. La facture est {dans le carton|jointe}.
        Vous pouvez {rendre|renvoyer} tout dans les {##} jours et obtenir {un remboursement|votre argent}.
        [ask]
        {Puis-je|Est-il possible de|Comment} {payer sur facture|changer mon mot de passe|suivre mon colis|renvoyer un article|recevoir une copie de la facture}?
        {Que se passe-t-il si|Que faire si} {le colis est abîmé|j'oublie mon mot de passe|la facture est fausse|je veux annuler}?
        Combien de temps prend {la livraison|un remboursement|une réparation|un échange}?
        [answer]
        {D'habitude|En général} {trois à cinq|environ dix} jours {ouvrés|}; dans les cas urgents {c'est plus rapide|appelez-nous}.
        Ouvrez {votre compte|la page de vos commandes} et choisissez « {annuler|rendre|suivre|payer} ».
        Écrivez-nous avec le numéro de commande; {nous aidons tout de suite|une personne répond}.
        {Oui|Certainement}, {si c'est neuf|sans frais|dans le mois}. Après, non.
        [talk.ask]
        Bonjour, je viens pour {A.mon}. {topic.line}
        Pardon, {A.ce} est-{A.il} {encore en vente|de la vitrine}?
        Parlez-vous {B.du} ou {A.du}?
        Est-ce urgent?
        [topic.line]
        {C'est cassé|C'est en panne}, et je voudrais une réparation.
        Je veux {mon argent|un remboursement}, pas un autre modèle.
        Je veux {un échange|un autre modèle}, pas mon argent.
        {Rien n'est venu|Rien ne fut livré}.
        J'ai {changé d'avis|bien réfléchi}; annulez, s'il vous plaît.
        La facture est {trop haute|fausse}.
        [talk.answer]
        Pas {B.du}, là tout {va bien|est en ordre}. Je parle {A.du}.
        Non, {rien ne presse|cela peut attendre}. / Oui, {très|aujourd'hui si possible}.
        {Bien sûr|Volontiers}. {Avez-vous le reçu|Quel est votre nom|Quand était l'achat}?
        {Hélas|Je crains que} {tout soit vendu|il n'y en ait plus}, mais {la semaine prochaine|{day}} {il y en aura|nous en recevrons}.
        [story]
        {name} a {acheté|trouvé|vendu|perdu|rapporté} {G.un} {à {city}|au marché|{day}}.
        {Le matin|Après le dîner|Comme il pleuvait}, {name} {restait à la fenêtre|se promenait|écrivait une lettre|préparait le thé}.
        {Les enfants|Les voisins|Mes parents} {riaient|attendaient|étaient sortis|rentraient tard}.
        Ce n'était pas {G.le} qui manquait, mais {H.le}.
        {Nous avons|Ils ont} mangé {du pain et du fromage|de la soupe|du poisson|des pommes} et parlé {du temps|du voyage|{G.du}}.
        {name} demanda: « {Où est|As-tu vu} {G.le}? » « {Sous la table|À {city}|Je ne sais pas} », dit {name}.
        {Le temps était|Le ciel était} {froid|doux|gris|clair}, alors {nous sommes restés|nous avons pris {H.le}}.
        [snippet]
        {Appareil non prêt|Porte ouverte|Pile faible|Pas de signal|Filtre plein}. {Veuillez patienter|Redémarrez|Appelez le service}. Code {##}.
        Garder au sec. {Fragile|Haut|Ne pas plier}. Usage intérieur seulement. {Conserver au frais|Recycler le carton}.
        {Bonjour|Cher} {name}, j'ai laissé {A.le} chez le voisin parce qu'il n'y avait personne. Venez chercher cela {day} après {#} heures.
        Merci d'avoir choisi {A.ce}. Charger avant usage. Ne pas exposer à la pluie. Garantie perdue en cas d'ouverture.
        [same]
        {Un remboursement|Rendre l'argent|Un reversement}: {on rend l'article et on récupère ce qu'on a payé|le magasin redonne la somme}.
        {Un colis|Un paquet|Un envoi|Une livraison}: {ce que le livreur apporte|cela va du dépôt à la porte}.
        {Une facture|Une note}: {elle dit combien il faut payer|un papier avec la somme et la taxe}.
        {Échanger|Remplacer|Changer} un article, c'est {le rendre et en prendre un autre|en recevoir un autre}.
        {Annuler|Retirer|Révoquer} une commande, c'est {dire qu'on n'en veut plus|l'arrêter avant l'envoi}.
        {Réparer|Remettre en état}, c'est {faire marcher ce qui est cassé|corriger ce qui est abîmé}.
        {Urgent|Pressé|Au plus vite|Tout de suite|Cela ne peut pas attendre}: {tout cela veut dire qu'il n'y a pas de temps|il faut le faire maintenant}.
        {Rien ne presse|Sans hâte|Un jour ou l'autre|Cela peut attendre|Pas urgent}: {tout cela veut dire qu'on a le temps|plus tard suffit}.
        {Se connecter|Entrer dans son compte|S'identifier}: {on donne le nom et le mot de passe|il faut un mot de passe}.
        {Ce que le client a écrit d'abord est passé|Le souhait du mois dernier est réglé}; {ce qu'il demande maintenant compte|seule la nouvelle question reste}.
        [slip]
        addresse|adresse
        coli|colis
        livraisson|livraison
        factrue|facture
        urgant|urgent
        cassée|cassé
        apareil|appareil
        échagne|échange
        conexion|connexion
        rembourssement|remboursement
        [slip.frame]
        {Faux|Non pas}: {wrong}. {Juste|Mais}: {right}.
        Il a écrit « {wrong} » et voulait dire « {right} ».
        « {wrong} » est une faute pour « {right} ».
        """
}
