import type { ReasonStrings } from "./strings.ts";

export const portuguese: ReasonStrings = {
  declined: "O banco recusou sem dizer por quê. O pagador pode tentar outra forma de pagamento ou perguntar ao banco.",
  insufficient_funds: "A conta não tinha dinheiro suficiente. O pagador pode tentar outra forma de pagamento.",
  expired_card: "O cartão expirou. O pagador precisa de outro cartão.",
  incorrect_details:
    "Número, data, código de segurança ou endereço estavam errados. O pagador pode verificá-los e tentar de novo.",
  authentication_failed: "O pagador não passou na verificação do banco (3D Secure). Pode tentar de novo.",
  authentication_required: "O banco pede autenticação. O pagador precisa pagar pessoalmente, não em sua ausência.",
  card_not_supported: "O cartão não permite este tipo de pagamento. O pagador precisa de outra forma de pagamento.",
  contact_bank:
    "O banco recusou e vai recusar de novo. O pagador precisa falar com o banco ou usar outra forma de pagamento.",
  try_again_later: "O banco não pôde decidir agora. A mesma forma de pagamento pode funcionar mais tarde.",
  limit_exceeded: "O pagamento ultrapassa um limite do cartão ou da conta. Outra forma de pagamento pode funcionar.",
  blocked_by_radar:
    "O Stripe Radar bloqueou o pagamento; o banco não foi consultado. Veja a regra ou a pontuação de risco antes de aceitá-lo.",
  suspected_fraud: "O banco suspeita de fraude. Não diga ao pagador; não tente o mesmo cartão de novo.",
  lost_or_stolen: "O cartão consta como perdido ou roubado. Não diga ao pagador; não tente o mesmo cartão de novo.",
  currency_not_supported: "O cartão não aceita a moeda. O pagador precisa de outra forma de pagamento.",
  processing_error: "Um erro no banco ou no caminho até ele. O pagador pode tentar de novo.",
  debit_failed:
    "O débito bancário falhou: conta, mandato ou autorização. O pagador precisa de outra forma de pagamento ou de um novo mandato.",
  abandoned: "Cancelado porque o pagador não o concluiu.",
  duplicate: "Considerado duplicado. Procure um pagamento anterior antes de tentar de novo.",
  requested_by_customer: "Cancelado a pedido do pagador.",
  expired: "Não foi concluído ou capturado a tempo; a Stripe o cancelou. O dinheiro não foi cobrado.",
  fraudulent: "Cancelado porque foi considerado fraude.",
  dispute_fraudulent:
    "O titular do cartão diz que não fez este pagamento. Responda à contestação com provas antes do prazo.",
  dispute_product:
    "O titular do cartão contesta o que foi entregue ou reembolsado. Responda à contestação com provas antes do prazo.",
  dispute_other: "O banco contesta este pagamento. Responda à contestação com provas antes do prazo.",
  rejected_amount_changed:
    "O pagador viu um valor diferente do que a linha tem agora. Ele precisa recarregar a página.",
  rejected_currency: "A moeda da linha falta ou não pode ser cobrada. Corrija-a na linha de origem.",
  rejected_amount:
    "O valor falta, é pequeno demais, grande demais ou contém uma fração da menor moeda. Corrija-o na linha de origem.",
  rejected_profile: "O perfil de pagamento falta, está inativo ou é do outro modo (teste ou real).",
  rejected_row: "A linha de origem não existe, ou esta pessoa não pode pagá-la.",
  already_paid: "O pagador quis pagar algo que já está pago.",
  waiting: "Aguarda a transferência ou o boleto do pagador.",
  other: "O pagamento não foi concluído. O código do motivo traz a palavra do próprio gateway.",
};
