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
  "How many disputes are open, won or lost.": "Hoeveel geschillen open, gewonnen of verloren zijn.",
  "Money taken, by the day it was taken, in the base currency.":
    "Geïnd geld, naar de dag van inning, in de basisvaluta.",
  "Outcome of payments per week": "Afloop van betalingen per week",
  "How many of each week's payments succeeded and how many did not.":
    "Hoeveel betalingen van elke week zijn geslaagd en hoeveel niet.",
  "How many payments succeeded, failed or are on their way.":
    "Hoeveel betalingen zijn geslaagd, mislukt of onderweg zijn.",
  "Success rate of attempts per day": "Slagingspercentage van pogingen per dag",
  "How the presses of Pay of each day ended.": "Hoe elke druk op ‘Betalen’ van elke dag is afgelopen.",
  "Why presses of Pay were declined, most frequent first.":
    "Waarom drukken op ‘Betalen’ werden geweigerd, meest voorkomende eerst.",
  "Money given back for good, by the month it was asked for, in the base currency.":
    "Definitief teruggegeven geld, naar de maand van aanvraag, in de basisvaluta.",
};
