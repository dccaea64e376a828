export const aboutProfiles: Readonly<Record<string, string>> = {
  "How payments for one table are taken.": "Como os pagamentos de uma tabela são cobrados.",
  "Stripe's acct_… id, for connected accounts.": "ID acct_… no Stripe, para contas conectadas.",
  "Its column with the amount due.": "Sua coluna com o valor devido.",
  "When an authorised payment is captured.": "Quando um pagamento autorizado é capturado.",
  "Its currency lookup, or a text column with an ISO code; empty means transactioncurrencyid.":
    "Sua coluna de pesquisa de moeda ou uma coluna de texto com um código ISO; vazio significa transactioncurrencyid.",
  "Stands on the gateway's payment and on the receipt.": "Aparece no pagamento do gateway e no recibo.",
  "ISO code, when the table has no currency of its own.": "Código ISO, quando a tabela não tem moeda própria.",
  "tabs or accordion.": "tabs ou accordion.",
  "“Default” serves every table without a profile of its own.": "“Default” atende a toda tabela sem perfil próprio.",
  "Stripe's pmc_… id; empty means the account's default.": "ID pmc_… no Stripe; vazio significa o padrão da conta.",
  "Stripe's pk_… key; never a secret key.": "Chave pk_… do Stripe; nunca uma chave secreta.",
  "Column with the payer's e-mail address.": "Coluna com o endereço de e-mail do pagador.",
  "Your own lookup from Payment to the source table, or back; the server fills it.":
    "Sua própria coluna de pesquisa de Pagamento para a tabela de origem, ou o inverso; o servidor a preenche.",
  "One https origin a line: where a payer may come back to after a redirect.":
    "Uma origem https por linha: para onde um pagador pode voltar após um redirecionamento.",
  "Keep the payment method for later payments.": "Manter a forma de pagamento para pagamentos posteriores.",
  "Entity set name of that table in the Web API.": "Nome do conjunto de entidades dessa tabela na API Web.",
  "Owns payments whose source row has no owner.":
    "É proprietária dos pagamentos cuja linha de origem não tem proprietário.",
  "Column with the payer's name; empty takes it from the row's contact or account.":
    "Coluna com o nome do pagador; vazia, ele vem do contato ou da conta da linha.",
  "A known contact may save payment methods and pay with them again.":
    "Um contato conhecido pode salvar formas de pagamento e pagar com elas de novo.",
  "Staff may enter the card of a payer on the telephone; Stripe must have allowed it for the account.":
    "A equipe pode digitar o cartão de um pagador ao telefone; o Stripe precisa ter permitido isso para a conta.",
};
