extension TicketText {
    /// Phrases of Spanish training tickets.
    static let spanishTraining = """
        [name]
        {Lucía|Mateo|Carmen|Pablo|Elena|Diego|Marta|Javier|Sara|Andrés}
        [order]
        (pedido {####}-{####})
        Pedido {####}-{####}.
        Mi referencia: #{######}.
        ref. #{######}
        N.º de pedido: {####}-{####}
        (ref. {######})
        El pedido lleva el número {####}-{####}.
        [hello]
        Hola,
        Buenas tardes,
        Hola a todos,
        Hola equipo,
        Buenos días,
        Buenas,
        Estimados señores,
        Buenas noches,
        [bye]
        Gracias, {name}
        Saludos, {name}
        ¡Muchas gracias! {name}
        Un abrazo, {name}
        {name}
        Un saludo cordial, {name}
        [want.refund]
        Quiero que me devuelvan el dinero {A.del}.
        Por favor, reembolsen {A.el} en {mi tarjeta|mi cuenta}.
        He devuelto {A.el} y {quiero|quisiera} recuperar los {##},90 EUR.
        {A.El} {me ha decepcionado|no es para mí}, ¿cómo consigo un reembolso?
        ¿Me pueden devolver lo que pagué por {A.el}?
        Mandé de vuelta {A.el} hace {dos semanas|diez días}, devuelvan los {##} euros por favor.
        No estoy contento con {A.el}, ingresen el precio en mi cuenta, por favor.
        Estoy devolviendo {A.el} y espero el reembolso completo.
        {A.El} va de vuelta, pónganme el dinero otra vez en la cuenta.
        Los {##} euros por {A.el} me los tienen que reintegrar.
        Quédense con {A.el} y denme de vuelta el precio, solo quiero el reembolso.
        Pagué demasiado por {A.el} para esa calidad, devuelvan el importe.
        ¿Cuándo estará en mi cuenta el dinero por {A.el}? Lo tienen de vuelta desde hace una semana.
        {Solicito|Solicitamos} formalmente la restitución íntegra del importe {abonado|satisfecho} por {A.el}.
        Como {A.el} no cumple lo que prometía el anuncio, {deseo|exijo} que me reintegren lo pagado.
        Mi hija probó {A.el} y puso mala cara, así que toca reclamar el dinero, ¿cómo se hace?
        Devolución {A.del} ya registrada; falta el abono de {##} euros en mi {tarjeta|cuenta de PayPal}.
        ¿A qué número de cuenta {van a ingresar|piensan ingresar} el reembolso por la devolución {A.del}?
        Su compañera me prometió {##} euros por {A.el} que devolví y {no he visto ni un céntimo|mi saldo sigue igual}.
        Vaya chasco con {A.el}; me gustaría recuperar {hasta el último euro|todo lo que gasté}.
        ¿Sería posible recibir el reembolso {A.del} {por transferencia|en efectivo|en mi tarjeta} y no en forma de vale?
        Estoy dentro de los {treinta|catorce} días de prueba: devuélvanme el precio {A.del}.
        Ayer dejé {A.el} en {correos|el punto de devolución} rumbo a su almacén; ¿cuánto tarda el reembolso?
        Reembolso {A.del}, por favor; {no le sacamos ningún partido|en casa nadie le da uso}.
        Tras probar {A.el} un par de {tardes|semanas}, me arrepiento de la compra y reclamo los {##} EUR.
        Pregunto si todavía estoy a tiempo de devolver {A.el} y {cobrar|recibir} de nuevo mi dinero.
        Solo me han reembolsado {una parte|la mitad} del precio {A.del} que devolví, {falta|reclamo} el resto.
        [want.exchange]
        Por favor, cambien {A.el} por un modelo {más grande|más pequeño|rojo|blanco}.
        Me gustaría cambiar {A.el} por otro color.
        {A.El} llegó en el tamaño equivocado, ¿{puedo|podría} tener el correcto?
        Envíenme un recambio nuevo para {A.el}, llegó con arañazos.
        ¿Puedo cambiar {A.el} por el modelo más reciente?
        Recibí {A.el} en negro pero pedí blanco, cámbien{A.lo} por favor.
        Preferiría otro modelo que {A.el}, ¿podemos hacer un cambio?
        {A.El} llegó con un golpe, necesito uno nuevo en su lugar.
        {A.El} tiene una grieta, tomaría con gusto un ejemplar nuevo a cambio.
        Modelo equivocado en la caja: reemplacen {A.el} por lo que elegí.
        {A.El} es demasiado grande para nuestra cocina, ¿puedo canjear por la talla pequeña?
        Prefiero {A.el} en verde, ¿es posible un cambio?
        ¿Habría forma de sustituir {A.el} por {la versión de mayor capacidad|el modelo básico}?
        Me equivoqué al elegir: en vez {A.del} {me convenía|quería} {otro tamaño|otro acabado}, ¿me hacen el cambio?
        Les mando {A.el} sin estrenar y ustedes me mandan el mismo modelo en {azul|gris}, ¿trato hecho?
        El color {A.del} no pega con {el sofá|mis cortinas}; quisiera el cambio por el tono {gris|crema}.
        Solicito la sustitución {A.del} por una unidad {idéntica|igual} sin {defectos de pintura|abolladuras}.
        Cambio {A.del}, por favor: tamaño mediano en lugar de {grande|pequeño}.
        Mi suegra me regaló {A.el}, pero ya teníamos; ¿vale para cambiar por {otro artículo|algo distinto} de la tienda?
        Al abrir la caja vi {A.el} con {una esquina rota|una abolladura}: {manden|necesito} otra unidad y recojan esta.
        Abonaría con gusto la diferencia si me cambian {A.el} por {la gama superior|el modelo de lujo}.
        ¿Qué pasos sigo para canjear {A.el} por {la variante|la versión} {con|sin} cable?
        En la etiqueta ponía {beige|plata}, pero {A.el} es de color marrón; quiero el tono correcto a cambio.
        Nos hemos confundido de medida con {A.el}, ¿aceptan el trueque por el modelo más {estrecho|ancho}?
        Me interesa permutar {A.el}, todavía {precintad{A.o}|en su embalaje}, por el modelo {del año pasado|nuevo}.
        Si les queda en {negro|rosa}, cámbienme {A.el}; {la etiqueta sigue puesta|no he quitado ni el plástico}.
        [want.delivery_status]
        ¿Dónde está {A.el} que pedí?
        {A.El} no ha llegado todavía, ¿cuándo viene?
        Sigo esperando el paquete con {A.el}.
        El seguimiento {A.del} no cambia desde hace {#} días.
        ¿Cuándo me entregan {A.el}?
        ¿Ya han enviado {A.el}?
        {A.El} debía estar aquí el {lunes|martes}, ¿qué hace el repartidor?
        ¿Pueden revisar la entrega {A.del}? Hasta ahora no vino nada.
        El bulto con {A.el} lleva retraso, ¿lo perdió el transportista?
        {A.El} estaba anunciad{A.o} para la semana pasada y no me ha llegado.
        ¿Hay noticias de mi envío? {A.El} sigue sin aparecer.
        Nadie vino a mi puerta con {A.el}, ¿pueden rastrear dónde está?
        ¿Tienen idea de por dónde anda {A.el}? {En la web|En mi correo} no sale nada.
        Agradecería información sobre el estado del envío {A.del}.
        Llevo toda la {mañana|semana} en casa por {A.el} y el mensajero no {aparece|llama}.
        Según el {transportista|rastreo}, {A.el} consta como entregad{A.o}, pero en {mi buzón|el portal} no hay nada.
        Fecha prevista de llegada {A.del}, por favor.
        Mi vecino {compró el mismo día|pidió más tarde} y ya tiene lo suyo; ¿y {A.el} cuándo me llega?
        El código de envío {A.del} no existe en la página de {la mensajería|correos}.
        Resulta que {A.el} salió del almacén el {jueves|viernes} y desde entonces ni rastro.
        ¿Llegará {A.el} esta semana o la {próxima|siguiente}?
        Me avisaron de un intento de entrega {A.del}, pero {nadie tocó el timbre|yo estaba en casa}; ¿dónde recojo el paquete?
        Solo vino {la mitad|una parte} del pedido: {A.el} {faltaba en la caja|no venía}, ¿viaja aparte?
        Quisiera saber si {A.el} ya {salió del almacén|pasó la aduana|está en camino}.
        Parece que {A.el} da vueltas por {media España|todo el país}: ayer {Sevilla|Bilbao}, hoy otra vez Madrid.
        Prometieron {A.el} en {dos|tres} días y {ha pasado casi un mes|vamos por la tercera semana} sin paquete.
        [want.cancel_order]
        Por favor, cancelen mi pedido {A.del}.
        He cambiado de idea, ya no quiero {A.el}, no {A.lo} manden.
        ¿Pueden parar el pedido {A.del} antes de que salga?
        Pedí {A.el} por error, cancelen por favor.
        Quiten {A.el} de mi pedido de ayer, ya no me hace falta.
        {A.El} ya no es necesari{A.o}, anulen el pedido.
        Hice clic dos veces: borren el pedido {A.del}.
        Mis planes cambiaron, retiro el pedido {A.del} antes del envío.
        No envíen {A.el}, encontré algo más barato en otro sitio.
        Renuncio a la compra {A.del}, fue una equivocación.
        Lo pensé otra vez: {A.el} no debe salir ni ser empaquetad{A.o}, cancelen por favor.
        Revoquen el pedido con {A.el}, el envío no ha empezado.
        Ruego {anulen|dejen sin efecto} la orden de compra {A.del} antes de su expedición.
        ¿Estoy a tiempo de {echarme atrás|anular} con {A.el}? El pedido todavía está en preparación.
        Uy, {mi hijo|mi sobrina} tocó la pantalla y encargó {A.el}; anulen la compra antes de mandar nada.
        Anular pedido {A.del}. Aún sin enviar.
        Como {mi hermana|mi pareja} ya compró {A.el}, no hace falta que {preparen|despachen} mi pedido.
        El botón de cancelar no responde y {A.el} sigue en mi pedido pendiente; paren {eso|la orden} ustedes.
        Tarda tanto en salir {A.el} que prefiero {anular|dar de baja} el pedido.
        Me gustaría desistir de la reserva {A.del}, {puesto que|ya que} aún no ha salido del almacén.
        Si {A.el} todavía no está en el camión, {frenen|detengan} el envío y den el pedido por {anulado|cancelado}.
        Encargué dos unidades {A.del} sin querer, {dejen solo una|eliminen una} antes de empaquetar.
        ¿Cómo anulo {A.el} en un pedido que aún {figura como pendiente|no se ha enviado}?
        Puse mal la dirección, así que mejor cancelen {A.el} y ya haré {otro pedido|un pedido nuevo}.
        Marcha atrás: {A.el} ya no me {interesa|conviene}, que no salga del almacén.
        Se nos ha {caído el presupuesto|aplazado la mudanza} y la compra {A.del} queda descartada; suspendan el envío.
        [want.repair_help]
        {A.El} dejó de funcionar, ¿cómo se arregla?
        {A.El} ya no se enciende, ayuda por favor.
        {A.El} hace un ruido raro y luego se apaga.
        ¿Se puede reparar {A.el}? {El botón|El cable|El interruptor} está roto.
        {A.El} se calienta demasiado, ¿qué hago?
        Necesito ayuda con {A.el}, {parpadea|pita} y no hace nada.
        Hay un fallo en {A.el}, ¿puede verlo un técnico?
        {A.El} pierde agua por abajo, ¿ustedes reparan eso?
        {A.El} huele a humo, ¿su taller arregla esas cosas?
        Desde ayer {A.el} está muert{A.o}, ¿cómo pongo en marcha el aparato?
        Se rompió la tapa {A.del}, ¿quién repara eso?
        {A.El} zumba y se para a los pocos minutos.
        Por más que pulso el botón, {A.el} no {reacciona|da señales de vida}.
        Solicito asistencia técnica para {A.el}: {presenta una avería|falla} desde el {sábado|domingo}.
        ¿Hay algún truco para {resucitar|reanimar} {A.el}? Se apagó de golpe y {ahí sigue|nada}.
        {A.El} se cayó {de la mesa|al suelo} y ahora {echa chispas|suena a lata}; ¿tiene arreglo?
        Avería en {A.el}: salta {el diferencial|el fusible} al enchufar.
        Seguí {el manual|las instrucciones} paso a paso y aun así {A.el} sigue sin {arrancar|funcionar}.
        ¿A qué taller {llevo|puedo llevar} {A.el} para que {cambien el motor|miren la avería}?
        Mi padre desmontó {A.el} para limpiar y desde entonces {no encaja nada|vibra muchísimo}.
        Unas veces {A.el} va y otras no; creo que {hay un mal contacto|el enchufe está flojo}.
        Quería preguntar si la garantía cubre {el arreglo|la reparación} {A.del}, que {se atasca|se bloquea} constantemente.
        Qué rabia: {A.el} duró {dos meses|un trimestre} y ya {no carga|se desconecta a cada rato}.
        Hay un tornillo suelto dentro {A.del} y cruje al mover; ¿puedo {abrir y apretar|desmontar la tapa} yo?
        Sale {una luz roja|un código de error} en {A.el} y no sé cómo {quitar eso|solucionar el fallo}.
        Necesitaría que alguien me {guíe|oriente} por teléfono para reparar {A.el}; {se apaga a media tarea|gotea}.
        [want.billing_question]
        Me cobraron dos veces {A.el}.
        La factura {A.del} muestra un importe equivocado.
        ¿Por qué la factura {A.del} dice {##} euros más?
        Mándenme la factura {A.del} por favor, nunca la recibí.
        Hay un cargo en mi extracto por {A.el} que no entiendo.
        Me cargaron {##} EUR de más en la tarjeta por {A.el}.
        ¿Qué impuesto lleva la factura {A.del}? Parece mal.
        Falta el descuento en la factura {A.del}.
        ¿Me pueden enviar el comprobante {A.del} por correo?
        Facturaron el porte con {A.el} aunque debía ser gratis.
        La suma de mi factura por {A.el} supera el precio, expliquen por favor.
        Con {A.el} me cobraron {##} euros de gastos adicionales, ¿qué es?
        La factura {A.del} lleva {el nombre de otra persona|una dirección fiscal antigua}; ¿la corrigen?
        ¿Podrían emitir una factura {con el IVA desglosado|a nombre de mi empresa} por la compra {A.del}?
        Contabilidad me pide el justificante de pago {A.del} y no {encuentro|localizo} ninguno.
        Usé un {vale|cupón} para {A.el} y, sin embargo, me cobraron el precio entero.
        Duplicado de la factura {A.del}, por favor.
        En el banco aparecen {dos|tres} movimientos iguales por {A.el}; solo compré una unidad.
        Me gustaría entender de dónde salen los {##} euros de suplemento en el recibo {A.del}.
        Ya aboné {A.el} y aun así me llega un {recordatorio|aviso} de pago.
        ¿Cuándo se carga en mi tarjeta {la primera cuota|el segundo plazo} {A.del}?
        El {CIF|NIF} en la factura {A.del} {está mal|no es el mío}, necesito una rectificada.
        En la web {A.el} costaba {##} euros y {en la factura figura otra cifra|el cobro no coincide}.
        Conviene que revisen sus cuentas: por {A.el} me han pasado un recibo que no {corresponde|cuadra}.
        ¿El IVA {ya está incluido|se añade aparte} en el cobro {A.del}? El recibo no dice nada.
        Les escribo porque el recibo {A.del} {llegó en blanco|no se abre} y {mi gestor|Hacienda} lo reclama.
        [want.account_access]
        No puedo iniciar sesión en mi cuenta para registrar {A.el}.
        Mi contraseña no funciona, quería ver {A.el} en mi perfil.
        La app {A.del} dice que mi cuenta está bloqueada.
        ¿Cómo restablezco la contraseña de la cuenta con {A.el}?
        Nunca recibo el código para entrar y configurar {A.el}.
        La página de acceso me echa cuando quiero añadir {A.el}.
        Desde la compra {A.del} no reconoce mi usuario, no consigo entrar.
        Por favor, desbloqueen mi cuenta, la necesito para {A.el}.
        Olvidé mi contraseña y el enlace para cambiarla, por {A.el}, nunca llega.
        Mi perfil está bloqueado, no puedo gestionar {A.el}.
        La identificación en la aplicación falla, {A.el} no aparece.
        ¿Cómo recupero el acceso a mi cuenta, donde está {A.el}?
        La aplicación me pide {un PIN|una clave} que no tengo para {vincular|activar} {A.el}.
        Cambié de {móvil|correo} y ahora no puedo entrar en el perfil donde tengo {A.el}.
        Usuario o clave incorrectos, siempre lo mismo, y así no hay manera de {vincular|dar de alta} {A.el}.
        ¿Serían tan amables de reactivar mi usuario? {Quisiera|Necesito} ver {A.el} en la aplicación.
        Intento crear un perfil para {A.el} y la web dice que {mi correo ya existe|el usuario está ocupado}.
        Sin acceso a mi cuenta desde el {lunes|martes}; {A.el} sigue asociad{A.o} a ella.
        El correo de verificación para dar de alta {A.el} {no aparece|caduca enseguida}.
        Tras {tres|cinco} intentos fallidos me han {bloqueado|cerrado} el perfil con {A.el}.
        ¿Dónde {modifico|cambio} la dirección de correo de la cuenta {A.del}?
        La app {A.del} cierra mi sesión cada {dos minutos|vez que cambio de pantalla}.
        Sospecho que otra persona entró en la cuenta con la que uso {A.el}; quiero {cambiar la clave|cerrar sus sesiones}.
        En casa compartimos {A.el}: ¿cómo le doy a mi {hijo|mujer} acceso con su propio usuario?
        Resulta imposible pasar de la pantalla de {inicio de sesión|identificación} de la app {A.del}.
        Para gestionar {A.el} me hace falta {una contraseña nueva|recuperar mi nombre de usuario}.
        [want.product_question]
        ¿Funciona {A.el} con {220|110} voltios?
        ¿Qué largo tiene el cable {A.del}?
        ¿Sirve {A.el} para habitaciones pequeñas?
        ¿En qué colores hay {A.el}?
        ¿Puedo usar {A.el} fuera en verano?
        ¿Cuánto ruido hace {A.el} y cuánto pesa?
        Antes de comprar: ¿tiene temporizador {A.el}?
        ¿Qué diferencia hay entre {A.el} y la versión anterior?
        ¿Qué peso tiene {A.el} y cabe en un estante?
        ¿De qué material es la carcasa {A.del}?
        ¿Hay piezas de repuesto para {A.el}, lo saben?
        ¿Cuánta corriente gasta {A.el}? ¿Se puede dejar de noche?
        ¿Es apt{A.o} {A.el} para {niños pequeños|personas mayores}?
        Desearía conocer las medidas exactas {A.del}.
        Una dudita: ¿{A.el} lleva {pilas|batería} o va con cable?
        Estoy entre {A.el} y otro modelo; ¿cuál {gasta menos|ocupa menos sitio}?
        ¿Se puede lavar {A.el} {con agua y jabón|en el lavavajillas}?
        Años de garantía {A.del}: ¿{dos|tres} o más?
        No veo en {la ficha|el catálogo} si {A.el} incluye {adaptador|funda|manual en español}.
        ¿Dónde se fabrica {A.el}, en {Europa|Asia}?
        Me pregunto si {A.el} es compatible con {accesorios de otras marcas|mi móvil}.
        Tengo alergia al {níquel|látex}: ¿hay algo de eso en {A.el}?
        ¿Qué potencia alcanza {A.el} {al máximo|en modo ahorro}?
        En las fotos {A.el} parece {brillante|mate}, ¿es así {al natural|en la realidad}?
        Nos gustaría saber {cuántos niveles|qué programas} tiene {A.el} antes de decidirnos.
        ¿Resiste {A.el} {la humedad del baño|el polvo de un taller}, según su experiencia?
        [topic.refund]
        un reembolso
        mi dinero
        que me devuelvan el dinero
        el reembolso de otra compra
        la devolución del importe
        un abono en mi cuenta
        recuperar lo que pagué
        [topic.exchange]
        un cambio
        un recambio nuevo
        cambiar algo
        otra talla
        la sustitución de un artículo
        un modelo distinto
        el canje por otro color
        [topic.delivery_status]
        un paquete con retraso
        una entrega
        el seguimiento
        un envío perdido
        la fecha de llegada
        un bulto que no aparecía
        saber dónde está mi paquete
        [topic.cancel_order]
        una cancelación
        cancelar un pedido
        anular una compra
        la anulación de un pedido
        parar un envío
        retirar un pedido hecho por error
        [topic.repair_help]
        una reparación
        una pieza rota
        arreglar un fallo
        un aparato averiado
        la visita de un técnico
        el arreglo de un aparato
        ayuda con una avería
        [topic.billing_question]
        una factura
        un cargo doble
        un recibo
        un importe mal cobrado
        un comprobante de pago
        el IVA de una compra
        un cobro desconocido
        [topic.account_access]
        mi contraseña
        el inicio de sesión
        una cuenta bloqueada
        un usuario olvidado
        entrar en la aplicación
        el acceso a mi perfil
        una clave nueva
        [topic.product_question]
        el largo del cable y el peso
        los colores que hay
        las medidas de un modelo
        un dato técnico
        el material de la carcasa
        saber si algo es compatible
        [aside.intent]
        El mes pasado escribí por {topic}, eso está resuelto.
        Esto no es por {topic}.
        Ya me ayudaron con otra cosa, {topic}, gracias, ahora es algo distinto.
        Esta vez no necesito {topic}.
        Antes de que pregunten: no busco {topic}.
        Mi último ticket era por {topic} y lo pueden cerrar.
        Olviden lo que dije sobre {topic}, hoy es diferente.
        En primavera hablamos de otra cosa: {topic}, eso se acabó.
        Lo que les consulté en {enero|otoño}, {topic}, ya quedó {zanjado|cerrado}.
        Que conste que no les escribo por {topic}.
        Quizá vean en mi historial {topic}; eso ya pasó.
        Nada que ver con {topic}, por si acaso.
        Por {topic} ya me atendió {su compañera|un colega suyo}, asunto terminado.
        No me malinterpreten, no pido {topic}.
        En su día contacté con ustedes por {topic} y me respondieron {muy bien|enseguida}.
        El asunto anterior ({topic}) está {liquidado|archivado}, este mensaje va de otra cosa.
        [aside.product]
        Uso mucho {B.el}, y {B.el} nunca me ha fallado.
        {B.El} es de lo bueno, de verdad, {B.el} puede quedarse.
        {B.El} del mismo pedido funciona bien, es {A.el} lo que me ocupa.
        También tengo {B.un} pero ahí todo es perfecto, esto es solo por {A.el}.
        No {B.el}, me refiero {A.al}.
        {B.El} está bien.
        No hay ningún problema con {B.el}.
        Con {B.el} estoy contento, por cierto.
        Mi vecina tiene {B.un} y le encanta.
        No confundir con {B.el}, que se queda como está.
        {B.El} hace lo que debe, eso lo dejamos fuera.
        {B.El} fue un regalo y todos están encantados.
        Ya les escribí por {B.el}, eso ahora está en orden.
        Por suerte {B.el} marcha {de maravilla|sin problemas}.
        Respecto a {B.un} que ya tenía, cero quejas, {todo lo contrario|al revés}.
        Compré a la vez {B.un} y {ahí no hay queja|por ese lado ninguna pega}.
        Ojo, {B.el} no tiene nada que ver con este mensaje.
        Mi {hermano|madre} usa {B.el} a diario sin {una sola queja|el menor problema}.
        Lo que fallaba en {B.el} ya se solucionó, {muy amables|gracias de nuevo}.
        Que quede claro: en {B.el} no hay nada que tocar.
        Si ven {B.el} en {el mismo pedido|mi historial}, ignoren esa línea: por ahí todo correcto.
        [priority.high]
        Es urgente.
        Respondan lo antes posible.
        Lo necesito para mañana.
        No puede esperar.
        Dense prisa por favor, nos hace falta hoy.
        Necesito una solución ahora mismo.
        Dependemos de esto cada día, así que rápido.
        ¡¡Urgente!!
        Debo tenerlo hoy.
        Una respuesta antes del fin de semana, es urgente.
        Rápido por favor, mañana es tarde.
        Para nosotros es una emergencia, apúrense.
        Traten esto con la mayor urgencia, vienen invitados.
        ¡Ya mismo, por favor!
        Cada hora {cuenta|importa}, contesten {hoy mismo|ya}.
        Se trata de un asunto {crítico|de máxima urgencia}.
        Tenemos {el negocio|media oficina} sin poder trabajar hasta que esto se resuelva.
        Llámenme {en cuanto lean esto|de inmediato}, por favor.
        Prioridad {máxima|alta}.
        Mañana {salgo de viaje|tenemos una boda}, ha de quedar resuelto {esta tarde|esta noche}.
        Les agradecería una intervención inmediata.
        ¡Auxilio, esto corre muchísima prisa!
        ¿Podrían ponerse con esto {ahora|cuanto antes}? No me queda {tiempo|margen}.
        Si no lo resuelven en {pocas|24} horas, {tendré un problema serio|se me pasa el plazo}.
        [priority.low]
        Sin prisa.
        No es urgente.
        Esto puede esperar.
        Tómense su tiempo.
        Cuando tengan un minuto.
        No hay ninguna prisa.
        Respondan cuando les venga bien.
        El mes que viene es suficiente.
        No tengo prisa con esto.
        Puede esperar semanas.
        Nada que corra prisa, más tarde está bien.
        Todo el tiempo que quieran, de verdad, sin prisa.
        Hay tiempo.
        Algún día de este año, nada urgente.
        Contesten {dentro de unas semanas|cuando tengan menos trabajo}, me da igual.
        Atiendan antes a los demás, yo {espero|aguanto}.
        Pónganme al final de la {cola|lista}, no pasa nada.
        De momento me apaño, así que {con calma|sin agobios}.
        Si tardan {un mes|varias semanas}, tampoco {pasa nada|me importa}.
        Es una cosilla menor, {déjenla para un rato libre|ya la verán cuando puedan}.
        Les ruego que no {alteren su trabajo|cambien su agenda} por esto, carece de urgencia.
        ¿Respuesta? Cuando {buenamente puedan|les sobre un rato}.
        Hasta {después de las vacaciones|fin de año} no me hará falta, hay margen de sobra.
        Prioridad {baja|mínima}.
        [priority.normal]
        Quedo a la espera de su respuesta.
        El plazo habitual me vale.
        Gracias por mirarlo.
        Avísenme, por favor.
        Ni urgente ni lento, lo habitual.
        Díganme qué pueden hacer.
        Espero tener noticias suyas.
        En el orden normal, por favor.
        Ya me {contarán|dirán}.
        Sigan su {turno|ritmo} de siempre.
        Prioridad {normal|media}.
        Un par de días {laborables|hábiles} de espera me parece {bien|razonable}.
        Agradezco de antemano su contestación.
        Confío en que me {orienten|indiquen cómo seguir}.
        ¿Qué me {aconsejan|proponen}?
        Con que respondan en los días que suelen tardar, {me basta|perfecto}.
        Cualquier {indicación|aclaración} será bienvenida.
        Trátenlo como {un caso corriente|una consulta cualquiera}.
        [turn.high]
        Normalmente digo sin prisa, pero esta vez lo necesito hoy.
        Ayer podía esperar, ahora es urgente.
        Dije tómense su tiempo, pero ahora ya no puede esperar.
        No el mes que viene, no la semana que viene: ahora.
        Ya no es cierto que no haya prisa, rápido por favor.
        Iba a poner que no corre prisa, pero {mañana viajo|hubo un imprevisto} y {urge|hay que resolverlo ya}.
        Olviden lo de «cuando puedan»: {necesito respuesta hoy|es urgentísimo}.
        La otra vez les di {un mes|semanas}; esta vez {ni un día|no hay margen}, contesten ya.
        Aunque suene a {consulta tranquila|cosa menor}, corre muchísima prisa.
        ¿Sin urgencia? Eso era {el lunes|antes}; ahora {cada minuto cuenta|es para ya}.
        Retiro lo de que esperaba {con calma|el turno normal}, respondan {de inmediato|hoy mismo}.
        Nada de plazo habitual ni de paciencia: {cuanto antes|hoy}, por favor.
        Mi hijo opina que puede esperar, pero {se equivoca|no es así}: es una emergencia.
        [turn.low]
        Mi primer correo decía urgente, pero ya no lo es, tómense su tiempo.
        Era urgente la semana pasada, ahora puede esperar.
        Ni hoy ni mañana, cualquier día de este mes me vale.
        Mi marido dice lo antes posible, yo digo sin prisa.
        Todos escriben urgente, lo mío no lo es.
        Taché la palabra «urgente» {del asunto|del formulario} porque {ya no corre prisa|tengo tiempo de sobra}.
        No hace falta que sea hoy, {ni siquiera esta semana|ni este mes}, cuando puedan.
        El formulario marcó prioridad alta {solo|sin querer}; en realidad {no hay prisa|puede esperar}.
        Parece una emergencia, pero no lo es: {sin agobios|con toda la calma}.
        Pensaba pedirles rapidez, aunque {bien mirado|al final} me da igual cuándo {contesten|respondan}.
        Hace un mes les metí prisa; {hoy|ahora} pueden tardar lo que {quieran|haga falta}.
        Perdonen los signos de exclamación de antes, esto {no corre prisa|puede quedar para más adelante}.
        Que mi jefe {exija una respuesta ya|pida rapidez} no importa: {vayan con calma|hay tiempo de sobra}.
        [turn.normal]
        Era urgente la semana pasada, ahora el plazo habitual me vale.
        No es urgente, pero tampoco lo dejen un mes, lo habitual.
        No digo sin prisa y no digo urgente, trátenlo como cualquier otro.
        Puse «urgente» por {costumbre|error}; con {el turno normal|la espera de siempre} me conformo.
        Ni emergencia ni {asunto olvidable|cosa para dentro de meses}: un caso corriente.
        Antes {me corría prisa|era para ya}, hoy basta con el {ritmo|plazo} de siempre.
        Escribí que podía esperar {meses|hasta el verano}, mejor en {su plazo normal|el tiempo acostumbrado}.
        No hace falta {correr|volar}, tampoco {dormirse|olvidarse}; respondan como de costumbre.
        Mi mujer quería marcar «urgente» y yo «sin prisa»; {dejémoslo en normal|quedamos en lo habitual}.
        Quiten la prioridad alta {de mi ticket|que marqué}, pero tampoco me pongan al final: prioridad normal.
        Que no sea {hoy mismo|cosa de horas} ni {el año que viene|dentro de un siglo}, simplemente en mi turno.
        [quote]
        La pantalla dice "{foreign}"
        En la etiqueta pone "{foreign}"
        La nota de la caja dice: "{foreign}"
        Salió este mensaje: "{foreign}"
        Muestra todo el rato "{foreign}" en la pantalla.
        La pegatina de atrás dice: "{foreign}"
        "{foreign}" es lo que dice la pantalla.
        [snippet]
        Error {##}: póngase en contacto con atención al cliente y tenga a mano el número de serie.
        No se pudo entregar su paquete. Lo intentaremos otra vez el próximo día laborable.
        Atención: desenchufe antes de limpiar. No sumergir en agua.
        La actualización ha fallado. Compruebe la conexión y empiece de nuevo.
        Lamentamos que este artículo no esté disponible en este momento. Le avisaremos cuando vuelva.
        Hola, miré el aparato con mi hermano y creemos que falta la pieza pequeña del lado.
        Cuidado, superficie caliente.
        Mantener pulsado cinco segundos.
        Estimado cliente, gracias por su mensaje. Nuestra oficina está cerrada hasta el día dos del mes que viene por obras en el edificio. Después contestaremos cada petición en el orden en que llegó.
        Buenos días, mi tío me dio esto cuando se mudó y me dijo que marchaba bien desde hacía muchos años, pero desde que está en mi piso solo da problemas, y no sé a quién preguntar.
        Antes de conectar el aparato a la red, compare la tensión de la placa con la tensión de su casa. No tire nunca del cable con las manos mojadas. Guarde las instrucciones y páselas al siguiente dueño.
        [letter]
        Estimada clienta, hemos recibido su pedido y le damos las gracias. Si algo no va bien con la mercancía, escríbanos en los diez días siguientes y díganos su número para que podamos ayudarle.
        Guarde este papel. Si no está contento con la compra, puede mandarnos la mercancía, nosotros la miramos, y tendrá noticias nuestras por correo cuando esté hecho.
        No hemos encontrado su cuenta. Revise la dirección que nos dio con el pedido, y llámenos por favor si no funciona, estamos aquí para usted todos los días.
        Siento no haberle contestado antes. Lo que usted busca ya no se fabrica, y no sé cuándo habrá otro, pero se lo diré en cuanto sepa algo más de ello.
        Su mensaje nos ha llegado y lo leerá una persona de la casa. Si en una semana no ha recibido nada de nosotros, mándelo otra vez por favor y veremos qué ha pasado con él.
        [forward]
        El vendedor me escribió "{foreign}" pero no lo entiendo.
        Me reenviaron esto: "{foreign}"
        Mi compañero de piso escribió debajo: "{foreign}"
        Un amigo de otro país me había mandado "{foreign}" así que lo paso.
        "{foreign}" es el correo de mi prima.
        Mi mujer añade: "{foreign}"
        Había una carta con esto: "{foreign}"
        Alguien me contestó "{foreign}" y no lo puedo leer.
        """
}
