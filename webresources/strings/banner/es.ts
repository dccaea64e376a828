import type { BannerStrings } from "./strings.ts";

export const spanish: BannerStrings = {
  nothingToDo: "No hay nada que hacer.",
  created: "Todavía no se ha pagado nada. El pagador ha empezado o lo hará; no hay nada que hacer.",
  wantsConfirmation:
    "El banco del pagador pide una confirmación que aún no se ha dado. Pida al pagador que la termine en el formulario de pago.",
  untilItArrives: "No hay nada que hacer hasta que llegue o venza.",
  processing: "El banco todavía está confirmando {amount}. Espere: no pida otro pago.",
  authorized:
    "{amount} están retenidos en la tarjeta del pagador y aún no se han cobrado. Captúrelos antes de que venza la retención.",
  succeeded: "Se han pagado {amount}.",
  failed: "No pagado.",
  canceled: "Cancelado, no se ha cobrado nada.",
  payAgain: "Se puede hacer un pago nuevo desde el mismo registro.",
  partiallyRefunded: "Se han reembolsado {refunded} de {amount}.",
  refunded: "Se han reembolsado {refunded}, el total.",
  disputed: "El pagador disputa {disputed}.",
  chargedBack:
    "La disputa se ha perdido: el banco ha devuelto {disputed} al pagador, y Stripe se queda con su comisión. Aquí no queda nada por hacer.",
  noReason: "La pasarela no ha dado ningún motivo.",
  fraudWarning:
    "El emisor de la tarjeta avisa de fraude: considere un reembolso antes de que se convierta en una disputa.",
  underReview: "Stripe lo está revisando: retenga la mercancía hasta que termine la revisión.",
  unread:
    "No se ha podido leer el estado de este pago, así que puede que nada de lo que ve esté al día. Actualice la página; si no basta, pida a un administrador que compruebe su acceso a los pagos.",
  byHand:
    "Los pagos los registra el servidor cuando alguien paga. Cierre este formulario: una fila hecha a mano no cobra nada.",
};
