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
