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
    <path
      fill="currentColor"
      fillRule="evenodd"
      d="M2 0h16a2 2 0 0 1 2 2v1.3a6 6 0 0 0-7.2 9.7H2a2 2 0 0 1-2-2V5h20V3H0V2a2 2 0 0 1 2-2z"
      opacity=".4"
    />
    <circle cx="17.5" cy="9" r="6" fill="none" stroke="currentColor" strokeWidth="1" />
    <text x="17.5" y="11.3" textAnchor="middle" fontFamily="Arial, sans-serif" fontSize="6" fill="currentColor">
      123
    </text>
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
