export const commands: Readonly<Record<string, string>> = {
  Refund: "Erstatten",
  Capture: "Einziehen",
  "Cancel payment": "Zahlung abbrechen",
  "Sync with Stripe": "Mit Stripe abgleichen",
  Replay: "Erneut anwenden",
  "Confirm this environment": "Diese Umgebung bestätigen",
  "Give all or part of this payment back": "Diese Zahlung ganz oder teilweise zurückzahlen",
  "Take the money that is authorised": "Das autorisierte Geld einziehen",
  "Give this payment up before any money is taken": "Diese Zahlung aufgeben, bevor Geld eingezogen wird",
  "Ask Stripe how this payment stands and correct the row":
    "Bei Stripe nachfragen, wo diese Zahlung steht, und die Zeile berichtigen",
  "Ask the server to apply this event again": "Den Server bitten, dieses Ereignis noch einmal anzuwenden",
  "Let the server work for this environment, after it was copied or moved":
    "Den Server für diese Umgebung arbeiten lassen, nachdem sie kopiert oder verschoben wurde",
};
