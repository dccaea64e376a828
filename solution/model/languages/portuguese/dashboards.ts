export const dashboards: Readonly<Record<string, string>> = {
  "What was taken, how payments stand, and what wants to be looked at.":
    "O que foi recebido, em que ponto estão os pagamentos e o que precisa ser verificado.",
  "What goes back to payers, what their banks dispute, and by when to answer.":
    "O que volta aos pagadores, o que os bancos deles contestam e até quando responder.",
  "Refunded per month": "Reembolsado por mês",
  "Disputes by state": "Contestações por situação",
  "Taken per day": "Recebido por dia",
  "Payments by status": "Pagamentos por status",
  "Decline reasons": "Motivos de recusa",
  "Payments today": "Pagamentos de hoje",
  "Refunds and disputes": "Reembolsos e contestações",
  Health: "Saúde do serviço",
  "How many disputes are open, won or lost.": "Quantas contestações estão abertas, ganhas ou perdidas.",
  "Money taken, by the day it was taken, in the base currency.":
    "Dinheiro recebido, por dia de recebimento, na moeda base.",
  "Outcome of payments per week": "Resultado dos pagamentos por semana",
  "How many of each week's payments succeeded and how many did not.":
    "Quantos pagamentos de cada semana foram bem-sucedidos e quantos não.",
  "How many payments succeeded, failed or are on their way.":
    "Quantos pagamentos foram bem-sucedidos, falharam ou estão a caminho.",
  "Success rate of attempts per day": "Taxa de sucesso das tentativas por dia",
  "How the presses of Pay of each day ended.": "Como terminaram os toques em “Pagar” de cada dia.",
  "Why presses of Pay were declined, most frequent first.":
    "Por que toques em “Pagar” foram recusados, os motivos mais frequentes primeiro.",
  "Money given back for good, by the month it was asked for, in the base currency.":
    "Dinheiro devolvido definitivamente, por mês da solicitação, na moeda base.",
};
