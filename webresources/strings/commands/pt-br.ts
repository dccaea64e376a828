import type { CommandStrings } from "./strings.ts";

export const portuguese: CommandStrings = {
  cancelTitle: "Cancelar este pagamento?",
  cancelText:
    "{payment} é abandonado: o valor reservado fica livre, nada é cobrado e o pagador não pode mais pagá-lo. Isso não pode ser desfeito.",
  cancelConfirm: "Cancelar o pagamento",
  syncTitle: "Ler este pagamento de novo na Stripe?",
  syncText: "O status, os valores e os motivos de {payment} são lidos de novo na Stripe. Nenhum dinheiro se move.",
  syncConfirm: "Ler",
  replayTitle: "Repetir este evento?",
  replayText:
    "{event} é entregue de novo ao servidor e aplicado. Faça isso quando a causa indicada em Erro estiver corrigida; aplicar duas vezes não faz mal.",
  replayConfirm: "Repetir",
  confirmTitle: "O dinheiro pode se mover neste ambiente?",
  confirmText:
    "Este ambiente é uma cópia. Depois da sua confirmação, pagamentos, reembolsos e capturas funcionam aqui, com as chaves da Stripe do servidor. O que foi pedido antes nunca é executado aqui.",
  confirmConfirm: "Confirmar este ambiente",
  back: "Voltar",
  working: "Perguntando ao servidor …",
  done: "Feito.",
  underway: "A Stripe aceitou; o banco precisa de alguns dias. A linha se atualiza sozinha.",
  refused: "O servidor recusou, e nada se moveu.",
  failed: "O banco recusou. Nada se moveu.",
  notAnsweredYet:
    "O servidor ainda não respondeu. O que você pediu está guardado e será executado uma única vez assim que ele responder; não peça de novo. A página de integridade diz como está o servidor.",
  couldNotAsk: "Não foi possível pedir: {reason}",
  unread: "Não foi possível ler a situação agora. Atualize a página.",
  refundLimit: "Até {amount} de {payment} podem ser reembolsados.",
  captureLimit: "Até {amount} de {payment} podem ser capturados. O que não for capturado fica livre.",
  beyondLimit: "No máximo {amount}.",
  nothingLeft: "Não resta nada deste pagamento para reembolsar.",
};
