import Sequencer from "@jest/test-sequencer";

/** Rooms whose files take longest, first: nobody is left alone with a long one at the end. */
const rooms = ["browser", "integration", "chaos", "fuzz", "property", "unit"];

const rankOf = ({ path }) => rooms.findIndex((room) => path.includes(`/test/${room}/`));

/** Jest's own order, which knows how long files took or how large they are, room by room. */
export default class LongFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => rankOf(one) - rankOf(other));
  }
}
