/** Lengths of the IBANs that a SEPA debit can be drawn on. */
const lengths: Readonly<Record<string, number>> = {
  ...{ AD: 24, AT: 20, BE: 16, BG: 22, CH: 21, CY: 28, CZ: 24, DE: 22, DK: 18, EE: 20, ES: 24, FI: 18, FR: 27 },
  ...{ GB: 22, GI: 23, GR: 27, HR: 21, HU: 28, IE: 22, IS: 26, IT: 27, LI: 21, LT: 20, LU: 20, LV: 21, MC: 27 },
  ...{ MT: 31, NL: 18, NO: 15, PL: 28, PT: 25, RO: 24, SE: 24, SI: 19, SK: 24, SM: 27, VA: 22 },
};

const remainder = (iban: string): number =>
  [...`${iban.slice(4)}${iban.slice(0, 4)}`].reduce((rest, character) => {
    const value = parseInt(character, 36);
    return (rest * (value > 9 ? 100 : 10) + value) % 97;
  }, 0);

/** Country, length and check digits (ISO 13616). */
export const ibanProblem = (text: string): "incomplete_iban" | "invalid_iban" | undefined => {
  const iban = text.replaceAll(" ", "");
  if (iban.length < 2) return "incomplete_iban";
  const length = lengths[iban.slice(0, 2)];
  if (length === undefined || iban.length > length) return "invalid_iban";
  if (iban.length < length) return "incomplete_iban";
  return remainder(iban) === 1 ? undefined : "invalid_iban";
};
