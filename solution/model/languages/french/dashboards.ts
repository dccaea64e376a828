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
};
