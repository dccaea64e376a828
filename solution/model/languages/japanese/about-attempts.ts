export const aboutAttempts: Readonly<Record<string, string>> = {
  "One press of Pay.": "「支払う」を 1 回押した操作。",
  "What the payer was shown, in the currency's major unit; the server compares it with the source row.":
    "支払者に表示された金額 (通貨の主単位)。サーバーがソース行と照合します。",
  "Stripe's ctoken_…; taken away by the server on use.": "Stripe の ctoken_…。使用時にサーバーが削除します。",
  "ISO code in capitals.": "大文字の ISO コード。",
  "After this it is never confirmed.": "この日時を過ぎると確定されません。",
  "Shown to the payer as reference.": "参照番号として支払者に表示されます。",
  "The gateway's receipt page; empty unless this very press paid.":
    "ゲートウェイの領収書ページ。この操作自体で支払われた場合にのみ入ります。",
  "The Payment it belongs to.": "属している支払い。",
  "How it shall be taken.": "支払いの受け取り方。",
  "Client secret or next step, sealed for the one browser that pays.":
    "支払いを行うブラウザーだけが開けるように封印された client secret または次の手順。",
  "The public key that the reply is sealed to; lives as long as the page.":
    "応答の封印に使う公開鍵。ページが開いている間だけ有効です。",
  "The page that pays; used when its origin is one that the profile allows.":
    "支払いを行うページ。そのオリジンがプロファイルで許可されている場合に使われます。",
  "GUID of the row.": "行の GUID。",
  "Logical name of the table that is paid for.": "支払い対象テーブルの論理名。",
  "How this press of Pay stands.": "この「支払う」操作の現在の状態。",
  "How one press of Pay stands.": "「支払う」操作ごとの状態。",
  "Set by the control to ask the server to look again.": "サーバーに再確認を求めるためにコントロールが設定します。",
  "GUID of the contact who pays on a portal: nobody else gets the answer.":
    "ポータルで支払う取引先担当者の GUID。他の人には応答しません。",
  "A command of staff, carried out by the server exactly once.": "担当者の指示。サーバーが必ず 1 回だけ実行します。",
  "How much to capture; empty means all that is authorised.": "キャプチャーする金額。空の場合はオーソリ済みの全額。",
  "Which event to replay.": "再処理するイベント。",
  "What to do.": "実行する操作。",
  "With which payment.": "操作する支払い。",
  "How the command stands.": "指示の現在の状態。",
  "Staff entered the card of a payer on the telephone.": "担当者が電話口の支払者のカードを入力しました。",
};
