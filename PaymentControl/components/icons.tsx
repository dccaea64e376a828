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

interface DrawingProps {
  readonly colour: string;
  /** Pixels. */
  readonly size: number;
  readonly path: string;
}

/** Takes its colour from text, so that it follows where the system forces colours. */
const Drawing = ({ colour, size, path }: DrawingProps): React.JSX.Element => (
  <span style={{ display: "inline-flex", flexShrink: 0, color: colour }}>
    <svg viewBox={`0 0 ${size} ${size}`} width={size} height={size} focusable="false" aria-hidden="true">
      <path d={path} fill="currentColor" fillRule="evenodd" />
    </svg>
  </span>
);

/** Drawn, because Fluent's icon font would come from a CDN. As high as a line of text. */
export const Icon = ({ name, colour }: IconProps): React.JSX.Element => (
  <Drawing colour={colour} size={20} path={drawings[name]} />
);

/** The marks are holes, so that whatever is behind them stands out. */
const tick = "M16 0a16 16 0 110 32 16 16 0 010-32zM8.1 17.4l1.8-1.8 4.1 4.1 8.6-9 1.8 1.7-10.4 10.9z";

/** Done. */
export const Tick = ({ colour }: Pick<IconProps, "colour">): React.JSX.Element => (
  <Drawing colour={colour} size={32} path={tick} />
);

const goneBack =
  "M16 0a16 16 0 110 32 16 16 0 010-32zM13.5 7.4l1.8 1.8-3.3 3.3H18a5.8 5.8 0 010 11.6h-5v-2.5h5a3.3 3.3 0 000-6.6h-6l3.3 3.3-1.8 1.8-6.4-6.4z";

/** The money is on its way back. */
export const GoneBack = ({ colour }: Pick<IconProps, "colour">): React.JSX.Element => (
  <Drawing colour={colour} size={32} path={goneBack} />
);
