export const commands: Readonly<Record<string, string>> = {
  Refund: "Reembolsar",
  Capture: "Capturar",
  "Cancel payment": "Cancelar o pagamento",
  "Sync with Stripe": "Sincronizar com o Stripe",
  Replay: "Reprocessar",
  "Confirm this environment": "Confirmar este ambiente",
  "Give all or part of this payment back": "Devolver todo ou parte deste pagamento",
  "Take the money that is authorised": "Receber o dinheiro autorizado",
  "Give this payment up before any money is taken": "Desistir deste pagamento antes de qualquer cobrança",
  "Ask Stripe how this payment stands and correct the row":
    "Perguntar ao Stripe em que ponto está este pagamento e corrigir a linha",
  "Ask the server to apply this event again": "Pedir ao servidor que aplique este evento novamente",
  "Let the server work for this environment, after it was copied or moved":
    "Permitir que o servidor trabalhe para este ambiente depois de copiado ou movido",
};
