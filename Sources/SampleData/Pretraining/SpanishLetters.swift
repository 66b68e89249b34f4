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
        [wish.refund]
        {Devuélvanme|Reintégrenme}, por favor, {la suma|el precio|lo que pagué} por {A.el}, {##},{##} euros en total.
        {Espero|Exijo|Me gustaría recibir} {mi dinero|un reembolso completo|la devolución del precio} por {A.el}.
        {A.El} vuelve a su casa y los {##} euros deben volver a mí.
        {Reembolsen|Abonen} el precio {A.del} en {mi cuenta|mi tarjeta}.
        Entrego {A.el} y quiero recuperar mi dinero. {Ningún otro modelo|Ningún cambio}, solo {el dinero|la suma}.
        ¿Me van a {reembolsar|devolver el dinero por} {A.el}? {Fue una decepción|No cumplió lo prometido}.
        Una devolución y un reembolso, {es todo lo que pido|no deseo nada más} por {A.el}.
        Quiero que me {devolváis|reintegréis} la pasta {A.del}; {ni cambios ni vales|nada de cupones}, {dinero y punto|solo el dinero}.
        Acabo de {dejar|entregar} {A.el} en el punto de recogida; ¿cuándo {veré|tendré} el {abono|reembolso} en mi {banca en línea|tarjeta}?
        Ejerzo mi derecho de desistimiento respecto {A.del} y solicito {la restitución del importe|el reintegro íntegro} de {##},{##} euros.
        {Pagué|Me gasté} {###} euros en {A.un} que {no sirve para nada|es una tomadura de pelo}, y {los quiero de vuelta|quiero recuperarlos}.
        No me interesa {un vale|un cupón|otro modelo}: prefiero {el importe|los {##} euros} {A.del} {en mi cuenta|por transferencia}.
        Según su anuncio, si {A.el} no convence devuelven el dinero. Pues bien, {no convence|me ha decepcionado} y {reclamo lo pagado|quiero mi dinero}.
        {Oye|Perdona}, ¿cómo hago para {que me devolváis lo pagado|recuperar mi dinero} por {A.el}? {No me gusta nada|No era lo que buscaba}.
        Asunto: {devolución con reembolso|reembolso}, {A.el}. Ruego {abono|ingreso} en la cuenta {de siempre|desde la que se pagó}.
        Les remito {A.el} en su embalaje original y confío en {ver de nuevo|recibir} {mis|los} {##} euros {en mi tarjeta|en mi cuenta}.
        Con {A.el} me siento {engañado|estafada}; {lo justo es|lo mínimo es} que me {restituyan|devuelvan} {hasta el último céntimo|todo lo pagado}.
        Mi banco aconseja {pedirles|reclamarles} {el reintegro|la devolución} del pago por {A.el} antes de {abrir una disputa|ir por otra vía}.
        {A.El} era un regalo, pero {mi suegra|mi abuelo} ya tenía {algo igual|algo parecido}. ¿Me devolvéis {el dinero|los {##} euros}?
        Devuelvo {A.el}. Motivo: {no cumple las expectativas|calidad pésima}. {Reembolsar|Abonar} {a la tarjeta|en la cuenta del comprador}.
        ¿Seríais tan amables de {ingresarme|transferirme} {lo que costó|lo que pagué por} {A.el}? {Ya os devolví la caja|La caja va de vuelta}.
        La garantía de satisfacción promete {mi dinero de vuelta|el importe íntegro} si {A.el} no agrada. {Pues no me agrada|Me acojo a eso}.
        {Vuestro técnico|El taller} {dice|confirma} que {A.el} no tiene arreglo, así que {toca devolverme|solo queda abonarme} {el importe|los {##} euros}.
        [wish.exchange]
        {Cambien|Reemplacen}, por favor, {A.el} por {otro|otra talla|otro color}.
        {Aceptaría con gusto|Prefiero} {uno nuevo|un producto de reemplazo} en lugar {A.del}, que no era lo correcto.
        {A.El} tiene {el color equivocado|el tamaño equivocado}; {hagamos un cambio|querría cambiar al modelo correcto}.
        ¿Puedo {cambiar|canjear} {A.el} por {un modelo más grande|el modelo verde|un modelo más silencioso}?
        Envíen {otro ejemplar|un sustituto} para {A.el}, y su repartidor se lleva el primero.
        ¿{Me cambiáis|Podéis cambiarme} {A.el} por {algo más potente|el modelo superior}? {Pago la diferencia|Si hay diferencia, la pago}.
        {A.El} que mandasteis viene en otro color. {¿Hacemos un canje por el tono que elegí?|Quiero un cambio por el tono que elegí.}
        No quiero {el dinero|ningún abono}, sino {otra unidad|otro ejemplar en buen estado} en lugar {A.del}.
        Solicito {la sustitución|el reemplazo} {A.del} por {una unidad sin taras|un ejemplar idéntico, pero sin arañazos}.
        {A.El} {resulta pequeñ{A.o}|se queda cort{A.o}} para nosotros; {nos llevaríamos a cambio|quisiéramos en su lugar} {un modelo familiar|un tamaño mayor}.
        Entrego {A.el} en la tienda y a cambio {me llevo|quisiera llevarme} {otro modelo|algo de otra marca}: ¿{vale así|os parece bien}?
        {A.El} {venía con un golpe|llegó con la carcasa rayada}. {Mandadme|Enviadme} otra unidad y {recogéis|os lleváis} la dañada.
        Me equivoqué de {versión|voltaje|tamaño} al pedir {A.el}; ¿se puede {trocar|canjear} por {la versión adecuada|el modelo bueno}?
        {Cambio|Canje} solicitado: devuelvo {A.el}, {deseo|espero} en su lugar {modelo inalámbrico|color neutro|versión compacta}.
        A mi {marido|mujer} no le {gusta|convence} {A.el}, {preferiría|le haría más ilusión} {otro diseño|la versión anterior}. ¿{Aceptáis|Admitís} el cambio?
        Ruego {procedan al cambio|tramiten la sustitución} {A.del}: {vino incomplet{A.o}|presentaba una tara}, y {deseo|necesito} una unidad intacta.
        ¿Y si os devuelvo {A.el} y {me dais|me mandáis} a cambio {algo más sencillo|un modelo con pantalla}?
        El vale no me sirve; lo que busco es {trocar|cambiar} {A.el} por {un artículo equivalente|algo del mismo precio}.
        En la caja {había|encontré} {A.un} que no es {el modelo|la referencia} que encargué. {Hagamos el trueque|Mándenme lo correcto a cambio}.
        Me han regalado {A.el} y {ya tengo|en casa ya hay} {algo igual|otro ejemplar}; con el tique regalo {me gustaría elegir|querría escoger} otro artículo.
        Dentro de la garantía {corresponde|procede} darme {un aparato nuevo|otra unidad}, no {arreglar|remendar} {A.el} {por tercera vez|una vez más}.
        [wish.status]
        ¿Dónde {está|ha quedado|se encuentra} {A.el}? {No ha venido|Nunca nos llegó|No nos trajeron nada}.
        {A.El} estaba {prometid|anunciad}{A.o} para el {day}, y {el paquete|el bulto|el envío} {sigue en camino|no ha llegado}.
        Díganme {qué día|cuándo} {será entregad{A.o}|llegará} {A.el}.
        ¿Ha perdido el {repartidor|transportista|cartero} {el paquete|la caja} con {A.el}? Hasta ahora {no se entregó nada|no llegó nada}.
        Miro el seguimiento {cada día|cada mañana}, pero {A.el} no se mueve del almacén de {city}.
        La entrega {A.del} {lleva retraso|se hace esperar}; ¿en qué punto está?
        ¿{Sabéis|Tenéis idea de} por dónde anda {A.el}? {El seguimiento no se actualiza|El enlace de seguimiento da error}.
        Según la aplicación, {A.el} {fue entregad{A.o}|ya está en mi portal}, pero {aquí no hay nada|en casa nadie ha visto nada}.
        En el punto de recogida {no saben nada {A.del}|dicen que {A.el} nunca llegó}. ¿Adónde fue a parar el {paquete|envío}?
        Pedido {######}: {A.el}, {sin noticias|sin aviso de entrega}. {Indiquen|Ruego indiquen} {fecha prevista|situación del envío}.
        Pasé {toda la tarde|el {day}} esperando {A.el} y el {mensajero|repartidor} no apareció. ¿{Para cuándo será|Hay nueva fecha}?
        Les agradecería que me {indicaran|comunicaran} {el paradero|el estado del envío} {A.del}.
        ¿{Ha salido ya|Sigue en el almacén} {A.el}? {Solo recibí la confirmación|El último aviso de envío es del {day}}.
        {Pone|Dice} «en reparto» desde el {day}, y {A.el} sigue sin {llegar|aparecer por aquí}.
        ¿Tardará mucho {A.el}? Hice el pedido {en {month}|hace {##} días} y {nadie ha llamado a la puerta|el cartero pasa de largo}.
        A estas alturas {A.el} debería estar {en mi casa|aquí}. ¿Se ha quedado {retenid{A.o}|parad{A.o}} en {la aduana|el centro logístico}?
        El {transportista|mensajero} {jura|afirma} haber dejado {A.el} {con un vecino|en la portería}; ¿pueden {averiguar|rastrear} dónde quedó?
        {Rastread|Localizad}, porfa, {A.el}: {el número {######} no existe|el código de seguimiento no lleva a ninguna parte}.
        Mi hermana {pidió|compró} lo mismo después y ya lo tiene; yo sigo {esperando|a la espera}. ¿Qué ha sido {A.del}?
        De mi pedido llegó {la mitad|solo una parte}; {A.el} {iba en otra caja|no estaba}. ¿Cuándo {recibo|llega} {el resto|la segunda entrega}?
        Busco {noticias|información} sobre la fecha de entrega {A.del}; {nadie coge el teléfono|el chat no responde}.
        ¿Me {confirmáis|decís} {si {A.el} llega esta semana|qué día reparten {A.el}}? {Tengo que organizarme|Así aviso al portero}.
        [wish.cancel]
        {Anulen|Paren|Cancelen}, por favor, la compra {A.del} antes de {que salga|empaquetar}.
        {He cambiado de idea sobre|Ya no necesito} {A.el}, así que {no lo envíen|dejen caer la compra}.
        No hace falta {enviar|preparar} {A.el}: {anulo|retiro} mi compra.
        No despachen {A.el}; {anulo|revoco} lo que {pedí|compré} el {day}.
        ¡{Ups|Vaya}! Encargué {A.el} sin querer: {anulad|cancelad} el pedido, que aún {no ha salido|está en preparación}.
        Por la presente {desisto|me retiro} de la compra {A.del}, todavía sin {expedir|enviar}.
        Pedido {######}, {A.el}: {cancelar|anular}. {Aún sin enviar|No expedir}.
        ¿{Estoy a tiempo de|Todavía puedo} {echarme atrás con|cancelar} {A.el}? {La web|La aplicación} {indica|dice} «en preparación».
        He encontrado {A.un} {más barat{A.o}|de segunda mano} {en mi barrio|en {city}}, así que {borrad|quitad} mi pedido {antes de mandarlo|de la lista de envíos}.
        {Detengan|Frenen} la salida {A.del}, {se lo ruego|por favor}; {acaban de regalarme algo igual|ya no hace falta}.
        Mi hijo {trasteó con|cogió} el móvil y {compró|encargó} {A.un}. {Dad de baja|Anulad} ese pedido, no lo {preparéis|enviéis}.
        Ya no {quiero|deseo} {A.el} que {encargué|pedí} {anoche|el {day}}: {tachen mi pedido|dejen sin efecto el pedido}, que no {salga|se mande} nada.
        Si {A.el} sigue en {vuestro|el} almacén, {dejad ahí la caja|no lleguéis a enviar nada} y {anulad|cancelad} el pedido.
        El botón de {cancelar|anular} {sale en gris|no responde}: ¿{podéis parar|quitáis} vosotros el pedido {A.del}?
        Cambio de planes: {no nos mudamos|la obra se aplaza}. {Cancelen|Revoquen} el encargo {A.del} que {está por salir|tienen pendiente}.
        Visto que {falta mucho|el plazo es de {##} días}, prefiero {cancelar|anular} el pedido {A.del} que {aún no han enviado|tienen por enviar}.
        La reserva {A.del} {queda anulada por mi parte|puede darse por anulada}; {no facturen ni envíen nada|que nadie prepare la caja}.
        Me arrepentí {anoche mismo|a los cinco minutos}: ¿{retiráis|paráis} la orden de compra {A.del}?
        Prepedido {A.del}: {no sigo adelante|me bajo del carro}. {Dad el pedido por cancelado|Eliminad mi pedido de la cola}.
        Hace {una hora|un rato} {confirmé|tramité} el pedido {A.del}; {déjenlo sin efecto|anúlenlo}, {todavía no está embalado|no ha salido aún}.
        [wish.repair]
        {A.El} {ya no funciona|está averiad{A.o}|echa humo|hace un ruido de roce}; ¿{se puede reparar|cómo hago que marche otra vez|quién lo repara}?
        {Desde el {day}|Desde hace unos días} {A.el} {no se enciende|gotea|se calienta demasiado}. ¿{Pueden reparar esto|Qué puedo hacer}?
        Prefiero {reparar|arreglar} {A.el} antes que tirar todo.
        Ayúdenme a {reparar|poner en marcha} {A.el}: {el botón está atascado|el cable está suelto|el interruptor no reacciona}.
        ¿Hay un taller que {repare|arregle} {A.el}? {El motor|El enchufe|El mango} falló.
        {A.El} {hace cosas raras|se apaga sol{A.o}} {cada dos por tres|a los pocos minutos}. ¿{Hay algún truco|Tenéis algún consejo} para solucionar el fallo?
        ¿Me {mandáis|enviáis} un técnico? {A.El} {no da señales de vida|se quedó muert{A.o}} {tras la tormenta|después de un apagón}.
        Con la garantía en la mano, solicito {la reparación|el arreglo} {A.del}, que {falla a diario|suelta chispas|da calambre}.
        Se me cayó {A.el} {al suelo|por la escalera} y {ahora vibra|ya no arranca}. ¿{Tiene arreglo|Cuánto costaría la reparación}?
        Avería: {A.el}. Síntomas: {luz roja fija|olor a quemado|pitido continuo}. {Solicito|Necesito} {servicio técnico|cita en el taller}.
        {He reiniciado|He desenchufado} {A.el} {tres veces|mil veces} y {sigue igual|el fallo persiste}; ¿{qué más puedo probar|qué paso me falta}?
        {La bisagra|La batería|La placa} {A.del} {ha muerto|se ha estropeado}; ¿podrían {soldar la pieza|poner un repuesto} en {su taller|el servicio técnico}?
        En la pantallita {A.del} sale «error {##}» y {todo se para|no hace nada más}. ¿Cómo {quito|soluciono} ese fallo?
        Agradecería que un técnico {revisara|desmontara y revisara} {A.el}, pues {chirría|se bloquea} {al arrancar|a cada rato}.
        No quiero {tirar|jubilar} {A.el} por {un simple fusible|una tontería así}: ¿me {explicáis|enseñáis} cómo {hacer la reparación|cambiar la pieza}?
        Tras vuestra reparación, {A.el} {vuelve a fallar|se para otra vez}. {Recoged el aparato y arregladlo bien|Que un técnico de verdad mire qué pasa}.
        Con lo {bien|fino} que iba {A.el}, y ahora {tose|gruñe} y {se atasca|pierde fuerza}. ¿Qué {taller|técnico} me {recomiendan|aconsejan} para el arreglo?
        ¿Cubre la garantía {el arreglo|la reparación} {A.del}? {Se fundió|Dejó de funcionar} {al segundo uso|el {day}}.
        {Una pieza|La tapa} {A.del} {se ha partido|se salió de su sitio} y {no sé encajarla|no cierra}. {Díganme cómo arreglar esto.|¿Hay forma de recomponer esto?}
        La última actualización ha dejado {A.el} {colgad{A.o}|sin respuesta}: {no conecta|se congela al encender}. ¿Cómo {soluciono|corrijo} el fallo?
        {Huele a goma quemada|Salta el diferencial} {cada vez que enchufo|en cuanto enciendo} {A.el}. ¿{Quién puede arreglar eso|Me dais cita con el técnico}?
        [wish.bill]
        La factura {A.del} {no es correcta|muestra un importe que no entiendo|suma {##} euros de más}.
        ¿Por qué cargaron {mi tarjeta|mi cuenta} {dos veces|con {##} euros de más} por {A.el}?
        {Expliquen|Revisen}, por favor, {la suma|los gastos|el impuesto} que figura en la factura {A.del}.
        Me falta {la factura|el recibo|el comprobante} {A.del}.
        Me {facturaron|cobraron} {A.el} y también el porte, aunque {era gratis|ya lo había pagado}.
        Al pagar {A.el} {no funcionó|se ignoró} {mi cupón|el código de descuento}. {Corrijan el importe|Rectifiquen el recibo}.
        En mi banca en línea {veo|salen} dos cargos {iguales|idénticos} por {A.el}. ¿{Me lo aclaráis|Es un error de facturación}?
        Necesito {la factura|un justificante de pago} {A.del} {con mi NIF|a nombre de la empresa} para {Hacienda|mi gestoría}.
        {Pido|Solicito} {el envío de un duplicado|una copia} de la factura {A.del}, {compra del {day}|pedido {######}}.
        En la web {A.el} {costaba|estaba a} {##} euros y {en el recibo pone|me habéis cobrado} {###}. ¿De dónde sale {eso|la diferencia}?
        ¿{Qué es|A qué corresponde} ese «{suplemento|cargo de gestión}» de {#} euros que {aparece|figura} en la factura {A.del}?
        El IVA {A.del} {está mal calculado|no cuadra}; {emitan|háganme} una factura {rectificativa|corregida}.
        {Perdona|Hola}, ¿{me reenvías|puedes mandarme} el tique {A.del}? {Lo tiré sin querer|No lo encuentro en el correo}.
        Me {llegó|ha llegado} {un recordatorio de pago|un aviso de impago} por {A.el}, y {eso quedó pagado|aboné todo} {en {month}|el {day}}.
        Los plazos {A.del} {no coinciden|no cuadran} con lo {acordado|firmado}: {me cobráis {##} euros al mes|figuran doce cuotas, no diez}.
        Factura {######}, {A.el}: {nombre incorrecto|importe duplicado}. {Rectificar|Corregir} y {remitir|reenviar}.
        Nos {prometieron|anunciaron} {portes gratis|un diez por ciento menos} con {A.el}; {la factura|el total cobrado} {no lo refleja|dice otra cosa}.
        La contable {pregunta por|echa en falta} {el recibo|la factura en PDF} {A.del}; {en mi correo no está|no venía en la caja}.
        El {cargo|adeudo} por {A.el} {se hizo en otra moneda|pasó dos veces}; {mi banco lo confirma|tengo el extracto delante}. {Les ruego que lo revisen.|¿Lo comprobáis?}
        Agradecería un desglose {de lo cobrado|del importe} por {A.el}: {no entiendo|no me cuadran} {las tasas|los gastos de montaje}.
        ¡Menudo susto {al abrir la factura|con el recibo} {A.del}! {Cobráis|Habéis sumado} {un seguro|una garantía ampliada} que {yo no marqué|nadie pidió}.
        [wish.account]
        No {logro entrar|consigo iniciar sesión} en mi cuenta para {registrar|consultar} {A.el}: {la contraseña|la clave} es {rechazada|negada}.
        Mi {perfil|cuenta de cliente|usuario} está {en bloqueo|sin acceso} desde que {registré|añadí} {A.el}.
        {El enlace|El correo} para una nueva contraseña {nunca llega|no viene}, así no puedo {ver|gestionar} {A.el} en mi perfil.
        ¿Cómo {cambio mi contraseña|recupero el acceso}? La aplicación para {A.el} {me expulsa|pide siempre la clave}.
        La aplicación {A.del} {no reconoce|rechaza} mi {correo|usuario}, {y eso que|aunque} {no he cambiado nada|lo escribo bien}.
        ¿{Me ayudáis a|Cómo puedo} {desbloquear|recuperar} mi {usuario|perfil}? Quiero {dar de alta|vincular} {A.el} y {no paso de la clave|no me deja entrar}.
        El código del doble factor {no me llega|caduca antes de teclearlo} y, sin {entrar|sesión}, no puedo {configurar|registrar} {A.el}.
        He {cambiado de móvil|perdido el teléfono} y sin el segundo factor no {accedo al perfil|entro en la cuenta} donde {tengo|está} {A.el}.
        {Bórrenme|Eliminen} {la cuenta|el perfil} que creé {al registrar|para usar} {A.el}; {no deseo|ya no quiero} estar en su sistema.
        Solicito {restablecer mi contraseña|nuevas credenciales} para el portal donde {figura|está dad{A.o} de alta} {A.el}.
        Alguien {ha entrado|inició sesión} en mi cuenta y {ha desvinculado|ha borrado} {A.el}. {Quiero cambiar la clave|Bloqueen ese acceso}.
        «{Usuario desconocido|Contraseña no válida}»: eso {leo|me sale} cada vez que {intento|trato de} {conectarme|identificarme} para {activar|gestionar} {A.el}.
        Acceso denegado, usuario {######}. {Restablecer clave|Enviar clave nueva}. Motivo: {alta|registro} {A.del}.
        ¿Dónde {actualizo|modifico} {mi correo|mis datos personales}? En mi perfil {sale|solo veo} {A.el}, y {ningún menú|ni rastro} de ajustes.
        Tengo dos {perfiles|usuarios} {sin querer|por error} y {A.el} {aparece|está} en el {viejo|equivocado}: ¿podéis {unirlos|fusionarlos}?
        Tras {tres intentos|la actualización}, la web me {dejó fuera|cerró la sesión} y {no hay manera de|soy incapaz de} volver a entrar para {ver|configurar} {A.el}.
        El registro {A.del} se {queda a medias|atasca}: {exige un usuario que ya no recuerdo|dice que mi correo ya está en uso}. ¿{Me dais acceso|Cómo recupero mi cuenta}?
        Mi {padre|tía} {olvidó|ha perdido} su {clave|nombre de usuario}, y sin eso no {controla|maneja} {A.el} desde la aplicación. ¿Cómo {recupera el acceso|vuelve a entrar}?
        Desearía {cambiar|corregir} {el nombre|el correo} de mi cuenta de cliente, en la que {consta|tengo} {A.el}; {el formulario|la página} {no me lo permite|da error}.
        Creé {un perfil|una cuenta} para {A.el} y el {correo|enlace} de {activación|verificación} {no ha llegado|da error}: {sigo sin acceso|así no puedo entrar}.
        [wish.question]
        Antes de {comprar|decidirme}: ¿{A.el} {cabe en una cocina pequeña|sirve en el extranjero|tiene piezas de repuesto}?
        ¿{Qué tamaño|Qué peso|Qué colores} tiene {A.el}?
        ¿Es {A.el} {apt{A.o} para niños|para uso diario|para una sala grande}? ¿{Hace mucho ruido|Cuánta corriente gasta}?
        {Me pregunto|Querría saber} {cuánto mide el cable|si se puede lavar {A.el}|de qué está hech{A.o} {A.el}}.
        ¿Se puede usar {A.el} {al aire libre|toda la noche|con agua dura}? El folleto no dice nada.
        ¿{A.El} {lleva|trae} {garantía|batería extraíble|temporizador}? En la ficha técnica {no lo pone|no lo encuentro}.
        {Hola|Buenas}, una dudilla {antes de comprar|antes de lanzarme}: ¿cuántos vatios {consume|gasta} {A.el}?
        ¿{Es compatible|Funciona} {A.el} con {enchufes británicos|la red de 110 voltios|mi aplicación de casa}? {Me interesa mucho|Estoy pensando en comprar}.
        Desearía {conocer|saber} {las medidas|el nivel de ruido|el consumo anual} {A.del} {antes de decidirme|con vistas a una posible compra}.
        {Dudo|Estoy dudando} entre {A.el} y {el modelo anterior|otra marca}: ¿{en qué se diferencian|qué me aconsejan}?
        Consulta sobre {A.el}: ¿{es apt{A.o} para exteriores|es resistente al agua|lleva mando a distancia}?
        ¿Tenéis {A.el} {en exposición|a la vista} en la tienda de {city}? {Me gustaría|Quisiera} {mirar|probar} antes de comprar.
        ¿Cada cuánto hay que {limpiar|revisar} {A.el}, y {con qué producto|quién puede hacerlo}? {Aún no|Todavía no} {me he decidido|sé si comprar}.
        ¿{Podría usted indicarme|Me indica usted} si {A.el} {incluye pilas|necesita instalación|admite programar la hora}?
        ¿Qué tal {va|sale} {A.el} para {una familia de cinco|un piso de estudiantes|una persona mayor}? {No sé si comprar|Busco algo sencillo}.
        Quisiera regalar {A.un}: ¿{de qué material es|viene en caja de regalo|para qué edad está pensad{A.o}}?
        He leído {reseñas opuestas|opiniones muy distintas} sobre {A.el}: ¿es de verdad {silencios{A.o}|tan fácil de limpiar}? {Si es así, compro|De eso depende mi compra}.
        ¿Hasta cuándo {dura la oferta|vale el precio rebajado} {A.del}, y {habrá más colores|hay versión pequeña}?
        Antes del primer uso {A.del}: ¿{hay que cargar algo|se retira la película azul|conviene esperar unas horas}? El manual {viene en otro idioma|no lo aclara}.
        ¿En qué {modo|nivel|posición} se {usa|pone} {A.el} {la primera vez|a diario}? {No quiero meter la pata|Es por saberlo de antemano}.
        ¿{Dónde se fabrica|En qué país se monta|Qué etiqueta energética tiene} {A.el}? {Para mí es decisivo|Me importa antes de pagar}.
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
        [urgency.high]
        {El tiempo apremia|El asunto es urgente}: {respondan hoy|salgo de viaje el {day}|mañana llegan invitados}.
        Por favor, {actúen|respondan} {enseguida|sin demora|de inmediato|hoy mismo}.
        Debe estar {resuelto|hecho} {para mañana|antes del {day}|en {##} horas}.
        {No puede esperar|Ya no se puede esperar}, {ni una semana|ni un día}.
        Lo {necesitamos cada día|usamos siempre}, así que dense prisa.
        {Corre muchísima prisa|Es urgentísimo}, {de verdad|en serio}.
        {Necesito|Quiero} una {solución|respuesta} {hoy|antes de esta noche}, {no otro día|ni una hora más tarde}.
        Por favor, {dadle prioridad|ponedlo el primero de la lista}: {el {day} ya será tarde|mañana es demasiado tarde}.
        Cada {hora|día} que pasa {me cuesta dinero|empeora las cosas}; {llámenme|contacten conmigo} {ya|cuanto antes}.
        URGENTE. {Contestar|Responder} {hoy sin falta|en menos de {##} horas}.
        {Tengo un bebé en casa|Trabajo con eso} y {no aguanto así ni un día más|esto me tiene parada}.
        Les ruego {la máxima celeridad|que actúen a la mayor brevedad}; el plazo {vence|acaba} {mañana|el {day}}.
        {Daos prisa|Moved ficha ya}, {porfa|por favor}, que {la fiesta|el viaje} es {mañana|este mismo {day}}.
        Me {urge|apremia} {muchísimo|de veras}: {espero su llamada|quiero oír algo} {esta misma tarde|en la próxima hora}.
        {A más tardar|Como muy tarde}, {mañana a mediodía|el {day} por la mañana}; {después no me sirve|luego ya no vale}.
        Es {una emergencia|cuestión de horas}, {no exagero|créanme}.
        {Volando|A toda prisa}, {si sois tan amables|os lo pido}: {no hay tiempo que perder|el reloj corre}.
        [urgency.low]
        {Tómense su tiempo|Tómense todo el tiempo}.
        {No hay prisa|No corre prisa|Nada apremia}; {el mes próximo basta|cualquier día me va bien}.
        {Respondan|Escriban} {cuando les convenga|algún día|cuando haya más calma}.
        No es {urgente|nada urgente|en absoluto urgente}.
        Puede esperar {bien|tranquilamente} {hasta la primavera|unas semanas}.
        {Sin agobios|Sin prisas}: {cuando tengáis un hueco|cuando podáis}.
        No {me urge|me corre prisa}, {de momento me apaño|tengo otra cosa para ir tirando}.
        {Si tardan|Si les lleva} {dos semanas|un mes}, {no pasa nada|no me importa}.
        {Déjenlo|Pónganlo} {para el final|al fondo de la pila}; {otros irán más apurados|seguro que hay casos más graves}.
        Prioridad: {baja|mínima}. {Plazo: cualquiera|Sin fecha límite}.
        {Puedo|Sabré} esperar {a la vuelta de vacaciones|hasta {month}}, {no se preocupen|faltaría más}.
        {Con calma|Tranquilos}, que {esto no es de vida o muerte|el mundo no se acaba}.
        Atiendan primero {a los demás|lo importante}; {lo mío|este asunto} {aguanta|no caduca}.
        {Me basta|Me conformo} con una {respuesta|solución} {a lo largo del año|cuando buenamente puedan}.
        No les {meto|quiero meter} prisa: {de aquí a {month} hay tiempo|hasta otoño no hace falta}.
        {Un día de estos|Más adelante}, {si se acuerdan|cuando baje el trabajo}, {me dicen algo|me escriben}.
        El asunto {no reviste urgencia|carece de urgencia}; {pueden emplear|empleen} {los días que precisen|el tiempo necesario}.
        [urgency.none]
        Espero su {respuesta|carta}.
        Háganmelo saber.
        Gracias por su {atención|lectura}.
        Ya me {diréis|contaréis}.
        Quedo {a la espera de|pendiente de} {su contestación|sus noticias}.
        {Respondan|Contesten} {por correo electrónico|a esta misma dirección}, por favor.
        {El plazo habitual|El ritmo de costumbre} me vale.
        {Para cualquier dato|Si falta algo}, {estoy en el {#########}|me pueden escribir}.
        {Cuento con|Confío en} {su|vuestra} ayuda.
        {Un plazo normal|El tiempo acostumbrado} me {parece|va} bien.
        {Decidme algo|Contadme} {esta semana o la que viene|en unos días, como siempre}.
        [urgency.turnhigh]
        {La semana pasada|Al principio} {dije|escribí} que no había prisa, pero {eso ha cambiado: tiene que ser hoy|ahora el tiempo apremia}.
        {Rara vez|Pocas veces} soy impaciente, pero esta vez {cada hora cuenta|lo necesito enseguida}.
        {Os dije|Les dije} «sin prisa», {me retracto|lo retiro}: {lo necesito hoy|mañana a más tardar}.
        {Pensaba|Creía} que podía esperar, {pero no|y me equivoqué}: {es urgente|corre prisa de verdad}.
        No, no {puede quedar|vale dejarlo} para {otro mes|más adelante}; {debe hacerse ya|ha de ser mañana}.
        Donde {puse|escribí} «{con calma|cuando podáis}», {leed|poned} «{urgente|hoy mismo}».
        {Normalmente|Otras veces} diría «tranquilos, no corre prisa», pero {esta vez|hoy} {sí corre|apremia} {muchísimo|de verdad}.
        {La calma del principio se acabó|Se acabó lo de esperar}: {exijo|pido} respuesta {inmediata|en el día}.
        {Hasta ayer|El {day}} no había prisa ninguna; {desde hoy|ahora} {es una emergencia|no puedo esperar ni un día}.
        Vuestro {chat|formulario} lo marcó como «{prioridad baja|no urgente}», {y no es cierto|por error}: {urge|es urgente}, {y mucho|de veras}.
        [urgency.turnlow]
        {Al principio|El {day}} hablé de urgencia; {ya no es así, tómense su tiempo|ahora no hay ninguna prisa}.
        Otros dirán que todo es urgente; {lo mío no|lo mío puede esperar}.
        {Os dije|Les puse} «urgente», {me retracto|lo retiro}: {puede esperar semanas|no corre prisa}.
        Parecía {una emergencia|cosa de horas}, {pero no lo es|falsa alarma}: {cuando podáis|con toda calma}.
        Olviden {el «cuanto antes»|lo de «hoy mismo»} {del asunto|de mi otro correo}; {hay tiempo de sobra|ya no tengo prisa}.
        El formulario {puso|marcó} «{prioridad alta|urgente}» {por su cuenta|sin preguntarme}; {en realidad|la verdad es que} {no hay prisa|puede esperar un mes}.
        {Ayer|El {day}} estaba {histérica|nervioso} y pedí {una respuesta inmediata|que corrieran}; {hoy digo: sin prisas|ya no hace falta correr}.
        Nada de {correr|«a toda prisa»}, como {escribió mi mujer|puso mi hijo}: {el mes que viene sirve|me da igual cuándo}.
        {Iba a pedirles|Pensaba exigir} rapidez, {pero ya no|y al final no hace falta}: {el viaje se aplazó|me han prestado algo}, {tómense su tiempo|sin apuro}.
        No, {no es urgente|no es para mañana}, {aunque suene a eso|aunque mi tono lo parezca}; {a finales de {month} basta|cuando gusten}.
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
