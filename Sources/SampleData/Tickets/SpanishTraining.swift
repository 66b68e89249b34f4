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
        [hello]
        Hola,
        Buenas tardes,
        Hola a todos,
        Hola equipo,
        Buenos días,
        Buenas,
        [bye]
        Gracias, {name}
        Saludos, {name}
        ¡Muchas gracias! {name}
        Un abrazo, {name}
        {name}
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
        [topic.refund]
        un reembolso
        mi dinero
        que me devuelvan el dinero
        [topic.exchange]
        un cambio
        un recambio nuevo
        cambiar algo
        [topic.delivery_status]
        un paquete con retraso
        una entrega
        el seguimiento
        [topic.cancel_order]
        una cancelación
        cancelar un pedido
        [topic.repair_help]
        una reparación
        una pieza rota
        arreglar un fallo
        [topic.billing_question]
        una factura
        un cargo doble
        un recibo
        [topic.account_access]
        mi contraseña
        el inicio de sesión
        una cuenta bloqueada
        [topic.product_question]
        el largo del cable y el peso
        los colores que hay
        [aside.intent]
        El mes pasado escribí por {topic}, eso está resuelto.
        Esto no es por {topic}.
        Ya me ayudaron con otra cosa, {topic}, gracias, ahora es algo distinto.
        Esta vez no necesito {topic}.
        Antes de que pregunten: no busco {topic}.
        Mi último ticket era por {topic} y lo pueden cerrar.
        Olviden lo que dije sobre {topic}, hoy es diferente.
        En primavera hablamos de otra cosa: {topic}, eso se acabó.
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
        [priority.normal]
        Quedo a la espera de su respuesta.
        El plazo habitual me vale.
        Gracias por mirarlo.
        Avísenme, por favor.
        Ni urgente ni lento, lo habitual.
        Díganme qué pueden hacer.
        Espero tener noticias suyas.
        En el orden normal, por favor.
        [turn.high]
        Normalmente digo sin prisa, pero esta vez lo necesito hoy.
        Ayer podía esperar, ahora es urgente.
        Dije tómense su tiempo, pero ahora ya no puede esperar.
        No el mes que viene, no la semana que viene: ahora.
        Ya no es cierto que no haya prisa, rápido por favor.
        [turn.low]
        Mi primer correo decía urgente, pero ya no lo es, tómense su tiempo.
        Era urgente la semana pasada, ahora puede esperar.
        Ni hoy ni mañana, cualquier día de este mes me vale.
        Mi marido dice lo antes posible, yo digo sin prisa.
        Todos escriben urgente, lo mío no lo es.
        [turn.normal]
        Era urgente la semana pasada, ahora el plazo habitual me vale.
        No es urgente, pero tampoco lo dejen un mes, lo habitual.
        No digo sin prisa y no digo urgente, trátenlo como cualquier otro.
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
