export const app: Readonly<Record<string, string>> = {
  "Set-up and health": "Einrichtung und Betrieb",
  "Counterfoil server": "Counterfoil-Server",
  "Address of the Counterfoil server, such as https://pay.example.com, without a slash at the end.":
    "Adresse des Counterfoil-Servers, etwa https://pay.example.com, ohne Schrägstrich am Ende.",
  "Counterfoil portal key": "Counterfoil-Portalschlüssel",
  "Key Vault reference of the key that the portal's relay shows to the server: the server's PORTAL_KEY.":
    "Key Vault-Verweis auf den Schlüssel, den die Weiterleitung des Portals dem Server vorzeigt: PORTAL_KEY des Servers.",
  "Counterfoil for Power Pages payments": "Counterfoil für Power Pages-Zahlungen",
  "Adds references, reasons and a link to Counterfoil's Payment to Microsoft's own Payment table.":
    "Ergänzt Microsofts eigene Zahlungstabelle um Referenzen, Gründe und eine Verknüpfung zur Zahlung von Counterfoil.",
  "Counterfoil payment": "Counterfoil-Zahlung",
  "The Payment that says what became of it.": "Die Zahlung, die sagt, was daraus wurde.",
};
