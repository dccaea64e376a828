import React from "react";
import type { CardBrand } from "./card-brand.ts";

const word = (text: string, fill: string, size: number): React.ReactElement => (
  <text
    x="12"
    y="11"
    textAnchor="middle"
    fontFamily="Arial, sans-serif"
    fontSize={size}
    fontWeight="800"
    fontStyle="italic"
    fill={fill}
  >
    {text}
  </text>
);

/** Drawn by hand and plain: enough to be recognised at 24 × 16. */
const drawings: Readonly<Record<CardBrand, React.ReactElement>> = {
  visa: (
    <>
      <rect width="24" height="16" rx="2" fill="#1a1f71" />
      {word("VISA", "#fff", 8)}
    </>
  ),
  mastercard: (
    <>
      <rect width="24" height="16" rx="2" fill="#252525" />
      <circle cx="9.3" cy="8" r="5" fill="#eb001b" />
      <circle cx="14.7" cy="8" r="5" fill="#f79e1b" />
      <path d="M12 3.8a5 5 0 0 1 0 8.4 5 5 0 0 1 0-8.4z" fill="#ff5f00" />
    </>
  ),
  amex: (
    <>
      <rect width="24" height="16" rx="2" fill="#016fd0" />
      <text
        x="12"
        y="10.4"
        textAnchor="middle"
        fontFamily="Arial, sans-serif"
        fontSize="6.6"
        fontWeight="800"
        fill="#fff"
      >
        AMEX
      </text>
    </>
  ),
  discover: (
    <>
      <rect x=".5" y=".5" width="23" height="15" rx="1.5" fill="#fff" stroke="#d5d9e0" />
      <path d="M23.5 9.5v4.5a1.5 1.5 0 0 1-1.5 1.5H9c6-.8 11-3 14.5-6z" fill="#f47216" />
      <circle cx="12" cy="7.2" r="3.2" fill="#f47216" />
    </>
  ),
  diners: (
    <>
      <rect width="24" height="16" rx="2" fill="#0079be" />
      <circle cx="12" cy="8" r="5.5" fill="#fff" />
      <path d="M10.9 4.8a3.4 3.4 0 0 0 0 6.4zm2.2 0v6.4a3.4 3.4 0 0 0 0-6.4z" fill="#0079be" />
    </>
  ),
  jcb: (
    <>
      <rect x=".5" y=".5" width="23" height="15" rx="1.5" fill="#fff" stroke="#d5d9e0" />
      <path d="M5 5a2 2 0 0 1 2-2h2v8a2 2 0 0 1-2 2H5z" fill="#0b4ea2" />
      <path d="M10 5a2 2 0 0 1 2-2h2v8a2 2 0 0 1-2 2h-2z" fill="#e7334d" />
      <path d="M15 5a2 2 0 0 1 2-2h2v8a2 2 0 0 1-2 2h-2z" fill="#2fa74b" />
    </>
  ),
  unionpay: (
    <>
      <rect width="24" height="16" rx="2" fill="#fff" />
      <path d="M4 1h6L6.8 15H1.5z" fill="#e21836" />
      <path d="M9.5 1h6.5l-3.2 14H6.3z" fill="#00447c" />
      <path d="M15.5 1H22l1 14H12.3z" fill="#007b84" />
    </>
  ),
};

/** Decoration: the brand's name stands nowhere else, since banks do not need it either. */
export const BrandIcon = ({ brand }: { readonly brand: CardBrand }): React.ReactElement => (
  <svg
    className="BrandIcon"
    viewBox="0 0 24 16"
    width="24"
    height="16"
    aria-hidden="true"
    focusable="false"
    data-brand={brand}
  >
    {drawings[brand]}
  </svg>
);
