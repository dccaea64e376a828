import { Shimmer, ShimmerElementType } from "@fluentui/react/lib/Shimmer";
import * as React from "react";
import { useLooks } from "./looks-context.ts";

const line = (height: number, width: string) => ({ type: ShimmerElementType.line, height, width });
const gap = (width: string, height: number) => ({ type: ShimmerElementType.gap, height, width });

const label = [line(12, "30%"), gap("70%", 12)];
const field = [line(44, "100%")];
const twoFields = [line(44, "48%"), gap("4%", 44), line(44, "48%")];
const amount = [line(32, "35%"), gap("65%", 32)];
const button = [line(40, "100%")];
const rows = [label, amount, label, field, label, twoFields, label, field, button];

/** As tall as the fields that it stands for, so that nothing jumps. */
export const Skeleton = (): React.JSX.Element => {
  const { palette } = useLooks();
  // Translucent: quiet on every background, black and white ones included.
  const shimmerColors = {
    shimmer: "rgba(128, 128, 128, 0.14)",
    shimmerWave: "rgba(128, 128, 128, 0.3)",
    background: palette.background,
  };
  return (
    <div aria-hidden="true" style={{ display: "flex", flexDirection: "column", gap: 10 }}>
      {rows.map((shimmerElements, row) => (
        <Shimmer key={row} shimmerElements={shimmerElements} shimmerColors={shimmerColors} />
      ))}
    </div>
  );
};
