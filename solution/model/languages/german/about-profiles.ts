export const aboutProfiles: Readonly<Record<string, string>> = {
  "How payments for one table are taken.": "Wie Zahlungen für eine Tabelle entgegengenommen werden.",
  "Stripe's acct_… id, for connected accounts.": "Stripes acct_…-ID, für verbundene Konten.",
  "Its column with the amount due.": "Ihre Spalte mit dem zu zahlenden Betrag.",
  "When an authorised payment is captured.": "Wann eine autorisierte Zahlung eingezogen wird.",
  "Its currency lookup, or a text column with an ISO code; empty means transactioncurrencyid.":
    "Ihre Nachschlagespalte mit der Währung oder eine Textspalte mit einem ISO-Code; leer heißt transactioncurrencyid.",
  "Stands on the gateway's payment and on the receipt.": "Steht auf der Zahlung beim Gateway und auf dem Beleg.",
  "ISO code, when the table has no currency of its own.": "ISO-Code, wenn die Tabelle keine eigene Währung hat.",
  "tabs or accordion.": "tabs oder accordion.",
  "“Default” serves every table without a profile of its own.": "„Default“ gilt für jede Tabelle ohne eigenes Profil.",
  "Stripe's pmc_… id; empty means the account's default.":
    "Stripes pmc_…-ID; leer heißt die Voreinstellung des Kontos.",
  "Stripe's pk_… key; never a secret key.": "Stripes pk_…-Schlüssel; niemals ein geheimer Schlüssel.",
  "Column with the payer's e-mail address.": "Spalte mit der E-Mail-Adresse der zahlenden Person.",
  "Your own lookup from Payment to the source table, or back; the server fills it.":
    "Ihre eigene Nachschlagespalte von „Zahlung“ zur Quelltabelle oder zurück; der Server füllt sie.",
  "One https origin a line: where a payer may come back to after a redirect.":
    "Eine https-Herkunft je Zeile: wohin eine zahlende Person nach einer Weiterleitung zurückkehren darf.",
  "Keep the payment method for later payments.": "Die Zahlungsart für spätere Zahlungen aufbewahren.",
  "Entity set name of that table in the Web API.": "Name der Entitätenmenge dieser Tabelle in der Web-API.",
  "Owns payments whose source row has no owner.": "Besitzt Zahlungen, deren Quellzeile keinen Besitzer hat.",
  "Column with the payer's name; empty takes it from the row's contact or account.":
    "Spalte mit dem Namen der zahlenden Person; leer heißt, er kommt vom Kontakt oder von der Firma der Zeile.",
  "A known contact may save payment methods and pay with them again.":
    "Ein bekannter Kontakt darf Zahlungsarten speichern und wieder damit bezahlen.",
  "Staff may enter the card of a payer on the telephone; Stripe must have allowed it for the account.":
    "Mitarbeitende dürfen die Karte einer zahlenden Person am Telefon eingeben; Stripe muss es für das Konto erlaubt haben.",
};
