import { h } from '../shared/element.mjs';

export * from '../shared/element.mjs';

/** One of the pictures beside this file; what it means is said by what holds it. */
export const icon = name => h(`img[src=/mailbox/${name}.svg][alt=]`);
