export const dashboards: Readonly<Record<string, string>> = {
  "What was taken, how payments stand, and what wants to be looked at.":
    "受け取った金額、支払いの状態、確認が必要なもの。",
  "What goes back to payers, what their banks dispute, and by when to answer.":
    "支払者への返金、銀行からの申し立て、その回答期限。",
  "Refunded per month": "月別の返金額",
  "Disputes by state": "状態別の不審請求の申し立て",
  "Taken per day": "日別の受取額",
  "Payments by status": "状態別の支払い",
  "Decline reasons": "拒否の理由",
  "Payments today": "本日の支払い",
  "Refunds and disputes": "返金と不審請求の申し立て",
  Health: "稼働状況",
  "How many disputes are open, won or lost.": "未解決、勝訴、敗訴の申し立ての件数。",
  "Money taken, by the day it was taken, in the base currency.": "受け取った日ごとの金額 (基本通貨)。",
  "Outcome of payments per week": "週別の支払い結果",
  "How many of each week's payments succeeded and how many did not.":
    "各週の支払いのうち、成功した件数と成功しなかった件数。",
  "How many payments succeeded, failed or are on their way.": "成功、失敗、処理中の支払いの件数。",
  "Success rate of attempts per day": "日別の試行の成功率",
  "How the presses of Pay of each day ended.": "日ごとの「支払う」操作の結果。",
  "Why presses of Pay were declined, most frequent first.": "「支払う」操作が拒否された理由 (多い順)。",
  "Money given back for good, by the month it was asked for, in the base currency.":
    "返金が完了した金額を依頼月別に集計 (基本通貨)。",
};
