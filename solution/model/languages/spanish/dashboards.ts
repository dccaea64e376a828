export const dashboards: Readonly<Record<string, string>> = {
  "What was taken, how payments stand, and what wants to be looked at.":
    "Lo que se ha cobrado, en qué punto están los pagos y lo que hay que revisar.",
  "What goes back to payers, what their banks dispute, and by when to answer.":
    "Lo que se devuelve a los pagadores, lo que disputan sus bancos y hasta cuándo responder.",
  "Refunded per month": "Reembolsado por mes",
  "Disputes by state": "Disputas por situación",
  "Taken per day": "Cobrado por día",
  "Payments by status": "Pagos por estado",
  "Decline reasons": "Motivos de denegación",
  "Payments today": "Pagos de hoy",
  "Refunds and disputes": "Reembolsos y disputas",
  Health: "Estado del servicio",
};
