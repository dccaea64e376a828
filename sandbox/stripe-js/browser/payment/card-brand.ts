export type CardBrand = "visa" | "mastercard" | "amex" | "discover" | "diners" | "jcb" | "unionpay";

/** How a brand's numbers look. */
export interface CardShape {
  readonly brand: CardBrand | undefined;
  /** Allowed counts of digits, ascending. */
  readonly lengths: readonly number[];
  /** Sizes of the groups that people read. */
  readonly groups: readonly number[];
  readonly cvcLength: 3 | 4;
}

const fours = [4, 4, 4, 4, 3];
const usual = { lengths: [16], groups: fours, cvcLength: 3 } as const;

const shapes: readonly (readonly [RegExp, CardShape])[] = [
  [/^4/, { ...usual, brand: "visa" }],
  [/^(5[1-5]|2(22[1-9]|2[3-9]|[3-6]|7[01]|720))/, { ...usual, brand: "mastercard" }],
  [/^3[47]/, { brand: "amex", lengths: [15], groups: [4, 6, 5], cvcLength: 4 }],
  [/^(6011|64[4-9]|65)/, { ...usual, brand: "discover" }],
  [/^36/, { brand: "diners", lengths: [14], groups: [4, 6, 4], cvcLength: 3 }],
  [/^(30[0-59]|3[89])/, { ...usual, brand: "diners" }],
  [/^35(2[89]|[3-8])/, { ...usual, brand: "jcb" }],
  [/^(62|81)/, { ...usual, brand: "unionpay", lengths: [16, 17, 18, 19] }],
];

/** By the first digits; without a brand while too few are known. */
export const cardShapeOf = (digits: string): CardShape =>
  shapes.find(([prefix]) => prefix.test(digits))?.[1] ?? { ...usual, brand: undefined };

/** Luhn's check of the last digit. */
export const passesLuhn = (digits: string): boolean => {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
};
