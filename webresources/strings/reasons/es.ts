import type { ReasonStrings } from "./strings.ts";

export const spanish: ReasonStrings = {
  declined:
    "El banco lo ha rechazado sin decir por qué. El pagador puede probar otro medio de pago o preguntar al banco.",
  insufficient_funds: "En la cuenta no había dinero suficiente. El pagador puede probar otro medio de pago.",
  expired_card: "La tarjeta ha caducado. El pagador necesita otra tarjeta.",
  incorrect_details:
    "El número, la fecha, el código de seguridad o la dirección no eran correctos. El pagador puede comprobarlos y volver a intentarlo.",
  authentication_failed: "El pagador no ha superado la comprobación del banco (3D Secure). Puede volver a intentarlo.",
  authentication_required: "El banco pide autenticación. El pagador debe pagar en persona, no en su ausencia.",
  card_not_supported: "La tarjeta no permite este tipo de pago. El pagador necesita otro medio de pago.",
  contact_bank:
    "El banco lo ha rechazado y volverá a hacerlo. El pagador debe hablar con el banco o usar otro medio de pago.",
  try_again_later: "El banco no ha podido decidir ahora. El mismo medio de pago puede funcionar más tarde.",
  limit_exceeded: "El pago supera un límite de la tarjeta o de la cuenta. Otro medio de pago puede funcionar.",
  blocked_by_radar:
    "Stripe Radar ha bloqueado el pago; no se preguntó al banco. Mire la regla o la puntuación de riesgo antes de aceptarlo.",
  suspected_fraud: "El banco sospecha fraude. No se lo diga al pagador; no vuelva a intentarlo con la misma tarjeta.",
  lost_or_stolen:
    "La tarjeta figura como perdida o robada. No se lo diga al pagador; no vuelva a intentarlo con la misma tarjeta.",
  currency_not_supported: "La tarjeta no admite la moneda. El pagador necesita otro medio de pago.",
  processing_error: "Un error en el banco o en el camino hacia él. El pagador puede volver a intentarlo.",
  debit_failed:
    "El adeudo bancario ha fallado: cuenta, mandato o autorización. El pagador necesita otro medio de pago o un mandato nuevo.",
  abandoned: "Cancelado porque el pagador no lo terminó.",
  duplicate: "Se ha tomado por un duplicado. Busque un pago anterior antes de volver a intentarlo.",
  requested_by_customer: "Cancelado a petición del pagador.",
  expired: "No se terminó o capturó a tiempo; Stripe lo ha cancelado. El dinero no se ha cobrado.",
  fraudulent: "Cancelado porque se tomó por fraude.",
  dispute_fraudulent:
    "El titular de la tarjeta dice que no hizo este pago. Responda a la disputa con pruebas antes de que venza el plazo.",
  dispute_product:
    "El titular de la tarjeta disputa lo entregado o reembolsado. Responda a la disputa con pruebas antes de que venza el plazo.",
  dispute_other: "El banco disputa este pago. Responda a la disputa con pruebas antes de que venza el plazo.",
  rejected_amount_changed:
    "Al pagador se le mostró un importe distinto del que la fila tiene ahora. Debe volver a cargar la página.",
  rejected_currency: "La moneda de la fila falta o no se puede cobrar. Corríjala en la fila de origen.",
  rejected_amount:
    "El importe falta, es demasiado pequeño, demasiado grande o contiene una fracción de la moneda más pequeña. Corríjalo en la fila de origen.",
  rejected_profile: "El perfil de pago falta, está inactivo o es del otro modo (prueba o real).",
  rejected_row: "La fila de origen no existe, o esta persona no puede pagarla.",
  already_paid: "El pagador quiso pagar algo que ya está pagado.",
  waiting: "Espera la transferencia o el comprobante de pago del pagador.",
  other: "El pago no se ha realizado. El código del motivo contiene la palabra de la pasarela.",
};
