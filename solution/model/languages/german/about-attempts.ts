export const aboutAttempts: Readonly<Record<string, string>> = {
  "One press of Pay.": "Ein Druck auf „Bezahlen“.",
  "What the payer was shown, in the currency's major unit; the server compares it with the source row.":
    "Was der zahlenden Person gezeigt wurde, in der Haupteinheit der Währung; der Server vergleicht es mit der Quellzeile.",
  "Stripe's ctoken_…; taken away by the server on use.": "Stripes ctoken_…; der Server entfernt es bei Gebrauch.",
  "ISO code in capitals.": "ISO-Code in Großbuchstaben.",
  "After this it is never confirmed.": "Danach wird er nie mehr bestätigt.",
  "Shown to the payer as reference.": "Wird der zahlenden Person als Referenz gezeigt.",
  "The gateway's receipt page; empty unless this very press paid.":
    "Belegseite des Gateways; leer, wenn nicht genau dieser Druck auf „Bezahlen“ bezahlt hat.",
  "The Payment it belongs to.": "Die Zahlung, zu der er gehört.",
  "How it shall be taken.": "Wie bezahlt werden soll.",
  "Client secret or next step, sealed for the one browser that pays.":
    "Client Secret oder nächster Schritt, versiegelt für den einen Browser, der bezahlt.",
  "The public key that the reply is sealed to; lives as long as the page.":
    "Der öffentliche Schlüssel, für den die Antwort versiegelt wird; lebt so lange wie die Seite.",
  "The page that pays; used when its origin is one that the profile allows.":
    "Die Seite, auf der bezahlt wird; gilt, wenn das Profil ihre Herkunft erlaubt.",
  "GUID of the row.": "GUID der Zeile.",
  "Logical name of the table that is paid for.": "Logischer Name der Tabelle, für die bezahlt wird.",
  "How this press of Pay stands.": "Wo dieser Druck auf „Bezahlen“ steht.",
  "How one press of Pay stands.": "Wo ein Druck auf „Bezahlen“ steht.",
  "Set by the control to ask the server to look again.":
    "Vom Steuerelement gesetzt, damit der Server noch einmal nachsieht.",
  "GUID of the contact who pays on a portal: nobody else gets the answer.":
    "GUID des Kontakts, der auf einem Portal bezahlt: Niemand sonst bekommt die Antwort.",
  "A command of staff, carried out by the server exactly once.":
    "Ein Auftrag von Mitarbeitenden, den der Server genau einmal ausführt.",
  "How much to capture; empty means all that is authorised.":
    "Wie viel eingezogen wird; leer heißt alles, was autorisiert ist.",
  "Which event to replay.": "Welches Ereignis erneut angewendet wird.",
  "What to do.": "Was zu tun ist.",
  "With which payment.": "Mit welcher Zahlung.",
  "How the command stands.": "Wo der Auftrag steht.",
  "Staff entered the card of a payer on the telephone.":
    "Mitarbeitende haben die Karte einer zahlenden Person am Telefon eingegeben.",
};
