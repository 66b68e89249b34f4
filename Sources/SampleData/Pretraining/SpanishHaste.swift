extension PretrainingText {
    /// How pressing letters say they are, in Spanish.
    static let spanishHaste = """
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
        {Cuanto antes|Lo más pronto posible}, {por favor|se lo suplico}.
        {Hoy|Ahora} mejor que mañana.
        {Necesito|Preciso} {auxilio|ayuda} {inmediata|ahora mismo}.
        No {puedo|quiero} {aguantar|seguir así} hasta {la semana que viene|pasado mañana}.
        {Contéstenme|Llamadme} {en cuanto lean esto|nada más abrir el correo}.
        {Rápido|Deprisa}, por favor, {estoy desesperado|ya no sé qué hacer}.
        {Mañana|Esta noche} {nos vamos|volamos} y sin esto {estamos perdidos|no podemos salir}.
        El {niño|enfermo} {depende de ello|lo necesita}, así que {no tarden|corran}.
        Esto va {con prisa|contrarreloj}: {quedan horas|el tiempo se agota}.
        {Máxima prioridad|Asunto urgente}, {se lo ruego|de veras}.
        {Exijo|Quiero} {una respuesta|que se haga} {en el acto|al instante}.
        Si no es {hoy|en unas horas}, {llega tarde|ya no me sirve de nada}.
        {Apúrense|Aceleren}, que {la inauguración|el cumpleaños} es {mañana|pasado mañana}.
        {Sin perder un minuto|Ya mismo}, {por caridad|si es posible}.
        {Esto|La situación} empeora {por momentos|cada hora}: {no tarden|vengan}.
        {Llevo esperando demasiado|Se me acaba la paciencia}: {tiene que ser ya|que sea hoy}.
        El plazo {expira|termina} {esta noche|a medianoche}, {ni un día más|sin prórroga}.
        {Traten esto|Atiendan mi caso} {de inmediato|antes que nada}.
        {No lo dejen|No me lo dejéis} para {mañana|después}: {apremia|es ahora o nunca}.
        ¿{Puede ser|Lo hacéis} {hoy mismo|en una hora}? {Me va el negocio en ello|Tengo clientes esperando}.
        {Con la mayor urgencia|A la voz de ya}: {mi madre está sola|el local está cerrado por esto}.
        {Estoy en apuros|Me veo en un aprieto} y {cada minuto vale|no tengo margen}.
        Ruego {trámite urgente|respuesta en el día}, {el evento es mañana|salimos de madrugada}.
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
        {Sin apremio|Sin ninguna urgencia} por {mi parte|nuestra parte}.
        {Cuando os venga bien|A su ritmo}, {de verdad|por favor}.
        {Tengo|Hay} tiempo {de sobra|para dar y regalar}.
        {Echadle un vistazo|Miradlo} {en algún rato libre|en un momento tranquilo}.
        {Me da igual|No importa} si es {este mes|hoy} o {el próximo|dentro de un mes}.
        {No hace falta correr|No corran}: {uso otro mientras|sé arreglármelas}.
        {Soy paciente|Me sobra paciencia}, {espero lo que haga falta|no se apuren}.
        {Nada de prisas|Ninguna prisa}, {estoy de vacaciones|solo lo uso en invierno}.
        {Quizá|Tal vez} {el mes que viene|después del verano}, {cuando haya menos jaleo|si les cuadra}.
        {Puede quedar|Que quede} {aparcado|en la cola} {unos meses|un tiempo}.
        {Despacio|Poco a poco}, {no me esperan en ningún sitio|todo a su tiempo}.
        Respondan {sin agobiarse|con tranquilidad}; {lo leeré en unas semanas|no miro mucho el correo}.
        Hasta {Navidad|la primavera próxima} no lo {voy a usar|necesitaré}.
        {Es una cosa menor|Es un detalle}, {no merece correr|atiendan antes otros casos}.
        {Aplacen|Pospongan} mi asunto {si andan liados|si tienen mucho trabajo}.
        {Una semana más o menos|Un mes arriba o abajo} {no cambia nada|me es indiferente}.
        {Lo mío|Esto} {no tiene plazo|no lleva fecha}, {cuando salga|ya irá saliendo}.
        {Aguardo|Esperaré} {sosegadamente|con toda paciencia}, {no se estresen|sin reloj}.
        {No tengo apuro|No llevo prisa}, {solo quería dejarlo dicho|es solo por ordenar papeles}.
        {Si hoy no|Si esta semana no}, {otro día|la siguiente}; {todo bien|tan contentos}.
        {Vayan haciendo|Id tirando}, que {por mí|para nosotros} {no hay apremio|sobra tiempo}.
        La casa {está cerrada|se reforma} hasta {month}, {así que hay tiempo|conque calma}.
        {Guarden|Apunten} esto para {temporada baja|un día flojo}, {no urge|no corre}.
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
        {Un saludo|Saludos} de {city}.
        {Gracias de antemano|Muchas gracias por todo}.
        {Agradezco|Agradecemos} su {ayuda|colaboración}.
        {Les dejo|Aquí tienen} mi {teléfono|correo} por si {hay dudas|falta un dato}.
        {Adjunto|Incluyo} una {foto|copia} {del pedido|de la etiqueta}.
        {Estoy|Estamos} a su {disposición|servicio} para {aclararlo|más detalles}.
        {Escribidme|Pueden escribirme} a {este correo|la dirección de siempre}.
        {Que pasen|Que tengáis} {un buen día|buena tarde}.
        ¿Qué {opinan|me dicen}? {Gracias por leerme|Un saludo}.
        {Eso es todo|Nada más por mi parte}, {muchas gracias|un cordial saludo}.
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
        {Suelo|Acostumbro a} esperar {sin quejarme|con calma}, pero {hoy no: lo necesito ya|ahora no hay tiempo}.
        {Iba a poner|Quería escribir} «cuando podáis», {pero no: hoy|pero me urge de verdad}.
        {Nunca|Jamás} meto prisa, {salvo hoy|y esta es la excepción}: {corran|lo necesito ahora mismo}.
        {Parecía|Creí que era} algo {menor|sin prisa}, {pero va a peor|y ya no}: {vengan hoy|actúen enseguida}.
        {Tenía|Había} tiempo hasta {month}, {pero adelantaron la fecha|y ahora es mañana}: {dense prisa|es urgente}.
        {No quiero agobiar|Odio apurar a nadie}, {pero tiene que ser hoy|aunque no puedo esperar más}.
        {Mi marido|Mi socia} dijo que {no urgía|daba igual cuándo}; {se equivoca|no es así}: {corre mucha prisa|hoy mismo}.
        {Tranquilos, pensé|Con calma, me dije}, {hasta que vi el plazo|y luego vi la fecha}: {vence mañana|quedan horas}.
        {Lo de esperar semanas|Aquello de «sin prisa»} {ya no vale|queda anulado}: {respondan de inmediato|urge ahora}.
        Hace {un mes|unos días} me daba {igual|lo mismo} cuándo; {hoy|ahora} {cada hora cuenta|es una urgencia}.
        {El otro aparato aguantaba|Teníamos un sustituto}, {pero murió ayer|y ya no}: {lo necesito sin demora|corran}.
        ¿{Sin prisa|Que espere}? {Ojalá|Ya me gustaría}: {se necesita mañana|no me queda ni un día}.
        {Podría decir|Quedaría bien decir} que espero {encantado|tranquila}, pero {mentiría: urge|no: hoy, por favor}.
        {Pueden tardar con lo demás|El resto puede esperar}; {esto, en cambio, no|esto es para hoy}.
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
        {Sé que suena|Parecerá} {alarmante|urgentísimo}, pero {puede esperar|no corre ninguna prisa}.
        {Iba a escribir|Casi pongo} «de inmediato», {pero da igual|aunque exageraba}: {cuando puedan|sin prisa}.
        {Lo quería|Hacía falta} {para mañana|hoy}, {pero se aplazó todo|y ya no}: {hay tiempo|no corran}.
        {Suelo|Acostumbro a} {exigir rapidez|meter prisa}; {esta vez no|hoy no}: {tómenselo con calma|cuando les venga bien}.
        {Era|Fue} urgente {la semana pasada|hace días}; {hoy ya no|eso pasó}, {esperaré tranquilo|no hay apuro}.
        {El plazo era corto|Vencía mañana}, {pero lo ampliaron|y nos dieron prórroga}: {sin agobios|hay meses por delante}.
        {Mi jefe|Mi vecina} {quiere todo ya|pide velocidad}; {yo no|a mí no me importa}: {el mes próximo vale|con calma}.
        ¿{Urgente|Para hoy}? {Qué va|Para nada}: {dentro de unas semanas|cualquier día} {está bien|me sirve}.
        {Perdón por las mayúsculas|Disculpen el tono de ayer}: {no hay tanta prisa|puede esperar de sobra}.
        {Me asusté|Entré en pánico} y {pedí|escribí} «ya mismo»; {no hace falta|retiro eso}, {esperamos|a su ritmo}.
        {Tachen|Borren} lo de «{urgente|máxima prioridad}»: {no me corre prisa|tenemos semanas}.
        {Corría prisa por la fiesta|Apremiaba por la boda}, {pero se suspendió|y ya pasó}: {ahora tranquilos|cuando toque}.
        {Aunque lo use a diario|Pese a ser importante}, {tengo otro de reserva|me las arreglo}: {sin prisa|puede tardar}.
        {No es para echarse a correr|No suelten todo por mí}, {por más que insista|pese a mis tres correos}: {otro mes vale|hay tiempo}.
        """
}
