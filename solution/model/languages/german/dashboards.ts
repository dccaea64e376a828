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
  "How many disputes are open, won or lost.": "Wie viele Zahlungsanfechtungen offen, gewonnen oder verloren sind.",
  "Money taken, by the day it was taken, in the base currency.":
    "Eingezogenes Geld nach dem Tag des Einzugs, in der Basiswährung.",
  "Outcome of payments per week": "Ausgang der Zahlungen pro Woche",
  "How many of each week's payments succeeded and how many did not.":
    "Wie viele Zahlungen jeder Woche gelungen sind und wie viele nicht.",
  "How many payments succeeded, failed or are on their way.":
    "Wie viele Zahlungen gelungen, fehlgeschlagen oder unterwegs sind.",
  "Success rate of attempts per day": "Erfolgsquote der Versuche pro Tag",
  "How the presses of Pay of each day ended.": "Wie die Zahlungsversuche jedes Tages ausgegangen sind.",
  "Why presses of Pay were declined, most frequent first.":
    "Warum Zahlungsversuche abgelehnt wurden, die häufigsten Gründe zuerst.",
  "Money given back for good, by the month it was asked for, in the base currency.":
    "Endgültig zurückgezahltes Geld nach dem Monat der Anforderung, in der Basiswährung.",
};
