export const app: Readonly<Record<string, string>> = {
  "Set-up and health": "الإعداد وسلامة التشغيل",
  "Counterfoil server": "خادم Counterfoil",
  "Address of the Counterfoil server, such as https://pay.example.com, without a slash at the end.":
    "عنوان خادم Counterfoil، مثل https://pay.example.com، دون شرطة مائلة في النهاية.",
  "Counterfoil portal key": "مفتاح Counterfoil للموقع",
  "Key Vault reference of the key that the portal's relay shows to the server: the server's PORTAL_KEY.":
    "مرجع Key Vault للمفتاح الذي يقدمه وسيط الموقع إلى الخادم: PORTAL_KEY على الخادم.",
  "Counterfoil for Power Pages payments": "Counterfoil لمدفوعات Power Pages",
  "Adds references, reasons and a link to Counterfoil's Payment to Microsoft's own Payment table.":
    "يضيف إلى جدول الدفعات من Microsoft المراجع والأسباب ورابطًا إلى الدفعة في Counterfoil.",
  "Counterfoil payment": "دفعة Counterfoil",
  "The Payment that says what became of it.": "الدفعة التي تبيّن ما آل إليه الأمر.",
};
