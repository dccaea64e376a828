import * as React from "react";

const drawings = {
  notice:
    "M10 2a8 8 0 110 16 8 8 0 010-16zm0 1a7 7 0 100 14 7 7 0 000-14zm.5 6v5h-1V9h1zM10 6a1 1 0 110 2 1 1 0 010-2z",
  failure:
    "M10 2a8 8 0 110 16 8 8 0 010-16zm0 1a7 7 0 100 14 7 7 0 000-14zm.5 3v5h-1V6h1zM10 12a1 1 0 110 2 1 1 0 010-2z",
  waiting: "M10 2a8 8 0 110 16 8 8 0 010-16zm0 1a7 7 0 100 14 7 7 0 000-14zM9.5 5.5h1v4.3l2.9 2.9-.7.7-3.2-3.2V5.5z",
} as const;

export type IconName = keyof typeof drawings;

interface IconProps {
  readonly name: IconName;
  readonly colour: string;
}

/** Drawn, because Fluent's icon font would come from a CDN. As high as a line of text. */
export const Icon = ({ name, colour }: IconProps): React.JSX.Element => (
  <svg viewBox="0 0 20 20" width={20} height={20} focusable="false" aria-hidden="true" style={{ flexShrink: 0 }}>
    <path d={drawings[name]} fill={colour} />
  </svg>
);

interface TickProps {
  readonly colour: string;
  readonly mark: string;
}

/** Done. */
export const Tick = ({ colour, mark }: TickProps): React.JSX.Element => (
  <svg viewBox="0 0 32 32" width={32} height={32} focusable="false" aria-hidden="true" style={{ flexShrink: 0 }}>
    <circle cx={16} cy={16} r={16} fill={colour} />
    <path
      d="M9 16.5l5 5 9.5-10"
      fill="none"
      stroke={mark}
      strokeWidth={2.5}
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);
