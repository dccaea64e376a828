export const app: Readonly<Record<string, string>> = {
  "Set-up and health": "Configuration et santé",
  "Counterfoil server": "Serveur Counterfoil",
  "Address of the Counterfoil server, such as https://pay.example.com, without a slash at the end.":
    "Adresse du serveur Counterfoil, par exemple https://pay.example.com, sans barre oblique à la fin.",
  "Counterfoil portal key": "Clé de portail Counterfoil",
  "Key Vault reference of the key that the portal's relay shows to the server: the server's PORTAL_KEY.":
    "Référence Key Vault de la clé que le relais du portail présente au serveur : PORTAL_KEY du serveur.",
  "Counterfoil for Power Pages payments": "Counterfoil pour les paiements Power Pages",
  "Adds references, reasons and a link to Counterfoil's Payment to Microsoft's own Payment table.":
    "Ajoute des références, des motifs et un lien vers le paiement de Counterfoil à la table de paiement de Microsoft.",
  "Counterfoil payment": "Paiement Counterfoil",
  "The Payment that says what became of it.": "Le paiement qui dit ce qu’il en est advenu.",
};
