extension PretrainingText {
    /// Letters of customers and the shop's answers, in Spanish.
    static let spanishLetters = """
        [greet]
        {Estimados señores|Apreciado equipo|Muy señores míos}:
        {Estimada señora {surname}|Estimado señor {surname}}:
        A quien corresponda:
        {Que tengan un buen día todos|Muy buenos días tengan ustedes}.
        {Hola|Buenas}, {equipo|gente|chicos}:
        {Buenas tardes|Buenos días}, {señores|atención al cliente}:
        Distinguidos {señores|responsables de la tienda}:
        ¡{Hola a todos|Muy buenas}!
        [bye]
        {Reciban un saludo|Respetuosamente|Con mis mejores deseos}, {name} {surname}
        {Con mi agradecimiento|Dándoles las gracias de antemano}. {name} {surname}, {city}
        Quedo como su fiel clienta, {surname}.
        {Un abrazo|Hasta pronto|Saludos}, {name}
        {Atentamente|Sin otro particular}, {name} {surname}, {street} {##}, {city}
        {Mil gracias|Gracias mil} y {hasta luego|buen día}. {name}
        {Firmado|Fdo.}: {name} {surname}, cliente n.º {######}
        [context]
        Mi {hermana|vecina|madre} me recomendó su tienda, y hasta ahora estaba contenta.
        Compro en su casa desde hace {dos|tres|casi diez} años.
        Hace {tres semanas|diez días|un mes} {compré|pedí|elegí} {A.un} {en su tienda de {city}|en su catálogo|en sus páginas}.
        {A.El} llegó a casa el {day} y está en {la cocina|el pasillo|el dormitorio|el taller}.
        Se trata de la compra número {#####}, pagada {con tarjeta|en efectivo|contra entrega}.
        Necesitábamos {A.un} para {el piso nuevo|mi hija|la casa de vacaciones|la oficina}.
        {Estrené|Compré|Reservé} {A.el} en {month} con {un cupón|vuestra tarjeta de cliente}.
        Mi número de {cliente|pedido} es el {######}{, por si ayuda|}.
        {Vi|Descubrí} {A.el} en {un anuncio|vuestra aplicación|una feria de {city}} y {me animé|me pareció buena idea}.
        {Escribo en nombre de mi {madre|abuelo}|Les escribo por mi vecino}, que {no usa internet|no se maneja con el correo}.
        {El asunto|Todo} tiene que ver con {A.un} de {su catálogo|la sección de ofertas}, {pagad{A.o} con tarjeta|a mi nombre}.
        Vivo en {city}, {en un cuarto sin ascensor|lejos de cualquier tienda}, y {casi todo lo compro|suelo comprar} por internet.
        [topic.refund]
        {mi|el} dinero
        un reintegro
        la devolución del precio
        un abono en {mi tarjeta|mi cuenta}
        {una cantidad|una suma} que me debían devolver
        un {dinero|importe} pendiente de devolución
        la restitución de {lo pagado|un pago}
        una transferencia de vuelta
        [topic.exchange]
        un canje
        otro ejemplar
        una sustitución por {otro modelo|otro color}
        un trueque de artículos
        una unidad {de reemplazo|nueva a cambio de la vieja}
        una permuta
        un cambio de {talla|modelo}
        [topic.status]
        un {bulto|paquete} con retraso
        {el|un} envío
        un seguimiento {sin novedades|parado}
        una caja {extraviada|perdida por el camino}
        una entrega que {no llegaba|se retrasaba}
        un repartidor que no {venía|aparecía}
        una demora del {transportista|mensajero}
        [topic.cancel]
        una anulación
        retirar una compra
        un pedido {cancelado|que quise parar}
        una compra {hecha por error|que anulé}
        un encargo {retirado|revocado} a tiempo
        una reserva {anulada|sin efecto}
        la cancelación de un encargo
        [topic.repair]
        un arreglo
        algo roto
        una avería
        una visita del técnico
        un motor {averiado|quemado}
        una {batería|bisagra} que fallaba
        un aparato {en el taller|que no arrancaba}
        [topic.bill]
        {la|una} cuenta de gastos
        una factura errónea
        un {cargo|cobro} {duplicado|de más}
        un cupón {sin aplicar|no descontado}
        una copia {del recibo|de la factura}
        un error en {el IVA|el importe}
        una cuota {mal calculada|cobrada dos veces}
        [topic.account]
        una contraseña olvidada
        un perfil bloqueado
        una clave {caducada|perdida}
        un usuario sin {acceso|sesión}
        un inicio de sesión {fallido|imposible}
        una verificación en dos pasos
        un correo de activación
        [topic.question]
        {el tamaño y el peso|un detalle}
        el modo de empleo
        una duda {sobre el consumo|antes de la compra}
        una consulta {técnica|sobre las medidas}
        un dato de la ficha técnica
        una pregunta sobre {los colores|el voltaje}
        una aclaración {del manual|sobre el uso}
        [topic.part]
        una pieza de repuesto
        un {filtro|cable} de recambio
        una funda {aparte|como accesorio}
        un accesorio {agotado|que faltaba}
        una tapa de recambio
        un juego de {cepillos|recambios}
        [topic.address]
        mi nueva dirección
        un cambio de {domicilio|dirección}
        una mudanza
        un nuevo domicilio de entrega
        una calle {mal escrita|equivocada} en {la etiqueta|el pedido}
        una entrega en {otra dirección|otro domicilio}
        [topic.thanks]
        un elogio
        una {felicitación|enhorabuena} al equipo
        un {aplauso|agradecimiento} para {ustedes|el técnico}
        una {reseña|opinión} {positiva|de cinco estrellas}
        un gracias {de corazón|bien grande}
        una palabra amable
        [other.before]
        {B.El} {es otra cosa: marcha muy bien|no nos da guerra|no debe ocuparles}.
        Tengo también {B.un} de su casa, {y estoy contento|y todo va bien}.
        Con {B.el} todo va bien.
        Sobre {B.el} no tengo {queja|nada que decir}.
        {B.El} {va como la seda|cumple de sobra|sigue como el primer día}, que conste.
        Aclaro que {B.el} {queda fuera de esto|no tiene la culpa}: {se trata de otra cosa|esto va de otra cosa}.
        En la misma compra {venía|llegó} {B.un}, {perfect{B.o}|sin problema alguno}.
        Que nadie {toque|mire} {B.el}, {funciona estupendamente|está como debe}; {el asunto es otro|sigan leyendo}.
        Gracias, por cierto, por {B.el}: {mi familia está encantada|ni un solo fallo}.
        Si en mi perfil {veis|aparece} también {B.el}, {no hagáis caso|pasad de largo}: {todo bien|sin incidencias}.
        {Compramos|Pedí} además {B.un}, {y no hay pegas|que hace bien su trabajo}.
        [other.after]
        {B.El}, en cambio, {está en orden|puede quedarse así|se queda en casa}.
        Esto no tiene nada que ver con {B.el}, {que marcha|que cumple su tarea}.
        No {B.el}, {ojo|repito}, sino {A.el}.
        ({B.El} {no pinta nada aquí|no entra en este asunto}.)
        Ah, y {B.el}, {perfect{B.o}|de lujo}: {no hay que hacer nada|eso, ni tocarlo}.
        No me {confundan|cambien} el asunto: {B.el} {va estupendamente|no da problemas}.
        Todo lo dicho {va por|vale para} {A.el}; {B.el} {queda aparte|no está incluid{B.o}}.
        Con {B.el}, {ningún problema|cero quejas}, {dicho sea de paso|por si lo preguntan}.
        {Ojo|Aviso}: en el pedido también está {B.el}, que {me gusta mucho|se queda tal cual}.
        Por {B.el} no {os preocupéis|hace falta mover un dedo}, {eso está bien|ahí no hay nada que tratar}.
        Lo {aclaro|digo} porque la otra vez {confundieron|mezclaron} {A.el} con {B.el}, que {está en orden|va bien}.
        [past.before]
        Mi carta de {month} trataba de otra cosa: {topic}; {eso ya pasó|ustedes lo resolvieron}. Pasemos a lo de hoy.
        {Antes|En {month}} nos escribimos por {topic}. {Ese capítulo está cerrado|Eso terminó}.
        No crean que se trata todavía de esto: {topic}.
        Quizá esperan una petición por {topic}, pero no.
        Sé que en mi ficha {figura|consta} {topic}; {asunto zanjado|eso es agua pasada}.
        Olviden lo anterior, es decir, {topic}: {quedó arreglado|se resolvió} en {month}.
        Hubo un tema en {month}, {topic}, que {ya está solucionado|cerrasteis muy bien}.
        La última vez os {molesté|escribí} por {topic}, {y gracias por atenderme|pero eso ya está}.
        Tengo en {el chat|la aplicación} una consulta {abierta|vieja} con el título «{topic}»: {pueden cerrarla|ya no procede}.
        {Nada que ver con|Esto no guarda relación con} {topic}, {tema ya superado|que quedó atrás}.
        Mi mensaje anterior hablaba sobre {topic}; {dadlo por cerrado|ya tiene solución}. Hoy {toca otra cosa|vengo por algo distinto}.
        Si al ver mi nombre piensan en {topic}, {se equivocan|esta vez no es eso}.
        [past.after]
        No es, pues, {topic} lo que tengo en mente.
        (Lo de {topic} fue {el año pasado|otra vez}, todo resuelto.)
        Por {topic} {ya no pregunto|ya no me preocupo}.
        Y no, esta vez {no es|tampoco es} {topic}.
        Lo otro, {topic}, {quedó resuelto en {month}|ya está más que cerrado}.
        Por favor, no {mezclen|confundan} esto con {topic}, {que ya se arregló|cosa de {month}}.
        (Antes fue {topic}; {ya está solucionado|aquello acabó bien}.)
        {Archivad|Cerrad} la incidencia antigua, «{topic}»: {ya no cuenta|está resuelta}.
        PD: {topic}, como en {month}, {ya no es el motivo|no viene a cuento}.
        Que conste: {no escribo por|esto no va por} {topic}, {eso terminó bien|eso se solucionó}.
        Su {colega|compañera} {anotó|apuntó} {topic} en mi expediente; {es de otra época|ya no tiene vigencia}.
        [quote.in]
        En {el papel|la pegatina|la hoja} {de la caja|del reverso} pone: «{foreign}»
        Mi {primo|casero|colega} del extranjero escribió debajo: «{foreign}» {No hablo esa lengua|Lo copio tal cual}.
        {La pantalla|La pantallita} muestra «{foreign}» y no sé qué quiere decir.
        {El chat|El correo automático} {contestó|me respondió} «{foreign}», y {no lo entiendo|a saber qué significa}.
        {Adjunto|Copio} el {mensaje|aviso} que venía con el {paquete|manual}: «{foreign}»
        {El vendedor|El mensajero} dejó {una nota|un papelito}: «{foreign}» {Ni idea de lo que dice|Está en otro idioma}.
        {La aplicación|La web} {saltó|me abrió una ventana} con «{foreign}», {no sé en qué idioma|sin traducción}.
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
