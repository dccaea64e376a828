import { fireEvent, render } from "@testing-library/react";
import * as React from "react";
import { PayButton } from "../../../PaymentControl/components/PayButton.tsx";

const label = "Pay €1,249.50 now, and confirm the order";

it("stays as high while it is busy as the maker's words made it, and no higher afterwards", () => {
  const onPay = jest.fn();
  const button = (isBusy: boolean) => <PayButton {...{ text: label, describedBy: undefined, isBusy, onPay }} />;
  const { getByRole, rerender } = render(button(false));
  const pressed = getByRole("button");
  Object.defineProperty(pressed, "offsetHeight", { value: 68 }); // two lines
  fireEvent.click(pressed);
  expect(onPay).toHaveBeenCalledTimes(1);
  rerender(button(true));
  expect(pressed.style.minHeight).toBe("68px");
  fireEvent.click(pressed);
  expect(onPay).toHaveBeenCalledTimes(1);
  rerender(button(false));
  expect(pressed.style.minHeight).toBe("");
});
