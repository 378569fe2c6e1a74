/** Bytes of a case, the same for the same number. */
export function hostileFile(id: string, n: number): Uint8Array[];
/** What is wrong with how a hostile file is read, or `undefined`. */
export function tryHostile(lib: object, id: string, n: number): Promise<string | undefined>;
