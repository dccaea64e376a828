import * as React from "react";
import { blockClass } from "./classes.ts";
import { useLooks } from "./looks-context.ts";
import { buttonHeight } from "./styles.ts";

interface BlockProps {
  /** Pixels, or a part of what it lies in. */
  readonly height: number | string;
  readonly width?: string;
}

const Block = ({ height, width = "100%" }: BlockProps): React.JSX.Element => {
  const { palette } = useLooks();
  return <div className={blockClass(palette)} style={{ blockSize: height, inlineSize: width }} />;
};

interface RowProps {
  readonly gap: number;
  readonly isAcross?: boolean;
  readonly children: React.ReactNode;
}

const Row = ({ gap, isAcross = false, children }: RowProps): React.JSX.Element => (
  <div aria-hidden="true" style={{ display: "flex", flexDirection: isAcross ? "row" : "column", gap }}>
    {children}
  </div>
);

/** Stands for the amount, as high as AmountLine. */
export const AmountSkeleton = (): React.JSX.Element => (
  <div style={{ paddingBlock: "4px 5px" }}>
    <Row gap={9}>
      <Block height={12} width="25%" />
      <Block height={26} width="40%" />
    </Row>
  </div>
);

/** A label is 18 pixels high with the space around its letters, and 4 pixels above its field. */
const Labelled = (): React.JSX.Element => (
  <div style={{ flexGrow: 1, paddingBlockStart: 3 }}>
    <Row gap={7}>
      <Block height={12} width="40%" />
      <Block height={44} />
    </Row>
  </div>
);

/** Below it Stripe leaves 4 pixels more than between fields. */
const Chooser = (): React.JSX.Element => (
  <div style={{ paddingBlockEnd: 4 }}>
    <Row gap={8} isAcross>
      <Block height={66} />
      <Block height={66} />
      <Block height={66} />
    </Row>
  </div>
);

/** With less room there is one method only, and no chooser above its fields. */
const withChooser = 280;

/** Stands for Stripe's fields. `height` in pixels. */
export const FieldsSkeleton = ({ height }: { readonly height: number }): React.JSX.Element => (
  <div style={{ blockSize: height, overflow: "hidden" }}>
    <Row gap={12}>
      {height >= withChooser && <Chooser />}
      <Labelled />
      <Row gap={12} isAcross>
        <Labelled />
        <Labelled />
      </Row>
      <Labelled />
    </Row>
  </div>
);

/** Stands for the button, or lies over it: then it is as high. */
export const ButtonSkeleton = ({ isOver }: { readonly isOver: boolean }): React.JSX.Element => (
  <div aria-hidden="true" style={isOver ? { position: "absolute", inset: 0 } : undefined}>
    <Block height={isOver ? "100%" : buttonHeight} />
  </div>
);
