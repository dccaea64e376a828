export const aboutAttempts: Readonly<Record<string, string>> = {
  "One press of Pay.": "Eén druk op ‘Betalen’.",
  "What the payer was shown, in the currency's major unit; the server compares it with the source row.":
    "Wat de betaler te zien kreeg, in de hoofdeenheid van de valuta; de server vergelijkt het met de bronrij.",
  "Stripe's ctoken_…; taken away by the server on use.":
    "De ctoken_… van Stripe; de server verwijdert deze bij gebruik.",
  "ISO code in capitals.": "ISO-code in hoofdletters.",
  "After this it is never confirmed.": "Daarna wordt deze nooit meer bevestigd.",
  "Shown to the payer as reference.": "Wordt de betaler als referentie getoond.",
  "The gateway's receipt page; empty unless this very press paid.":
    "Kwitantiepagina van de gateway; leeg als niet juist deze druk op ‘Betalen’ heeft betaald.",
  "The Payment it belongs to.": "De betaling waar deze bij hoort.",
  "How it shall be taken.": "Hoe er betaald moet worden.",
  "Client secret or next step, sealed for the one browser that pays.":
    "Client secret of volgende stap, verzegeld voor de ene browser die betaalt.",
  "The public key that the reply is sealed to; lives as long as the page.":
    "De openbare sleutel waarvoor het antwoord wordt verzegeld; leeft zolang als de pagina.",
  "The page that pays; used when its origin is one that the profile allows.":
    "De pagina waarop wordt betaald; gebruikt als het profiel de oorsprong toestaat.",
  "GUID of the row.": "GUID van de rij.",
  "Logical name of the table that is paid for.": "Logische naam van de tabel waarvoor betaald wordt.",
  "How this press of Pay stands.": "Hoe het met deze druk op ‘Betalen’ staat.",
  "How one press of Pay stands.": "Hoe het met één druk op ‘Betalen’ staat.",
  "Set by the control to ask the server to look again.":
    "Door het besturingselement ingesteld om de server opnieuw te laten kijken.",
  "GUID of the contact who pays on a portal: nobody else gets the answer.":
    "GUID van de contactpersoon die op een portal betaalt: niemand anders krijgt het antwoord.",
  "A command of staff, carried out by the server exactly once.":
    "Een opdracht van medewerkers, die de server precies één keer uitvoert.",
  "How much to capture; empty means all that is authorised.":
    "Hoeveel er geïnd wordt; leeg betekent alles wat geautoriseerd is.",
  "Which event to replay.": "Welke gebeurtenis opnieuw verwerkt wordt.",
  "What to do.": "Wat er moet gebeuren.",
  "With which payment.": "Met welke betaling.",
  "How the command stands.": "Hoe het met de opdracht staat.",
  "Staff entered the card of a payer on the telephone.":
    "Medewerkers hebben de kaart van een betaler aan de telefoon ingevoerd.",
};
