export const aboutOperations: Readonly<Record<string, string>> = {
  "Payments, and everything that became of them.": "Los pagos y todo lo que ha sido de ellos.",
  "Stripe payments whose Payment row is always true.": "Pagos de Stripe cuya fila de pago siempre es cierta.",
  "News from the gateway, and what became of it; pruned by age.":
    "Novedades de la pasarela y qué ha sido de ellas; se eliminan por antigüedad.",
  "How often it was tried.": "Cuántas veces se ha intentado.",
  "When the gateway created it.": "Cuándo lo creó la pasarela.",
  "Why it is parked or given up.": "Por qué se ha aplazado o abandonado.",
  "Stripe's evt_… id.": "Id. evt_… en Stripe.",
  "What became of it.": "Qué ha sido de ello.",
  "What became of a gateway event.": "Qué ha sido de un evento de la pasarela.",
  "What it said, in short; never a client secret.": "Lo que decía, en resumen; nunca un secreto de cliente.",
  "A comparison of our rows with the gateway, and what it mended.":
    "Una comparación de nuestras filas con la pasarela y lo que corrigió.",
  "Payments compared.": "Pagos comparados.",
  "Rows that were mended.": "Filas corregidas.",
  "Where a stopped run goes on.": "Por dónde continúa una ejecución detenida.",
  "Each mismatch and its repair.": "Cada discrepancia y su corrección.",
  "When the run ended.": "Cuándo terminó la ejecución.",
  "Events that webhooks never brought.": "Eventos que los webhooks nunca trajeron.",
  "From when on payments were compared.": "Desde cuándo se compararon los pagos.",
  "When the run began.": "Cuándo empezó la ejecución.",
  "How the run stands.": "En qué punto está la ejecución.",
  "What has to be looked at.": "Lo que hay que revisar.",
  "The server's heartbeat.": "La señal de vida del servidor.",
  "Events and attempts that wait.": "Eventos e intentos en espera.",
  "When a copied environment was confirmed: what was asked for before is never carried out here.":
    "Cuándo se confirmó un entorno copiado: lo pedido antes nunca se ejecuta aquí.",
  "Events that were given up.": "Eventos abandonados.",
  "When it was last alive.": "Cuándo dio señales de vida por última vez.",
  "Age of the oldest unapplied event.": "Antigüedad del evento sin aplicar más antiguo.",
  "When the last event came.": "Cuándo llegó el último evento.",
  "Holds live keys.": "Tiene claves del modo activo.",
  "What is wrong, if anything.": "Qué va mal, si algo va mal.",
  "Name of the instance.": "Nombre de la instancia.",
  "GUID of the organisation that the server is bound to; a copied environment differs.":
    "GUID de la organización a la que está vinculado el servidor; un entorno copiado tiene otro.",
  "Events that wait for their payment.": "Eventos que esperan a su pago.",
  "Version of the server.": "Versión del servidor.",
  "What staff ask the server to do.": "Lo que el personal pide al servidor.",
  "How a staff command stands.": "En qué punto está una orden del personal.",
  "How a dispute or inquiry stands; the gateway's own list.":
    "En qué punto está una disputa o consulta; la lista de la pasarela.",
  "Why the payment or attempt stands as it does, in our own words, whatever the gateway's code.":
    "Por qué el pago o el intento está así, con nuestras propias palabras, sea cual sea el código de la pasarela.",
  "How a run of the reconciliation stands.": "En qué punto está una ejecución de la conciliación.",
  "Why money is given back; the gateway's own list.": "Por qué se devuelve el dinero; la lista de la pasarela.",
  "How a refund stands: requested by staff, then as the gateway says it; rejected when it was refused in words.":
    "En qué punto está un reembolso: pedido por el personal, luego como lo indica la pasarela; rechazado cuando se denegó con una explicación.",
  "Whether the payment method is kept for later payments, and with whom present.":
    "Si el método de pago se conserva para pagos posteriores, y con quién presente.",
  "Where the payment stands, as the gateway says it.": "En qué punto está el pago, según la pasarela.",
};
