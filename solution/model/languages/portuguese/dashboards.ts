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
};
