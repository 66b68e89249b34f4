extension TicketText {
    /// Phrases of Spanish held-out tickets.
    static let spanishHeldOut = """
        [name]
        {Noelia|Gonzalo|Ainhoa|Yusef|Begoña|Iker}
        [order]
        (ORD/{####}/K)
        Compra ORD/{####}/K,
        N.º {##} {##} {##}.
        [hello]
        Estimados,
        Apreciado equipo de soporte,
        Muy buenas,
        Qué tal,
        [bye]
        Atentamente, {name}
        Mil gracias de {name}
        Hasta pronto, {name}
        Cordialmente, {name}
        [want.refund]
        Me gustaría recibir el reembolso {A.del}, fueron {##} €.
        ¿Cuándo vuelvo a ver mi dinero por {A.el} que entregué?
        {A.El} no cumple lo prometido, así que denme de vuelta el precio.
        Tramiten, por favor, la devolución del importe {A.del}.
        El dinero de vuelta, por favor, por {A.el}, la devolución ya va en camino.
        [want.exchange]
        ¿Podría canjear {A.el} por otra talla?
        Metieron en la caja el modelo equivocado, en lugar {A.del} verde vino el gris, cámbienlo.
        Prefiero un ejemplar nuevo, {A.el} tiene una grieta, hagan el cambio por favor.
        ¿Alguien podría reemplazar {A.el}? El color no es lo que elegí.
        {A.El} nos queda pequeñ{A.o}, tomaríamos con gusto el modelo grande a cambio.
        [want.delivery_status]
        ¿Qué ha sido del bulto con {A.el}?
        ¿Hay noticias de cuándo me llega {A.el}? En mi puerta sigue sin haber nada.
        El envío que trae {A.el} lleva retraso.
        El transportista habrá perdido {A.el}, ¿pueden rastrear el paquete?
        {A.El} tenía fecha de entrega el viernes y no llegó.
        [want.cancel_order]
        Revoquen mi compra {A.del}, todavía no está empaquetada.
        Lo he pensado mejor: no envíen {A.el}, cancelen todo.
        Saquen {A.el} de mi pedido, lo encontré en otro sitio.
        ¿Podrían anular el pedido {A.del}? Ha sido un descuido.
        No despachen {A.el}, por favor, renuncio al pedido.
        [want.repair_help]
        {A.El} está averiad{A.o}: zumba pero no arranca.
        ¿Quién puede arreglar {A.el}? Se soltó la tapa.
        Desde esta mañana {A.el} está muert{A.o}, sin luz, sin nada.
        {A.El} huele a humo en marcha, ¿su taller {A.lo} puede reparar?
        ¿Cómo pongo en marcha {A.el} otra vez? Al minuto se para.
        [want.billing_question]
        Me han facturado {A.el} por duplicado.
        Me falta el comprobante {A.del}, ¿me envían la factura por correo?
        Lo que suma la factura por {A.el} supera en {##} € lo acordado.
        ¿Podrían explicar el cargo adicional por {A.el} en mi factura?
        El porte era gratis, sin embargo me lo cobraron en la tarjeta con {A.el}.
        [want.account_access]
        Me he quedado fuera de mi cuenta y no puedo gestionar {A.el}.
        El enlace para elegir una nueva contraseña no me llega, así {A.el} queda sin registrar.
        La identificación falla cada vez que abro la aplicación para {A.el}.
        Mi perfil con {A.el} está bloqueado, ¿cómo recupero el acceso?
        Olvidé mi contraseña y no logro iniciar sesión para ver {A.el}.
        [want.product_question]
        ¿Cabría {A.el} en un estante estrecho?
        Me pregunto cuánta corriente gasta {A.el} en una hora.
        ¿Podrían decirme si con {A.el} vienen piezas de repuesto?
        ¿Es posible dejar {A.el} en marcha toda la noche?
        ¿De qué material es {A.el} y qué peso tiene?
        [topic.refund]
        el reembolso de lo que pagué
        mi dinero y el precio que me devuelven
        [topic.exchange]
        el cambio por otro color o un modelo más grande
        un recambio en el tamaño correcto
        [topic.delivery_status]
        el seguimiento de un paquete que no había llegado
        una entrega que el repartidor nunca había enviado
        [topic.cancel_order]
        las ganas de cancelar y parar un pedido hecho por error
        un pedido que ya no quiero y que mandé cancelar
        [topic.repair_help]
        el botón roto, el ruido y la reparación
        un fallo que el técnico tenía que arreglar
        [topic.billing_question]
        la factura, el impuesto y el importe cobrado dos veces
        un cargo en el extracto de mi tarjeta
        [topic.account_access]
        el inicio de sesión, el código y una cuenta bloqueada
        mi contraseña y la página de mi perfil
        [topic.product_question]
        el largo del cable, los colores y los voltios
        el ruido y el peso para habitaciones pequeñas
        [aside.intent]
        En enero les contacté por {topic}, asunto cerrado.
        Para que quede claro, no les escribo por {topic}.
        Mi petición de antes era por {topic}; no la tengan en cuenta.
        Nunca quise {topic}, fue un malentendido.
        [aside.product]
        {B.El} venía en la misma caja, y {B.el} cumple todos los días.
        En cuanto a la otra compra, es decir, {B.el}, todo en orden.
        {B.El} no me da ni un disgusto.
        Ojo, no {B.el} sino {A.el}.
        Mi madre usa {B.el} a diario y está encantada.
        Dejemos {B.el} aparte, nos gusta mucho.
        [priority.high]
        Debo tener una respuesta hoy mismo.
        De verdad que no puede esperar al fin de semana.
        Trátenlo como urgente.
        Deprisa por favor, mañana llegan invitados.
        Apúrense, por favor.
        [priority.low]
        No tengo la menor prisa.
        Nada urgente.
        Unas semanas puede esperar sin problema.
        Tómense todo el tiempo que quieran, no corre prisa.
        [priority.normal]
        Espero su respuesta.
        Háganlo según el turno normal.
        Díganme lo que averigüen.
        [turn.high]
        Al principio les dije que se tomaran su tiempo, eso cambió, tiene que ser hoy.
        Suelo ser paciente y nada me corre prisa, hoy sí: apúrense, por favor.
        La semana pasada no había prisa, hoy sí.
        [turn.low]
        El asunto dice urgente, no hagan caso, puede esperar.
        Por teléfono dije urgente; a estas alturas ya no corre prisa.
        No tiene que ser hoy ni mañana, más tarde basta.
        [turn.normal]
        Por teléfono dije urgente, a estas alturas basta el orden normal.
        No urgente, tampoco para olvidar: hagan como con todos los demás.
        [quote]
        Lo que leo en la pantallita es: "{foreign}"
        Venía una hoja que reza "{foreign}"
        Debajo está impreso "{foreign}" signifique lo que signifique.
        "{foreign}" eran las palabras de la pantallita.
        [snippet]
        Avería {##} detectada. Apague el aparato y déjelo enfriar por completo.
        Quisimos llevar su envío pero nadie abrió. Recójalo en la tienda de la esquina.
        Solo para uso doméstico. Alejar de los niños y del fuego.
        Querida vecina, alguien dejó esta caja en la escalera, quizá sea suya, por eso la puse al lado de su puerta.
        Ninguna red encontrada.
        Pasar un paño húmedo.
        Aviso a todos los inquilinos: el día nueve se cortará el agua entre las ocho y las doce mientras se cambian los tubos del patio. Llenen un cubo la víspera. Damos las gracias a todos por su comprensión.
        Querido, cuando lo abrí había polvo por todas partes y uno de los tornillos rodó debajo del armario, tu padre lo buscó media hora con la linterna y luego se rindió, quizá puedas escribirles.
        Si la luz roja parpadea tres veces, el recipiente interior no está bien puesto. Sáquelo, enjuáguelo, deje que se seque y empújelo hasta oír un clic.
        [letter]
        Buenos días, esto es lo que averigüé para usted: la gente de la tienda lo ha buscado por todas partes y no está, pero han apuntado su nombre y le llamarán cuando tengan uno.
        A nuestros clientes: queremos que sepan que la tienda se muda al otro lado de la calle. Lo que ustedes han dejado con nosotros se guarda aquí, y pueden venir a buscarlo cualquier mañana.
        Si puede leer esto, ha abierto el lado equivocado. Dele la vuelta a todo y no use un cuchillo, porque hay cristal dentro, y no queremos que se haga daño con él.
        [forward]
        Mi casero me pasó estas líneas: "{foreign}"
        "{foreign}" eran las palabras de mi nieto.
        Un colega del extranjero garabateó abajo: "{foreign}"
        De la tienda de al lado tengo esto: "{foreign}" signifique lo que signifique.
        """
}
