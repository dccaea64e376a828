import type { ReasonStrings } from "./strings.ts";

export const german: ReasonStrings = {
  declined:
    "Die Bank hat abgelehnt, ohne zu sagen, warum. Der Zahler kann eine andere Zahlungsart versuchen oder die Bank fragen.",
  insufficient_funds: "Das Konto war nicht gedeckt. Der Zahler kann eine andere Zahlungsart versuchen.",
  expired_card: "Die Karte ist abgelaufen. Der Zahler braucht eine andere Karte.",
  incorrect_details:
    "Nummer, Datum, Prüfziffer oder Adresse waren falsch. Der Zahler kann sie prüfen und es noch einmal versuchen.",
  authentication_failed:
    "Der Zahler hat die Prüfung der Bank (3D Secure) nicht bestanden. Er kann es noch einmal versuchen.",
  authentication_required:
    "Die Bank verlangt eine Authentifizierung. Der Zahler muss selbst zahlen, nicht in Abwesenheit.",
  card_not_supported: "Die Karte erlaubt diese Art von Zahlung nicht. Der Zahler braucht eine andere Zahlungsart.",
  contact_bank:
    "Die Bank hat abgelehnt und wird wieder ablehnen. Der Zahler muss mit der Bank sprechen oder eine andere Zahlungsart wählen.",
  try_again_later: "Die Bank konnte gerade nicht entscheiden. Dieselbe Zahlungsart kann später gelingen.",
  limit_exceeded: "Die Zahlung übersteigt ein Limit der Karte oder des Kontos. Eine andere Zahlungsart kann gelingen.",
  blocked_by_radar:
    "Stripe Radar hat die Zahlung blockiert; die Bank wurde nicht gefragt. Sehen Sie sich Regel oder Risikobewertung an, bevor Sie sie annehmen.",
  suspected_fraud:
    "Die Bank vermutet Betrug. Sagen Sie es dem Zahler nicht; versuchen Sie dieselbe Karte nicht noch einmal.",
  lost_or_stolen:
    "Die Karte ist als verloren oder gestohlen gemeldet. Sagen Sie es dem Zahler nicht; versuchen Sie dieselbe Karte nicht noch einmal.",
  currency_not_supported: "Die Karte unterstützt die Währung nicht. Der Zahler braucht eine andere Zahlungsart.",
  processing_error: "Ein Fehler bei der Bank oder auf dem Weg zu ihr. Der Zahler kann es noch einmal versuchen.",
  debit_failed:
    "Die Lastschrift ist gescheitert: an Konto, Mandat oder Autorisierung. Der Zahler braucht eine andere Zahlungsart oder ein neues Mandat.",
  abandoned: "Abgebrochen, weil der Zahler nicht zu Ende bezahlt hat.",
  duplicate: "Für doppelt gehalten. Suchen Sie nach einer früheren Zahlung, bevor Sie es noch einmal versuchen.",
  requested_by_customer: "Auf Wunsch des Zahlers abgebrochen.",
  expired: "Nicht rechtzeitig bezahlt oder eingezogen; Stripe hat abgebrochen. Das Geld wurde nicht eingezogen.",
  fraudulent: "Abgebrochen, weil Betrug angenommen wurde.",
  dispute_fraudulent:
    "Der Karteninhaber sagt, er habe diese Zahlung nicht getätigt. Beantworten Sie die Anfechtung rechtzeitig mit Nachweisen.",
  dispute_product:
    "Der Karteninhaber beanstandet, was geliefert oder erstattet wurde. Beantworten Sie die Anfechtung rechtzeitig mit Nachweisen.",
  dispute_other: "Die Bank ficht diese Zahlung an. Beantworten Sie die Anfechtung rechtzeitig mit Nachweisen.",
  rejected_amount_changed:
    "Dem Zahler wurde ein anderer Betrag gezeigt, als die Zeile jetzt enthält. Er muss neu laden.",
  rejected_currency:
    "Die Währung der Zeile fehlt oder lässt sich nicht abrechnen. Berichtigen Sie sie in der Quellzeile.",
  rejected_amount:
    "Der Betrag fehlt, ist zu klein, zu groß oder enthält einen Bruchteil der kleinsten Münze. Berichtigen Sie ihn in der Quellzeile.",
  rejected_profile: "Das Zahlungsprofil fehlt, ist inaktiv oder gehört zum anderen Modus (Test oder Live).",
  rejected_row: "Die Quellzeile gibt es nicht, oder diese Person darf sie nicht bezahlen.",
  already_paid: "Der Zahler wollte etwas bezahlen, das schon bezahlt ist.",
  waiting: "Wartet auf die Überweisung oder den Zahlschein des Zahlers.",
  other: "Die Zahlung ist nicht zustande gekommen. Der Grundcode nennt das Wort des Gateways.",
};
