import * as React from "react";
import type { Notice } from "./notice-of-state.ts";
import { StateNotice } from "./StateNotice.tsx";
import { gap } from "./styles.ts";

interface NoticeRegionsProps {
  readonly notice: Notice | undefined;
  /** Id of the message, for whatever it describes. */
  readonly id: string;
  /** It answers what the payer just did. */
  readonly isAnswer: boolean;
}

/** False on the first paint: what a live region holds from the start is not read out. */
const useStands = (): boolean => {
  const [stands, setStands] = React.useState(false);
  React.useEffect(() => {
    const soon = setTimeout(() => setStands(true));
    return () => clearTimeout(soon);
  }, []);
  return stands;
};

/** Brings an answer into view: on a small screen it comes below the edge. Nothing moves when it is seen already. */
const useInView = (isWanted: boolean) => {
  const region = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    if (isWanted) region.current?.scrollIntoView?.({ block: "nearest" });
  }, [isWanted]);
  return region;
};

/** Two live regions that stand before anything is said: failures interrupt a screen reader, notices wait their turn. */
export const NoticeRegions = ({ notice, id, isAnswer }: NoticeRegionsProps): React.JSX.Element => {
  const stands = useStands();
  const region = useInView(stands && isAnswer);
  const shown = stands && notice !== undefined ? <StateNotice notice={notice} id={id} /> : null;
  return (
    <div ref={region} style={{ scrollMarginBlock: gap }}>
      <div aria-live="polite" aria-atomic="true">
        {notice?.tone === "notice" && shown}
      </div>
      <div aria-live="assertive" aria-atomic="true">
        {notice?.tone === "failure" && shown}
      </div>
    </div>
  );
};
