import React from "react";
import { Accordion } from "./Accordion.tsx";
import { MethodFields } from "./MethodFields.tsx";
import { methodsOf } from "./methods.ts";
import { Tabs } from "./Tabs.tsx";
import { useFormState } from "./form-context.ts";

/** The Payment Element. With one method there is nothing to choose, and no chooser. */
export const PaymentForm = (): React.ReactElement | null => {
  const { settings, method } = useFormState();
  const { layout } = settings.element;
  const [only, second] = methodsOf(settings);
  if (only === undefined) return null;
  if (second === undefined && method !== undefined) return <MethodFields type={only.type} />;
  return (typeof layout === "object" ? layout.type : layout) === "accordion" ? <Accordion /> : <Tabs />;
};
