export const app: Readonly<Record<string, string>> = {
  "Set-up and health": "Instelling en gezondheid",
  "Counterfoil server": "Counterfoil-server",
  "Address of the Counterfoil server, such as https://pay.example.com, without a slash at the end.":
    "Adres van de Counterfoil-server, zoals https://pay.example.com, zonder schuine streep aan het einde.",
  "Counterfoil portal key": "Counterfoil-portalsleutel",
  "Key Vault reference of the key that the portal's relay shows to the server: the server's PORTAL_KEY.":
    "Key Vault-verwijzing naar de sleutel die de relay van het portal aan de server toont: PORTAL_KEY van de server.",
  "Counterfoil for Power Pages payments": "Counterfoil voor Power Pages-betalingen",
  "Adds references, reasons and a link to Counterfoil's Payment to Microsoft's own Payment table.":
    "Voegt referenties, redenen en een koppeling naar de betaling van Counterfoil toe aan de betalingstabel van Microsoft.",
  "Counterfoil payment": "Counterfoil-betaling",
  "The Payment that says what became of it.": "De betaling die zegt wat ervan geworden is.",
};
