export const dashboards: Readonly<Record<string, string>> = {
  "What was taken, how payments stand, and what wants to be looked at.":
    "Ce qui a été encaissé, où en sont les paiements et ce qui demande un examen.",
  "What goes back to payers, what their banks dispute, and by when to answer.":
    "Ce qui est rendu aux payeurs, ce que leurs banques contestent et jusqu’à quand répondre.",
  "Refunded per month": "Remboursé par mois",
  "Disputes by state": "Litiges par état",
  "Taken per day": "Encaissé par jour",
  "Payments by status": "Paiements par statut",
  "Decline reasons": "Motifs de refus",
  "Payments today": "Paiements du jour",
  "Refunds and disputes": "Remboursements et litiges",
  Health: "Santé du service",
  "How many disputes are open, won or lost.": "Combien de litiges sont ouverts, gagnés ou perdus.",
  "Money taken, by the day it was taken, in the base currency.":
    "Argent encaissé, par jour d’encaissement, dans la devise de base.",
  "Outcome of payments per week": "Issue des paiements par semaine",
  "How many of each week's payments succeeded and how many did not.":
    "Combien de paiements de chaque semaine ont réussi et combien ont échoué.",
  "How many payments succeeded, failed or are on their way.":
    "Combien de paiements ont réussi, échoué ou sont en cours.",
  "Success rate of attempts per day": "Taux de réussite des tentatives par jour",
  "How the presses of Pay of each day ended.": "Comment se sont terminées les pressions sur « Payer » de chaque jour.",
  "Why presses of Pay were declined, most frequent first.":
    "Pourquoi des pressions sur « Payer » ont été refusées, les motifs les plus fréquents d’abord.",
  "Money given back for good, by the month it was asked for, in the base currency.":
    "Argent définitivement remboursé, par mois de la demande, dans la devise de base.",
};
