export const commands: Readonly<Record<string, string>> = {
  Refund: "返金する",
  Capture: "キャプチャーする",
  "Cancel payment": "支払いをキャンセル",
  "Sync with Stripe": "Stripe と同期",
  Replay: "再処理",
  "Confirm this environment": "この環境を確認",
  "Give all or part of this payment back": "この支払いの全額または一部を返金します",
  "Take the money that is authorised": "オーソリ済みの金額を受け取ります",
  "Give this payment up before any money is taken": "代金を受け取る前にこの支払いを取りやめます",
  "Ask Stripe how this payment stands and correct the row": "この支払いの状態を Stripe に問い合わせて行を修正します",
  "Ask the server to apply this event again": "このイベントをもう一度適用するようサーバーに依頼します",
  "Let the server work for this environment, after it was copied or moved":
    "環境のコピーまたは移動の後、この環境でサーバーを稼働させます",
};
