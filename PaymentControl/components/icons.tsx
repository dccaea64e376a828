import { registerIcons } from "@fluentui/react/lib/Styling";
import * as React from "react";

const drawing = (path: string): React.JSX.Element => (
  <svg viewBox="0 0 20 20" width="1em" height="1em" fill="currentColor" focusable="false" aria-hidden="true">
    <path d={path} />
  </svg>
);

/** Names of our own: a host page may have registered Fluent's under theirs. */
export const icons = { notice: "CounterfoilNotice", failure: "CounterfoilFailure" } as const;

// As drawings, because Fluent's icon font would come from a CDN.
registerIcons({
  style: { display: "inline-flex", alignItems: "center" },
  icons: {
    [icons.notice]: drawing(
      "M10 2a8 8 0 110 16 8 8 0 010-16zm0 1a7 7 0 100 14 7 7 0 000-14zm.5 6v5h-1V9h1zM10 6a1 1 0 110 2 1 1 0 010-2z",
    ),
    [icons.failure]: drawing(
      "M10 2a8 8 0 110 16 8 8 0 010-16zm0 1a7 7 0 100 14 7 7 0 000-14zm.5 3v5h-1V6h1zM10 12a1 1 0 110 2 1 1 0 010-2z",
    ),
  },
});
