import * as React from "react";
import { createRoot } from "react-dom/client";
import type { Strings } from "../../PaymentControl/strings/string-keys.ts";
import { Bar } from "./Bar.tsx";
import { addressOf, choiceOf } from "./choice.ts";
import type { Choice } from "./choice.ts";
import { sentencesIn } from "./sentences.ts";
import { Wall } from "./Wall.tsx";

interface Shown {
  readonly choice: Choice;
  readonly strings: Strings;
}

/** The choice in the address, once its sentences are there; what was shown before stays until then. */
const useShown = () => {
  const [shown, setShown] = React.useState<Shown>();
  React.useEffect(() => {
    const follow = async (): Promise<void> => {
      const choice = choiceOf(new URL(window.location.href));
      const strings = await sentencesIn(choice.lang);
      setShown({ choice, strings });
    };
    const onMove = (): void => void follow();
    onMove();
    window.addEventListener("popstate", onMove);
    return () => window.removeEventListener("popstate", onMove);
  }, []);
  React.useEffect(() => {
    if (shown !== undefined) document.documentElement.dataset["shown"] = addressOf(shown.choice);
  }, [shown]);
  return shown;
};

const choose = (choice: Choice): void => {
  window.history.pushState({}, "", addressOf(choice));
  window.dispatchEvent(new PopStateEvent("popstate"));
};

const Gallery = (): React.JSX.Element | null => {
  const shown = useShown();
  if (shown === undefined) return null;
  return (
    <>
      <Bar choice={shown.choice} onChoose={choose} />
      <Wall choice={shown.choice} strings={shown.strings} onChoose={choose} />
    </>
  );
};

const place = document.getElementById("gallery");
if (place !== null) createRoot(place).render(<Gallery />);
