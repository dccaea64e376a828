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
};
