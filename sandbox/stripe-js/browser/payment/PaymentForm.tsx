import React from "react";
import { Accordion } from "./Accordion.tsx";
import { MethodFields } from "./MethodFields.tsx";
import { methodsOf } from "./methods.ts";
import { SaveBox, SavedMethodList } from "./SavedMethodList.tsx";
import { Tabs } from "./Tabs.tsx";
import { useFormState } from "./form-context.ts";

/** What is typed. With one method there is nothing to choose, and no chooser. */
const NewMethod = (): React.ReactElement | null => {
  const { settings, method } = useFormState();
  const { layout } = settings.element;
  const [only, second] = methodsOf(settings);
  if (only === undefined) return null;
  if (second === undefined && method !== undefined) return <MethodFields type={only.type} />;
  return (typeof layout === "object" ? layout.type : layout) === "accordion" ? <Accordion /> : <Tabs />;
};

/** The Payment Element: what was kept from earlier payments, and a new method. */
export const PaymentForm = (): React.ReactElement => {
  const { chosen } = useFormState();
  return (
    <>
      <SavedMethodList />
      {chosen === undefined && (
        <>
          <NewMethod />
          <SaveBox />
        </>
      )}
    </>
  );
};
