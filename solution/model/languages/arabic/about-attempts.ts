export const aboutAttempts: Readonly<Record<string, string>> = {
  "One press of Pay.": "ضغطة واحدة على «ادفع».",
  "What the payer was shown, in the currency's major unit; the server compares it with the source row.":
    "ما عُرض على الدافع بالوحدة الرئيسية للعملة؛ يقارنه الخادم بالصف المصدر.",
  "Stripe's ctoken_…; taken away by the server on use.": "رمز Stripe ctoken_…؛ يزيله الخادم عند الاستخدام.",
  "ISO code in capitals.": "رمز ISO بأحرف كبيرة.",
  "After this it is never confirmed.": "بعد هذا الوقت لا تُؤكَّد أبدًا.",
  "Shown to the payer as reference.": "يُعرض على الدافع كمرجع.",
  "The gateway's receipt page; empty unless this very press paid.":
    "صفحة الإيصال لدى بوابة الدفع؛ تبقى فارغة ما لم تكن هذه المحاولة نفسها هي التي دفعت.",
  "The Payment it belongs to.": "الدفعة التي تنتمي إليها.",
  "How it shall be taken.": "كيف يجب أن يجري التحصيل.",
  "Client secret or next step, sealed for the one browser that pays.":
    "سر العميل أو الخطوة التالية، مختوم للمتصفح الوحيد الذي يدفع.",
  "The public key that the reply is sealed to; lives as long as the page.":
    "المفتاح العام الذي يُختم الرد لأجله؛ يبقى ما بقيت الصفحة.",
  "The page that pays; used when its origin is one that the profile allows.":
    "الصفحة التي يجري فيها الدفع؛ تُستخدم إذا كان ملف الدفع يسمح بعنوانها.",
  "GUID of the row.": "معرّف GUID للصف.",
  "Logical name of the table that is paid for.": "الاسم المنطقي للجدول المطلوب دفعه.",
  "How this press of Pay stands.": "وضع هذه الضغطة على «ادفع».",
  "How one press of Pay stands.": "وضع ضغطة واحدة على «ادفع».",
  "Set by the control to ask the server to look again.": "يعيّنه عنصر التحكم ليطلب من الخادم التحقق مرة أخرى.",
  "GUID of the contact who pays on a portal: nobody else gets the answer.":
    "معرّف GUID لجهة الاتصال التي تدفع عبر موقع Power Pages: لا يحصل أحد غيرها على الرد.",
  "A command of staff, carried out by the server exactly once.": "أمر من الموظفين ينفذه الخادم مرة واحدة بالضبط.",
  "How much to capture; empty means all that is authorised.": "المبلغ المراد تحصيله؛ الفارغ يعني كل المبلغ المفوَّض.",
  "Which event to replay.": "الحدث المراد إعادة معالجته.",
  "What to do.": "ما يجب فعله.",
  "With which payment.": "الدفعة التي يُنفَّذ عليها.",
  "How the command stands.": "وضع الأمر.",
  "Staff entered the card of a payer on the telephone.": "أدخل الموظفون بطاقة دافع على الهاتف.",
};
