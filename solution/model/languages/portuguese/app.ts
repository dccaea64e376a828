export const app: Readonly<Record<string, string>> = {
  "Set-up and health": "Configuração e saúde",
  "Counterfoil server": "Servidor do Counterfoil",
  "Address of the Counterfoil server, such as https://pay.example.com, without a slash at the end.":
    "Endereço do servidor do Counterfoil, como https://pay.example.com, sem barra no final.",
  "Counterfoil portal key": "Chave de portal do Counterfoil",
  "Key Vault reference of the key that the portal's relay shows to the server: the server's PORTAL_KEY.":
    "Referência do Key Vault da chave que a retransmissão do portal mostra ao servidor: PORTAL_KEY do servidor.",
  "Counterfoil for Power Pages payments": "Counterfoil para pagamentos do Power Pages",
  "Adds references, reasons and a link to Counterfoil's Payment to Microsoft's own Payment table.":
    "Adiciona referências, motivos e um vínculo com o pagamento do Counterfoil à tabela de pagamento da Microsoft.",
  "Counterfoil payment": "Pagamento do Counterfoil",
  "The Payment that says what became of it.": "O pagamento que diz o que foi feito dele.",
};
