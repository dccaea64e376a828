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
  "How many disputes are open, won or lost.": "عدد النزاعات المفتوحة أو الرابحة أو الخاسرة.",
  "Money taken, by the day it was taken, in the base currency.": "الأموال المحصَّلة حسب يوم التحصيل، بالعملة الأساسية.",
  "Outcome of payments per week": "نتيجة المدفوعات أسبوعيًا",
  "How many of each week's payments succeeded and how many did not.":
    "عدد مدفوعات كل أسبوع التي نجحت وعدد التي لم تنجح.",
  "How many payments succeeded, failed or are on their way.": "عدد المدفوعات التي نجحت أو فشلت أو ما زالت جارية.",
  "Success rate of attempts per day": "معدل نجاح المحاولات يوميًا",
  "How the presses of Pay of each day ended.": "كيف انتهت ضغطات «ادفع» في كل يوم.",
  "Why presses of Pay were declined, most frequent first.": "سبب رفض ضغطات «ادفع»، الأكثر تكرارًا أولاً.",
  "Money given back for good, by the month it was asked for, in the base currency.":
    "الأموال المردودة نهائيًا حسب شهر الطلب، بالعملة الأساسية.",
};
