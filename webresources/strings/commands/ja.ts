import type { CommandStrings } from "./strings.ts";

export const japanese: CommandStrings = {
  cancelTitle: "この支払いをキャンセルしますか？",
  cancelText:
    "{payment} を取りやめます。確保中の金額は解放され、請求は行われず、支払者はもう支払えません。この操作は元に戻せません。",
  cancelConfirm: "支払いをキャンセル",
  syncTitle: "この支払いを Stripe から読み直しますか？",
  syncText: "{payment} の状態、金額、理由を Stripe から読み直します。お金は動きません。",
  syncConfirm: "読み直す",
  replayTitle: "このイベントを再適用しますか？",
  replayText:
    "{event} をもう一度サーバーに渡して適用します。「エラー」の原因を直してから実行してください。二度適用しても問題はありません。",
  replayConfirm: "再適用",
  confirmTitle: "この環境でお金を動かしてもよいですか？",
  confirmText:
    "この環境はコピーです。確認すると、サーバーの Stripe キーを使って支払い、返金、キャプチャがここで動作します。それより前に依頼されたものは、ここでは実行されません。",
  confirmConfirm: "この環境を確認",
  back: "戻る",
  working: "サーバーに問い合わせています…",
  done: "完了しました。",
  underway: "Stripe が受け付けました。銀行の処理に数日かかります。行は自動で更新されます。",
  refused: "サーバーが拒否しました。お金は動いていません。",
  failed: "銀行が拒否しました。お金は動いていません。",
  notAnsweredYet:
    "サーバーからまだ応答がありません。依頼は保存され、応答があり次第一度だけ実行されます。もう一度依頼しないでください。サーバーの状態は「稼働状況」ページで確認できます。",
  couldNotAsk: "依頼できませんでした: {reason}",
  unread: "現在の状態を読み取れませんでした。ページを更新してください。",
  refundLimit: "{payment} は {amount} まで返金できます。",
  captureLimit: "{payment} は {amount} までキャプチャできます。残りは支払者に解放されます。",
  beyondLimit: "最大 {amount} です。",
  nothingLeft: "この支払いには返金できる金額が残っていません。",
};
