export const commands: Readonly<Record<string, string>> = {
  Refund: "Rembourser",
  Capture: "Capturer",
  "Cancel payment": "Annuler le paiement",
  "Sync with Stripe": "Synchroniser avec Stripe",
  Replay: "Rejouer",
  "Confirm this environment": "Confirmer cet environnement",
  "Give all or part of this payment back": "Rembourser tout ou partie de ce paiement",
  "Take the money that is authorised": "Encaisser l’argent autorisé",
  "Give this payment up before any money is taken": "Abandonner ce paiement avant tout encaissement",
  "Ask Stripe how this payment stands and correct the row":
    "Demander à Stripe où en est ce paiement et corriger la ligne",
  "Ask the server to apply this event again": "Demander au serveur d’appliquer à nouveau cet événement",
  "Let the server work for this environment, after it was copied or moved":
    "Laisser le serveur travailler pour cet environnement, après une copie ou un déplacement",
};
