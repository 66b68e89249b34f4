extension PretrainingText {
    /// Everyday texts other than letters, in Spanish.
    static let spanishEveryday = """
        [name]
        {Eusebio|Consuelo|Anselmo|Remedios|Florencio|Dolores|Teodoro|Amparo|Jacinto|Rosario|Basilio|Encarnación}
        [surname]
        {Alarcón|Benítez|Cordero|Durán|Escudero|Figueroa|Gallardo|Hidalgo|Iglesias|Lozano|Montero|Pascual}
        [city]
        {Toledo|Soria|Cuenca|Burgos|Cádiz|Teruel|Lugo|Huesca|Zamora|Jaén}
        [street]
        {calle del Molino|calle del Castillo|camino del Huerto|paseo del Puente|cuesta de la Ermita}
        [day]
        {lunes|martes|miércoles|jueves|viernes|sábado|domingo}
        [month]
        {enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre}
        [colour]
        {rojo|verde|azul|blanco|negro|gris|amarillo|marrón}
        [manual]
        Antes del primer uso, {limpie {A.el} con un paño suave|lea estas páginas|quite {el papel|la película}}.
        Coloque {A.el} sobre una superficie {plana|seca|firme}, lejos {del agua|de los niños|de las cortinas}.
        Pulse el botón {redondo|izquierdo|de arriba} durante {#} segundos, hasta que se encienda la luz.
        Si {A.el} no arranca, revise {el enchufe|el fusible|el cable} y {pruebe otra vez|espere {##} minutos}.
        No {abra|cubra|levante} {A.el} {en caliente|en marcha}; deje que {se enfríe|repose}.
        Limpie {A.el} {una vez por semana|después de cada uso} con {agua tibia|un cepillo seco}, nunca con {arena|ácido}.
        Si sale el error {##} en la pantalla, {el filtro está lleno|el depósito está vacío|la tapa está abierta}.
        Solo {un técnico formado|nuestro taller} puede hacer reparaciones. Guarde {este folleto|el recibo}.
        La garantía dura {dos|tres|cinco} años y cubre los defectos de {material|fabricación}, no el desgaste.
        [product]
        {A.Un} {para casas pequeñas|para todos los días|para gente cuidadosa}, en {colour} o {colour}.
        Peso {#} kilos, cable de {#} metros, potencia {###} vatios.
        {Silencio|Ligereza|Fuerza|Sencillez} y {limpieza fácil|larga vida|buen agarre}: {A.este} cuesta {##} euros.
        Viene con {un filtro|una tapa de repuesto|una bolsa|dos cepillos}; pilas {incluidas|no incluidas}.
        Los clientes dicen: «{Hace lo que debe|Mejor que lo de antes|No es barato, pero es bueno}».
        [order]
        Pedido {######} del {dd} de {month}: {A.un}, {colour}, {##},{##} euros; {B.un}, {##},{##} euros.
        Su {paquete|envío|entrega} {sale de nuestro almacén|pasa al transportista} el {day}.
        {El pago|El importe} fue {recibido con tarjeta|cargado en su cuenta}. La factura va {en la caja|adjunta}.
        Puede {devolver|mandar de vuelta} todo en {##} días y recibir {un reembolso|su dinero}.
        [ask]
        ¿{Puedo|Es posible|Cómo se hace para} {pagar con factura|cambiar mi contraseña|seguir mi paquete|devolver algo|recibir una copia de la factura}?
        ¿{Qué pasa si|Qué hago si} {el paquete está dañado|olvido mi contraseña|la factura está mal|quiero cancelar}?
        ¿Cuánto tarda {la entrega|un reembolso|una reparación|un cambio}?
        [answer]
        {Casi siempre|Por lo general} {de tres a cinco|unos diez} días {hábiles|}; en casos urgentes {es más rápido|llámenos}.
        Abra {su cuenta|la página de sus pedidos} y elija «{cancelar|devolver|seguir|pagar}».
        Escríbanos con el número de pedido; {ayudamos enseguida|responde una persona}.
        {Sí|Claro}, {si está sin usar|sin gastos|dentro del mes}. Después, no.
        [talk.ask]
        Buenos días, vengo por {A.mi}. {topic.line}
        Perdone, ¿{A.este} {está todavía en venta|es del escaparate}?
        ¿Habla usted {B.del} o {A.del}?
        ¿Es urgente?
        [topic.line]
        Está {rot|averiad}{A.o}, y quisiera una reparación.
        Quiero {mi dinero|un reembolso}, no otro modelo.
        Quiero {un cambio|otro modelo}, no mi dinero.
        {No ha llegado|Nunca me lo entregaron}.
        He {cambiado de idea|pensado mejor}; cancelen, por favor.
        La factura está {demasiado alta|mal}.
        [talk.answer]
        No hablo {B.del}, ahí todo {va bien|está en orden}. Hablo {A.del}.
        No, {no hay prisa|puede esperar}. / Sí, {mucho|hoy si se puede}.
        {Por supuesto|Con gusto}. ¿{Tiene el recibo|Cómo se llama|Cuándo fue la compra}?
        {Por desgracia|Me temo que} {no queda ninguno|está agotado}, pero {la semana próxima|el {day}} {habrá más|llegan otros}.
        [story]
        {name} {compró|encontró|vendió|perdió|trajo} {G.un} {en {city}|en el mercado|el {day}}.
        {Por la mañana|Después de cenar|Como llovía}, {name} {miraba por la ventana|salía a pasear|escribía una carta|hacía té}.
        {Los niños|Los vecinos|Mis padres} {reían|esperaban|habían salido|volvían tarde}.
        No faltaba {G.el}, sino {H.el}.
        {Comimos|Comieron} {pan y queso|sopa|pescado|manzanas} y {hablamos|hablaron} {del tiempo|del viaje|{G.del}}.
        {name} preguntó: «¿{Dónde está|Has visto} {G.el}?» «{Bajo la mesa|En {city}|No lo sé}», dijo {name}.
        {El tiempo era|El cielo estaba} {frío|suave|gris|claro}, así que {nos quedamos|llevamos {H.el}}.
        [snippet]
        {Aparato no listo|Puerta abierta|Pila baja|Sin señal|Filtro lleno}. {Espere, por favor|Reinicie ahora|Llame al servicio}. Código {##}.
        Mantener seco. {Frágil|Este lado arriba|No doblar}. Solo para uso interior. {Guardar en lugar fresco|Reciclar la caja}.
        {Hola|Querido} {name}, he dejado {A.el} con el vecino porque no había nadie. Por favor, pasar a recoger el {day} después de las {#}.
        Gracias por elegir {A.este}. Cargar antes de usar. No exponer a la lluvia. Sin garantía si se abre.
        [same]
        {Un reembolso|Devolver el dinero|Un reintegro}: {se entrega el artículo y se recibe lo pagado|la tienda vuelve a dar la suma}.
        {Un paquete|Un bulto|Un envío|Una entrega}: {lo que trae el repartidor|va del almacén a la puerta}.
        {Una factura|Una cuenta de gastos}: {dice cuánto hay que pagar|un papel con la suma y el impuesto}.
        {Cambiar|Reemplazar|Canjear} un artículo es {devolverlo y tomar otro|recibir otro por él}.
        {Cancelar|Anular|Revocar} un pedido es {decir que ya no se quiere|pararlo antes del envío}.
        {Reparar|Arreglar} es {hacer que marche lo roto|poner bien lo dañado}.
        {Urgente|Con prisa|Cuanto antes|Enseguida|No puede esperar}: {todo eso dice que no hay tiempo|hay que hacerlo ahora}.
        {Sin prisa|No corre prisa|Algún día|Puede esperar|No es urgente}: {todo eso dice que hay tiempo|más tarde basta}.
        {Iniciar sesión|Entrar en la cuenta|Identificarse}: {se da el nombre y la contraseña|hace falta una contraseña}.
        {Lo que el cliente escribió primero ya pasó|El deseo del mes pasado está resuelto}; {lo que pide ahora cuenta|solo queda la pregunta nueva}.
        [slip]
        direcion|dirección
        paqete|paquete
        entrga|entrega
        fatura|factura
        urjente|urgente
        aparrato|aparato
        contrasena|contraseña
        devolber|devolver
        canbio|cambio
        reenbolso|reembolso
        [slip.frame]
        {Mal|No}: {wrong}. {Bien|Sino}: {right}.
        Escribió «{wrong}» y quería decir «{right}».
        «{wrong}» es una errata por «{right}».
        """
}
