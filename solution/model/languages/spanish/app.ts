export const app: Readonly<Record<string, string>> = {
  "Set-up and health": "Configuración y estado",
  "Counterfoil server": "Servidor de Counterfoil",
  "Address of the Counterfoil server, such as https://pay.example.com, without a slash at the end.":
    "Dirección del servidor de Counterfoil, como https://pay.example.com, sin barra al final.",
  "Counterfoil portal key": "Clave de portal de Counterfoil",
  "Key Vault reference of the key that the portal's relay shows to the server: the server's PORTAL_KEY.":
    "Referencia de Key Vault de la clave que el relé del portal muestra al servidor: PORTAL_KEY del servidor.",
  "Counterfoil for Power Pages payments": "Counterfoil para pagos de Power Pages",
  "Adds references, reasons and a link to Counterfoil's Payment to Microsoft's own Payment table.":
    "Añade referencias, motivos y un vínculo al pago de Counterfoil a la tabla de pagos de Microsoft.",
  "Counterfoil payment": "Pago de Counterfoil",
  "The Payment that says what became of it.": "El pago que indica qué ha sido de ello.",
};
