import type { BannerStrings } from "./strings.ts";

export const japanese: BannerStrings = {
  nothingToDo: "対応の必要はありません。",
  created: "まだ何も支払われていません。支払者が手続き中か、これから始めます。対応の必要はありません。",
  wantsConfirmation:
    "支払者の銀行が求める確認がまだ済んでいません。支払いフォームで確認を完了するよう支払者に依頼してください。",
  untilItArrives: "届くか期限が切れるまで、対応の必要はありません。",
  processing: "銀行がまだ {amount} を確認しています。お待ちください。別の支払いを求めないでください。",
  authorized:
    "{amount} は支払者のカードで確保されていますが、まだ請求されていません。確保の期限が切れる前にキャプチャしてください。",
  succeeded: "{amount} が支払われました。",
  failed: "支払われていません。",
  canceled: "キャンセルされ、何も請求されていません。",
  payAgain: "同じレコードから新しい支払いができます。",
  partiallyRefunded: "{amount} のうち {refunded} が返金されました。",
  refunded: "{refunded} が全額返金されました。",
  disputed: "支払者が {disputed} について異議を申し立てています。",
  chargedBack:
    "申し立ては敗訴となり、銀行が {disputed} を支払者に返しました。Stripe の手数料は戻りません。ここでできることはもうありません。",
  noReason: "ゲートウェイは理由を示していません。",
  fraudWarning: "カード発行会社が不正利用を警告しています。申し立てになる前に返金を検討してください。",
  underReview: "Stripe が審査中です。審査が終わるまで商品を渡さないでください。",
  unread:
    "この支払いの状態を読み取れなかったため、表示が最新でない可能性があります。ページを更新してください。それでも解決しない場合は、支払いへのアクセス権の確認を管理者に依頼してください。",
  byHand:
    "支払いは、誰かが支払ったときにサーバーが記録します。このフォームを閉じてください。手作業で作った行では、お金は受け取れません。",
};
