import { openBook } from '../../../../lib/db/book';
import { lookalikes } from '../../../../lib/db/lookalikes';
import { answerCalls } from '../../../../lib/exchange/worker-calls';

// Wire: in a large book all pairs take seconds to find.

const db = openBook();

/** Many people share a name: tens of thousands of pairs would take the page longer to receive than it may be held. */
const MOST = 300;

const functions = {
  /** The surest pairs, and how many there are in all. */
  lookalikes: async () => {
    const all = await lookalikes(db);
    return { pairs: all.slice(0, MOST), of: all.length };
  },
};
export type LookalikeFunctions = typeof functions;

answerCalls(self as never, functions);
