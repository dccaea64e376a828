export const dashboards: Readonly<Record<string, string>> = {
  "What was taken, how payments stand, and what wants to be looked at.":
    "ما حُصِّل، ووضع المدفوعات، وما يحتاج إلى مراجعة.",
  "What goes back to payers, what their banks dispute, and by when to answer.":
    "ما يُرد إلى الدافعين، وما تنازع فيه بنوكهم، وآخر موعد للرد.",
  "Refunded per month": "المبالغ المردودة شهريًا",
  "Disputes by state": "النزاعات حسب الوضع",
  "Taken per day": "المبالغ المحصَّلة يوميًا",
  "Payments by status": "المدفوعات حسب الحالة",
  "Decline reasons": "أسباب الرفض",
  "Payments today": "مدفوعات اليوم",
  "Refunds and disputes": "عمليات الرد والنزاعات",
  Health: "سلامة التشغيل",
};
