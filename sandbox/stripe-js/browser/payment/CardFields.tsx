import React from "react";
import { BrandIcon } from "./BrandIcon.tsx";
import { cardShapeOf } from "./card-brand.ts";
import { CountryField } from "./CountryField.tsx";
import { digitsOf, formatCvc, formatExpiry, formatNumber } from "./formatting.ts";
import { fieldsOf } from "./methods.ts";
import { TextField } from "./TextField.tsx";
import { useFormState, useStrings } from "./form-context.ts";

const shownBrands = ["visa", "mastercard", "amex", "discover"] as const;

const Brands = ({ number }: { readonly number: string }): React.ReactElement => {
  const { brand } = cardShapeOf(digitsOf(number));
  const brands = brand === undefined ? shownBrands : [brand];
  return (
    <>
      {brands.map((each) => (
        <BrandIcon key={each} brand={each} />
      ))}
    </>
  );
};

const CvcIcon = (): React.ReactElement => (
  <svg className="CvcIcon" viewBox="0 0 24 16" width="24" height="16" aria-hidden="true" focusable="false">
    <rect x=".5" y=".5" width="23" height="15" rx="2" fill="none" stroke="currentColor" opacity=".6" />
    <path d="M1 3h22v3H1z" fill="currentColor" opacity=".6" />
    <rect x="12" y="8" width="9" height="5" rx="1" fill="none" stroke="currentColor" />
    <path d="M14 10.5h1m1 0h1m1 0h1" stroke="currentColor" strokeWidth="1.4" />
  </svg>
);

/** The card form: number, expiry, security code, country, and a postal code where banks check it. */
export const CardFields = (): React.ReactElement => {
  const state = useFormState();
  const { labels, placeholders } = useStrings();
  const { number, country } = state.entries;
  const shown = fieldsOf(state);
  const isZip = country === "US" || country === "PR";
  return (
    <div className="Grid">
      <TextField
        name="number"
        label={labels.number}
        autoComplete="cc-number"
        placeholder="1234 1234 1234 1234"
        inputMode="numeric"
        leftToRight
        format={formatNumber}
        adornment={<Brands number={number} />}
      />
      <TextField
        name="expiry"
        label={labels.expiry}
        autoComplete="cc-exp"
        placeholder={placeholders.expiry}
        inputMode="numeric"
        leftToRight
        format={formatExpiry}
      />
      <TextField
        name="cvc"
        label={labels.cvc}
        autoComplete="cc-csc"
        placeholder={placeholders.cvc}
        inputMode="numeric"
        leftToRight
        format={(text) => formatCvc(text, number)}
        adornment={<CvcIcon />}
      />
      {shown.includes("country") && <CountryField label={labels.country} />}
      {shown.includes("postalCode") && (
        <TextField
          name="postalCode"
          label={isZip ? labels.zip : labels.postalCode}
          autoComplete="billing postal-code"
          placeholder={isZip ? "12345" : undefined}
          leftToRight
        />
      )}
    </div>
  );
};
