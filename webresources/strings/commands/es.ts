import type { CommandStrings } from "./strings.ts";

export const spanish: CommandStrings = {
  cancelTitle: "¿Cancelar este pago?",
  cancelText:
    "Se renuncia a {payment}: el dinero retenido queda libre, no se cobra nada y el pagador ya no podrá pagarlo. No se puede deshacer.",
  cancelConfirm: "Cancelar el pago",
  syncTitle: "¿Volver a leer este pago en Stripe?",
  syncText: "El estado, los importes y los motivos de {payment} se leen de nuevo en Stripe. No se mueve dinero.",
  syncConfirm: "Leer",
  replayTitle: "¿Repetir este evento?",
  replayText:
    "{event} se entrega otra vez al servidor y se aplica. Hágalo cuando la causa indicada en Error esté corregida; aplicarlo dos veces no hace daño.",
  replayConfirm: "Repetir",
  confirmTitle: "¿Puede moverse dinero en este entorno?",
  confirmText:
    "Este entorno es una copia. Tras su confirmación funcionan aquí pagos, reembolsos y capturas, con las claves de Stripe de su servidor. Lo que se pidió antes nunca se ejecuta aquí.",
  confirmConfirm: "Confirmar este entorno",
  back: "Volver",
  working: "Preguntando al servidor …",
  done: "Hecho.",
  underway: "Stripe lo ha aceptado; el banco necesita unos días. La fila se actualiza sola.",
  refused: "El servidor lo ha rechazado y nada se ha movido.",
  failed: "El banco lo ha rechazado. Nada se ha movido.",
  notAnsweredYet:
    "El servidor aún no ha respondido. Lo que pidió queda guardado y se ejecutará una sola vez en cuanto responda; no lo pida de nuevo. La página de estado dice cómo está el servidor.",
  couldNotAsk: "No se ha podido pedir: {reason}",
  unread: "No se ha podido leer cómo está. Actualice la página.",
  refundLimit: "De {payment} se pueden reembolsar hasta {amount}.",
  captureLimit: "De {payment} se pueden capturar hasta {amount}. Lo que no se capture queda libre.",
  beyondLimit: "Como máximo {amount}.",
  nothingLeft: "De este pago no queda nada por reembolsar.",
};
