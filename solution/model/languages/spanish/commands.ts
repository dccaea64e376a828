export const commands: Readonly<Record<string, string>> = {
  Refund: "Reembolsar",
  Capture: "Capturar",
  "Cancel payment": "Cancelar el pago",
  "Sync with Stripe": "Sincronizar con Stripe",
  Replay: "Reproducir",
  "Confirm this environment": "Confirmar este entorno",
  "Give all or part of this payment back": "Devolver todo o parte de este pago",
  "Take the money that is authorised": "Cobrar el dinero autorizado",
  "Give this payment up before any money is taken": "Renunciar a este pago antes de cobrar nada",
  "Ask Stripe how this payment stands and correct the row":
    "Preguntar a Stripe en qué punto está este pago y corregir la fila",
  "Ask the server to apply this event again": "Pedir al servidor que vuelva a aplicar este evento",
  "Let the server work for this environment, after it was copied or moved":
    "Permitir que el servidor trabaje para este entorno después de copiarlo o moverlo",
};
