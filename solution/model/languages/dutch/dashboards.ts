export const dashboards: Readonly<Record<string, string>> = {
  "What was taken, how payments stand, and what wants to be looked at.":
    "Wat er is geïnd, hoe het met de betalingen staat en waar naar gekeken moet worden.",
  "What goes back to payers, what their banks dispute, and by when to answer.":
    "Wat er naar betalers teruggaat, wat hun banken betwisten en wanneer er uiterlijk gereageerd moet worden.",
  "Refunded per month": "Terugbetaald per maand",
  "Disputes by state": "Geschillen naar toestand",
  "Taken per day": "Geïnd per dag",
  "Payments by status": "Betalingen naar status",
  "Decline reasons": "Redenen van weigering",
  "Payments today": "Betalingen vandaag",
  "Refunds and disputes": "Terugbetalingen en geschillen",
  Health: "Gezondheid",
};
