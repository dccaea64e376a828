export const aboutProfiles: Readonly<Record<string, string>> = {
  "How payments for one table are taken.": "كيفية تحصيل مدفوعات جدول واحد.",
  "Stripe's acct_… id, for connected accounts.": "معرّف Stripe acct_… للحسابات المرتبطة.",
  "Its column with the amount due.": "عموده الذي يحتوي على المبلغ المستحق.",
  "When an authorised payment is captured.": "متى تُحصَّل الدفعة المفوَّضة.",
  "Its currency lookup, or a text column with an ISO code; empty means transactioncurrencyid.":
    "عمود البحث عن العملة، أو عمود نصي يحتوي على رمز ISO؛ الفارغ يعني transactioncurrencyid.",
  "Stands on the gateway's payment and on the receipt.": "يظهر في الدفعة لدى بوابة الدفع وفي الإيصال.",
  "ISO code, when the table has no currency of its own.": "رمز ISO عندما لا تكون للجدول عملة خاصة.",
  "tabs or accordion.": "tabs أو accordion.",
  "“Default” serves every table without a profile of its own.": "يخدم «Default» كل جدول ليس له ملف دفع خاص.",
  "Stripe's pmc_… id; empty means the account's default.": "معرّف Stripe pmc_…؛ الفارغ يعني الإعداد الافتراضي للحساب.",
  "Stripe's pk_… key; never a secret key.": "مفتاح Stripe pk_…؛ وليس مفتاحًا سريًا أبدًا.",
  "Column with the payer's e-mail address.": "العمود الذي يحتوي على البريد الإلكتروني للدافع.",
  "Your own lookup from Payment to the source table, or back; the server fills it.":
    "عمود البحث الخاص بك من «الدفعة» إلى الجدول المصدر أو العكس؛ يملؤه الخادم.",
  "One https origin a line: where a payer may come back to after a redirect.":
    "عنوان https واحد في كل سطر: حيث يمكن للدافع العودة بعد إعادة التوجيه.",
  "Keep the payment method for later payments.": "الاحتفاظ بطريقة الدفع لمدفوعات لاحقة.",
  "Entity set name of that table in the Web API.": "اسم مجموعة الكيانات لهذا الجدول في واجهة Web API.",
  "Owns payments whose source row has no owner.": "يملك المدفوعات التي ليس لصفها المصدر مالك.",
  "Column with the payer's name; empty takes it from the row's contact or account.":
    "العمود الذي يحتوي على اسم الدافع؛ الفارغ يعني أخذه من جهة الاتصال أو الحساب في الصف.",
  "A known contact may save payment methods and pay with them again.":
    "يمكن لجهة اتصال معروفة حفظ طرق الدفع والدفع بها مرة أخرى.",
  "Staff may enter the card of a payer on the telephone; Stripe must have allowed it for the account.":
    "يمكن للموظفين إدخال بطاقة دافع على الهاتف؛ ويجب أن تكون Stripe قد سمحت بذلك للحساب.",
};
