export const commands: Readonly<Record<string, string>> = {
  Refund: "رد المبلغ",
  Capture: "تحصيل",
  "Cancel payment": "إلغاء الدفعة",
  "Sync with Stripe": "المزامنة مع Stripe",
  Replay: "إعادة المعالجة",
  "Confirm this environment": "تأكيد هذه البيئة",
  "Give all or part of this payment back": "رد كل هذه الدفعة أو جزء منها",
  "Take the money that is authorised": "تحصيل الأموال المفوَّضة",
  "Give this payment up before any money is taken": "التخلي عن هذه الدفعة قبل تحصيل أي أموال",
  "Ask Stripe how this payment stands and correct the row": "سؤال Stripe عن وضع هذه الدفعة وتصحيح الصف",
  "Ask the server to apply this event again": "الطلب من الخادم تطبيق هذا الحدث مرة أخرى",
  "Let the server work for this environment, after it was copied or moved":
    "السماح للخادم بالعمل لهذه البيئة بعد نسخها أو نقلها",
};
