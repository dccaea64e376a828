/** Cards worth typing first, and what they show. */
export const cardsToType = [
  { number: "4242 4242 4242 4242", title: "Pays", note: "Paid, with reference, charge, method and time on the row." },
  {
    number: "4000 0000 0000 9995",
    title: "Not enough money",
    note: "Failed with its reason, before any webhook came.",
  },
  {
    number: "4000 0000 0000 3220",
    title: "The bank asks",
    note: "3-D Secure: complete it, fail it, or reload in the middle.",
  },
  { number: "4000 0000 0000 0002", title: "Declined", note: "A plain no from the bank." },
  {
    number: "4000 0000 0000 9987",
    title: "Lost card",
    note: "The payer reads a generic decline, staff the real reason.",
  },
  {
    number: "4100 0000 0000 0019",
    title: "Blocked by Radar",
    note: "Stripe itself said no; the row tells the two apart.",
  },
  { number: "4000 0000 0000 0259", title: "Disputed", note: "Paid, then the payer's bank asks for the money back." },
  { number: "4000 0000 0000 5423", title: "Fraud warning", note: "Paid, and the bank warns: a flag on the row." },
  { number: "4000 0000 0000 9235", title: "Under review", note: "Paid, and Radar wants somebody to look: a flag." },
] as const;
