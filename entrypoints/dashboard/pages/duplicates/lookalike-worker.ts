import { openBook } from '../../../../lib/db/book';
import { lookalikes } from '../../../../lib/db/lookalikes';
import { answerCalls } from '../../../../lib/exchange/worker-calls';

// Wire: in a large book all pairs take seconds to find.

const db = openBook();

const functions = { lookalikes: () => lookalikes(db) };
export type LookalikeFunctions = typeof functions;

answerCalls(self as never, functions);
