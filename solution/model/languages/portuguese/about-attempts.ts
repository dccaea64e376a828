export const aboutAttempts: Readonly<Record<string, string>> = {
  "One press of Pay.": "Um toque em “Pagar”.",
  "What the payer was shown, in the currency's major unit; the server compares it with the source row.":
    "O que foi mostrado ao pagador, na unidade principal da moeda; o servidor compara com a linha de origem.",
  "Stripe's ctoken_…; taken away by the server on use.": "O ctoken_… do Stripe; removido pelo servidor ao ser usado.",
  "ISO code in capitals.": "Código ISO em maiúsculas.",
  "After this it is never confirmed.": "Depois disso, nunca é confirmada.",
  "Shown to the payer as reference.": "Mostrada ao pagador como referência.",
  "The gateway's receipt page; empty unless this very press paid.":
    "Página do recibo do gateway; vazia se não foi este toque em “Pagar” que pagou.",
  "The Payment it belongs to.": "O pagamento a que pertence.",
  "How it shall be taken.": "Como deve ser cobrado.",
  "Client secret or next step, sealed for the one browser that pays.":
    "Segredo do cliente ou próximo passo, selado para o único navegador que paga.",
  "The public key that the reply is sealed to; lives as long as the page.":
    "A chave pública para a qual a resposta é selada; dura enquanto a página estiver aberta.",
  "The page that pays; used when its origin is one that the profile allows.":
    "A página que paga; usada quando sua origem é permitida pelo perfil.",
  "GUID of the row.": "GUID da linha.",
  "Logical name of the table that is paid for.": "Nome lógico da tabela que é paga.",
  "How this press of Pay stands.": "Em que ponto está este toque em “Pagar”.",
  "How one press of Pay stands.": "Em que ponto está um toque em “Pagar”.",
  "Set by the control to ask the server to look again.":
    "Definido pelo controle para pedir ao servidor que verifique novamente.",
  "GUID of the contact who pays on a portal: nobody else gets the answer.":
    "GUID do contato que paga em um portal: ninguém mais recebe a resposta.",
  "A command of staff, carried out by the server exactly once.":
    "Um comando da equipe, executado pelo servidor exatamente uma vez.",
  "How much to capture; empty means all that is authorised.":
    "Quanto capturar; vazio significa tudo o que foi autorizado.",
  "Which event to replay.": "Qual evento reprocessar.",
  "What to do.": "O que fazer.",
  "With which payment.": "Com qual pagamento.",
  "How the command stands.": "Em que ponto está o comando.",
  "Staff entered the card of a payer on the telephone.": "A equipe digitou o cartão de um pagador ao telefone.",
};
