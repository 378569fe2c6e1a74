/** Lets the page have its turn: keys, drawing. */
export const rest = (): Promise<void> => new Promise(done => setTimeout(done));
export const clock = { now: () => performance.now(), rest };
