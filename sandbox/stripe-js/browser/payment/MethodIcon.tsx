import React from "react";
import type { MethodType } from "./methods.ts";

const drawings: Readonly<Record<MethodType, React.ReactElement>> = {
  card: (
    <path
      fillRule="evenodd"
      fill="currentColor"
      d="M0 4a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2H0zm0 2v6a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2V6H0zm3 5a1 1 0 0 1 1-1h1a1 1 0 1 1 0 2H4a1 1 0 0 1-1-1z"
    />
  ),
  ideal: (
    <>
      <path d="M1 2h7.5a6 6 0 0 1 0 12H1z" fill="#fff" stroke="#1d1d1b" />
      <path d="M6.5 4.5h2a3.5 3.5 0 0 1 0 7h-2z" fill="#cc0066" />
      <circle cx="3.7" cy="6" r="1.4" fill="#1d1d1b" />
      <path d="M2.5 8.2h2.4v3.3H2.5z" fill="#1d1d1b" />
    </>
  ),
  konbini: (
    <>
      <rect width="16" height="16" rx="3" fill="#0a7d4b" />
      <path d="M3 7l1.2-3h7.6L13 7M4 7.5V12h8V7.5M7 12V9h2v3" fill="none" stroke="#fff" strokeWidth="1.2" />
    </>
  ),
  sepa_debit: (
    <>
      <rect width="16" height="16" rx="3" fill="#10298e" />
      <path
        d="M11.2 4.6A4 4 0 0 0 5 8a4 4 0 0 0 6.2 3.4M3.5 7.2h5.5M3.5 8.9h5"
        fill="none"
        stroke="#ffbe00"
        strokeWidth="1.3"
      />
    </>
  ),
};

export const MethodIcon = ({ type }: { readonly type: MethodType }): React.ReactElement => (
  <svg className="TabIcon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    {drawings[type]}
  </svg>
);
