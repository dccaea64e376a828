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
  "How many disputes are open, won or lost.": "Cuántas disputas están abiertas, ganadas o perdidas.",
  "Money taken, by the day it was taken, in the base currency.": "Dinero cobrado, por día de cobro, en la divisa base.",
  "Outcome of payments per week": "Resultado de los pagos por semana",
  "How many of each week's payments succeeded and how many did not.":
    "Cuántos pagos de cada semana se efectuaron y cuántos no.",
  "How many payments succeeded, failed or are on their way.":
    "Cuántos pagos se efectuaron, fallaron o están en camino.",
  "Success rate of attempts per day": "Tasa de éxito de los intentos por día",
  "How the presses of Pay of each day ended.": "Cómo terminaron las pulsaciones de «Pagar» de cada día.",
  "Why presses of Pay were declined, most frequent first.":
    "Por qué se denegaron pulsaciones de «Pagar», primero los motivos más frecuentes.",
  "Money given back for good, by the month it was asked for, in the base currency.":
    "Dinero devuelto definitivamente, por mes de solicitud, en la divisa base.",
};
