export const aboutOperations: Readonly<Record<string, string>> = {
  "Payments, and everything that became of them.": "Pagamentos e tudo o que foi feito deles.",
  "Stripe payments whose Payment row is always true.":
    "Pagamentos do Stripe cuja linha de pagamento é sempre verdadeira.",
  "News from the gateway, and what became of it; pruned by age.":
    "Novidades do gateway e o que foi feito delas; removidas por idade.",
  "How often it was tried.": "Quantas vezes foi tentado.",
  "When the gateway created it.": "Quando o gateway o criou.",
  "Why it is parked or given up.": "Por que foi adiado ou abandonado.",
  "Stripe's evt_… id.": "ID evt_… no Stripe.",
  "What became of it.": "O que foi feito dele.",
  "What became of a gateway event.": "O que foi feito de um evento do gateway.",
  "What it said, in short; never a client secret.": "O que dizia, em resumo; nunca um segredo do cliente.",
  "A comparison of our rows with the gateway, and what it mended.":
    "Uma comparação das nossas linhas com o gateway e o que ela corrigiu.",
  "Payments compared.": "Pagamentos comparados.",
  "Rows that were mended.": "Linhas corrigidas.",
  "Where a stopped run goes on.": "Onde uma execução interrompida continua.",
  "Each mismatch and its repair.": "Cada divergência e sua correção.",
  "When the run ended.": "Quando a execução terminou.",
  "Events that webhooks never brought.": "Eventos que os webhooks nunca trouxeram.",
  "From when on payments were compared.": "Desde quando os pagamentos foram comparados.",
  "When the run began.": "Quando a execução começou.",
  "How the run stands.": "Em que ponto está a execução.",
  "What has to be looked at.": "O que precisa ser verificado.",
  "The server's heartbeat.": "O sinal de vida do servidor.",
  "Events and attempts that wait.": "Eventos e tentativas em espera.",
  "When a copied environment was confirmed: what was asked for before is never carried out here.":
    "Quando um ambiente copiado foi confirmado: o que foi pedido antes nunca é executado aqui.",
  "Events that were given up.": "Eventos abandonados.",
  "When it was last alive.": "Quando deu sinal de vida pela última vez.",
  "Age of the oldest unapplied event.": "Idade do evento não aplicado mais antigo.",
  "When the last event came.": "Quando o último evento chegou.",
  "Holds live keys.": "Possui chaves de produção.",
  "What is wrong, if anything.": "O que está errado, se houver algo.",
  "Name of the instance.": "Nome da instância.",
  "GUID of the organisation that the server is bound to; a copied environment differs.":
    "GUID da organização à qual o servidor está vinculado; um ambiente copiado tem outro.",
  "Events that wait for their payment.": "Eventos que aguardam seu pagamento.",
  "Version of the server.": "Versão do servidor.",
  "What staff ask the server to do.": "O que a equipe pede ao servidor.",
  "How a staff command stands.": "Em que ponto está um comando da equipe.",
  "How a dispute or inquiry stands; the gateway's own list.":
    "Em que ponto está uma contestação ou consulta; a lista do gateway.",
  "Why the payment or attempt stands as it does, in our own words, whatever the gateway's code.":
    "Por que o pagamento ou a tentativa está assim, em nossas próprias palavras, seja qual for o código do gateway.",
  "How a run of the reconciliation stands.": "Em que ponto está uma execução da conciliação.",
  "Why money is given back; the gateway's own list.": "Por que o dinheiro é devolvido; a lista do gateway.",
  "How a refund stands: requested by staff, then as the gateway says it; rejected when it was refused in words.":
    "Em que ponto está um reembolso: pedido pela equipe, depois como o gateway indica; rejeitado quando foi recusado com explicação.",
  "Whether the payment method is kept for later payments, and with whom present.":
    "Se a forma de pagamento é mantida para pagamentos posteriores e com quem presente.",
  "Where the payment stands, as the gateway says it.": "Em que ponto está o pagamento, segundo o gateway.",
};
