import React from "react";
import { spokenLocale } from "../strings/strings-of.ts";
import { countriesIn } from "./countries.ts";
import { withEntry } from "./form-state.ts";
import { Field } from "./Field.tsx";
import { useDesk, useFormState } from "./form-context.ts";

/** Where the card was issued; the system's own list, so that it works by keyboard and by touch. */
export const CountryField = ({ label }: { readonly label: string }): React.ReactElement => {
  const { store } = useDesk();
  const { entries, settings } = useFormState();
  const locale = spokenLocale(settings.elements.locale);
  const countries = React.useMemo(() => countriesIn(locale), [locale]);
  return (
    <Field name="country" label={label}>
      {({ className, ...control }) => (
        <div className="InputBox">
          <select
            {...control}
            className={`${className} Select`}
            autoComplete="billing country"
            disabled={settings.element.readOnly}
            value={entries.country}
            onChange={({ target }) => store.change((state) => withEntry(state, "country", target.value))}
          >
            {countries.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
          <svg className="Chevron" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
            <path d="M2 4l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
          </svg>
        </div>
      )}
    </Field>
  );
};
