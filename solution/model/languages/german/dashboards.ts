export const dashboards: Readonly<Record<string, string>> = {
  "What was taken, how payments stand, and what wants to be looked at.":
    "Was eingezogen wurde, wo die Zahlungen stehen und was geprüft werden muss.",
  "What goes back to payers, what their banks dispute, and by when to answer.":
    "Was zurückgezahlt wird, was die Banken anfechten und bis wann zu antworten ist.",
  "Refunded per month": "Erstattet pro Monat",
  "Disputes by state": "Zahlungsanfechtungen nach Stand",
  "Taken per day": "Eingezogen pro Tag",
  "Payments by status": "Zahlungen nach Status",
  "Decline reasons": "Ablehnungsgründe",
  "Payments today": "Zahlungen heute",
  "Refunds and disputes": "Rückerstattungen und Anfechtungen",
  Health: "Betriebszustand",
};
