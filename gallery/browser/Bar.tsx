import * as React from "react";
import { languages, widths } from "./choice.ts";
import type { Choice, Language } from "./choice.ts";
import { stateNames } from "./states.ts";
import { isThemeName, themeNames } from "./themes.ts";

interface BarProps {
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

interface PickProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onPick: (value: string) => void;
}

const Pick = ({ label, value, options, onPick }: PickProps): React.JSX.Element => (
  <label>
    {label}
    <select value={value} onChange={(event) => onPick(event.target.value)}>
      {options.map(([key, text]) => (
        <option key={key} value={key}>
          {text}
        </option>
      ))}
    </select>
  </label>
);

const same = (names: readonly string[]) => names.map((name) => [name, name] as const);

const widthOptions = widths.map((width) => [String(width), width === 0 ? "wide" : `${width} px`] as const);
const stateOptions = [["", "all"] as const, ...same(stateNames)];
const directions = [["0", "left to right"] as const, ["1", "right to left"] as const];

/** Everything that can be chosen. */
export const Bar = ({ choice, onChoose }: BarProps): React.JSX.Element => {
  const choose = (change: Partial<Choice>): void => onChoose({ ...choice, ...change });
  return (
    <header className="bar">
      <h1>Counterfoil gallery</h1>
      <Pick
        label="State"
        value={choice.state ?? ""}
        options={stateOptions}
        onPick={(state) => choose({ state: state === "" ? undefined : state })}
      />
      <Pick
        label="Theme"
        value={choice.theme}
        options={same(themeNames)}
        onPick={(theme) => isThemeName(theme) && choose({ theme })}
      />
      <Pick
        label="Language"
        value={String(choice.lang)}
        options={Object.entries(languages)}
        onPick={(lang) => choose({ lang: Number(lang) as Language })} // one of the options above
      />
      <Pick
        label="Direction"
        value={choice.rtl ? "1" : "0"}
        options={directions}
        onPick={(rtl) => choose({ rtl: rtl === "1" })}
      />
      <Pick
        label="Width"
        value={String(choice.width)}
        options={widthOptions}
        onPick={(width) => choose({ width: Number(width) })}
      />
    </header>
  );
};
