import * as React from "react";
import { styles } from "./styles.ts";

/** A polite live region that stands from the start; its text follows later, or screen readers would not notice it. */
export const Announcer = ({ text }: { readonly text: string }): React.JSX.Element => {
  const [said, setSaid] = React.useState("");
  React.useEffect(() => setSaid(text), [text]);
  return (
    <div role="status" aria-live="polite" style={styles.unseen}>
      {said}
    </div>
  );
};
