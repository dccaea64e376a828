import * as React from "react";
import { styles } from "./styles.ts";

/** A polite live region that stands from the start; its text follows later, or screen readers would not notice it. */
export const Announcer = ({ text }: { readonly text: string }): React.JSX.Element => {
  const region = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    if (region.current !== null) region.current.textContent = text;
  }, [text]);
  return <div ref={region} role="status" aria-live="polite" style={styles.unseen} />;
};
