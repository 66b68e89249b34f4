extension PretrainingText {
    /// Letters of customers and the shop's answers, in Spanish.
    static let spanishLetters = """
        [greet]
        {Estimados señores|Apreciado equipo|Muy señores míos}:
        {Estimada señora {surname}|Estimado señor {surname}}:
        A quien corresponda:
        {Que tengan un buen día todos|Muy buenos días tengan ustedes}.
        [bye]
        {Reciban un saludo|Respetuosamente|Con mis mejores deseos}, {name} {surname}
        {Con mi agradecimiento|Dándoles las gracias de antemano}. {name} {surname}, {city}
        Quedo como su fiel clienta, {surname}.
        [context]
        Mi {hermana|vecina|madre} me recomendó su tienda, y hasta ahora estaba contenta.
        Compro en su casa desde hace {dos|tres|casi diez} años.
        Hace {tres semanas|diez días|un mes} {compré|pedí|elegí} {A.un} {en su tienda de {city}|en su catálogo|en sus páginas}.
        {A.El} llegó a casa el {day} y está en {la cocina|el pasillo|el dormitorio|el taller}.
        Se trata de la compra número {#####}, pagada {con tarjeta|en efectivo|contra entrega}.
        Necesitábamos {A.un} para {el piso nuevo|mi hija|la casa de vacaciones|la oficina}.
        [wish.refund]
        {Devuélvanme|Reintégrenme}, por favor, {la suma|el precio|lo que pagué} por {A.el}, {##},{##} euros en total.
        {Espero|Exijo|Me gustaría recibir} {mi dinero|un reembolso completo|la devolución del precio} por {A.el}.
        {A.El} vuelve a su casa y los {##} euros deben volver a mí.
        {Reembolsen|Abonen} el precio {A.del} en {mi cuenta|mi tarjeta}.
        Entrego {A.el} y quiero recuperar mi dinero. {Ningún otro modelo|Ningún cambio}, solo {el dinero|la suma}.
        ¿Me van a {reembolsar|devolver el dinero por} {A.el}? {Fue una decepción|No cumplió lo prometido}.
        Una devolución y un reembolso, {es todo lo que pido|no deseo nada más} por {A.el}.
        [wish.exchange]
        {Cambien|Reemplacen}, por favor, {A.el} por {otro|otra talla|otro color}.
        {Aceptaría con gusto|Prefiero} {uno nuevo|un producto de reemplazo} en lugar {A.del}, que no era lo correcto.
        {A.El} tiene {el color equivocado|el tamaño equivocado}; {hagamos un cambio|querría cambiar al modelo correcto}.
        ¿Puedo {cambiar|canjear} {A.el} por {un modelo más grande|el modelo verde|un modelo más silencioso}?
        Envíen {otro ejemplar|un sustituto} para {A.el}, y su repartidor se lleva el primero.
        [wish.status]
        ¿Dónde {está|ha quedado|se encuentra} {A.el}? {No ha venido|Nunca nos llegó|No nos trajeron nada}.
        {A.El} estaba {prometid|anunciad}{A.o} para el {day}, y {el paquete|el bulto|el envío} {sigue en camino|no ha llegado}.
        Díganme {qué día|cuándo} {será entregad{A.o}|llegará} {A.el}.
        ¿Ha perdido el {repartidor|transportista|cartero} {el paquete|la caja} con {A.el}? Hasta ahora {no se entregó nada|no llegó nada}.
        Miro el seguimiento {cada día|cada mañana}, pero {A.el} no se mueve del almacén de {city}.
        La entrega {A.del} {lleva retraso|se hace esperar}; ¿en qué punto está?
        [wish.cancel]
        {Anulen|Paren|Cancelen}, por favor, la compra {A.del} antes de {que salga|empaquetar}.
        {He cambiado de idea sobre|Ya no necesito} {A.el}, así que {no lo envíen|dejen caer la compra}.
        No hace falta {enviar|preparar} {A.el}: {anulo|retiro} mi compra.
        No despachen {A.el}; {anulo|revoco} lo que {pedí|compré} el {day}.
        [wish.repair]
        {A.El} {ya no funciona|está averiad{A.o}|echa humo|hace un ruido de roce}; ¿{se puede reparar|cómo hago que marche otra vez|quién lo repara}?
        {Desde el {day}|Desde hace unos días} {A.el} {no se enciende|gotea|se calienta demasiado}. ¿{Pueden reparar esto|Qué puedo hacer}?
        Prefiero {reparar|arreglar} {A.el} antes que tirar todo.
        Ayúdenme a {reparar|poner en marcha} {A.el}: {el botón está atascado|el cable está suelto|el interruptor no reacciona}.
        ¿Hay un taller que {repare|arregle} {A.el}? {El motor|El enchufe|El mango} falló.
        [wish.bill]
        La factura {A.del} {no es correcta|muestra un importe que no entiendo|suma {##} euros de más}.
        ¿Por qué cargaron {mi tarjeta|mi cuenta} {dos veces|con {##} euros de más} por {A.el}?
        {Expliquen|Revisen}, por favor, {la suma|los gastos|el impuesto} que figura en la factura {A.del}.
        Me falta {la factura|el recibo|el comprobante} {A.del}.
        Me {facturaron|cobraron} {A.el} y también el porte, aunque {era gratis|ya lo había pagado}.
        [wish.account]
        No {logro entrar|consigo iniciar sesión} en mi cuenta para {registrar|consultar} {A.el}: {la contraseña|la clave} es {rechazada|negada}.
        Mi {perfil|cuenta de cliente|usuario} está {en bloqueo|sin acceso} desde que {registré|añadí} {A.el}.
        {El enlace|El correo} para una nueva contraseña {nunca llega|no viene}, así no puedo {ver|gestionar} {A.el} en mi perfil.
        ¿Cómo {cambio mi contraseña|recupero el acceso}? La aplicación para {A.el} {me expulsa|pide siempre la clave}.
        [wish.question]
        Antes de {comprar|decidirme}: ¿{A.el} {cabe en una cocina pequeña|sirve en el extranjero|tiene piezas de repuesto}?
        ¿{Qué tamaño|Qué peso|Qué colores} tiene {A.el}?
        ¿Es {A.el} {apt{A.o} para niños|para uso diario|para una sala grande}? ¿{Hace mucho ruido|Cuánta corriente gasta}?
        {Me pregunto|Querría saber} {cuánto mide el cable|si se puede lavar {A.el}|de qué está hech{A.o} {A.el}}.
        ¿Se puede usar {A.el} {al aire libre|toda la noche|con agua dura}? El folleto no dice nada.
        [wish.part]
        Necesito {una tapa de repuesto|un filtro nuevo|un cable más largo} para {A.el}. ¿{Lo venden|Venden eso} por separado?
        ¿Dónde {encuentro|pido} {accesorios|una funda|un cepillo nuevo} para {A.el}?
        [wish.address]
        Me he mudado. Envíen {A.el} a {city}, {street} {##}, y no a la dirección antigua.
        La dirección para {A.el} debe ser: {street} {##}, {city}.
        [wish.thanks]
        {A.El} funciona de maravilla, y solo quería {dar las gracias|decirlo}.
        Ninguna queja esta vez: estamos {encantados|muy contentos} con {A.el}.
        [topic.refund]
        {mi|el} dinero
        un reintegro
        la devolución del precio
        [topic.exchange]
        un canje
        otro ejemplar
        [topic.status]
        un {bulto|paquete} con retraso
        {el|un} envío
        [topic.cancel]
        una anulación
        retirar una compra
        [topic.repair]
        un arreglo
        algo roto
        [topic.bill]
        {la|una} cuenta de gastos
        una factura errónea
        [topic.account]
        una contraseña olvidada
        un perfil bloqueado
        [topic.question]
        {el tamaño y el peso|un detalle}
        el modo de empleo
        [topic.part]
        una pieza de repuesto
        [topic.address]
        mi nueva dirección
        [topic.thanks]
        un elogio
        [other.before]
        {B.El} {es otra cosa: marcha muy bien|no nos da guerra|no debe ocuparles}.
        Tengo también {B.un} de su casa, {y estoy contento|y todo va bien}.
        Con {B.el} todo va bien.
        [other.after]
        {B.El}, en cambio, {está en orden|puede quedarse así|se queda en casa}.
        Esto no tiene nada que ver con {B.el}, {que marcha|que cumple su tarea}.
        No {B.el}, {ojo|repito}, sino {A.el}.
        [past.before]
        Mi carta de {month} trataba de otra cosa: {topic}; {eso ya pasó|ustedes lo resolvieron}. Pasemos a lo de hoy.
        {Antes|En {month}} nos escribimos por {topic}. {Ese capítulo está cerrado|Eso terminó}.
        No crean que se trata todavía de esto: {topic}.
        Quizá esperan una petición por {topic}, pero no.
        [past.after]
        No es, pues, {topic} lo que tengo en mente.
        (Lo de {topic} fue {el año pasado|otra vez}, todo resuelto.)
        Por {topic} {ya no pregunto|ya no me preocupo}.
        [urgency.high]
        {El tiempo apremia|El asunto es urgente}: {respondan hoy|salgo de viaje el {day}|mañana llegan invitados}.
        Por favor, {actúen|respondan} {enseguida|sin demora|de inmediato|hoy mismo}.
        Debe estar {resuelto|hecho} {para mañana|antes del {day}|en {##} horas}.
        {No puede esperar|Ya no se puede esperar}, {ni una semana|ni un día}.
        Lo {necesitamos cada día|usamos siempre}, así que dense prisa.
        [urgency.low]
        {Tómense su tiempo|Tómense todo el tiempo}.
        {No hay prisa|No corre prisa|Nada apremia}; {el mes próximo basta|cualquier día me va bien}.
        {Respondan|Escriban} {cuando les convenga|algún día|cuando haya más calma}.
        No es {urgente|nada urgente|en absoluto urgente}.
        Puede esperar {bien|tranquilamente} {hasta la primavera|unas semanas}.
        [urgency.none]
        Espero su {respuesta|carta}.
        Háganmelo saber.
        Gracias por su {atención|lectura}.
        [urgency.turnhigh]
        {La semana pasada|Al principio} {dije|escribí} que no había prisa, pero {eso ha cambiado: tiene que ser hoy|ahora el tiempo apremia}.
        {Rara vez|Pocas veces} soy impaciente, pero esta vez {cada hora cuenta|lo necesito enseguida}.
        [urgency.turnlow]
        {Al principio|El {day}} hablé de urgencia; {ya no es así, tómense su tiempo|ahora no hay ninguna prisa}.
        Otros dirán que todo es urgente; {lo mío no|lo mío puede esperar}.
        [quote.in]
        En {el papel|la pegatina|la hoja} {de la caja|del reverso} pone: «{foreign}»
        Mi {primo|casero|colega} del extranjero escribió debajo: «{foreign}» {No hablo esa lengua|Lo copio tal cual}.
        {La pantalla|La pantallita} muestra «{foreign}» y no sé qué quiere decir.
        [reply.open]
        {Buenos días, {surname}|Estimada señora {surname}}, gracias por {su carta|su paciencia}.
        {Buenos días y gracias por escribirnos|Hemos leído su carta con atención}.
        [reply.refund]
        Recibirá {su dinero|el reembolso} por {A.el} {en una semana|en cuanto vuelva}.
        Le {reembolsamos|abonamos} el precio {A.del} en su tarjeta.
        [reply.exchange]
        {Cambiamos|Reemplazamos} {A.el}; el otro {sale el {day}|llega el {day}}.
        [reply.status]
        {A.El} {está en camino|salió de nuestro almacén el {day}} y debería {llegar|ser entregad{A.o}} el {day}; para seguir el paquete: número {######}.
        [reply.cancel]
        La compra {A.del} está {anulada|cancelada}; {no se enviará nada|nada saldrá}.
        [reply.repair]
        Sentimos que {A.el} esté averiad{A.o}. {Envíelo a nuestro taller|Nuestro técnico hará el arreglo}; primero {mantenga el botón diez segundos|cambie el fusible}.
        [reply.bill]
        Hemos {revisado|corregido} la factura {A.del}; {el importe|la suma} de {##} euros {era un error|es el impuesto}.
        [reply.account]
        Su cuenta está otra vez {abierta|desbloqueada}; {elija una nueva contraseña|inicie sesión} y allí verá {A.el}.
        [reply.question]
        Sobre su pregunta por {A.el}: {sí, se puede|no, no se puede}; {pesa {#} kilos|lo hay en {colour} y {colour}}.
        [reply.part]
        {El accesorio|La pieza} para {A.el} se puede {pedir|comprar} por {##} euros.
        [reply.address]
        Hemos anotado la nueva dirección y enviaremos allí {A.el}.
        [reply.thanks]
        ¡Qué amable! Nos alegra que {A.el} le guste.
        [reply.other]
        {Qué buena noticia|Nos alegra} que {B.el} {vaya bien|marche}.
        [reply.past]
        Lo de {topic}, como usted dice, {ya pasó|no es la cuestión}.
        [reply.high]
        {Como es urgente|Puesto que tiene prisa}, {lo hacemos hoy|un colega le llama enseguida}.
        [reply.low]
        {Como no hay prisa|Puesto que puede esperar}, {lo haremos la semana próxima|le escribiremos con calma}.
        [reply.none]
        Tendrá noticias nuestras {como siempre|en el plazo habitual}.
        [reply.bye]
        Su {servicio|tienda}, {name}
        {Saludos cordiales|Un cordial saludo}, {name} de {atención al cliente|la tienda}
        """
}
