import { render } from "@testing-library/react";
import * as React from "react";
import { expectedFieldsHeight, rememberFieldsHeight } from "../../../PaymentControl/components/fields-height.ts";
import { FieldsSkeleton } from "../../../PaymentControl/components/Skeleton.tsx";

it("expects the fields to be as high as those that stood on this page last", () => {
  rememberFieldsHeight(222);
  expect(expectedFieldsHeight()).toBe(222);
  rememberFieldsHeight(0); // out of sight: says nothing
  expect(expectedFieldsHeight()).toBe(222);
});

it.each([
  [305, 4],
  [222, 3],
])("fills %d pixels with %d rows, those of a card with or without a choice of methods", (height, rows) => {
  const { container } = render(<FieldsSkeleton height={height} />);
  const box = container.firstElementChild;
  expect((box as HTMLElement).style.blockSize).toBe(`${height}px`);
  expect(container.querySelector("[aria-hidden=true]")?.children).toHaveLength(rows);
});
