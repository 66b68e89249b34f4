extension PretrainingText {
    /// What letters ask for, in Spanish.
    static let spanishWishes = """
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
        Quiero mi dinero {otra vez en el bolsillo|de regreso}, {A.el} ya está en vuestro almacén.
        {Remitan|Retornen} a mi cuenta el coste {A.del}, ya devuelt{A.o}.
        ¿Cuándo {cobro|recibo} la devolución {A.del}? {Hace semanas|Hace ya un mes} que tenéis la caja.
        {A.El} fue un {timo|fiasco}; {que me retornen la plata|denme de vuelta mis euros}.
        Sigo sin {ver|notar} el reintegro {A.del} en el {extracto|saldo} de mi banco.
        Ahí va el IBAN para {la devolución del importe|el reembolso} {A.del}: lo {adjunto|pongo} abajo.
        Me arrepiento de comprar {A.el}: {recójanlo todo|vengan a por la caja} y {denme mi dinero|restituyan el pago}.
        Me prometieron el {abono|reintegro} {A.del} en {cinco|diez} días y {nada de nada|no ha entrado ni un euro}.
        Solo me {devolvisteis|ingresasteis} {##} euros por {A.el}; {falta el resto del reembolso|quiero también los demás}.
        ¿Puedo {devolver|retornar} {A.el} y {recobrar|recuperar} lo {gastado|desembolsado}?
        Mis {##} euros, por favor. {A.El} no vale {ni la mitad|lo que cuesta}.
        La foto era {preciosa|engañosa} y {A.el} es {puro plástico|una birria}: {que me devuelvan el dinero|reembolso}, gracias.
        Prefiero {el dinero en metálico|efectivo} a {un cheque regalo|puntos de cliente} por {A.el} que devuelvo.
        {Estoy dentro|Sigo dentro} de los catorce días: {A.el} se va y {el importe|lo abonado} regresa a mí.
        Hice la devolución {A.del} el {day}; {aguardo|espero} {el ingreso|la transferencia} de lo que pagué.
        Pagué con {PayPal|tarjeta} y ahí mismo {quisiera recuperar|espero de vuelta} el precio {A.del}.
        {No uso|Apenas toqué} {A.el}: {A.lo} mando de vuelta y me {retornáis|devolvéis} {el total|la totalidad}.
        {A.El} no {rinde|cumple} como decía {el anuncio|el folleto}; reclamo {la restitución del precio|que me reembolsen}.
        Como {comprador descontento|clienta decepcionada}, pido que me {restituyan|reintegren} el coste {A.del}.
        Vi {A.el} {a mitad de precio|bastante por debajo} al día siguiente: devuelvo lo comprado y {recupero|quiero} mi dinero.
        ¿También me {abonan|devuelven} los gastos de envío al {retornar|devolver} {A.el}?
        Ni {arreglos|reparaciones} ni recambios: {rescindo|deshago} la compra {A.del} y {recobro|quiero} mi dinero.
        La etiqueta de retorno ya está {pegada|impresa}; {A.el} sale {mañana|hoy} y {espero el reembolso|quiero mi pago de vuelta}.
        A {nadie en casa|ninguno de nosotros} le gusta {A.el}. {¿Nos devuelven la plata?|¿Se puede recobrar el importe?}
        El reembolso {A.del} {fue a otra tarjeta|llegó a una cuenta cerrada}; {repítanlo|háganlo de nuevo}, por favor.
        {Tiré|Malgasté} mi dinero con {A.el} y {pretendo|deseo} {recuperarlo|que me lo reintegren} íntegro.
        Vuestra {tienda|empresa} tiene {A.el} y también mi dinero. {Lo segundo|Eso último} lo quiero {de vuelta|en mi cuenta}.
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
        {A.El} no {pega|combina} con {la cocina|los muebles}; ¿me {dais|mandáis} el modelo {blanco|negro} a cambio?
        {Permuto|Cambio} {A.el} por {el siguiente modelo|la gama alta}, pagando {el resto|lo que falte}.
        Pedí {azul|gris} y vino {rojo|amarillo}: {intercambiemos|hagamos el cambio}, por favor.
        ¿Hay {cambios de talla|opción de cambio} para {A.el}? {Se nos queda grande|Ocupa demasiado}.
        {Quédense con|Recojan} {A.el} y {envíenme|mándenme} en su lugar {el modelo mediano|la edición normal}.
        {A.El} trae {un enchufe inglés|un cable cortísimo}; {quiero a cambio|cámbienme por} la versión {europea|correcta}.
        Recibí {A.un} de {exposición|segunda mano}; {exijo|quiero} en su lugar {una unidad precintada|un ejemplar sin usar}.
        La pantalla {A.del} llegó {rota|con una raja}: {pido recambio por otra unidad|sustituyan la unidad entera}.
        {A.El} pesa {demasiado|una barbaridad} para mí, ¿{puedo llevarme|me cambian esto por} un modelo más ligero?
        Me {tocó|enviaron} la versión {vieja|del año pasado}: ¿me la {canjean|cambian} por la {nueva|actual}?
        {Enviadme|Mandadme} otro igual que {A.el}, pero {sin abolladuras|sin manchas}, y {recojo yo|os devuelvo} el malo.
        ¿Puedo hacer el cambio {A.del} en {cualquier tienda|vuestra sucursal}? {Quiero|Busco} un tono {claro|oscuro}.
        {A.El} {hace demasiado ruido|va muy despacio}; {me cambiaría|quiero cambiarme} a {una marca mejor|un modelo callado}.
        Mi novia {quería|esperaba} {A.el} en {verde|rosa}. ¿{Se cambia fácil|Me hacéis el cambio}?
        Cambiadme {A.el}, que {abulta mucho|no cabe en el armario}, por {la versión mini|un modelo estrecho}.
        Otra unidad {A.del}, {por favor|se lo ruego}: esta {salió mala|viene con defecto de fábrica}.
        No devuelvo {A.el} por dinero, {A.lo} {cambio|permuto} por {otra cosa del catálogo|un artículo distinto}.
        ¿{Cuánto habría que añadir|Qué suplemento pago} para {pasar|cambiar} {A.el} por {el modelo premium|el grande}?
        Ya {probé|estrené} {A.el} y {me quedé corto|me falta potencia}: {propongo cambiar|quiero pasar} al modelo fuerte.
        {Sustituyan|Repongan} {A.el}, por favor; {el embalaje|la caja} llegó {aplastado por completo|sin cerrar} y la unidad, {con marcas|abollada}.
        Necesito el modelo para {zurdos|viajes} y tengo el {normal|de casa}. {Propongo|Solicito} un intercambio.
        La tienda me dio {A.el} {sin accesorios|con piezas de otro modelo}; {quiero otra unidad entera|cámbienme el lote}.
        ¿{Aceptan|Se admite} {A.el} sin caja para un cambio por {otro acabado|otra capacidad}?
        Dos pedidos, dos colores {cruzados|mezclados}: {intercambien|cambien} {A.el} por el tono {pedido|correcto}.
        Elegí mal: {A.el} es de {pilas|batería} y {buscaba|quería} la versión con cable. ¿{Podemos cambiar|Cómo se cambia}?
        Por favor, {un modelo por otro|cambio directo}: {os llevo|entrego} {A.el} y {salgo con|recojo} el de la vitrina.
        {A.El} me da {alergia|calambres en la muñeca}; {prefiero a cambio|quiero cambiar a} un modelo de {otro material|mango blando}.
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
        ¿{Por qué ciudad|Por dónde} va {mi paquete|la caja} con {A.el}?
        El mensajero {dejó una nota|puso un aviso} ilegible; ¿{dónde recojo|en qué oficina está} {A.el}?
        {Compré|Encargué} {A.el} el {day} y {sigo con las manos vacías|el timbre sigue mudo}.
        ¿{Han enviado|Despacharon} ya {A.el}? {No tengo número de seguimiento|Nadie me avisó}.
        El camión {pasó de largo|se saltó mi calle}, y {A.el} {volvió al depósito|sigue dentro}. ¿Cuándo {vuelven|repiten}?
        Mi buzón está {vacío|sin avisos} y {A.el} no {asoma|da señales}.
        «Destinatario ausente», {dice la web|pone el correo}, pero {estuve en casa|no me moví de aquí}. ¿Dónde quedó {A.el}?
        ¿Qué {fecha|día} de {llegada|entrega} calculáis para {A.el}?
        {Mi envío|El bulto} {da vueltas|rebota} entre {city} y {la frontera|otra central}; ¿llegará {A.el} algún día?
        El paquete {vino abierto|llegó} sin {A.el}. ¿{Viene en otro envío|Falta un segundo bulto}?
        El rastreo {lleva días congelado|no avanza} desde {city}. ¿Qué {ocurre|pasa} con {A.el}?
        ¿A quién le {entregaron|dieron} {A.el}? {La firma|El nombre del recibo} no es {mía|de nadie de aquí}.
        {A.El} {tenía que venir|debía llegar} en {##} horas y ya van {dos semanas|once días}.
        Estoy {deseando|impaciente por} ver {A.el}: ¿{en qué fase va|cómo va} el {reparto|transporte}?
        ¿{Sale hoy|Cuándo sale} {A.el} de {vuestra nave|su depósito}? {El estado|La ficha del pedido} pone «preparado».
        La {huelga|nevada} de transportistas, ¿{retrasa|complica} la llegada {A.del}?
        Correos {no encuentra|ha extraviado} el paquete {A.del}; {abran una búsqueda|pregunten al transportista}.
        ¿Alguien {sabe|puede decirme} dónde {para|se esconde} {A.el} que pedí en {month}?
        El vecino {no recibió nada|niega tener la caja}; ¿{quién tiene|dónde dejaron} {A.el}?
        Pregunto por {la llegada|el reparto} {A.del}: ¿{mañana o pasado|esta semana}, {a qué hora|por la tarde}?
        {Ningún repartidor|Ninguna furgoneta} ha traído {A.el}, aunque {me enviaron un SMS|el aviso decía hoy}.
        ¿Mi pedido {######} ya {viaja|está de camino}, o {espera existencias|sigue sin salir}?
        El casillero {estaba vacío|no se abrió} con el código; ¿dónde {dejaron|metieron} {A.el}?
        Hace {##} días que {A.el} consta como expedid{A.o}, pero {aquí nada|no llega}.
        Llamé a la {agencia|empresa de reparto} y {no localizan|desconocen} {A.el}. ¿{Tienen otra pista|Lo miran ustedes}?
        {Falta|No llegó} uno de los {dos|tres} bultos, justo el {A.del}. ¿{Se retrasó|Va aparte}?
        ¿{Sigue en pie|Vale aún} la entrega {A.del} para el {day}? {Debo estar en casa|No veo movimiento}.
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
        {No mandéis|No expidáis} {A.el}: {renuncio al pedido|me lo he pensado mejor}.
        {Anulación|Cancelación} del pedido {######}, {por favor|gracias}; {que no salga|sin envío}.
        Pinché dos veces y hay {dos pedidos|un pedido doble}: {cancelad uno|anulad el segundo}, aún sin enviar.
        {Retiren|Saquen} {A.el} de mi pedido {antes del envío|antes de cerrar la caja}.
        Lo siento, {A.el} ya no {entra en mi presupuesto|me hace falta}: {suspendan|cancelen} el encargo.
        ¿Cómo {se anula|cancelo} un pedido {recién hecho|de hace diez minutos}? Se trata {A.del}.
        {Dejen|Guarden} {A.el} en la estantería, {abandono|retiro} mi pedido.
        Mi {jefa|pareja} ya {consiguió|compró} {A.un}; {paren mi pedido|frenad el envío}, por favor.
        {Stop|Alto}: {A.el} no debe {salir del almacén|enviarse}, {me equivoqué al pedir|anulo}.
        Quiero {echar para atrás|revocar} el encargo {A.del} que {tramité|hice} {esta mañana|anoche}.
        Puse mal la cantidad: {diez|cinco} en vez de una. {Cancelad todo|Anulen el pedido} antes de {mandarlo|embalar}.
        {Desestimen|Invaliden} mi orden {######}: {A.el} ya no {interesa|procede}.
        Si {todavía no ha salido|sigue pendiente}, {quiero anular|cancelo} {A.el}.
        {El evento se suspendió|La boda se canceló}, por tanto {sobra|no preciso} {A.el}: {anulen el pedido|quiten mi encargo}.
        Ya sé que {acabo de comprar|compré hoy} {A.el}, pero {bloquead el envío|quiero cancelar}.
        {Quítenme|Bórrenme} de la lista de espera {A.del}; {no compro|retiro mi encargo}.
        ¿Podéis {interceptar|bloquear} el pedido {A.del} {antes de que se cargue en el camión|antes del envío}?
        No {sigan|continúen} con la preparación {A.del}: {el cliente desiste|cancelo la compra}.
        Cancelo {A.el}; {lo demás|el resto del pedido} {sí puede salir|que salga} como estaba.
        Ese pedido {lo hizo mi sobrino|fue un clic tonto}: {no lo tramiten|que se anule} y {nada de envíos|que no salga}.
        Como {A.el} está agotad{A.o} {un mes|hasta otoño}, {no espero más|lo dejo}: {cancelad|anulen} el pedido.
        Aún {figura|aparece} como «pendiente»: {aprovecho para|quiero} {cancelar|deshacer} el pedido {A.del}.
        Pedí {A.el} a la dirección {vieja|de mi ex}; mejor {cancelen|anulen} todo {antes de expedirlo|ahora que no salió}.
        {Rechazo|Renuncio a} seguir con la compra {A.del}; {no carguen nada|cierren el pedido} y {no envíen|no preparen} nada.
        {Échenle el freno|Den marcha atrás} al pedido {A.del}, {que no quiero que venga|no lo manden}.
        Me {quedé sin trabajo|surgió un gasto} y {debo|tengo que} {cancelar|anular} {A.el} antes del envío.
        ¿Basta {este correo|esta nota} para {anular|dejar sin valor} mi pedido {A.del}, {aún no enviado|sin salir}?
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
        {A.El} no {abre|cierra} bien: la tapa está {atrancada|torcida}.
        {A.El} {pierde agua|chorrea} por {debajo|la junta}.
        Aprieto el botón {A.del} y {no pasa nada|ni se inmuta}.
        {A.El} {traquetea|zumba|silba} como {un tractor|una locomotora}.
        Parpadea {una luz naranja|un piloto rojo} en {A.el} y {no arranca|se detiene}.
        Se {partió|quebró} {el asa|la palanca|una patilla} {A.del}; ¿se puede {pegar|soldar}?
        La batería {A.del} {no carga|dura cinco minutos} y {se hincha|quema al tacto}.
        {A.El} {se apaga|se corta} en cuanto {muevo el cable|toco la clavija}: ¿un mal contacto?
        {Se oxidó|Se derritió} {una pieza interna|el conector} {A.del}. ¿{Quién compone eso|Tenéis servicio de reparación}?
        {La pantalla|El visor} {A.del} {se queda en negro|muestra rayas} y {ya no responde|todo se cuelga}.
        {A.El} {no calienta|ya no gira|apenas tira}; ¿{qué reviso|puede venir un técnico}?
        Entró {arena|polvo|tierra} en {A.el} y {dejó de andar|ahora falla}.
        ¿Dónde {llevo|mando} {A.el} a {componer|arreglar}? {Tiene una grieta|Se descosió por dentro}.
        {Falla|Se descontrola} el {regulador|termostato|temporizador} {A.del}; ¿{cómo se arregla|mandan un técnico}?
        {A.El} {cojea|baila}: se {aflojó|soltó} un tornillo y {no logro apretarlo|ya no agarra}.
        {A.El} {hace cortocircuito|echa chispazos}, {saltan los plomos|se va la luz} y {me da miedo seguir|no marcha}.
        {Seguí|Leí} el manual entero y {A.el} {no revive|no despierta}: ¿{otra idea|algún remedio}?
        El muelle {A.del} {saltó|se rompió}; ¿puedo {fijar|sujetar} la pieza con {pegamento|un alambre}?
        {A.El} {va a tirones|se traba} y {cruje|rechina} {por dentro|al girar}.
        {Con dos meses de uso|En plena garantía} {A.el} {se ha roto|la ha palmado}: quiero {un arreglo|una reparación gratis}.
        El mando {A.del} {no hace caso|perdió la señal}, ni con {pilas nuevas|otra batería}. ¿Cómo lo {arreglo|soluciono}?
        {A.El} {apesta a plástico|huele a chamuscado} al {encender|arrancar}; ¿{es grave la avería|viene un técnico}?
        {A.El} está escacharrad{A.o}. {Arreglen|Reparen} eso, por favor.
        {Se despegó|Se cayó} la {goma|rueda|rejilla} {A.del} y {no vuelve a encajar|ahora roza}.
        ¿Tiene remedio {A.un} que {se recalienta|vibra muchísimo} y {se bloquea|pita sin parar}?
        {A.El} {se reinicia|da error} {a cada minuto|todo el rato} desde {el corte de luz|la mudanza}. {Ayuda técnica|Socorro}.
        {Pasen a recoger|Vengan a buscar} {A.el} para {el taller|una reparación}: ya {no tira|no da más|no responde}.
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
        ¿Por qué {pago|me cobran} {##} euros de {transporte|embalaje} por {A.el}?
        {La factura|El recibo} {A.del} lleva {otro nombre|una dirección antigua}: {corrijan|cambien} ese dato.
        Mi {tarjeta|banco} {muestra|registra} un {cobro|adeudo} que no {reconozco|esperaba} por {A.el}.
        ¿{Puedo pagar|Se puede abonar} {A.el} {a plazos|por transferencia|en tres cuotas}?
        ¿A qué {cuenta|IBAN} {transfiero|ingreso} lo que debo por {A.el}?
        {Apliquen|Descuenten} el {bono|vale} de {##} euros que no {restaron|contaron} en {la factura|el cobro} {A.del}.
        El {IVA|número fiscal} {falta|viene en blanco} en {la factura|el documento} {A.del}.
        {Me cobraron|Pagué} el seguro {A.del} sin {pedirlo|querer}; {expliquen ese cargo|revisen la cuenta}.
        La suma {no sale|está errada}: {##} más {##} no {da|hace} {###}. Miren la factura {A.del}.
        ¿{Hasta cuándo|Qué día} {vence|debo pagar} la factura {A.del}?
        El pago {A.del} fue {rechazado|denegado}, pero el {importe|dinero} {salió de mi cuenta|está retenido}.
        {Mi asesor|La aseguradora} {exige|pide} una factura {sellada|detallada} {A.del}. ¿{La mandan|Me la envían}?
        Tengo un {requerimiento|aviso de cobro} por {A.el}, {ya liquidado|pagado hace tiempo}. {Anoten el pago|Corrijan su contabilidad}.
        ¿Qué {significa|es} la línea «{tasa ecológica|canon digital|ajuste}» de {la factura|mi recibo}?
        Cada mes me {cargan|pasan} {##} euros por {A.el} y {no contraté cuotas|ya acabé de pagar}.
        {Facturaron|Apuntaron} {dos unidades|tres piezas}, y yo solo {pedí|recibí} {A.un}. {Rehagan|Corrijan} la factura.
        ¿Me {pasáis|hacéis llegar} {el tique|la factura electrónica} {A.del} por correo? {Se borró|El PDF no abre}.
        {Pagué|Transferí} {de más|un euro menos} por {A.el}; ¿cómo {lo regularizo|ajustamos la cuenta}?
        La fecha {de la factura|del recibo} {es errónea|cae en otro año}; {es para impuestos|lo pide mi contable}.
        Queremos {la factura|el cargo} {A.del} a nombre de {la asociación|la escuela}, con {CIF|domicilio fiscal}.
        El precio {rebajado|de oferta} no {se ve|aparece} en {el cobro|la factura} {A.del}: {cargaron la tarifa normal|falta el descuento}.
        ¿{Admiten|Aceptan} {Bizum|pago aplazado|tarjeta virtual}? Tengo pendiente la factura {A.del}.
        {Domicilié|Autoricé} un pago y {pasaron|giraron} {dos recibos|otro importe} por {A.el}.
        No {entiendo|descifro} vuestra factura: ¿{por qué hay comisiones|qué son los intereses}?
        {Cobraron|Facturaron} en {dólares|libras} y el banco {añadió comisión|cambió mal}. {Revisen|Aclaren} el cargo {A.del}.
        ¿{Figura|Consta} como abonad{A.o} {A.el}? {El sistema|Vuestro correo} habla de {una deuda|un saldo pendiente}.
        Mi factura de {month} {no ha llegado|está vacía}, y la {necesito para desgravar|exige el contable}.
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
        {He olvidado|No recuerdo} mi contraseña, ¿{la restablecen|cómo pongo otra}?
        La web {se niega a|no quiere} {aceptar|validar} mi {clave|correo} para {ver|registrar} {A.el}.
        {Mi usuario|Mi perfil} {ha desaparecido|ya no existe} y con él {A.el}.
        {Quiero|Necesito} {cambiar de correo|otro nombre de usuario} en {el portal|vuestra aplicación}.
        {La página de acceso|El inicio de sesión} {se queda en blanco|gira sin fin} y no {entro|accedo}.
        ¿Cómo me {registro|doy de alta} en la web para {activar|apuntar} {A.el}?
        {Denme de baja|Cierren mi cuenta} en el portal {del cliente|de usuarios}, {con todos mis datos|por favor}.
        El {captcha|código de seis cifras} {nunca coincide|siempre falla} al {identificarme|iniciar sesión}.
        Sospecho que {hackearon|robaron} mi {cuenta|clave}: {recibí avisos de acceso|veo equipos extraños conectados}.
        La sesión se {cierra|cae} {cada minuto|sola} en {el móvil|la tableta}, y no {gestiono|controlo} {A.el}.
        Mi correo {antiguo|del trabajo} ya no existe; ¿cómo {recibo|obtengo} el {código|enlace} para entrar?
        {La aplicación|El portal} dice «{cuenta suspendida|acceso restringido}» {al abrir|cuando abro} {la ficha|el menú} {A.del}.
        {La huella|El reconocimiento facial} no {me deja pasar|abre mi perfil} y {no sé el PIN|la clave falla}.
        ¿Puedo {compartir mi cuenta|añadir otro usuario} para que mi {hija|marido} {maneje|vea} {A.el}?
        Me {mudé de móvil|compré otro teléfono} y la aplicación {A.del} {pide credenciales|exige entrar de nuevo}.
        {Mi apellido|Mi fecha de nacimiento} está mal en el perfil; no {veo cómo editar|puedo modificar} {eso|ese dato}.
        Puse mal la clave {cinco|muchas} veces y ahora {estoy vetado|mi acceso está cerrado}. {Desbloqueen|Reactiven} mi usuario.
        No {encuentro|recuerdo} con qué {correo|alias} {me inscribí|abrí la cuenta} para {A.el}.
        Entrar con {Google|Apple} ya no {funciona|sirve}; ¿{qué hago con mi perfil|cómo accedo}?
        ¿Qué {requisitos|símbolos} {exige|pide} la contraseña? El sistema {rechaza todas|no acepta ninguna}.
        {Al iniciar sesión|Cuando me identifico} {aparece otra persona|veo datos ajenos} en {mi perfil|la cuenta}.
        La clave {provisional|temporal} que {mandaron|enviasteis} {ya caducó|no vale}: {quiero otra|generen una nueva}.
        Mi cuenta {sigue sin verificar|está inactiva}; ¿{me la activáis|qué me falta} para {añadir|vincular} {A.el}?
        No deseo {boletines|publicidad}: ¿dónde {ajusto|desmarco} eso en {mi perfil|los ajustes de cuenta}?
        El {gestor de claves|navegador} {guardó mal|perdió} mi contraseña y {estoy fuera|no puedo acceder}.
        ¿{Desactiváis|Quitáis} la verificación en dos pasos? {El SMS no llega|Perdí la tarjeta SIM} y no {entro|puedo acceder}.
        {Heredé|Me dieron} {A.el} y sigue asociad{A.o} al usuario del {antiguo dueño|vendedor}: ¿cómo paso eso a mi cuenta?
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
        ¿Cuánto {pesa|mide de alto|ocupa} {A.el}?
        ¿{A.El} {va a pilas|funciona con cable|se carga por USB}? {Lo pregunto antes de comprar|Estoy comparando}.
        ¿Qué {viene|hay|se incluye} en la caja {A.del}?
        ¿{Supone un riesgo|Es de fiar} {A.el} con {niños pequeños|gatos en casa}?
        ¿{A.El} se {pliega|desmonta|guarda} con facilidad? {Tengo poco espacio|Vivo en una caravana}.
        ¿Se puede {meter en el lavavajillas|lavar a mano|mojar} {A.el}? {Quiero saberlo antes|No pone nada}.
        ¿De qué {colores|acabados} {disponéis|hay existencias} para {A.el}?
        ¿{Es de acero|Es de plástico|Lleva madera} {A.el}? {Quisiera|Me gustaría} saber el material.
        ¿{Hace ruido|Molesta por la noche} {A.el}? Duermo {al lado|con la puerta abierta}.
        ¿Cuántos {años|meses} de garantía {tiene|da la marca con} {A.el}?
        ¿Gasta mucha {luz|electricidad} {A.el}? {Pienso|Planeo} comprar pronto.
        ¿{Habrá|Seguirán vendiendo} {recambios|consumibles} para {A.el} dentro de {cinco|diez} años?
        ¿{A.El} aguanta {el frío|la lluvia|el polvo} {en el balcón|en un jardín}?
        ¿Sirve {A.el} para {principiantes|mayores|zurdos}, o {exige maña|tiene truco}?
        ¿{Trae|Incluye} instrucciones en {español|catalán} {A.el}?
        ¿Cuál es la {potencia|capacidad|autonomía} {A.del}? {En la web falta|El vendedor no sabía}.
        ¿{A.El} necesita {internet|wifi|una aplicación} o {va sin nada|funciona por su cuenta}?
        ¿{A.El} contiene {látex|níquel|bisfenol}? Soy {alérgico|alérgica} y {lo consulto antes de comprar|quiero estar segura}.
        Me {interesa|tienta} {A.el}; ¿qué {ventajas|diferencia} tiene frente al {modelo básico|modelo caro}?
        ¿Se {cuelga|fija} {A.el} en la pared o {se apoya en la mesa|va de pie}?
        ¿Cuánto {tarda|demora} {A.el} en {cargarse|calentarse|arrancar} según {el fabricante|sus pruebas}?
        ¿Puedo llevar {A.el} {en el avión|de camping|en la maleta}? {Aún no he comprado|Es lo que decide mi compra}.
        ¿{Saldrá|Se espera} un modelo {nuevo|mejor} {A.del} este año, o {compro ya|me decido ahora}?
        ¿Qué {superficie|sitio} {necesita|requiere} {A.el} para {usarse bien|estar estable}?
        Para un {taller|colegio|hotel}, ¿{aconsejan|recomiendan} {A.el}? {Sería uso intensivo|Compraríamos diez unidades}.
        ¿Tiene {A.el} {modo silencioso|apagado automático|bloqueo infantil}?
        ¿Cómo se {guarda|almacena} {A.el} en invierno? {Aún está sin estrenar|Todavía no he comprado}.
        [wish.part]
        Necesito {una tapa de repuesto|un filtro nuevo|un cable más largo} para {A.el}. ¿{Lo venden|Venden eso} por separado?
        ¿Dónde {encuentro|pido} {accesorios|una funda|un cepillo nuevo} para {A.el}?
        [wish.address]
        Me he mudado. Envíen {A.el} a {city}, {street} {##}, y no a la dirección antigua.
        La dirección para {A.el} debe ser: {street} {##}, {city}.
        [wish.thanks]
        {A.El} funciona de maravilla, y solo quería {dar las gracias|decirlo}.
        Ninguna queja esta vez: estamos {encantados|muy contentos} con {A.el}.
        """
}
