import * as React from "react";
import { stripeFrames } from "../../PaymentControl/stripe/stripe-frames.ts";
import type { Strings } from "../../PaymentControl/strings/string-keys.ts";
import { addressOf } from "./choice.ts";
import type { Choice } from "./choice.ts";
import { drawnFrames } from "./drawn-frames.ts";
import { Stall } from "./Stall.tsx";
import { isByTelephone, stateNames, states } from "./states.ts";

interface WallProps {
  readonly choice: Choice;
  readonly strings: Strings;
  readonly onChoose: (choice: Choice) => void;
}

/** Real frames wherever one looks closely. */
const framesOf = (choice: Choice, name: string) =>
  choice.state === undefined && /^(declined|telephone)-/.test(name) ? drawnFrames : stripeFrames;

const One = ({ choice, name, strings }: Omit<WallProps, "onChoose"> & { readonly name: string }) => {
  const state = states[name];
  return state === undefined ? (
    <p>No state is called {name}.</p>
  ) : (
    <Stall
      choice={choice}
      state={state}
      strings={strings}
      frames={framesOf(choice, name)}
      isTelephone={isByTelephone(name)}
    />
  );
};

/** An answer brings itself into view as it appears: with many of them, the page would open at the last one. */
const useStayAtTop = (isWall: boolean): void =>
  React.useLayoutEffect(() => {
    if (!isWall) return undefined;
    const { scrollIntoView } = Element.prototype;
    Element.prototype.scrollIntoView = () => undefined;
    return () => void (Element.prototype.scrollIntoView = scrollIntoView);
  }, [isWall]);

/** All states at a glance, or the one that is chosen. */
export const Wall = ({ choice, strings, onChoose }: WallProps): React.JSX.Element => {
  useStayAtTop(choice.state === undefined);
  if (choice.state !== undefined) {
    return (
      <main className="one">
        <One choice={choice} name={choice.state} strings={strings} />
      </main>
    );
  }
  const column = choice.width === 0 ? "100%" : `${choice.width}px`;
  return (
    <main
      className="wall"
      style={{ gridTemplateColumns: `repeat(auto-fill, minmax(min(${column}, 100%), max-content))` }}
    >
      {stateNames.map((name) => (
        <section key={name} data-state={name}>
          <h2>
            <a
              href={addressOf({ ...choice, state: name })}
              onClick={(event) => {
                event.preventDefault();
                onChoose({ ...choice, state: name });
              }}
            >
              {name}
            </a>
          </h2>
          <One choice={choice} name={name} strings={strings} />
        </section>
      ))}
    </main>
  );
};
