export const aboutProfiles: Readonly<Record<string, string>> = {
  "How payments for one table are taken.": "1 つのテーブルの支払いを受け取る方法。",
  "Stripe's acct_… id, for connected accounts.": "連結アカウント用の Stripe の acct_… ID。",
  "Its column with the amount due.": "支払う金額の列。",
  "When an authorised payment is captured.": "オーソリ済みの支払いをキャプチャーする時期。",
  "Its currency lookup, or a text column with an ISO code; empty means transactioncurrencyid.":
    "通貨の検索列、または ISO コードを含むテキスト列。空の場合は transactioncurrencyid。",
  "Stands on the gateway's payment and on the receipt.": "ゲートウェイの支払いと領収書に記載されます。",
  "ISO code, when the table has no currency of its own.": "テーブルに通貨がない場合の ISO コード。",
  "tabs or accordion.": "tabs または accordion。",
  "“Default” serves every table without a profile of its own.":
    "「Default」は、独自のプロファイルを持たないすべてのテーブルに使われます。",
  "Stripe's pmc_… id; empty means the account's default.": "Stripe の pmc_… ID。空の場合はアカウントの既定値。",
  "Stripe's pk_… key; never a secret key.": "Stripe の pk_… キー。シークレット キーは決して使いません。",
  "Column with the payer's e-mail address.": "支払者のメール アドレスの列。",
  "Your own lookup from Payment to the source table, or back; the server fills it.":
    "支払いからソース テーブルへの (またはその逆の) 独自の検索列。サーバーが値を設定します。",
  "One https origin a line: where a payer may come back to after a redirect.":
    "1 行に 1 つの https オリジン。リダイレクト後に支払者が戻ることのできる場所です。",
  "Keep the payment method for later payments.": "今後の支払いのために支払い方法を保存します。",
  "Entity set name of that table in the Web API.": "Web API でのそのテーブルのエンティティ セット名。",
  "Owns payments whose source row has no owner.": "ソース行に所有者がいない支払いを所有します。",
  "Column with the payer's name; empty takes it from the row's contact or account.":
    "支払者の名前がある列。空の場合は行の取引先担当者または取引先企業から取得します。",
  "A known contact may save payment methods and pay with them again.":
    "既知の取引先担当者は、支払い方法を保存して再び使うことができます。",
  "Staff may enter the card of a payer on the telephone; Stripe must have allowed it for the account.":
    "担当者が電話口の支払者のカードを入力できます。アカウントでの利用を Stripe が許可している必要があります。",
};
