export const app: Readonly<Record<string, string>> = {
  "Set-up and health": "セットアップと稼働状況",
  "Counterfoil server": "Counterfoil サーバー",
  "Address of the Counterfoil server, such as https://pay.example.com, without a slash at the end.":
    "Counterfoil サーバーのアドレス (https://pay.example.com など)。末尾にスラッシュを付けません。",
  "Counterfoil portal key": "Counterfoil ポータル キー",
  "Key Vault reference of the key that the portal's relay shows to the server: the server's PORTAL_KEY.":
    "ポータルの中継がサーバーに提示するキーの Key Vault 参照 (サーバーの PORTAL_KEY)。",
  "Counterfoil for Power Pages payments": "Power Pages の支払い用 Counterfoil",
  "Adds references, reasons and a link to Counterfoil's Payment to Microsoft's own Payment table.":
    "Microsoft の支払いテーブルに、参照番号、理由、Counterfoil の支払いへのリンクを追加します。",
  "Counterfoil payment": "Counterfoil の支払い",
  "The Payment that says what became of it.": "結果を示す支払い。",
};
