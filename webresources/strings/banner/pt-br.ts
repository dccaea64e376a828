import type { BannerStrings } from "./strings.ts";

export const portuguese: BannerStrings = {
  nothingToDo: "Não há nada a fazer.",
  created: "Nada foi pago ainda. O pagador começou, ou vai começar; não há nada a fazer.",
  wantsConfirmation:
    "O banco do pagador pede uma confirmação que ainda não foi dada. Peça ao pagador que a conclua no formulário de pagamento.",
  untilItArrives: "Não há nada a fazer até que chegue ou expire.",
  processing: "O banco ainda está confirmando {amount}. Aguarde: não peça outro pagamento.",
  authorized:
    "{amount} estão reservados no cartão do pagador e ainda não foram cobrados. Capture o valor antes que a reserva expire.",
  succeeded: "{amount} pagos.",
  failed: "Não pago.",
  canceled: "Cancelado, nada foi cobrado.",
  payAgain: "Um novo pagamento pode ser feito a partir do mesmo registro.",
  partiallyRefunded: "{refunded} de {amount} reembolsados.",
  refunded: "{refunded} reembolsados por completo.",
  disputed: "O pagador contesta {disputed}.",
  chargedBack:
    "A contestação foi perdida: o banco devolveu {disputed} ao pagador, e a Stripe fica com a tarifa. Não há mais nada a fazer aqui.",
  noReason: "O gateway não informou o motivo.",
  fraudWarning:
    "O emissor do cartão alerta para fraude: considere um reembolso antes que isso se torne uma contestação.",
  underReview: "A Stripe ainda está analisando: segure a mercadoria até o fim da análise.",
  unread:
    "Não foi possível ler a situação deste pagamento agora, portanto nada aqui precisa estar atualizado. Atualize a página; se não ajudar, peça a um administrador que verifique o seu acesso aos pagamentos.",
  byHand:
    "O servidor registra os pagamentos quando alguém paga. Feche este formulário: uma linha feita à mão não recebe dinheiro.",
};
