export const commands: Readonly<Record<string, string>> = {
  Refund: "Terugbetalen",
  Capture: "Innen",
  "Cancel payment": "Betaling annuleren",
  "Sync with Stripe": "Synchroniseren met Stripe",
  Replay: "Opnieuw verwerken",
  "Confirm this environment": "Deze omgeving bevestigen",
  "Give all or part of this payment back": "Deze betaling geheel of gedeeltelijk teruggeven",
  "Take the money that is authorised": "Het geautoriseerde geld innen",
  "Give this payment up before any money is taken": "Van deze betaling afzien voordat er geld is geïnd",
  "Ask Stripe how this payment stands and correct the row":
    "Bij Stripe navragen hoe het met deze betaling staat en de rij corrigeren",
  "Ask the server to apply this event again": "De server vragen deze gebeurtenis opnieuw toe te passen",
  "Let the server work for this environment, after it was copied or moved":
    "De server voor deze omgeving laten werken nadat die is gekopieerd of verplaatst",
};
