export const aboutAttempts: Readonly<Record<string, string>> = {
  "One press of Pay.": "Una pulsación de «Pagar».",
  "What the payer was shown, in the currency's major unit; the server compares it with the source row.":
    "Lo que se mostró al pagador, en la unidad principal de la divisa; el servidor lo compara con la fila de origen.",
  "Stripe's ctoken_…; taken away by the server on use.": "El ctoken_… de Stripe; el servidor lo retira al usarlo.",
  "ISO code in capitals.": "Código ISO en mayúsculas.",
  "After this it is never confirmed.": "Después ya no se confirma nunca.",
  "Shown to the payer as reference.": "Se muestra al pagador como referencia.",
  "The gateway's receipt page; empty unless this very press paid.":
    "Página del recibo de la pasarela; vacía si no fue esta pulsación de «Pagar» la que pagó.",
  "The Payment it belongs to.": "El pago al que pertenece.",
  "How it shall be taken.": "Cómo se debe cobrar.",
  "Client secret or next step, sealed for the one browser that pays.":
    "Secreto de cliente o siguiente paso, sellado para el único navegador que paga.",
  "The public key that the reply is sealed to; lives as long as the page.":
    "La clave pública para la que se sella la respuesta; dura lo que dura la página.",
  "The page that pays; used when its origin is one that the profile allows.":
    "La página que paga; se usa si el perfil permite su origen.",
  "GUID of the row.": "GUID de la fila.",
  "Logical name of the table that is paid for.": "Nombre lógico de la tabla que se paga.",
  "How this press of Pay stands.": "En qué punto está esta pulsación de «Pagar».",
  "How one press of Pay stands.": "En qué punto está una pulsación de «Pagar».",
  "Set by the control to ask the server to look again.":
    "Lo establece el control para pedir al servidor que vuelva a mirar.",
  "GUID of the contact who pays on a portal: nobody else gets the answer.":
    "GUID del contacto que paga en un portal: nadie más recibe la respuesta.",
  "A command of staff, carried out by the server exactly once.":
    "Una orden del personal, que el servidor ejecuta exactamente una vez.",
  "How much to capture; empty means all that is authorised.": "Cuánto capturar; vacío significa todo lo autorizado.",
  "Which event to replay.": "Qué evento reproducir.",
  "What to do.": "Qué hacer.",
  "With which payment.": "Con qué pago.",
  "How the command stands.": "En qué punto está la orden.",
  "Staff entered the card of a payer on the telephone.": "El personal introdujo la tarjeta de un pagador por teléfono.",
};
