export const aboutProfiles: Readonly<Record<string, string>> = {
  "How payments for one table are taken.": "Hoe betalingen voor één tabel worden geïnd.",
  "Stripe's acct_… id, for connected accounts.": "De acct_…-id bij Stripe, voor gekoppelde accounts.",
  "Its column with the amount due.": "De kolom met het te betalen bedrag.",
  "When an authorised payment is captured.": "Wanneer een geautoriseerde betaling wordt geïnd.",
  "Its currency lookup, or a text column with an ISO code; empty means transactioncurrencyid.":
    "De opzoekkolom voor de valuta, of een tekstkolom met een ISO-code; leeg betekent transactioncurrencyid.",
  "Stands on the gateway's payment and on the receipt.": "Staat op de betaling bij de gateway en op de kwitantie.",
  "ISO code, when the table has no currency of its own.": "ISO-code, als de tabel geen eigen valuta heeft.",
  "tabs or accordion.": "tabs of accordion.",
  "“Default” serves every table without a profile of its own.": "‘Default’ geldt voor elke tabel zonder eigen profiel.",
  "Stripe's pmc_… id; empty means the account's default.":
    "De pmc_…-id bij Stripe; leeg betekent de standaardwaarde van het account.",
  "Stripe's pk_… key; never a secret key.": "De pk_…-sleutel van Stripe; nooit een geheime sleutel.",
  "Column with the payer's e-mail address.": "Kolom met het e-mailadres van de betaler.",
  "Your own lookup from Payment to the source table, or back; the server fills it.":
    "Uw eigen opzoekkolom van Betaling naar de brontabel, of terug; de server vult deze in.",
  "One https origin a line: where a payer may come back to after a redirect.":
    "Eén https-oorsprong per regel: waar een betaler na een omleiding mag terugkomen.",
  "Keep the payment method for later payments.": "De betaalmethode bewaren voor latere betalingen.",
  "Entity set name of that table in the Web API.": "Naam van de entiteitenset van die tabel in de Web-API.",
  "Owns payments whose source row has no owner.": "Is eigenaar van betalingen waarvan de bronrij geen eigenaar heeft.",
  "Column with the payer's name; empty takes it from the row's contact or account.":
    "Kolom met de naam van de betaler; leeg betekent dat die van de contactpersoon of het account van de rij komt.",
  "A known contact may save payment methods and pay with them again.":
    "Een bekende contactpersoon mag betaalmethoden opslaan en er opnieuw mee betalen.",
  "Staff may enter the card of a payer on the telephone; Stripe must have allowed it for the account.":
    "Medewerkers mogen de kaart van een betaler aan de telefoon invoeren; Stripe moet dit voor het account hebben toegestaan.",
};
